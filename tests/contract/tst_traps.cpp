// SPDX-License-Identifier: MIT
// What this Qt does, measured: each trap that Vezne's transport is built around (docs/adr, "Transport"). When one of these fails after a Qt
// upgrade, the cure in src/net may have become needless, or wrong.
#include "net/oneshotbody.h"
#include "support/scriptedserver.h"
#include "support/waiting.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

using namespace tests;
using How = Behaviour::How;

namespace {

constexpr int tries = 6;

QNetworkRequest requestTo(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Content-Type", "application/json");
    return request;
}

QNetworkReply *sendOnce(QNetworkAccessManager &network, QNetworkRequest request, const QByteArray &verb, const QByteArray &body)
{
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    auto *device = new net::OneShotBody(body);
    QNetworkReply *reply = network.sendCustomRequest(request, verb, device);
    device->setParent(reply);
    return reply;
}

bool finishes(QNetworkReply *reply)
{
    return runUntil([reply] { return reply->isFinished(); });
}

} // namespace

class TrapsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void qtSendsAPostTwice_data() { addClosings(); }
    void qtSendsAPostTwice();
    void aOneShotBodyIsSentOnce_data() { addClosings(); }
    void aOneShotBodyIsSentOnce();
    void aOneShotBodyArrives();
    void aOneShotBodyIsReadOnlyOverAConnection();
    void redirectsCarryCredentialsToOtherOrigins();
    void timeoutLooksLikeAbort();
    void dripKeepsATransferTimeoutAlive();
    void abortFinishesAtOnce();
    void adoptedReplyOutlivesItsManager();
    void cutOffBodyStillHasItsStatus();
    void requestSentIsNoEvidence();

private:
    static void addClosings();
};

void TrapsTest::addClosings()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("isWarm");
    for (const bool isWarm : { false, true }) {
        for (const How how : { How::Close, How::Reset }) {
            const QByteArray tail = QByteArray(how == How::Close ? ", FIN" : ", RST") + (isWarm ? ", kept alive" : ", cold");
            QTest::newRow(QByteArray("POST" + tail).constData()) << QByteArray("POST") << QByteArray("{\"a\":1}") << int(how) << isWarm;
            QTest::newRow(QByteArray("POST, empty" + tail).constData()) << QByteArray("POST") << QByteArray() << int(how) << isWarm;
            QTest::newRow(QByteArray("PUT" + tail).constData()) << QByteArray("PUT") << QByteArray("{\"a\":1}") << int(how) << isWarm;
            QTest::newRow(QByteArray("DELETE, empty" + tail).constData()) << QByteArray("DELETE") << QByteArray() << int(how) << isWarm;
        }
    }
}

/// Trap 1. At least once in some tries: that is enough to order twice.
void TrapsTest::qtSendsAPostTwice()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, body);
    QFETCH(int, how);
    QFETCH(bool, isWarm);
    int doubled = 0;
    for (int i = 0; i < tries; ++i) {
        ScriptedServer server;
        QNetworkAccessManager network;
        if (isWarm) {
            QVERIFY(finishes(network.get(requestTo(server.url()))));
        }
        server.forget();
        server.setDefault(Behaviour::of(How(how)));
        QVERIFY(finishes(network.sendCustomRequest(requestTo(server.url()), verb, body)));
        runFor(5);
        doubled += server.heard().size() > 1 ? 1 : 0;
    }
    QVERIFY2(doubled > 0, "Qt no longer sends twice: the one-shot body may go");
}

/// The cure, in every case that was seen to fail.
void TrapsTest::aOneShotBodyIsSentOnce()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, body);
    QFETCH(int, how);
    QFETCH(bool, isWarm);
    for (int i = 0; i < tries; ++i) {
        ScriptedServer server;
        QNetworkAccessManager network;
        if (isWarm) {
            QVERIFY(finishes(network.get(requestTo(server.url()))));
        }
        server.forget();
        server.setDefault(Behaviour::of(How(how)));
        QNetworkReply *reply = sendOnce(network, requestTo(server.url()), verb, body);
        QVERIFY(finishes(reply));
        runFor(5);
        QVERIFY(server.heard().size() <= 1);
        QVERIFY(reply->error() != QNetworkReply::NoError);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 0);
    }
}

void TrapsTest::aOneShotBodyArrives()
{
    ScriptedServer server;
    QNetworkAccessManager network;
    for (const int status : { 200, 201, 400, 401, 422, 429, 500, 503 }) {
        server.forget();
        server.setDefault(Behaviour::answer(status, "{\"message\":\"m\"}"));
        const QByteArray body(status == 200 ? 300'000 : 20, 'x');
        QNetworkReply *reply = sendOnce(network, requestTo(server.url()), "POST", body);
        QVERIFY(finishes(reply));
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
        QCOMPARE(reply->readAll(), QByteArray("{\"message\":\"m\"}"));
        QCOMPARE(server.heard().size(), 1);
        QCOMPARE(server.heard().first().body, body);
        QCOMPARE(server.heard().first().headers.value("content-length"), QByteArray::number(body.size()));
        QVERIFY(!server.heard().first().headers.contains("transfer-encoding"));
    }
}

/// What Delivery::NotSent rests on: as long as there is no connection that works, the body is not asked for.
void TrapsTest::aOneShotBodyIsReadOnlyOverAConnection()
{
    QTcpServer deaf; // Accepts, and never says a word: a TLS handshake that does not end.
    QVERIFY(deaf.listen(QHostAddress::LocalHost));
    const QUrl tls(QStringLiteral("https://127.0.0.1:%1").arg(deaf.serverPort()));
    ScriptedServer plain; // Answers a handshake with nonsense.
    const QUrl notTls(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort()));
    const QUrl nobody(QStringLiteral("http://name.invalid"));
    for (const QUrl &url : { tls, notTls, nobody }) {
        QNetworkAccessManager network;
        QNetworkReply *reply = sendOnce(network, requestTo(url), "POST", "{}");
        static_cast<void>(runUntil([reply] { return reply->isFinished(); }, 200));
        const auto *body = reply->findChild<net::OneShotBody *>();
        QVERIFY(body);
        QVERIFY2(!body->wasRead(), qPrintable(url.toString()));
        reply->abort();
        runFor(5);
        QVERIFY(!body->wasRead());
    }
    QNetworkAccessManager network;
    plain.setDefault(Behaviour::of(How::Hang));
    QNetworkReply *reply = sendOnce(network, requestTo(plain.url()), "POST", "{}");
    QVERIFY(runUntil([&plain] { return !plain.heard().isEmpty(); }));
    QVERIFY(reply->findChild<net::OneShotBody *>()->wasRead());
    reply->abort();
}

