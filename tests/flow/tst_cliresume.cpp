// SPDX-License-Identifier: MIT
// vezne-cli when the truth is not known: exit code 7, and `resume` that never makes a second order or a second open session.
#include "store/journal.h"
#include "support/clirun.h"

#include <QTest>
#include <QThread>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using store::AttemptState;
using tests::CliResult;
using tests::CliRun;
using tests::scenario;

namespace {

const QString createPath = u"/api/content/orders-storage/marker/orders/orders"_s;
const QString sessionPath = u"/api/content/payments/sessions"_s;

} // namespace

class CliResumeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void lostAnswerIsAdopted();
    void unreadableAnswerIsAdopted_data();
    void unreadableAnswerIsAdopted();
    void absentOrderWaitsForAWord();
    void attemptCanBeLetGo();
    void lostSessionIsAdopted();
    void security14SideBySideIsTwoDevices();
    void rejectedSessionIsMade();
    void killedProcessIsResumed();
    void notSentIsNotKept();
    void endedPaymentIsOnlyRead();
    void unknownAttemptIsAUsageFault();

private:
    [[nodiscard]] qsizetype orders() { return m_sandbox->state().value("orders"_L1).toArray().size(); }
    [[nodiscard]] qsizetype sessions() { return m_sandbox->state().value("sessions"_L1).toArray().size(); }
    [[nodiscard]] CliResult resume(const QStringList &more = {}) { return (*m_cli)(u"resume"_s, more); }
    [[nodiscard]] static QJsonObject onlyAttempt(const CliResult &run)
    {
        const QJsonArray attempts = run.json().value("attempts"_L1).toArray();
        return attempts.size() == 1 ? attempts.first().toObject() : QJsonObject();
    }
    /// As if three looks over a minute had found nothing.
    void proveAbsence(const QString &attempt);

    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_cli;
};

void CliResumeTest::init()
{
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->why()));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
}

void CliResumeTest::cleanup()
{
    m_cli.reset();
    m_sandbox.reset();
}

void CliResumeTest::proveAbsence(const QString &attempt)
{
    store::Journal journal(m_cli->folder());
    QVERIFY(journal.open());
    auto found = journal.find(QUuid::fromString(attempt));
    QVERIFY(found && found->state == AttemptState::Unknown);
    found->state = AttemptState::Absent;
    found->looks = 3;
    found->firstLookAt = QDateTime::currentDateTimeUtc().addSecs(-70);
    QVERIFY(journal.save(*found));
}

void CliResumeTest::lostAnswerIsAdopted()
{
    m_sandbox->fault(u"POST"_s, createPath, u"drop-after"_s);
    const CliResult lost = (*m_cli)(scenario + u"card"_s);
    QVERIFY2(lost.code == 7, qPrintable(lost.err));
    QVERIFY2(lost.err.contains("not known yet"_L1) && lost.err.contains("resume"_L1), qPrintable(lost.err));
    const QString attempt = lost.json().value("attempt"_L1).toString();
    QVERIFY(!QUuid::fromString(attempt).isNull());
    QVERIFY(lost.json().value("order"_L1).isNull() && lost.json().value("session"_L1).isNull());
    QCOMPARE(orders(), 1);
    const CliResult found = resume();
    QVERIFY2(found.code == 0, qPrintable(found.err));
    const QJsonObject adopted = onlyAttempt(found);
    QCOMPARE(adopted.value("attempt"_L1).toString(), attempt);
    QCOMPARE(adopted.value("state"_L1).toString(), u"SessionOpen"_s);
    QCOMPARE(adopted.value("order"_L1)["id"_L1].toInt(), 1);
    QVERIFY(adopted.value("session"_L1)["paymentUrl"_L1].isString());
    QCOMPARE(orders(), 1);
    QCOMPARE(sessions(), 1);
    m_sandbox->pay(1, u"completed"_s);
    QCOMPARE(onlyAttempt(resume()).value("state"_L1).toString(), u"Paid"_s);
    QVERIFY(resume().json().value("attempts"_L1).toArray().isEmpty());
    QCOMPARE(sessions(), 1);
}

void CliResumeTest::unreadableAnswerIsAdopted_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : { "cut-body", "garbage", "html-200", "wrong-type", "reset" }) {
        QTest::newRow(fault) << QString::fromLatin1(fault);
    }
}

