// SPDX-License-Identifier: MIT
#include "faults/scenario.h"
#include "faults/shopstory.h"
#include "faults/verdict.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The seeds and the checker themselves.
class TestFaultScenarios : public QObject
{
    Q_OBJECT

private:
    static QJsonObject book(const QList<qint64> &orders, const QList<QPair<qint64, qint64>> &sessions)
    {
        QJsonArray orderList;
        for (const qint64 id : orders) {
            orderList.append(QJsonObject{ { u"id"_s, id } });
        }
        QJsonArray sessionList;
        for (const auto &[id, order] : sessions) {
            sessionList.append(QJsonObject{ { u"id"_s, id }, { u"orderId"_s, order }, { u"status"_s, u"waiting"_s } });
        }
        return { { u"orders"_s, orderList }, { u"sessions"_s, sessionList } };
    }
    static bool has(const QList<faults::Violation> &found, faults::Wrong wrong)
    {
        return std::any_of(found.begin(), found.end(), [wrong](const faults::Violation &v) { return v.wrong == wrong; });
    }

private Q_SLOTS:
    void aSeedIsOneStory()
    {
        for (quint64 seed = 0; seed < 2000; ++seed) {
            QCOMPARE(faults::describe(faults::scenarioOf(seed)), faults::describe(faults::scenarioOf(seed)));
        }

        QCOMPARE(faults::scenarioOf(3).isMatrix, false);
        QCOMPARE(faults::describe(faults::scenarioOf(0)), u"seed 0: proxy drop-before at sign-in"_s);
    }

    void theMatrixIsWhole()
    {
        QVERIFY(faults::allFaults().size() >= 20);
        QSet<QString> pairs;
        QSet<QString> cells;
        const auto cellCount = faults::allFaults().size() * faults::stepCount * faults::crashPoints;
        for (quint64 seed = 0; seed < 720; ++seed) {
            const faults::Scenario scenario = faults::scenarioOf(seed);
            if (scenario.isMatrix) {
                const auto &fault = scenario.faults.first();
                pairs.insert(QString::number(int(fault.where)) + fault.text + faults::stepName(fault.step));
            }
        }
        QCOMPARE(pairs.size(), faults::allFaults().size() * faults::stepCount);
        for (quint64 seed = 0; seed < 10'000; ++seed) {
            const faults::Scenario scenario = faults::scenarioOf(seed);
            if (scenario.isMatrix) {
                const auto &fault = scenario.faults.first();
                cells.insert(
                    QString::number(int(fault.where)) + fault.text + faults::stepName(fault.step) + QString::number(scenario.crashAt));
            }
        }
        QCOMPARE(cells.size(), cellCount);
    }

    void shopsAreStoriesOfTheirSeeds()
    {
        QSet<qsizetype> sizes;
        for (quint64 seed = 0; seed < 720; ++seed) {
            const faults::ShopScenario shop = faults::shopOf(seed);
            QCOMPARE(faults::describe(shop), faults::describe(faults::shopOf(seed)));
            sizes.insert(shop.counters.size());
            for (int counter = 0; counter < shop.counters.size(); ++counter) {
                QVERIFY(shop.turns.contains(counter));
            }
        }
        QCOMPARE(sizes, QSet<qsizetype>({ 1, 2, 3, 4, 8 }));
    }

    void theCheckerSeesClaims()
    {
        using faults::Wrong;
        const faults::JournalRow first{ u"a"_s, u"SessionOpen"_s, 1, 5 };
        const faults::JournalRow none{ u"b"_s, u"Ambiguous"_s, 0, 0 };
        QVERIFY(faults::judgeClaims({ { first }, { none } }, { { 1 }, {} }).isEmpty());
        const auto twice = faults::judgeClaims({ { first }, { first } }, { { 1 }, {} });
        QVERIFY(has(twice, Wrong::ClaimedTwice) && has(twice, Wrong::Foreign));
        const auto foreign = faults::judgeClaims({ {}, { first } }, { { 1 }, {} });
        QVERIFY(!has(foreign, Wrong::ClaimedTwice) && has(foreign, Wrong::Foreign));
    }

    void theCheckerSeesEachWrong()
    {
        using faults::Wrong;
        const faults::JournalRow open{ u"a"_s, u"SessionOpen"_s, 1, 5 };
        QVERIFY(faults::judgeEnd(book({ 1 }, { { 5, 1 } }), { open }).isEmpty());
        QVERIFY(has(faults::judgeEnd(book({ 1, 2 }, { { 5, 1 } }), { open }), Wrong::Duplicate));
        QVERIFY(has(faults::judgeEnd(book({ 1 }, { { 5, 1 }, { 6, 1 } }), { open }), Wrong::TwoLinks));
        QVERIFY(has(faults::judgeEnd(book({}, {}), { open }), Wrong::Lost));
        QVERIFY(has(faults::judgeEnd(book({ 1 }, {}), { open }), Wrong::Lost));
        QVERIFY(has(faults::judgeEnd(book({ 1 }, { { 5, 1 } }), { { u"a"_s, u"Unknown"_s, 0, 0 } }), Wrong::Stuck));
        QVERIFY(has(faults::judgeEnd(book({ 1 }, {}), { { u"a"_s, u"Placed"_s, 1, 0 } }), Wrong::Stuck));
        QVERIFY(has(faults::judgeEnd(book({}, {}), {}), Wrong::Stuck));
        for (const QString &state : { u"Rejected"_s, u"NotSent"_s, u"Absent"_s, u"Abandoned"_s }) {
            QVERIFY2(has(faults::judgeShown(book({ 1 }, {}), { { u"a"_s, state, 0, 0 } }), Wrong::FailedShown), qPrintable(state));
            QVERIFY(faults::judgeShown(book({}, {}), { { u"a"_s, state, 0, 0 } }).isEmpty());
        }
        QVERIFY(faults::judgeShown(book({ 1 }, {}), { { u"a"_s, u"Unknown"_s, 0, 0 } }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFaultScenarios)
#include "tst_faultscenarios.moc"
