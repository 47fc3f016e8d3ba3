// SPDX-License-Identifier: MIT
// What a clerk waits for at the counter, in a window: from pressing Place order to the link, and a history of 10,000 orders.
// VEZNE_BENCH_RUNS says how many orders are placed (docs/performance.md).
#include "core/diagnosis.h"
#include "flow/windowbench.h"
#include "support/sandboxprocess.h"
#include "support/stallwatch.h"

#include <QTemporaryDir>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using checkout::PaymentPhase;
using checkout::Route;

class CounterWaits : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void placeOrderToLink();
    void historyOfManyOrders();
    void cleanupTestCase();

private:
    // Milliseconds, and half of them on top. A write of the journal waits for its disk, which may be busy with others.
    static constexpr double mostToTheLink = 60;
    static constexpr double mostWork = 60;
    static constexpr int mostCalls = 3;
    static constexpr int manyOrders = 10'000;

    void adjust(checkout::FlowOptions &options) override
    {
        options.timeScale = 1; // As at a counter.
        options.requestDeadline = std::chrono::milliseconds(20'000);
    }
    [[nodiscard]] static bool await(const std::function<bool()> &isSo);
    [[nodiscard]] QList<core::CallRecord> callsAfter(quint64 lastBefore) const;
    [[nodiscard]] static qint64 serverMilliseconds(const QList<core::CallRecord> &calls);
    [[nodiscard]] quint64 lastCall() const;

    tests::SandboxProcess m_sandbox;
    QTemporaryDir m_dir;
    qint64 m_order = 0;
};

void CounterWaits::initTestCase()
{
    m_isUnhurried = true;
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
    openWindow(m_dir.path());
    signIn();
}

/// Without the naps of QTRY_VERIFY, which would be most of what is measured.
bool CounterWaits::await(const std::function<bool()> &isSo)
{
    QElapsedTimer clock;
    clock.start();
    QTimer heart; // Something happens at least this often.
    heart.start(20);
    while (!isSo() && clock.elapsed() < 120'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return isSo();
}

quint64 CounterWaits::lastCall() const
{
    quint64 last = 0;
    for (const core::CallRecord &call : m_flow->diagnosis().calls()) {
        last = std::max(last, call.requestId);
    }
    return last;
}

/// Those that an order waits for, of the calls that came after this one.
QList<core::CallRecord> CounterWaits::callsAfter(quint64 lastBefore) const
{
    QList<core::CallRecord> calls = m_flow->diagnosis().calls();
    calls.removeIf([lastBefore](const core::CallRecord &call) {
        return call.requestId <= lastBefore || !(call.path.contains("/orders"_L1) || call.path.contains("/payments"_L1));
    });
    return calls;
}

/// For how long at least one of them was out.
qint64 CounterWaits::serverMilliseconds(const QList<core::CallRecord> &calls)
{
    QList<std::pair<qint64, qint64>> spans;
    for (const core::CallRecord &call : calls) {
        spans.append({ call.at.toMSecsSinceEpoch() - call.milliseconds, call.at.toMSecsSinceEpoch() });
    }
    std::sort(spans.begin(), spans.end());
    qint64 sum = 0;
    qint64 end = 0;
    for (const auto &[from, to] : std::as_const(spans)) {
        sum += std::max<qint64>(0, to - std::max(from, end));
        end = std::max(end, to);
    }
    return sum;
}

void CounterWaits::placeOrderToLink()
{
    const int runs = std::max(3, qEnvironmentVariableIntValue("VEZNE_BENCH_RUNS"));
    std::vector<double> waits;
    qsizetype calls = 0;
    tests::StallWatch stalls;
    for (int i = 0; i < runs; ++i) {
        fillAndGoOn();
        addTwo();
        const quint64 before = lastCall();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(await([this] { return payment().phase == PaymentPhase::Waiting && find<QAbstractButton>(u"openLinkButton"_s); }));
        m_window->repaint(); // What waits to be painted is.
        const double wait = double(clock.nsecsElapsed()) / 1e6;
        const QList<core::CallRecord> waitedFor = callsAfter(before);
        calls = waitedFor.size();
        waits.push_back(wait - double(serverMilliseconds(waitedFor)));
        m_order = payment().orderId;
        m_flow->newOrder();
        QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
        QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    }
    std::sort(waits.begin(), waits.end());
    const double median = waits[waits.size() / 2];
    qInfo("RESULT {\"runs\": %d, \"milliseconds\": %.2f, \"slowest\": %.2f, \"requests\": %d, \"stall\": %.1f, \"longest\": %.1f, "
          "\"work\": %.1f}",
        runs, median, waits.back(), int(calls), stalls.most(), stalls.longest(), stalls.longestWork());
    QVERIFY2(calls > 0 && calls <= mostCalls, qPrintable(QString::number(calls)));
    QVERIFY2(median <= mostToTheLink * 1.5, qPrintable(QString::number(median)));
}

void CounterWaits::historyOfManyOrders()
{
    QVERIFY(m_order > 0);
    m_sandbox.copyOrder(m_order, manyOrders - int(m_sandbox.state()["orders"_L1].toArray().size()));
    tests::StallWatch stalls;
    QElapsedTimer clock;
    clock.start();
    m_flow->openOrders();
    QVERIFY(await([this] { return m_flow->history().model().rowCount() > 0; }));
    const double first = double(clock.nsecsElapsed()) / 1e6;
    QVERIFY(await([this] { return !m_flow->history().state().isReading && m_flow->history().state().isKnown; }));
    qInfo("RESULT {\"orders\": %d, \"first\": %.1f, \"seconds\": %.2f, \"stall\": %.1f, \"longest\": %.1f, \"work\": %.1f}",
        m_flow->history().model().size(), first, double(clock.nsecsElapsed()) / 1e9, stalls.most(), stalls.longest(), stalls.longestWork());
    QCOMPARE(m_flow->history().model().size(), manyOrders);
    QVERIFY2(stalls.longestWork() <= mostWork * 1.5, qPrintable(QString::number(stalls.longestWork())));
}

void CounterWaits::cleanupTestCase()
{
    m_window.reset();
    m_flow.reset();
}

QTEST_MAIN(CounterWaits)
#include "tst_counterwaits.moc"
