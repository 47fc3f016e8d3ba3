// SPDX-License-Identifier: MIT
// Signing out, seen from the store: its session ends, whatever state the tokens are in, and nothing that is answered later signs anybody in.
#include "api/reply.h"
#include "flowbench.h"
#include "session/connection.h"

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr auto users = "/api/content/users-auth-providers/marker/email/users"_L1;
const QString otherLogin = u"ilgaz@example.com"_s;
const QString otherPassword = u"demo-5678"_s;

} // namespace

class TestLeaving : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { beginAnew(); }
    void cleanup() { letGo(); }

    void endsTheSessionAtTheStore_data();
    void endsTheSessionAtTheStore();
    void isLeftWithoutTheStore();
    void aStoreThatRefusesEveryBearer();
    void aLateRefreshSignsNobodyIn();
    void aLateRefreshIsNotTheNextClerks();

private:
    [[nodiscard]] session::Connection &connection() { return *m_flow->project().connection(); }
    [[nodiscard]] int requestsTo(const QString &path)
    {
        int count = 0;
        for (const QJsonValue &request : m_sandbox.requests()) {
            count += request["path"_L1].toString() == path ? 1 : 0;
        }
        return count;
    }
    /// The newest pair of tokens that this sign-in was given.
    void followTokens()
    {
        m_newest = connection().gate.tokens();
        connect(&connection().gate, &session::RefreshGate::tokensRenewed, this, [this](const core::AuthTokens &tokens) { m_newest = tokens; });
    }
    /// Whether the store takes the newest refresh token still.
    [[nodiscard]] bool isSessionAlive()
    {
        bool isAnswered = false;
        bool isTaken = false;
        api::Reply reply = api::Reply::of(
            connection().auth, connection().auth.refresh(u"email"_s, m_newest.refreshToken), &api::AuthApi::refreshed, this,
            [&](const core::AuthTokens &) { isAnswered = isTaken = true; }, [&](const core::ApiError &) { isAnswered = true; });
        [&] { QTRY_VERIFY(isAnswered); }();
        return isTaken;
    }
    void lock()
    {
        m_flow->lock().lock();
        QVERIFY(m_flow->lock().state().isLocked);
        QVERIFY(connection().gate.accessToken().isEmpty());
    }
    void signInReady()
    {
        signIn();
        QTRY_VERIFY(draft().details.isReady && m_flow->catalogue().state().isLoaded);
        followTokens();
    }

    core::AuthTokens m_newest;
};

void TestLeaving::endsTheSessionAtTheStore_data()
{
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<int>("refreshes");
    QTest::newRow("at work") << false << false << 0;
    QTest::newRow("locked: the access token is gone") << true << false << 1;
    QTest::newRow("after a long pause: the store refuses the access token") << false << true << 1;
    QTest::newRow("locked over night") << true << true << 1;
}

void TestLeaving::endsTheSessionAtTheStore()
{
    QFETCH(bool, isLocked);
    QFETCH(bool, isExpired);
    QFETCH(int, refreshes);
    signInReady();
    if (isLocked) {
        lock();
    }
    if (isExpired) {
        m_sandbox.expireTokens();
    }
    m_flow->signIn().signOut();
    QCOMPARE(m_flow->route().page, Route::Page::SignIn); // Nobody waits for the store.
    QVERIFY(!m_flow->lock().state().isLocked);
    QTRY_VERIFY(requestsTo(users + "/logout"_L1) > 0);
    QTRY_VERIFY(!connection().gate.isSignedIn());
    QCOMPARE(requestsTo(users + "/refresh"_L1), refreshes);
    QVERIFY(!m_flow->signIn().state().isSignedIn);
    QVERIFY(!m_flow->alerts().current());
    QVERIFY(!isSessionAlive());
}

void TestLeaving::isLeftWithoutTheStore()
{
    signInReady();
    lock();
    m_sandbox.fault(u"POST"_s, users + "/refresh"_L1, u"drop-before"_s);
    m_flow->signIn().signOut();
    QTRY_VERIFY(!connection().gate.isSignedIn());
    QCOMPARE(m_flow->route().page, Route::Page::SignIn);
    QVERIFY(!m_flow->signIn().state().isSignedIn && !m_flow->signIn().state().isSigningIn);
    QVERIFY(!m_flow->alerts().current());
    QCOMPARE(requestsTo(users + "/logout"_L1), 0);
}

void TestLeaving::aStoreThatRefusesEveryBearer()
{
    signInReady();
    for (int i = 0; i < 5; ++i) {
        m_sandbox.fault(u"POST"_s, users + "/logout"_L1, u"status:401"_s);
    }
    m_flow->signIn().signOut();
    QTRY_VERIFY(!connection().gate.isSignedIn());
    QTest::qWait(200);
    QVERIFY(requestsTo(users + "/refresh"_L1) <= 2); // It comes to rest.
    QVERIFY(!m_flow->signIn().state().isSignedIn);
}

void TestLeaving::aLateRefreshSignsNobodyIn()
{
    signInReady();
    m_sandbox.expireTokens();
    m_sandbox.fault(u"POST"_s, users + "/refresh"_L1, u"delay:400"_s);
    m_flow->openOrders(); // Meets the old token, and has it renewed.
    QTRY_VERIFY(requestsTo(users + "/refresh"_L1) > 0);
    m_flow->signIn().signOut();
    QTRY_VERIFY(!connection().gate.isSignedIn());
    QTest::qWait(600);
    QVERIFY(!m_flow->signIn().state().isSignedIn);
    QVERIFY(!connection().gate.isSignedIn());
    QCOMPARE(m_flow->route().page, Route::Page::SignIn);
}

void TestLeaving::aLateRefreshIsNotTheNextClerks()
{
    signInReady();
    lock();
    m_sandbox.fault(u"POST"_s, users + "/refresh"_L1, u"delay:700"_s);
    m_flow->signIn().signOut();
    QTRY_VERIFY(requestsTo(users + "/refresh"_L1) > 0);
    m_flow->signIn().signIn(otherLogin, core::Secret(otherPassword.toUtf8()), false);
    QTRY_VERIFY(m_flow->signIn().state().isSignedIn);
    const core::Secret token = connection().gate.accessToken();
    QTest::qWait(900);
    QCOMPARE(m_flow->signIn().state().userIdentifier, otherLogin);
    QVERIFY(connection().gate.accessToken() == token);
}

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_leaving.moc"
