// SPDX-License-Identifier: MIT
// A payment in stages: one completed session is not the whole, and nobody is told so.
#include "flowbench.h"
#include "support/clirun.h"

using namespace Qt::Literals::StringLiterals;

class TestPartPayments : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { beginAnew(); }
    void cleanup() { letGo(); }

    void aStageIsNotTheWhole();
    void theRestIsFoundAtTheNextStart();
    void theTerminalSaysSo();
    void theTerminalOpensTheRestOnce_data();
    void theTerminalOpensTheRestOnce();
    void aSessionWithoutAnAmountIsBelieved();

private:
    [[nodiscard]] qsizetype sessions() { return m_sandbox.state().value("sessions"_L1).toArray().size(); }
};

void TestPartPayments::aStageIsNotTheWhole()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const core::Money total = payment().amount;
    m_sandbox.payPart(payment().orderId, 100.0);
    QTRY_COMPARE(phase(), PaymentPhase::PartPaid);
    QCOMPARE(payment().paidSoFar, std::optional(core::Money{ 10000, total.currency }));
    QCOMPARE(payment().due().minor, total.minor - 10000);
    QVERIFY(payment().link.isEmpty()); // The link of the stage that is paid leads nowhere.
    QVERIFY(!seen(PaymentPhase::Paid));
    QTest::qWait(200);
    QCOMPARE(openSessions(), 0); // Nobody has asked for the rest.
    m_flow->attempts().openSession(payment().attempt);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QVERIFY(!payment().link.isEmpty());
    QCOMPARE(payment().due().minor, total.minor - 10000);
    QCOMPARE(openSessions(), 1);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    QVERIFY(!payment().paidSoFar);
}

void TestPartPayments::theRestIsFoundAtTheNextStart()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 order = payment().orderId;
    m_flow.reset();
    m_sandbox.payPart(order, 1.0);
    open();
    signIn();
    QTRY_COMPARE(m_flow->attempts().open().size(), 1);
    QTRY_COMPARE(m_flow->attempts().open().first().phase, PaymentPhase::PartPaid);
    m_sandbox.pay(order, u"completed"_s); // The rest, by a link that somebody else has opened.
    m_flow->attempts().pollAll();
    QTRY_VERIFY(m_flow->attempts().open().isEmpty());
}

void TestPartPayments::theTerminalSaysSo()
{
    tests::CliRun cli(m_sandbox);
    const tests::CliResult placed = cli(tests::scenario + u"card"_s);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    m_sandbox.payPart(1, 100.0);
    for (const QString &command : { u"status 1"_s, u"status 1 --watch 4"_s }) {
        const tests::CliResult status = cli(command);
        QCOMPARE(status.code, 9);
        QCOMPARE(status.json().value("paidSoFar"_L1).toString(), u"100.00"_s);
        QVERIFY(status.json().value("due"_L1).toString().toDouble() > 100);
        QVERIFY2(status.err.contains("100"_L1) && status.err.contains("vezne-cli resume"_L1), qPrintable(status.err));
    }
    QCOMPARE(openSessions(), 0); // Looking opens nothing.
    const tests::CliResult resumed = cli(u"resume"_s);
    QCOMPARE(resumed.code, 9);
    const QJsonObject attempt = resumed.json().value("attempts"_L1)[0].toObject();
    QCOMPARE(attempt.value("state"_L1).toString(), u"SessionOpen"_s);
    QCOMPARE(attempt.value("paidSoFar"_L1).toString(), u"100.00"_s);
    QCOMPARE(attempt.value("session"_L1)["status"_L1].toString(), u"waiting"_s);
    QVERIFY(attempt.value("session"_L1)["paymentUrl"_L1].toString().startsWith("http"_L1));
    QVERIFY2(resumed.err.contains("is open"_L1), qPrintable(resumed.err));
    QCOMPARE(openSessions(), 1);
    m_sandbox.pay(1, u"completed"_s);
    QCOMPARE(cli(u"status 1"_s).code, 0);
    QCOMPARE(cli(u"resume"_s).json().value("attempts"_L1)[0]["state"_L1].toString(), u"Paid"_s);
}

void TestPartPayments::theTerminalOpensTheRestOnce_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("the call is answered") << QString();
    QTest::newRow("its answer is lost") << u"drop-after"_s;
    QTest::newRow("only half of its answer comes") << u"cut-body"_s;
}

void TestPartPayments::theTerminalOpensTheRestOnce()
{
    QFETCH(QString, fault);
    const tests::CliRun cli(m_sandbox);
    QCOMPARE(cli(tests::scenario + u"card"_s).code, 0);
    m_sandbox.payPart(1, 100.0);
    if (!fault.isEmpty()) {
        m_sandbox.fault(u"POST"_s, u"/api/content/payments/sessions"_s, fault);
    }
    QJsonValue first;
    for (int run = 0; run < 3; ++run) {
        const tests::CliResult resumed = cli(u"resume"_s);
        QVERIFY2(resumed.code == 9, qPrintable(resumed.err));
        const QJsonValue session = resumed.json().value("attempts"_L1)[0]["session"_L1]["id"_L1];
        first = run == 0 ? session : first;
        QCOMPARE(session, first); // Taken again, whoever asks.
        QCOMPARE(openSessions(), 1);
        QCOMPARE(sessions(), 2);
    }
    QCOMPARE(m_sandbox.state().value("orders"_L1).toArray().size(), 1);
    // A link that has run out is read as that, and not followed by another one unasked; the stage that is paid stays paid.
    m_sandbox.pay(1, u"expired"_s);
    const tests::CliResult again = cli(u"resume"_s);
    QCOMPARE(again.code, 9);
    QCOMPARE(again.json().value("attempts"_L1)[0]["paidSoFar"_L1].toString(), u"100.00"_s);
    QVERIFY2(again.err.contains("has ended"_L1), qPrintable(again.err));
    QCOMPARE(openSessions(), 0);
    QCOMPARE(sessions(), 2);
}

void TestPartPayments::aSessionWithoutAnAmountIsBelieved()
{
    core::PaymentSession paid;
    paid.id = 1;
    paid.status = core::SessionStatus::Completed;
    const std::optional<core::Money> due = core::Money{ 1000, u"TRY"_s };
    QVERIFY(!core::isPart(core::paidSoFar({ paid }, u"TRY"_s), due));
    paid.amount = core::Money{ 400, u"EUR"_s };
    QVERIFY(!core::isPart(core::paidSoFar({ paid }, u"TRY"_s), due));
    paid.amount = core::Money{ 400, {} };
    QVERIFY(core::isPart(core::paidSoFar({ paid }, u"TRY"_s), due));
    core::PaymentSession second = paid;
    second.amount = core::Money{ 600, u"TRY"_s };
    QVERIFY(!core::isPart(core::paidSoFar({ paid, second }, u"TRY"_s), due));
    second.status = core::SessionStatus::Waiting;
    QVERIFY(core::isPart(core::paidSoFar({ second, paid }, u"TRY"_s), due));
    // 4.00 of a currency without decimals is 4 and not 400.
    QCOMPARE(core::paidSoFar({ paid }, u"JPY"_s), std::optional(core::Money{ 4, u"JPY"_s }));
    QVERIFY(!core::paidSoFar({}, u"TRY"_s));
}

QTEST_GUILESS_MAIN(TestPartPayments)
#include "tst_partpayments.moc"
