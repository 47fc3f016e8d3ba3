// SPDX-License-Identifier: MIT
// Eight hours at a counter in one process: orders one after the other, each paid, and what that leaves behind in memory and open files.
// VEZNE_BENCH_ORDERS says how many (docs/performance.md).
#include "flow/flowbench.h"
#include "support/memory.h"

#include <QDir>
#include <QElapsedTimer>
#include <functional>

using namespace Qt::Literals::StringLiterals;

class CounterDay : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void leavesNothingBehind();

private:
    static constexpr double acceptedAnOrder = 0.07; ///< KB: 2 % over 10,000 orders.
    /// KB that a moment has and another one has not: what is under way, pages that the allocator keeps.
    static constexpr double usualNoise = 192;
    /// What grows up to a bound has reached it by then: the last calls, the last payments that are over, pages of the journal.
    static constexpr int leastWarmUp = 500;
    static constexpr double hurryOfTheDay = 0.002; ///< What a clerk waits 2 s for takes 4 ms.
    static int handles() { return int(QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size()); }
    void openForTheDay();
    [[nodiscard]] bool await(const std::function<bool()> &isSo);
    [[nodiscard]] bool sellOne(int number);
    void pay(qint64 order);

    QNetworkAccessManager m_network;
};

void CounterDay::openForTheDay()
{
    checkout::FlowOptions day = options();
    day.timeScale = hurryOfTheDay;
    day.requestDeadline = std::chrono::milliseconds(10'000);
    m_flow = std::make_unique<checkout::CheckoutFlow>(day);
    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    project.storage = u"orders"_s;
    m_flow->project().connectTo(project);
}

/// Waits for events, not for a clock: thousands of orders have no time for naps.
bool CounterDay::await(const std::function<bool()> &isSo)
{
    QElapsedTimer clock;
    clock.start();
    QTimer heart; // Something happens at least this often.
    heart.start(20);
    while (!isSo() && clock.elapsed() < 20'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        // What is to be deleted later is deleted by the loop that a window runs in, and not by this one.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isSo();
}

void CounterDay::pay(qint64 order)
{
    QNetworkRequest request(QUrl(m_sandbox.value("url") + u"/__sandbox/orders/%1/pay"_s.arg(order)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    QNetworkReply *reply = m_network.post(request, R"({"outcome":"completed"})"_ba);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

bool CounterDay::sellOne(int number)
{
    if (!await([this] { return draft().details.isReady && !draft().details.isLoading; })) {
        return false;
    }
    m_flow->draft().form().setAnswer(u"name"_s, u"Customer %1"_s.arg(number), true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    m_flow->draft().setQuantity(product(1), 1 + number % 3);
    m_flow->draft().setQuantity(product(3), 1);
    if (!await([this] { return draft().cart.canPlace; })) {
        return false;
    }
    press();
    if (!await([this] { return phase() == PaymentPhase::Waiting; })) {
        return false;
    }
    pay(payment().orderId);
    if (!await([this] { return phase() == PaymentPhase::Paid; })) {
        return false;
    }
    m_flow->newOrder();
    return true;
}

void CounterDay::leavesNothingBehind()
{
    const int orders = std::max(2 * leastWarmUp, qEnvironmentVariableIntValue("VEZNE_BENCH_ORDERS"));
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    openForTheDay();
    signIn();
    QVERIFY(await([this] { return m_flow->catalogue().state().isLoaded; }));
    const int warm = std::max(leastWarmUp, orders / 5);
    qint64 before = 0;
    qint64 allocatedBefore = 0;
    int openBefore = 0;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < orders; ++i) {
        QVERIFY2(sellOne(i), qPrintable(u"order %1, phase %2, page %3"_s.arg(i).arg(int(phase())).arg(int(m_flow->route().page))));
        if (i + 1 == warm) {
            before = tests::residentBytes();
            allocatedBefore = tests::allocatedBytes();
            openBefore = handles();
        }
    }
    const qint64 after = tests::residentBytes();
    const auto growth = [orders, warm](qint64 from, qint64 to) { return double(to - from) / 1024 / (orders - warm); };
    const double anOrder = growth(before, after);
    const double allocated = growth(allocatedBefore, tests::allocatedBytes());
    const bool isClosed = await([openBefore] { return handles() <= openBefore; }); // The line of the last order's events is on its way out.
    qInfo("RESULT {\"orders\": %d, \"seconds\": %.1f, \"before\": %lld, \"after\": %lld, \"anorder\": %.3f, \"allocated\": %.3f, "
          "\"handles\": %d, \"accepted\": %.2f}",
        orders, double(clock.elapsed()) / 1000, static_cast<long long>(before / 1024), static_cast<long long>(after / 1024), anOrder,
        allocated, handles() - openBefore, acceptedAnOrder);
    const double limit = acceptedAnOrder * 1.5 + usualNoise / (orders - warm);
    QCOMPARE(ordersOnServer(), orders);
    QVERIFY2(isClosed, qPrintable(u"%1 handles more"_s.arg(handles() - openBefore)));
    QVERIFY2(allocated <= limit, qPrintable(QString::number(allocated)));
    QVERIFY2(anOrder <= limit, qPrintable(QString::number(anOrder)));
}

QTEST_GUILESS_MAIN(CounterDay)
#include "tst_counterday.moc"
