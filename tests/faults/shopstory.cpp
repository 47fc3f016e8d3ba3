// SPDX-License-Identifier: MIT
#include "faults/shopstory.h"

#include "faults/dice.h"

#include <QDir>
#include <QJsonDocument>
#include <QSettings>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

constexpr int mostRounds = 6;

/// What only this counter's calls have made: orders, and the sessions of them.
QJsonObject booksOfCounter(const QJsonObject &state, const QString &mark, QList<qint64> *made)
{
    QJsonArray orders;
    const QJsonArray allOrders = state.value("orders"_L1).toArray();
    for (const QJsonValue &order : allOrders) {
        if (!mark.isEmpty() && order["device"_L1].toString().contains(mark)) {
            orders.append(order);
            made->append(order["id"_L1].toInteger());
        }
    }
    QJsonArray sessions;
    const QJsonArray allSessions = state.value("sessions"_L1).toArray();
    for (const QJsonValue &session : allSessions) {
        if (made->contains(session["orderId"_L1].toInteger())) {
            sessions.append(session);
        }
    }
    return { { u"orders"_s, orders }, { u"sessions"_s, sessions } };
}

QString joined(const QList<qint64> &ids)
{
    QStringList texts{ u"0"_s };
    for (const qint64 id : ids) {
        texts.append(QString::number(id));
    }
    return texts.join(u',');
}

class Shop
{
public:
    Shop(const ShopScenario &scenario, Rig &rig, QString agent, QString scratch, QString board, bool hasOldRule) :
        m_scenario(scenario), m_rig(rig), m_agent(std::move(agent)), m_scratch(std::move(scratch)), m_board(std::move(board)),
        m_hasOldRule(hasOldRule)
    {
        result.scenario.seed = scenario.seed;
        for (qsizetype i = 0; i < scenario.counters.size(); ++i) {
            m_rows.append(QList<JournalRow>());
            m_made.append(QList<qint64>());
        }
    }

    void turn(int counter)
    {
        const CounterPlan &plan = m_scenario.counters.at(counter);
        QStringList more;
        if (!m_begun.contains(counter)) {
            m_begun.append(counter);
            m_rig.order(plan.faults);
            more = { u"--checkouts"_s, QString::number(plan.checkouts) };
            if (plan.crashAt > 0) {
                more.append({ u"--crash-at"_s, QString::number(plan.crashAt) });
            }
        } else {
            more = { u"--resume"_s };
        }
        run(counter, more);
    }

    /// Without faults, until nothing is left to do: the person sends again what is not there, and says whose an order is.
    void settle()
    {
        m_rig.clearFaults();
        m_rig.waitUntilQuiet();
        for (int round = 0; round < mostRounds && !isOver(); ++round) {
            for (int counter = 0; counter < m_rows.size(); ++counter) {
                if (m_rows.at(counter).isEmpty()) {
                    run(counter, {});
                } else if (!isOver(counter)) {
                    (void)readBooks(counter, m_rig.state()); // The person knows of what has arrived late as well.
                    run(counter, { u"--resume"_s, u"--confirm"_s, u"--truth"_s, joined(m_made.at(counter)) });
                }
            }
        }
        m_rig.waitUntilQuiet();
    }

    void judge()
    {
        const QJsonObject state = m_rig.state();
        result.lines.append(u"server: "_s + QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)));
        for (int counter = 0; counter < m_rows.size(); ++counter) {
            const QJsonObject books = readBooks(counter, state);
            // What another counter has taken is told by judgeClaims().
            for (const Violation &violation : judgeEnd(books, m_rows.at(counter))) {
                result.violations.append({ violation.wrong, u"counter %1: "_s.arg(counter) + violation.detail });
            }
        }
        result.violations += judgeClaims(m_rows, m_made);
    }

    StoryResult result;

