// SPDX-License-Identifier: MIT
// Signing in on another site, with the sandbox as that site and a plain HTTP client as the browser.
#include "signinbench.h"
#include "visit.h"

#include <QTcpSocket>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;
using tests::Visit;
using tests::visit;

namespace {

BrowserPageWords words()
{
    return { u"tr"_s, u"Vezne"_s, u"bitti & tamam"_s, u"olmadı"_s, u"yabancı"_s };
}

} // namespace

class TestBrowserSignIn : public tests::SignInBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(startStore(), qPrintable(m_sandbox.why())); }
    void init() { openStore(); }
    void cleanup() { closeStore(); }

    void theBrowserBringsTokens();
    void security10AnAnswerOfAnotherSignInIsNotUsed();
    void theOtherSiteSaysNo();
    void theWaitEnds();
    void security10TheListenerTakesNothingElse();

private:
    [[nodiscard]] QUrl pressAllow();
};

/// Opens the page and presses Allow; where the browser is sent then.
QUrl TestBrowserSignIn::pressAllow()
{
    const QUrl page(state().browser.link);
    const Visit shown = visit("GET", page);
    return shown.status == 200 && shown.body.contains("deniz@example.com"_L1) ? visit("POST", page, "decision=allow").location : QUrl();
}

void TestBrowserSignIn::theBrowserBringsTokens()
{
    atProvider(u"staff"_s);
    m_flow->signIn().startBrowser(false, words());
    QCOMPARE(state().step, SignInStep::Waiting);
    QCOMPARE(state().browser.host, u"127.0.0.1"_s);
    QVERIFY(!state().isSigningIn); // The window can be used meanwhile.
    const QUrlQuery query{ QUrl(state().browser.link) };
    QCOMPARE(query.queryItemValue(u"client_id"_s), u"vezne-demo"_s);
    QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"openid email"_s); // As the provider's address has it.
    QVERIFY(query.queryItemValue(u"state"_s).size() >= 43);
    QVERIFY(query.queryItemValue(u"code_challenge"_s).size() == 43);
    const QUrl back = pressAllow();
    QVERIFY(back.toString().startsWith(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)));
    const Visit end = visit("GET", back);
    QCOMPARE(end.status, 200);
    QVERIFY(end.body.contains("bitti &amp; tamam"_L1) && end.body.contains("lang=\"tr\""_L1));
    QTRY_VERIFY(state().isSignedIn);
    QCOMPARE(state().userIdentifier, u"deniz@example.com"_s);
    const QJsonObject user = userInBooks(u"deniz@example.com"_s);
    QCOMPARE(user["provider"_L1].toString(), u"staff"_s);
    QCOMPARE(user["isActive"_L1], QJsonValue(true));
    QVERIFY(lastBody(u"/marker/staff/oauth"_s)["code_verifier"_L1].toString().size() == 43);
    QCOMPARE(visit("GET", back).status, 0); // Nobody listens any more.
    QTRY_VERIFY(draft().details.isReady);
}

void TestBrowserSignIn::security10AnAnswerOfAnotherSignInIsNotUsed()
{
    atProvider(u"staff"_s);
    m_flow->signIn().startBrowser(false, words());
    QUrl back = pressAllow();
    QVERIFY(back.isValid());
    QUrlQuery forged(back);
    forged.removeAllQueryItems(u"state"_s);
    forged.addQueryItem(u"state"_s, u"guessed"_s);
    QUrl foreign = back;
    foreign.setQuery(forged);
    const Visit refused = visit("GET", foreign);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.contains(u"yabancı"_s));
    QTRY_VERIFY(state().browser.hadForeignAnswer);
    QCOMPARE(state().step, SignInStep::Waiting); // A stranger's knock ends nothing.
    QCOMPARE(sent(u"/marker/staff/oauth"_s), 0);
    QCOMPARE(visit("GET", back).status, 200);
    QTRY_VERIFY(state().isSignedIn);
}

void TestBrowserSignIn::theOtherSiteSaysNo()
{
    atProvider(u"staff"_s);
    m_flow->signIn().startBrowser(false, words());
    const QUrl back = visit("POST", QUrl(state().browser.link), "decision=deny").location;
    QVERIFY(visit("GET", back).body.contains(u"olmadı"_s));
    QTRY_COMPARE(state().browser.fault, BrowserState::Fault::Denied);
    QCOMPARE(state().step, SignInStep::Begin);
    m_flow->signIn().startBrowser(false, words()); // Once more, and a store that takes the answer for none.
    const QUrl again = pressAllow();
    m_sandbox.fault(u"POST"_s, u"/api/content/users-auth-providers/marker/staff/oauth"_s, u"status:400"_s);
    (void)visit("GET", again);
    QTRY_VERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::SignInElsewhere);
    QCOMPARE(state().step, SignInStep::Begin);
}

void TestBrowserSignIn::theWaitEnds()
{
    atProvider(u"staff"_s);
    m_flow->signIn().startBrowser(false, words());
    const QUrl back = pressAllow();
    m_flow->signIn().cancel();
    QCOMPARE(state().step, SignInStep::Begin);
    QCOMPARE(state().browser.fault, BrowserState::Fault::None);
    QVERIFY(state().browser.link.isEmpty());
    QCOMPARE(visit("GET", back).status, 0);
    m_flow->signIn().startBrowser(false, words());
    QTRY_COMPARE_WITH_TIMEOUT(state().browser.fault, BrowserState::Fault::TimedOut, 9000); // Five minutes, hurried.
    QCOMPARE(state().step, SignInStep::Begin);
    QVERIFY(!state().isSignedIn);
}

void TestBrowserSignIn::security10TheListenerTakesNothingElse()
{
    atProvider(u"staff"_s);
    m_flow->signIn().startBrowser(false, words());
    const QUrl page(QUrlQuery(QUrl(state().browser.link)).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QCOMPARE(visit("POST", page, "code=x").status, 405);
    QCOMPARE(visit("GET", page.resolved(QUrl(u"/favicon.ico"_s))).status, 404);
    const auto raw = [&page](const QByteArray &bytes) {
        QTcpSocket socket;
        socket.connectToHost(page.host(), quint16(page.port()));
        QByteArray answer;
        QEventLoop loop;
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(bytes); });
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        QTimer::singleShot(4000, &loop, &QEventLoop::quit);
        loop.exec();
        return answer.left(12);
    };
    QCOMPARE(raw("GET /signed-in?code=x HTTP/1.1\r\nHost: evil.example\r\n\r\n"), "HTTP/1.1 400"_ba);
    QCOMPARE(raw("nonsense\r\n\r\n"), "HTTP/1.1 400"_ba);
    QCOMPARE(raw(QByteArray(20'000, 'a')), "HTTP/1.1 400"_ba);
    QVERIFY(!state().browser.hadForeignAnswer);
    QCOMPARE(state().step, SignInStep::Waiting);
}

QTEST_GUILESS_MAIN(TestBrowserSignIn)
#include "tst_browsersignin.moc"
