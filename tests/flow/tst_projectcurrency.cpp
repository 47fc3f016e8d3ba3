// SPDX-License-Identifier: MIT
// A store that names no currency, and a project whose settings do: what stands on the screen follows the setting at once.
#include "flowbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

class TestProjectCurrency : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start({ u"--mode"_s, u"live"_s }), qPrintable(m_sandbox.why())); }
    void reachesWhatIsOpen();
};

void TestProjectCurrency::reachesWhatIsOpen()
{
    m_dir = std::make_unique<QTemporaryDir>();
    open();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 id = payment().orderId;
    m_flow->openOrders();
    QTRY_VERIFY(!m_flow->history().state().isReading);
    m_flow->openOrder(u"orders"_s, id);
    QTRY_VERIFY(m_flow->order().state().order && !m_flow->order().state().isReading);
    const auto listed = [this] { return m_flow->history().model().size() == 1 ? m_flow->history().model().order(0).total : std::nullopt; };
    const auto opened = [this] { return m_flow->order().state().order->totalSum; };
    QVERIFY(listed() && opened());
    const QString digits = listed()->decimalString();
    for (const QString &currency : { u"EUR"_s, u"KWD"_s, u"TRY"_s }) {
        m_flow->settings().set(u"project/currency"_s, currency);
        m_flow->settings().settle();
        QTRY_VERIFY(!m_flow->history().state().isReading && !m_flow->order().state().isReading && listed() && opened());
        QCOMPARE(listed()->currency, currency);
        QCOMPARE(opened()->currency, currency);
        QCOMPARE(listed()->decimalString().toDouble(), digits.toDouble());
    }
    m_flow.reset();
}

QTEST_GUILESS_MAIN(TestProjectCurrency)
#include "tst_projectcurrency.moc"