private:
    [[nodiscard]] QString data(int counter) const { return m_scratch + u"/shop-%1-%2"_s.arg(m_scenario.seed).arg(counter); }
    [[nodiscard]] bool isOver(int counter) const
    {
        const auto settled = [](const JournalRow &row) { return isResting(row) && row.state != "Ambiguous"_L1; };
        return !m_rows.at(counter).isEmpty() && std::all_of(m_rows.at(counter).begin(), m_rows.at(counter).end(), settled);
    }
    [[nodiscard]] bool isOver() const
    {
        for (int counter = 0; counter < m_rows.size(); ++counter) {
            if (!isOver(counter)) {
                return false;
            }
        }
        return true;
    }
    QJsonObject readBooks(int counter, const QJsonObject &state)
    {
        const QSettings settings(data(counter) + u"/settings.ini"_s, QSettings::IniFormat);
        m_made[counter].clear();
        return booksOfCounter(state, settings.value(u"device/counter"_s).toString().right(8), &m_made[counter]);
    }

    void run(int counter, const QStringList &more)
    {
        ++result.runs;
        QStringList arguments{ u"--url"_s, m_rig.proxyUrl(), u"--app-token"_s, m_rig.value(u"appToken"_s), u"--login"_s,
            m_rig.value(u"login"_s), u"--password"_s, m_rig.value(u"password"_s), u"--data"_s, data(counter), u"--name"_s,
            m_scenario.counters.at(counter).name, u"--control"_s, QString::number(m_rig.sandboxPort()) };
        if (m_scenario.hasBoard && !m_board.isEmpty()) {
            arguments.append({ u"--shop"_s, m_board });
        }
        if (m_hasOldRule) {
            arguments.append(u"--old-rule"_s);
        }
        const Run done = runProgram(m_agent, arguments + more, secondsOfARun);
        const bool hasDied = done.exitCode == killed;
        result.crashes += hasDied ? 1 : 0;
        result.lines.append(
            u"counter %1 %2: "_s.arg(counter).arg(more.join(u' ')) + (hasDied ? u"died"_s : QString::fromUtf8(done.output.trimmed())));
        if (!hasDied && (done.exitCode != 0 || QJsonDocument::fromJson(done.output).object().value("error"_L1).toString() == "hung"_L1)) {
            result.violations.append(
                { Wrong::Stuck, u"counter %1 ended with %2: %3"_s.arg(counter).arg(done.exitCode).arg(QString::fromUtf8(done.errors)) });
        }
        m_rows[counter] = readJournal(data(counter));
        const QJsonObject books = readBooks(counter, m_rig.state());
        result.violations += judgeShown(books, m_rows.at(counter));
        result.isResent = result.isResent || std::any_of(m_rows.at(counter).begin(), m_rows.at(counter).end(), [](const JournalRow &row) {
            return row.state == "Absent"_L1;
        });
    }

    const ShopScenario &m_scenario;
    Rig &m_rig;
    QString m_agent;
    QString m_scratch;
    QString m_board;
    bool m_hasOldRule;
    QList<int> m_begun;
    QList<QList<JournalRow>> m_rows;
    QList<QList<qint64>> m_made;
};

/// Faults at the create call, and sometimes at what comes after it.
QList<FaultOrder> someFaults(Dice &dice)
{
    QList<FaultOrder> faults;
    if (dice.chance(75)) {
        const FaultName &fault = allFaults().at(dice.below(int(allFaults().size())));
        faults.append({ fault.where, fault.text, Step::Create, 1 });
    }
    if (dice.chance(20)) {
        const FaultName &fault = allFaults().at(dice.below(int(allFaults().size())));
        faults.append({ fault.where, fault.text, dice.chance(50) ? Step::Session : Step::List, 1 });
    }
    return faults;
}

} // namespace

ShopScenario shopOf(quint64 seed)
{
    Dice dice(seed + 0x5406);
    ShopScenario shop;
    shop.seed = seed;
    static const QList<int> sizes{ 1, 2, 2, 2, 3, 3, 4, 8 };
    const int counters = sizes.at(dice.below(int(sizes.size())));
    QList<int> turns;
    for (int i = 0; i < counters; ++i) {
        CounterPlan plan;
        plan.name = u"Shop %1"_s.arg(seed) + (dice.chance(75) ? QString() : u" basket %1"_s.arg(i));
        plan.faults = someFaults(dice);
        plan.crashAt = dice.chance(25) ? 1 + dice.below(6) : 0;
        plan.checkouts = dice.chance(10) ? 2 : 1;
        shop.counters.append(plan);
        turns.append(i);
        if (dice.chance(40)) {
            turns.append(i);
        }
    }
    shop.hasBoard = dice.chance(50);
    while (!turns.isEmpty()) {
        shop.turns.append(turns.takeAt(dice.below(int(turns.size()))));
    }
    return shop;
}

QString describe(const ShopScenario &shop)
{
    QStringList parts;
    for (const CounterPlan &plan : shop.counters) {
        QStringList what{ u"\"%1\""_s.arg(plan.name) };
        for (const FaultOrder &fault : plan.faults) {
            what.append(fault.text + u" at "_s + stepName(fault.step));
        }
        if (plan.crashAt > 0) {
            what.append(u"dies at write %1"_s.arg(plan.crashAt));
        }
        if (plan.checkouts > 1) {
            what.append(u"%1 orders"_s.arg(plan.checkouts));
        }
        parts.append(what.join(u", "_s));
    }
    QStringList turns;
    for (const int counter : shop.turns) {
        turns.append(QString::number(counter));
    }
    return u"shop %1: "_s.arg(shop.seed) + parts.join(u"; "_s) + (shop.hasBoard ? u"; a board; turns "_s : u"; turns "_s)
        + turns.join(u' ');
}

StoryResult playShop(
    const ShopScenario &shop, Rig &rig, const QString &programs, const QString &scratch, const QString &board, bool hasOldRule)
{
    const auto clean = [&] {
        for (qsizetype i = 0; i < shop.counters.size(); ++i) {
            QDir(scratch + u"/shop-%1-%2"_s.arg(shop.seed).arg(i)).removeRecursively();
        }
    };
    clean();
    rig.reset();
    Shop play(shop, rig, programs + u"/faultagent"_s, scratch, board, hasOldRule);
    for (const int counter : shop.turns) {
        play.turn(counter);
    }
    play.settle();
    play.judge();
    clean();
    return play.result;
}

} // namespace faults
