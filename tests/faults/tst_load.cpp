// SPDX-License-Identifier: MIT
#include "checkout/orders/orderplacement.h"
#include "checkout/orders/paymentwatcher.h"
#include "session/connectionfactory.h"
#include "session/settings.h"
#include "store/journal.h"
#include "support/memory.h"
#include "support/sandboxprocess.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Many checkouts at once in one process, and what an outage costs.
class TestLoad : public QObject
{
    Q_OBJECT

private:
    static constexpr int checkouts = 500;
    using States = QMap<store::AttemptState, int>;

    std::unique_ptr<session::Connection> connection(std::chrono::milliseconds deadline)
    {
        core::ProjectSettings settings;
        settings.url = m_sandbox.url().toString();
        settings.appToken = core::Secret(m_sandbox.appToken().toUtf8());
        auto made = session::openConnection(m_network, settings, { session::makeFingerprint(), u"load"_s, u"en_US"_s, deadline });
        QSignalSpy signedIn(&made->auth, &api::AuthApi::signedIn);
        made->auth.signIn(
            { u"email"_s, u"email_reg"_s, u"password_reg"_s, m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()) });
        if (signedIn.wait(10'000)) {
            made->gate.setTokens(signedIn.first().first().value<core::AuthTokens>());
        }
        return made;
    }

    static core::OrderDraft draft(const QString &name)
    {
        core::OrderDraft order;
        order.storage = u"orders"_s;
        order.formIdentifier = u"order"_s;
        order.paymentAccountIdentifier = u"card"_s;
        order.language = u"en_US"_s;
        order.formData = { { u"name"_s, u"string"_s, name } };
        order.products = { { 1, 1, {} }, { 14, 2, {} } };
        return order;
    }