void CliResumeTest::unreadableAnswerIsAdopted()
{
    QFETCH(QString, fault);
    m_sandbox->fault(u"POST"_s, createPath, fault);
    const CliResult lost = (*m_cli)(scenario + u"cash"_s);
    QVERIFY2(lost.code == 7, qPrintable(QString::number(lost.code) + lost.err));
    const qsizetype made = orders();
    QVERIFY(made <= 1);
    if (made == 1) {
        const CliResult found = resume();
        QVERIFY2(found.code == 0, qPrintable(found.err));
        QCOMPARE(onlyAttempt(found).value("order"_L1)["id"_L1].toInt(), 1);
        QCOMPARE(sessions(), 1);
    }
    QCOMPARE(orders(), made);
}

void CliResumeTest::absentOrderWaitsForAWord()
{
    m_sandbox->fault(u"POST"_s, createPath, u"drop-before"_s);
    const CliResult lost = (*m_cli)(scenario + u"cash"_s);
    QCOMPARE(lost.code, 7);
    QCOMPARE(orders(), 0);
    const QString attempt = lost.json().value("attempt"_L1).toString();
    proveAbsence(attempt);
    const CliResult asked = resume();
    QCOMPARE(asked.code, 7);
    QCOMPARE(onlyAttempt(asked).value("state"_L1).toString(), u"Absent"_s);
    QVERIFY2(asked.err.contains("--confirm-resend"_L1), qPrintable(asked.err));
    QCOMPARE(orders(), 0);
    const CliResult placed = resume({ u"--confirm-resend"_s, attempt });
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QCOMPARE(onlyAttempt(placed).value("order"_L1)["id"_L1].toInt(), 1);
    QCOMPARE(orders(), 1);
    QCOMPARE(sessions(), 1);
}

void CliResumeTest::attemptCanBeLetGo()
{
    m_sandbox->fault(u"POST"_s, createPath, u"drop-before"_s);
    const QString attempt = (*m_cli)(scenario + u"cash"_s).json().value("attempt"_L1).toString();
    proveAbsence(attempt);
    const CliResult gone = resume({ u"--abandon"_s, attempt });
    QVERIFY2(gone.code == 0, qPrintable(gone.err));
    QCOMPARE(onlyAttempt(gone).value("state"_L1).toString(), u"Abandoned"_s);
    QVERIFY(resume().json().value("attempts"_L1).toArray().isEmpty());
    QCOMPARE(orders(), 0);
}

void CliResumeTest::lostSessionIsAdopted()
{
    m_sandbox->fault(u"POST"_s, sessionPath, u"drop-after"_s);
    const CliResult lost = (*m_cli)(scenario + u"card"_s);
    QCOMPARE(lost.code, 7);
    QCOMPARE(lost.json().value("order"_L1)["id"_L1].toInt(), 1);
    QVERIFY(lost.json().value("session"_L1).isNull());
    QVERIFY2(lost.err.contains("The order exists"_L1), qPrintable(lost.err));
    const CliResult found = resume();
    QVERIFY2(found.code == 0, qPrintable(found.err));
    QCOMPARE(onlyAttempt(found).value("session"_L1)["status"_L1].toString(), u"waiting"_s);
    QCOMPARE(orders(), 1);
    QCOMPARE(sessions(), 1);
}

