// SPDX-License-Identifier: MIT
#include "session/connectionfactory.h"
#include "session/settings.h"
#include "support/sandboxprocess.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace Qt::Literals::StringLiterals;

/// Many calls that meet 401 at once, against a real server whose refresh tokens work once.
class TestRefreshGate : public QObject
{
    Q_OBJECT

private:
    static constexpr int calls = 50;

    void signIn()
    {
        core::ProjectSettings settings;
        settings.url = m_sandbox.url().toString();
        settings.appToken = core::Secret(m_sandbox.appToken().toUtf8());
        m_connection = session::openConnection(m_network, settings, { session::makeFingerprint(), u"gate"_s, u"en_US"_s });
        QVERIFY(m_connection);
        QSignalSpy signedIn(&m_connection->auth, &api::AuthApi::signedIn);
        core::Credentials who{ u"email"_s, u"email_reg"_s, u"password_reg"_s, m_sandbox.login(),
            core::Secret(m_sandbox.password().toUtf8()) };
        m_connection->auth.signIn(who);
        QVERIFY(signedIn.wait(10'000));
        m_connection->gate.setTokens(signedIn.first().first().value<core::AuthTokens>());
    }
    /// Sends all calls at once and counts how they end.
    void callAll(int *fine, QList<core::ApiError> *errors)
    {
        connect(&m_connection->orders, &api::OrdersApi::ordersFetched, this, [fine] { ++*fine; });
        connect(&m_connection->orders, &api::ApiBase::failed, this, [errors](const core::ApiError &error) { errors->append(error); });
        for (int i = 0; i < calls; ++i) {
            m_connection->orders.fetchOrders(u"orders"_s, 0, 5, u"en_US"_s);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_connection->orders.pendingCount(), 0, 30'000);
        QTest::qWait(50); // Whoever is answered twice is answered now.
    }
    int refreshRequests()
    {
        int count = 0;
        const QJsonArray all = m_sandbox.requests();
        for (const QJsonValue &request : all) {
            count += request["path"_L1].toString().endsWith("/refresh"_L1) ? 1 : 0;
        }
        return count;
    }

    tests::SandboxProcess m_sandbox;
    QNetworkAccessManager m_network;
    std::unique_ptr<session::Connection> m_connection;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void init()
    {
        m_sandbox.reset();
        signIn();
    }
    void cleanup() { m_connection.reset(); }

    void security14FiftyCallsMakeOneRefresh()
    {
        m_sandbox.expireTokens();
        QSignalSpy renewed(&m_connection->gate, &session::RefreshGate::tokensRenewed);
        int fine = 0;
        QList<core::ApiError> errors;
        callAll(&fine, &errors);
        QCOMPARE(fine, calls);
        QVERIFY(errors.isEmpty());
        QCOMPARE(renewed.count(), 1);
        QCOMPARE(refreshRequests(), 1);
    }

    void aRefusedRefreshSignsOutOnceAndTellsEveryCall()
    {
        m_sandbox.expireTokens();
        core::AuthTokens dead = m_connection->gate.tokens();
        dead.refreshToken = core::Secret("used-before"_ba);
        m_connection->gate.setTokens(dead);
        QSignalSpy expired(&m_connection->gate, &session::RefreshGate::sessionExpired);
        int fine = 0;
        QList<core::ApiError> errors;
        callAll(&fine, &errors);
        QCOMPARE(fine, 0);
        QCOMPARE(errors.size(), calls);
        for (const core::ApiError &error : std::as_const(errors)) {
            QCOMPARE(error.kind, core::ErrorKind::SessionExpired);
        }
        QCOMPARE(expired.count(), 1);
        QCOMPARE(refreshRequests(), 1);
        QVERIFY(!m_connection->gate.isSignedIn());
    }

    void aRefreshThatIsLostSignsNobodyOut_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : { "drop-before", "drop-after", "reset", "status:503", "status:429", "html-200", "garbage", "cut-body" }) {
            QTest::newRow(fault) << QString::fromLatin1(fault);
        }
    }
    void aRefreshThatIsLostSignsNobodyOut()
    {
        QFETCH(QString, fault);
        m_sandbox.expireTokens();
        m_sandbox.fault(u"POST"_s, u"*/users/refresh"_s, fault);
        QSignalSpy expired(&m_connection->gate, &session::RefreshGate::sessionExpired);
        int fine = 0;
        QList<core::ApiError> errors;
        callAll(&fine, &errors);
        QCOMPARE(refreshRequests(), 1);
        QCOMPARE(expired.count(), 0);
        QVERIFY(m_connection->gate.isSignedIn());
        QCOMPARE(fine, 0);
        QCOMPARE(errors.size(), calls);
        for (const core::ApiError &error : std::as_const(errors)) {
            QVERIFY(error.kind != core::ErrorKind::SessionExpired && error.kind != core::ErrorKind::Unauthorized);
        }
    }

    /// A create call is sent once more after a refresh: the server said that it had done nothing.
    void ordersInParallelAreMadeOnce()
    {
        m_sandbox.expireTokens();
        int fine = 0;
        QList<core::ApiError> errors;
        connect(&m_connection->orders, &api::OrdersApi::orderCreated, this, [&fine] { ++fine; });
        connect(&m_connection->orders, &api::ApiBase::failed, this, [&errors](const core::ApiError &error) { errors.append(error); });
        core::OrderDraft draft;
        draft.storage = u"orders"_s;
        draft.formIdentifier = u"order"_s;
        draft.paymentAccountIdentifier = u"cash"_s;
        draft.language = u"en_US"_s;
        draft.formData = { { u"name"_s, u"string"_s, u"Ada"_s } };
        draft.products = { { 1, 1, {} } };
        for (int i = 0; i < calls; ++i) {
            m_connection->orders.createOrder(draft);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_connection->orders.pendingCount(), 0, 30'000);
        QVERIFY(errors.isEmpty());
        QCOMPARE(fine, calls);
        QCOMPARE(m_sandbox.state().value("orders"_L1).toArray().size(), calls);
        QCOMPARE(refreshRequests(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRefreshGate)
#include "tst_refreshgate.moc"