    /// Begins all checkouts at once, waits until each has come to rest, and counts where they rest. `rounds` makes names unique.
    States round(session::Connection &connection, const checkout::PlacementTimes &times, int number)
    {
        QTemporaryDir folder;
        store::Journal journal(folder.path());
        if (!journal.open()) {
            return {};
        }
        std::vector<std::unique_ptr<checkout::OrderPlacement>> all;
        for (int i = 0; i < checkouts; ++i) {
            all.push_back(std::make_unique<checkout::OrderPlacement>(connection, journal, u"load"_s, times));
            const QString name = u"Round %1 customer %2"_s.arg(number).arg(i);
            if (!all.back()->place({ draft(name), std::nullopt, u"load"_s, u"somebody"_s, u"session"_s, {} })) {
                return {};
            }
        }
        m_peakInFlight = connection.orders.pendingCount();
        const auto isAtRest
            = [&all] { return std::none_of(all.begin(), all.end(), [](const auto &placement) { return placement->view().isBusy; }); };
        [[maybe_unused]] const bool isOver = QTest::qWaitFor(isAtRest, 120'000);
        States states;
        for (const auto &placement : all) {
            ++states[placement->view().isBusy ? store::AttemptState::Prepared : placement->view().attempt.state];
        }
        return states;
    }

    tests::SandboxProcess m_sandbox;
    QNetworkAccessManager m_network;
    int m_peakInFlight = 0;

private Q_SLOTS:
    void init()
    {
        if (m_sandbox.url().isEmpty()) {
            QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        }
        m_sandbox.reset();
    }

    void fiveHundredCheckoutsEndAndLeaveNoMemoryBehind()
    {
        const checkout::PlacementTimes patient;
        const auto open = connection(60s);
        // The first rounds fill caches and pools of Qt, SQLite and the allocator.
        QCOMPARE(round(*open, patient, 0), (States{ { store::AttemptState::SessionOpen, checkouts } }));
        QCOMPARE(m_peakInFlight, checkouts);
        m_sandbox.reset();
        const auto second = connection(60s);
        QCOMPARE(round(*second, patient, 1), (States{ { store::AttemptState::SessionOpen, checkouts } }));
        const qint64 before = tests::residentBytes();
        for (int i = 2; i < 5; ++i) {
            QCOMPARE(round(*second, patient, i), (States{ { store::AttemptState::SessionOpen, checkouts } }));
        }
        const qint64 after = tests::residentBytes();
        qInfo("resident: %.1f MiB after warm-up, %.1f MiB after three rounds more", double(before) / 1048576, double(after) / 1048576);
        QVERIFY2(double(after) <= double(before) * 1.1, qPrintable(u"%1 → %2"_s.arg(before).arg(after)));
        const QJsonObject state = m_sandbox.state();
        QCOMPARE(state.value("orders"_L1).toArray().size(), 4 * checkouts);
        QCOMPARE(state.value("sessions"_L1).toArray().size(), 4 * checkouts);
        QCOMPARE(second->orders.pendingCount() + second->payments.pendingCount(), 0);
    }

    void noCallWaitsForEver()
    {
        // Some orders and sessions are never answered; half of those have been made. A silent call holds one of the six connections until
        // its deadline, and what waits for a connection that long ends as not sent: so fewer than six.
        const int silent = 1; // of each kind: four connections in all
        m_sandbox.fault(u"POST"_s, u"*/marker/orders/orders"_s, u"hang"_s, silent);
        m_sandbox.fault(u"POST"_s, u"*/marker/orders/orders"_s, u"hang-after"_s, silent);
        m_sandbox.fault(u"POST"_s, u"*/payments/sessions"_s, u"hang"_s, silent);
        m_sandbox.fault(u"POST"_s, u"*/payments/sessions"_s, u"hang-after"_s, silent);
        checkout::PlacementTimes times;
        times.waits = { 500ms, 2s, 2s };
        times.absenceSpan = 5s;
        times.sessionSpan = 5s;
        const auto open = connection(15s); // What waits for one of the six connections this long would end as not sent.
        const States states = round(*open, times, 0);
        QCOMPARE(states, (States{ { store::AttemptState::SessionOpen, checkouts - silent }, { store::AttemptState::Absent, silent } }));
        QCOMPARE(open->orders.pendingCount() + open->payments.pendingCount(), 0);
        const QJsonObject state = m_sandbox.state();
        QCOMPARE(state.value("orders"_L1).toArray().size(), checkouts - silent);
        QCOMPARE(state.value("sessions"_L1).toArray().size(), checkouts - silent);
    }

    /// Somebody watches an order while nothing answers for ten minutes (in a thousandth of the time).
    void anOutageIsCheap()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const quint16 port = nobody.serverPort();
        nobody.close();
        core::ProjectSettings settings;
        settings.url = u"http://127.0.0.1:%1"_s.arg(port);
        settings.appToken = core::Secret("app"_ba);
        const auto open = session::openConnection(m_network, settings, { "UQ_load"_ba, u"load"_s, u"en_US"_s, 30s });
        QVERIFY(open);
        constexpr double scale = 0.001;
        net::RetryPolicy policy;
        policy.timeScale = scale;
        open->client.setRetryPolicy(policy);
        int requests = 0;
        open->client.setWireSink([&requests](const auto &) { ++requests; });
        checkout::WatchSchedule schedule;
        checkout::PaymentWatcher watcher(*open, schedule);
        watcher.setTimeScale(scale);
        QSignalSpy failed(&watcher, &checkout::PaymentWatcher::pollFailed);
        watcher.start({ 1, {}, {}, {} });
        // Two minutes at 2 s, then every 14 s or so: watchDelay() says how many looks that is.
        int looks = 0;
        for (auto at = 0ms; at < 10min; ++looks) {
            at += checkout::watchDelay(looks, std::chrono::duration_cast<std::chrono::seconds>(at), true, 0.0, std::nullopt);
        }
        QVERIFY(looks > 90);
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() >= looks, 60'000);
        watcher.stop();
        const double cost = double(requests) / double(failed.count());
        qInfo("%d requests for %d looks: %.3f a look", requests, int(failed.count()), cost);
        QVERIFY2(cost <= 1.3, qPrintable(QString::number(cost)));
        QVERIFY(requests >= failed.count());
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
