// SPDX-License-Identifier: MIT
// What a catalogue of 100,000 products costs: from sign-in to loaded, from what was kept, and at each key
// (docs/testing.md#what-a-catalogue-costs).
#include "support/memory.h"
#include "support/sandboxprocess.h"
#include "support/stallwatch.h"
#include "windowbench.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

using tests::cpuSeconds;

namespace {

constexpr double usualReference = 2.15; ///< Milliseconds, on the machine and at the hour where 100,000 products took 9 s.

/// What the machine is worth while something else is measured: the processor time that Qt takes to read the JSON of 200 products, now and
/// then.
class Reference
{
public:
    Reference() : m_thread(QThread::create([this] { run(); })) { m_thread->start(); }
    ~Reference() { stop(); }
    Q_DISABLE_COPY_MOVE(Reference)
    void stop()
    {
        m_isOver = true;
        m_thread->wait();
    }
    /// Of one reading; after stop(), as the next.
    [[nodiscard]] double milliseconds() const { return m_count > 0 ? 1000 * m_readings / m_count : 0; }
    /// Of all that it did.
    [[nodiscard]] double seconds() const { return m_seconds; }

private:
    void run()
    {
        QJsonObject product;
        for (int i = 0; i < 16; ++i) {
            const QJsonObject attribute{ { u"type"_s, u"string"_s }, { u"value"_s, u"Çaydanlık %1"_s.arg(i) }, { u"position"_s, i } };
            product.insert(u"attribute%1"_s.arg(i), attribute);
        }
        QJsonArray page;
        for (int i = 0; i < 200; ++i) {
            page.append(product);
        }
        const QByteArray text = QJsonDocument(page).toJson(QJsonDocument::Compact);
        while (!m_isOver) {
            const double before = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
            [[maybe_unused]] const QJsonDocument read = QJsonDocument::fromJson(text);
            m_readings += cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - before;
            ++m_count;
            QThread::msleep(50);
        }
        m_seconds = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    }

    std::atomic<bool> m_isOver = false;
    double m_readings = 0;
    double m_seconds = 0;
    int m_count = 0;
    std::unique_ptr<QThread> m_thread;
};

double mib(qint64 bytes)
{
    return double(bytes) / 1048576;
}

} // namespace

class BigCatalogueTest : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void grows_data();
    void grows();
    void keysAndScrolling();

private:
    struct Cost
    {
        double cpu = 0;
        double reference = 0; ///< Milliseconds of Reference meanwhile.
        double stall = 0; ///< Milliseconds: of 999 in 1,000, the longest, and what of the longest is work of ours.
        double longestStall = 0;
        double longestWork = 0;
        qint64 memory = 0; ///< Above that of the sign-in page.
        int requests = 0; ///< For products.
    };
    void start(int products);
    [[nodiscard]] Cost load();
    [[nodiscard]] int productRequests();

    // Milliseconds, on a machine that others use as well: three times what the bar of 16 may become, and twice what was found of one piece of
    // work and of a key (docs/performance.md). scripts/bench holds them against their bars.
    static constexpr double mostStall = 72;
    static constexpr double mostWork = 60;
    static constexpr double mostOfAKey = 60;

    double m_slower = 1; ///< What the machine was slower than usual, when the catalogue was loaded.
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void BigCatalogueTest::start(int products)
{
    m_window.reset();
    m_flow.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start({ u"--products"_s, QString::number(products) }), qPrintable(m_sandbox->why()));
    m_shop = { m_sandbox->url(), m_sandbox->appToken(), m_sandbox->login(), m_sandbox->password() };
}

int BigCatalogueTest::productRequests()
{
    int count = 0;
    const QJsonArray requests = m_sandbox->requests();
    for (const QJsonValue &request : requests) {
        const QString path = request["path"_L1].toString();
        count += path.contains("/products"_L1) && !path.contains("cloud-static"_L1) ? 1 : 0;
    }
    return count;
}

