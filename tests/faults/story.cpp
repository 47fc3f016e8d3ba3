// SPDX-License-Identifier: MIT
#include "faults/story.h"

#include <QDir>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

constexpr int mostRuns = 10;

class Player
{
public:
    Player(const Scenario &scenario, Rig &rig, QString agent, QString data) : m_rig(rig), m_agent(std::move(agent)), m_data(std::move(data))
    {
        result.scenario = scenario;
        m_basics = { u"--url"_s, rig.proxyUrl(), u"--app-token"_s, rig.value(u"appToken"_s), u"--login"_s, rig.value(u"login"_s),
            u"--password"_s, rig.value(u"password"_s), u"--data"_s, m_data, u"--name"_s, u"Scenario %1"_s.arg(scenario.seed),
            u"--control"_s, QString::number(rig.sandboxPort()) };
    }

    void run(const QString &title, const QStringList &more)
    {
        ++result.runs;
        const Run run = runProgram(m_agent, m_basics + more, secondsOfARun);
        const QJsonObject report = QJsonDocument::fromJson(run.output).object();
        result.lines.append(title + u": "_s + (run.exitCode == killed ? u"died"_s : QString::fromUtf8(run.output.trimmed())));
        result.crashes += run.exitCode == killed ? 1 : 0;
        if (run.exitCode != killed && (run.exitCode != 0 || report.isEmpty())) {
            violate({ { Wrong::Stuck, u"the agent ended with %1: %2"_s.arg(run.exitCode).arg(QString::fromUtf8(run.errors)) } });
        }
        if (report.value("error"_L1).toString() == "hung"_L1) {
            violate({ { Wrong::Stuck, u"a run did not come to rest"_s } });
        }
        rows = readJournal(m_data);
        violate(judgeShown(m_rig.state(), rows));
    }
    void violate(const QList<Violation> &more) { result.violations += more; }
    [[nodiscard]] bool isOver() const { return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), isResting); }

    StoryResult result;
    QList<JournalRow> rows;

private:
    Rig &m_rig;
    QString m_agent;
    QString m_data;
    QStringList m_basics;
};

QStringList firstRun(const Scenario &scenario, bool isNaive)
{
    QStringList more{ u"--checkouts"_s, QString::number(scenario.checkouts) };
    if (isNaive) {
        more.append(u"--naive"_s);
    } else if (scenario.crashAt > 0) {
        more.append({ u"--crash-at"_s, QString::number(scenario.crashAt) });
    }
    if (!scenario.expireAt.isEmpty()) {
        more.append({ u"--expire-at"_s, scenario.expireAt });
    }
    return more;
}

void finishStory(Player &player, Rig &rig)
{
    while (!player.isOver() && player.result.runs < mostRuns) {
        if (player.rows.isEmpty()) {
            player.run(u"once more"_s, {}); // Nothing had been sent: the person presses the button again.
        } else {
            const bool asks = std::any_of(player.rows.begin(), player.rows.end(),
                [](const JournalRow &row) { return row.state == "Absent"_L1 || row.state == "NotSent"_L1; });
            player.result.isResent = player.result.isResent || asks;
            player.run(u"resume"_s, { u"--resume"_s, u"--confirm"_s });
        }
    }
    rig.waitUntilQuiet();
    const QJsonObject state = rig.state();
    player.result.lines.append(u"server: "_s + QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)));
    player.violate(judgeEnd(state, player.rows));
}

} // namespace

StoryResult play(const Scenario &scenario, Rig &rig, const QString &programs, const QString &scratch, bool isNaive)
{
    const QString data = scratch + u"/seed-%1"_s.arg(scenario.seed);
    QDir(data).removeRecursively();
    rig.reset();
    rig.order(scenario.faults);
    Player player(scenario, rig, programs + u"/faultagent"_s, data);
    player.run(u"place"_s, firstRun(scenario, isNaive));
    if (!isNaive) {
        QStringList again{ u"--resume"_s };
        if (scenario.crashResumeAt > 0) {
            again.append({ u"--crash-at"_s, QString::number(scenario.crashResumeAt) });
        }
        player.run(u"resume among faults"_s, again);
    }
    rig.clearFaults();
    finishStory(player, rig);
    QDir(data).removeRecursively();
    return player.result;
}

} // namespace faults
