// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace store;

/// Personal data is kept for 30 days and no longer; what is not over is kept.
class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsOverGoesAfterThirtyDays();
};

void TestRetention::whatIsOverGoesAfterThirtyDays()
{
    QTemporaryDir dir;
    const QList<AttemptState> goes{ AttemptState::Rejected, AttemptState::Paid, AttemptState::Canceled, AttemptState::Expired,
        AttemptState::Closed };
    const QList<AttemptState> stays{ AttemptState::Unknown, AttemptState::Absent, AttemptState::SessionOpen,
        AttemptState::SessionRejected };
    {
        Journal journal(dir.path());
        QVERIFY(journal.open());
        for (const AttemptState state : goes + stays) {
            Attempt attempt;
            attempt.id = QUuid::createUuid();
            attempt.project = u"shop"_s;
            attempt.request = "{}";
            attempt.createdAt = QDateTime::currentDateTimeUtc();
            attempt.state = state;
            QVERIFY(journal.add(attempt));
        }
    }
    Journal journal(dir.path());
    QVERIFY(journal.open(QDateTime::currentDateTimeUtc().addDays(31)));
    QCOMPARE(journal.kept(u"shop"_s)->size(), stays.size());
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
