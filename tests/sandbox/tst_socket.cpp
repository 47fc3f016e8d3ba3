// SPDX-License-Identifier: MIT
// socket.io at /api/content/ws/: docs/oneentry.md#events.
#include "sandbox/sandboxserver.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace {

QNetworkRequest request(
    const SandboxServer &server, const QString &token, const QString &path = u"/api/content/ws/?EIO=4&transport=websocket"_s)
{
    QNetworkRequest request(QUrl(QString(server.url()).replace(u"http"_s, u"ws"_s) + path));
    request.setRawHeader("x-app-token", "sandbox-app-token");
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    return request;
}

// Waits until a frame begins like this; the frames before it are dropped.
QString await(QSignalSpy &frames, const QString &start)
{
    for (int i = 0; i < 50; ++i) {
        while (!frames.isEmpty()) {
            const QString frame = frames.takeFirst().at(0).toString();
            if (frame.startsWith(start))
                return frame;
        }
        frames.wait(100);
    }
    return {};
}

} // namespace

class TestSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handshakeAndEvents()
    {
        SandboxServer server;
        const QString token = server.signIn()[u"accessToken"].toString();
        QWebSocket socket;
        QSignalSpy frames(&socket, &QWebSocket::textMessageReceived);
        socket.open(request(server, token));
        const QString opened = await(frames, u"0{"_s);
        QCOMPARE(QJsonDocument::fromJson(opened.mid(1).toUtf8())[u"pingInterval"].toInt(), 25000);
        socket.sendTextMessage(u"40"_s);
        QVERIFY(await(frames, u"40{"_s).contains(u"sid"_s));
        server.order();
        const QString order = await(frames, u"42[\"order_changed\""_s);
        QCOMPARE(QJsonDocument::fromJson(order.mid(2).toUtf8())[1][u"order"][u"id"].toInt(), 1);
        QVERIFY(!await(frames, u"42[\"notification\""_s).isEmpty()); // the name that the mobile SDK listens to
        const QJsonObject ask{ { u"locale"_s, u"tr_TR"_s }, { u"productId"_s, 6 } };
        QCOMPARE(server.post(u"/events/subscribe/marker/back_in_stock"_s, ask).status, 201);
        server.control("POST", u"/products/6"_s, QJsonObject{ { u"stock"_s, 4 }, { u"status"_s, u"in_stock"_s } });
        const QJsonDocument product = QJsonDocument::fromJson(await(frames, u"42[\"back_in_stock\""_s).mid(2).toUtf8());
        QCOMPARE(product[1][u"product"][u"attributes"][u"stock"][u"value"].toInt(), 4);
        QCOMPARE(product[1][u"product"][u"status"][u"info"][u"title"].toString(), u"Stokta"_s);
        QCOMPARE(server.get(u"/events/subscriptions"_s).object()[u"total"].toInt(), 1);
        QCOMPARE(server.call("DELETE", u"/api/content/events/unsubscribe/marker/back_in_stock"_s, ask).status, 200); // a body on DELETE
        QCOMPARE(server.get(u"/events/subscriptions"_s).object()[u"total"].toInt(), 0);
        QSignalSpy closed(&socket, &QWebSocket::disconnected);
        socket.sendTextMessage(u"41"_s);
        QVERIFY(closed.count() > 0 || closed.wait());
    }

    void othersHearNothing()
    {
        SandboxServer server;
        const QString other = server.signIn(u"ilgaz@example.com"_s, u"demo-5678"_s)[u"accessToken"].toString();
        QWebSocket socket;
        QSignalSpy frames(&socket, &QWebSocket::textMessageReceived);
        socket.open(request(server, other));
        await(frames, u"0{"_s);
        socket.sendTextMessage(u"40"_s);
        QVERIFY(!await(frames, u"40{"_s).isEmpty());
        server.signIn();
        server.order();
        socket.sendTextMessage(u"2"_s); // answered after anything that was sent before
        QString frame;
        while (frame.isEmpty() && (!frames.isEmpty() || frames.wait()))
            frame = frames.takeFirst().at(0).toString();
        QCOMPARE(frame, u"3"_s);
    }

    void refusals()
    {
        SandboxServer server;
        QWebSocket socket;
        QSignalSpy frames(&socket, &QWebSocket::textMessageReceived);
        QSignalSpy closed(&socket, &QWebSocket::disconnected);
        socket.open(request(server, u"undefined"_s)); // what the SDK sends when nobody is signed in
        await(frames, u"0{"_s);
        socket.sendTextMessage(u"40"_s);
        QCOMPARE(await(frames, u"44"_s), u"44{\"message\":\"Unauthorized\"}"_s);
        QVERIFY(closed.count() > 0 || closed.wait());
        QWebSocket elsewhere;
        QSignalSpy gone(&elsewhere, &QWebSocket::disconnected);
        elsewhere.open(request(server, u"x"_s, u"/somewhere"_s));
        QVERIFY(gone.wait());
        QCOMPARE(elsewhere.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
        QCOMPARE(server.get(u"/locales/active/all"_s).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestSocket)
#include "tst_socket.moc"
