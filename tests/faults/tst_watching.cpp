// SPDX-License-Identifier: MIT
// A payment that nobody pays for a day.
#include "checkout/orders/paymentwatcher.h"
#include "session/connectionfactory.h"
#include "support/memory.h"
#include "support/sandboxprocess.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestWatching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }

    /// As many looks as a day has, one after the other: none is lost, nothing piles up, and the end is seen at the next one.
    void aDayOfWatching()
    {
        core::ProjectSettings settings;
        settings.url = m_sandbox.url().toString();
        settings.appToken = core::Secret(m_sandbox.appToken().toUtf8());
        const auto open = session::openConnection(m_network, settings, { "UQ_day"_ba, u"day"_s, u"en_US"_s, 30s });
        QSignalSpy signedIn(&open->auth, &api::AuthApi::signedIn);
        open->auth.signIn(
            { u"email"_s, u"email_reg"_s, u"password_reg"_s, m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()) });
        QVERIFY(signedIn.wait(10'000));
        open->gate.setTokens(signedIn.first().first().value<core::AuthTokens>());
        QSignalSpy created(&open->orders, &api::OrdersApi::orderCreated);
        core::OrderDraft draft;
        draft.storage = u"orders"_s;
        draft.formIdentifier = u"order"_s;
        draft.paymentAccountIdentifier = u"card"_s;
        draft.language = u"en_US"_s;
        draft.formData = { { u"name"_s, u"string"_s, u"Somebody"_s } };
        draft.products = { { 1, 1, {} } };
        open->orders.createOrder(draft);
        QVERIFY(created.wait(10'000));
        const qint64 order = created.first().first().value<core::Order>().id;
        QSignalSpy opened(&open->payments, &api::PaymentsApi::sessionCreated);
        open->payments.createSession(order, u"session"_s);
        QVERIFY(opened.wait(10'000));
        int looks = 0;
        for (auto at = 0ms; at < 24h; ++looks) {
            at += checkout::watchDelay(looks, std::chrono::duration_cast<std::chrono::seconds>(at), false, 0.0, std::nullopt);
        }
        qInfo("%d looks in 24 hours", looks);
        QVERIFY(looks <= 24 * 60 * 60 / 14 && looks >= 24 * 60 * 60 / 15); // Every 15 s at the latest.
        checkout::WatchSchedule schedule;
        checkout::PaymentWatcher watcher(*open, schedule);
        watcher.setVisible(false);
        watcher.setTimeScale(1e-7);
        int seen = 0;
        bool isEnded = false;
        connect(&watcher, &checkout::PaymentWatcher::polled, this, [&seen](const core::PaymentSessions &) { ++seen; });
        connect(&watcher, &checkout::PaymentWatcher::ended, this, [&isEnded](const core::PaymentSession &) { isEnded = true; });
        watcher.start({ order, {}, {}, {} });
        QTRY_VERIFY_WITH_TIMEOUT(seen >= 500, 60'000); // Caches and pools have filled.
        const qint64 before = tests::residentBytes();
        QTRY_VERIFY_WITH_TIMEOUT(seen >= looks, 240'000);
        const qint64 after = tests::residentBytes();
        qInfo("resident: %.1f MiB after 500 looks, %.1f MiB after %d", double(before) / 1048576, double(after) / 1048576, seen);
        QVERIFY2(double(after) <= double(before) * 1.1, qPrintable(u"%1 → %2"_s.arg(before).arg(after)));
        QVERIFY(watcher.isRunning() && !isEnded);
        m_sandbox.pay(order, u"completed"_s);
        QTRY_VERIFY(isEnded);
        QVERIFY(!watcher.isRunning());
        QCOMPARE(open->payments.pendingCount(), 0);
    }

private:
    tests::SandboxProcess m_sandbox;
    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