// A sign-in takes the place of the session of the same device (docs/oneentry.md#the-device): two terminals of one profile must not throw
// each other out, and no refresh token may be used by both.
void CliResumeTest::security14SideBySideIsTwoDevices()
{
    QCOMPARE((*m_cli)(scenario + u"card"_s).code, 0);
    const auto looks = [this] {
        const QJsonArray all = m_sandbox->requests();
        return std::count_if(
            all.begin(), all.end(), [](const QJsonValue &r) { return r["path"_L1].toString() == sessionPath + u"/order/1"_s; });
    };
    const auto before = looks();
    QProcess first;
    QProcess second;
    m_cli->start(first, { u"status"_s, u"1"_s, u"--watch"_s, u"40"_s });
    QTRY_COMPARE_WITH_TIMEOUT(looks(), before + 1, 10'000);
    m_cli->start(second, { u"status"_s, u"1"_s, u"--watch"_s, u"40"_s });
    QTRY_VERIFY_WITH_TIMEOUT(looks() >= before + 3, 10'000);
    m_sandbox->expireTokens();
    const auto refreshes = [this] {
        QStringList used;
        const QJsonArray all = m_sandbox->requests();
        for (const QJsonValue &r : all) {
            if (r["path"_L1].toString().endsWith("/refresh"_L1)) {
                used.append(r["body"_L1].toString());
            }
        }
        return used;
    };
    QTRY_COMPARE_WITH_TIMEOUT(refreshes().size(), 2, 15'000);
    const auto refreshed = looks();
    QTRY_VERIFY_WITH_TIMEOUT(looks() >= refreshed + 2, 15'000);
    m_sandbox->pay(1, u"completed"_s);
    QVERIFY(first.waitForFinished(20'000) && second.waitForFinished(20'000));
    QVERIFY2(first.exitCode() == 0, first.readAllStandardError().constData());
    QVERIFY2(second.exitCode() == 0, second.readAllStandardError().constData());
    QCOMPARE(refreshes().size(), 2);
    QVERIFY(refreshes().at(0) != refreshes().at(1));
}

void CliResumeTest::rejectedSessionIsMade()
{
    m_sandbox->fault(u"POST"_s, sessionPath, u"status:400"_s);
    const CliResult lost = (*m_cli)(scenario + u"card"_s);
    QCOMPARE(lost.code, 7); // An order exists: "nothing was created" would be a lie.
    QCOMPARE(lost.json().value("order"_L1)["id"_L1].toInt(), 1);
    const CliResult made = resume();
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QCOMPARE(onlyAttempt(made).value("state"_L1).toString(), u"SessionOpen"_s);
    QCOMPARE(orders(), 1);
    QCOMPARE(sessions(), 1);
}

void CliResumeTest::killedProcessIsResumed()
{
    m_sandbox->fault(u"POST"_s, createPath, u"delay:1500"_s);
    QProcess process;
    m_cli->start(process, QString(scenario + u"card"_s).split(u' ', Qt::SkipEmptyParts));
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->requests().size() >= 2, 10'000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(orders(), 1, 10'000);
    const CliResult found = resume();
    QVERIFY2(found.code == 0, qPrintable(found.err));
    QCOMPARE(onlyAttempt(found).value("order"_L1)["id"_L1].toInt(), 1);
    QCOMPARE(orders(), 1);
    QCOMPARE(sessions(), 1);
}

void CliResumeTest::notSentIsNotKept()
{
    // The server dies between sign-in and create: whoever gets 6 runs the same line again, so nothing may come back by itself.
    m_sandbox->fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/auth"_s, u"delay:1500"_s);
    const CliResult dead = (*m_cli)(scenario + u"cash --timeout 0.5"_s);
    QCOMPARE(dead.code, 6);
    QVERIFY(resume().json().value("attempts"_L1).toArray().isEmpty());
    QCOMPARE(orders(), 0);
}

void CliResumeTest::endedPaymentIsOnlyRead()
{
    QCOMPARE((*m_cli)(scenario + u"card"_s).code, 0);
    m_sandbox->pay(1, u"canceled"_s);
    const CliResult read = resume();
    QCOMPARE(read.code, 8);
    QCOMPARE(onlyAttempt(read).value("state"_L1).toString(), u"Canceled"_s);
    QCOMPARE(onlyAttempt(resume()).value("session"_L1)["status"_L1].toString(), u"canceled"_s);
    QCOMPARE(sessions(), 1); // Whether to ask for money again is a person's decision.
    const CliResult closed = resume({ u"--abandon"_s, onlyAttempt(read).value("attempt"_L1).toString() });
    QVERIFY2(closed.code == 0, qPrintable(closed.err));
    QCOMPARE(onlyAttempt(closed).value("state"_L1).toString(), u"Closed"_s);
    QVERIFY(resume().json().value("attempts"_L1).toArray().isEmpty());
    QCOMPARE(sessions(), 1);
}

void CliResumeTest::unknownAttemptIsAUsageFault()
{
    const CliResult run = resume({ u"--confirm-resend"_s, QUuid::createUuid().toString(QUuid::WithoutBraces) });
    QCOMPARE(run.code, 2);
    QVERIFY(run.err.contains("attempt"_L1));
}

QTEST_GUILESS_MAIN(CliResumeTest)
#include "tst_cliresume.moc"