BigCatalogueTest::Cost BigCatalogueTest::load()
{
    m_window.reset();
    m_flow.reset();
    openWindow(m_dir->path());
    const int asked = productRequests();
    const qint64 bare = tests::residentBytes();
    signIn();
    const double before = cpuSeconds();
    tests::StallWatch stalls;
    Reference reference;
    [[maybe_unused]] const bool isLoaded = QTest::qWaitFor([this] { return m_flow->catalogue().state().isLoaded; }, 120'000);
    Cost cost;
    reference.stop();
    cost.cpu = cpuSeconds() - before - reference.seconds();
    cost.reference = reference.milliseconds();
    cost.stall = stalls.most();
    cost.longestStall = stalls.longest();
    cost.longestWork = stalls.longestWork();
    cost.requests = productRequests() - asked;
    QTest::qWait(200);
    cost.memory = tests::residentBytes() - bare;
    return cost;
}

void BigCatalogueTest::grows_data()
{
    QTest::addColumn<int>("products");
    QTest::newRow("1,000") << 1'000;
    QTest::newRow("10,000") << 10'000;
    QTest::newRow("100,000") << 100'000;
}

void BigCatalogueTest::grows()
{
    QFETCH(int, products);
    start(products);
    const Cost cold = load();
    QCOMPARE(m_flow->catalogue().state().loadedCount, products);
    const Cost kept = load();
    QCOMPARE(m_flow->catalogue().state().loadedCount, products);
    for (const auto &[name, cost] : { std::pair("cold", cold), std::pair("kept", kept) }) {
        qInfo("RESULT {\"products\": %d, \"from\": \"%s\", \"cpu\": %.3f, \"reference\": %.2f, \"stall\": %.1f, \"longest\": %.1f, "
              "\"work\": %.1f, \"mib\": %.1f, \"requests\": %d}",
            products, name, cost.cpu, cost.reference, cost.stall, cost.longestStall, cost.longestWork, mib(cost.memory), cost.requests);
    }
    m_slower = std::max(1.0, cold.reference / usualReference);
    // Half as much again as the bars (8 s, 1 s): what is slower is no longer this machine's mood.
    QVERIFY2(cold.cpu <= m_slower * (0.5 + 12.0 * products / 100'000), qPrintable(QString::number(cold.cpu)));
    QVERIFY2(kept.cpu <= 1.5, qPrintable(QString::number(kept.cpu)));
    QVERIFY2(kept.requests <= 4, qPrintable(QString::number(kept.requests)));
    QVERIFY2(cold.requests <= products / 1000 + 3, qPrintable(QString::number(cold.requests)));
    // A small catalogue is loaded within a few hundred gaps, a kept one within less: the longest would stand for 999 of 1,000.
    QVERIFY2(products < 100'000 || cold.stall <= m_slower * mostStall, qPrintable(QString::number(cold.stall)));
    QVERIFY2(cold.longestWork <= m_slower * mostWork, qPrintable(QString::number(cold.longestWork)));
    QVERIFY2(kept.longestWork <= m_slower * mostWork, qPrintable(QString::number(kept.longestWork)));
    QVERIFY2(mib(cold.memory) <= 20.0 + 40.0 * products / 100'000, qPrintable(QString::number(mib(cold.memory))));
}

void BigCatalogueTest::keysAndScrolling()
{
    QVERIFY(m_flow);
    const int products = m_flow->catalogue().state().loadedCount;
    QVERIFY(products >= 1'000); // 100,000, unless somebody asked for one row of grows() only.
    fillAndGoOn();
    auto *search = find<QLineEdit>(u"searchEdit"_s);
    auto *list = find<QListView>(u"productView"_s);
    QVERIFY(search && list);
    QTRY_VERIFY(list->isVisible());
    std::vector<double> keys;
    for (const QString &word : { u"kahve"_s, u"çay"_s, u"bardak 12"_s, u"zeytin"_s, u"SKU-10"_s, u"ı"_s, u"defne sabunu"_s }) {
        search->clear();
        QCoreApplication::processEvents();
        for (const QChar letter : word) {
            QElapsedTimer clock;
            clock.start();
            QTest::sendKeyEvent(QTest::Click, search, Qt::Key_unknown, letter, Qt::NoModifier);
            QCoreApplication::processEvents(); // What has changed is painted.
            keys.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
    }
    std::sort(keys.begin(), keys.end());
    const double p95 = keys[size_t(double(keys.size()) * 0.95)];
    search->clear();
    std::vector<double> frames;
    for (int i = 0; i < 60; ++i) {
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(list, Qt::Key_PageDown);
        list->repaint();
        frames.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    qInfo("RESULT {\"products\": %d, \"from\": \"keys\", \"p50\": %.2f, \"p95\": %.2f, \"page\": %.2f}", products, keys[keys.size() / 2],
        p95, frames[56]);
    QVERIFY2(p95 <= m_slower * mostOfAKey, qPrintable(QString::number(p95)));
    QVERIFY2(frames[56] <= 40.0, qPrintable(QString::number(frames[56])));
}

QTEST_MAIN(BigCatalogueTest)
#include "tst_bigcatalogue.moc"