/// Trap 2.
void TrapsTest::redirectsCarryCredentialsToOtherOrigins()
{
    ScriptedServer server;
    ScriptedServer other;
    server.setDefault(Behaviour::answer(307, {}).with("Location", other.url().toEncoded() + "/x"));
    QNetworkAccessManager network;
    QNetworkRequest request = requestTo(server.url());
    request.setRawHeader("Authorization", "Bearer canary");
    QVERIFY(finishes(network.get(request)));
    QCOMPARE(other.heard().size(), 1);
    QCOMPARE(other.heard().first().headers.value("authorization"), QByteArray("Bearer canary"));

    other.forget();
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    QNetworkReply *reply = network.get(request);
    QVERIFY(finishes(reply));
    QCOMPARE(other.connections(), 0);
    QCOMPARE(reply->error(), QNetworkReply::InsecureRedirectError);
}

/// Trap 3.
void TrapsTest::timeoutLooksLikeAbort()
{
    ScriptedServer server;
    server.setDefault(Behaviour::of(How::Hang));
    QNetworkAccessManager network;
    QNetworkRequest request = requestTo(server.url());
    QCOMPARE(request.transferTimeout(), 0);
    request.setTransferTimeout(60);
    QNetworkReply *reply = network.get(request);
    QVERIFY(finishes(reply));
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
}

/// Trap 4.
void TrapsTest::dripKeepsATransferTimeoutAlive()
{
    ScriptedServer server;
    server.setDefault(Behaviour::of(How::Drip, QByteArray(40, 'x')));
    QNetworkAccessManager network;
    QNetworkRequest request = requestTo(server.url());
    request.setTransferTimeout(200);
    QNetworkReply *reply = network.get(request);
    QVERIFY(finishes(reply));
    QCOMPARE(reply->error(), QNetworkReply::NoError); // 40 bytes, one each 20 ms: four times the timeout.
    QCOMPARE(reply->readAll().size(), 40);
}

/// Trap 5.
void TrapsTest::abortFinishesAtOnce()
{
    ScriptedServer server;
    server.setDefault(Behaviour::of(How::Hang));
    QNetworkAccessManager network;
    QNetworkReply *reply = network.get(requestTo(server.url()));
    QVERIFY(runUntil([&server] { return !server.heard().isEmpty(); }));
    bool finished = false;
    connect(reply, &QNetworkReply::finished, this, [&finished] { finished = true; });
    reply->abort();
    QVERIFY(finished);
}

/// Trap 6.
void TrapsTest::adoptedReplyOutlivesItsManager()
{
    ScriptedServer server;
    server.setDefault(Behaviour::of(How::Hang));
    auto network = std::make_unique<QNetworkAccessManager>();
    QObject owner;
    QPointer<QNetworkReply> reply = network->get(requestTo(server.url()));
    reply->setParent(&owner);
    bool finished = false;
    connect(reply, &QNetworkReply::finished, this, [&finished] { finished = true; });
    QVERIFY(runUntil([&server] { return !server.heard().isEmpty(); }));
    network.reset();
    server.closeIdle();
    runFor(50);
    QVERIFY(reply);
    QVERIFY(!finished);
}

/// Trap 8.
void TrapsTest::cutOffBodyStillHasItsStatus()
{
    ScriptedServer server;
    Behaviour cut = Behaviour::of(How::CutBody, "{\"id\":89,\"totalSum\":1}");
    cut.status = 201;
    server.setDefault(cut);
    QNetworkAccessManager network;
    QNetworkReply *reply = sendOnce(network, requestTo(server.url()), "POST", "{}");
    QVERIFY(finishes(reply));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 201);
    QVERIFY(reply->error() == QNetworkReply::RemoteHostClosedError || reply->error() == QNetworkReply::ContentReSendError);
    QCOMPARE(reply->readAll().size(), cut.body.size() / 2);
}

/// QNetworkReply::requestSent does not come for an empty one-shot body, though the request is with the server: its absence proves nothing.
void TrapsTest::requestSentIsNoEvidence()
{
    ScriptedServer server;
    server.setDefault(Behaviour::of(How::Hang));
    QNetworkAccessManager network;
    QNetworkReply *reply = sendOnce(network, requestTo(server.url()), "DELETE", {});
    QSignalSpy sent(reply, &QNetworkReply::requestSent);
    QVERIFY(runUntil([&server] { return !server.heard().isEmpty(); }));
    runFor(50);
    QCOMPARE(sent.count(), 0);
    reply->abort();
}

QTEST_GUILESS_MAIN(TrapsTest)
#include "tst_traps.moc"
