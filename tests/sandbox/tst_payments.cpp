// SPDX-License-Identifier: MIT
// Payment accounts, sessions and the pay page: docs/oneentry.md#payment-sessions.
#include "sandbox/sandboxserver.h"

#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject sessionBody(qint64 order, const QString &type = u"session"_s)
{
    return { { u"orderId"_s, order }, { u"type"_s, type }, { u"automaticTaxEnabled"_s, false } };
}

} // namespace

class TestPayments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cashHasNoLink()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"cash"_s);
        const Answer made = server.post(u"/payments/sessions"_s, sessionBody(1));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.object()[u"paymentUrl"], QJsonValue(QJsonValue::Null));
        QCOMPARE(made.object()[u"status"].toString(), u"waiting"_s);
        QVERIFY(!made.object().contains(u"clientSecret"_s));
        QCOMPARE(server.get(u"/orders-storage/marker/orders/orders/1"_s).object()[u"isCompleted"], QJsonValue(QJsonValue::Null));
    }

    void intentHasASecret()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        const QJsonObject intent = server.post(u"/payments/sessions"_s, sessionBody(1, u"intent"_s)).object();
        QVERIFY(intent[u"clientSecret"].toString().contains(u"_secret_"_s));
        QCOMPARE(intent[u"paymentUrl"], QJsonValue(QJsonValue::Null));
        QCOMPARE(server.post(u"/payments/sessions"_s, sessionBody(1, u"subscription"_s)).status, 400);
    }

    void everyCallMakesAnotherSession()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        server.post(u"/payments/sessions"_s, sessionBody(1));
        server.post(u"/payments/sessions"_s, sessionBody(1));
        QCOMPARE(server.get(u"/payments/sessions/order/1"_s).array().size(), 2);
        QCOMPARE(server.get(u"/payments/sessions/?offset=0&limit=30"_s).object()[u"total"].toInt(), 2); // the SDK's odd slash
        QCOMPARE(server.get(u"/payments/sessions?limit=1"_s).object()[u"items"].toArray().size(), 1);
        QCOMPARE(server.get(u"/payments/sessions/2"_s).object()[u"orderId"].toInt(), 1);
    }

    void ordersWithoutSessionsHaveAnEmptyList()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        const Answer none = server.get(u"/payments/sessions/order/1"_s);
        QCOMPARE(none.status, 200);
        QCOMPARE(none.body, QByteArray("[]"));
    }

    void payPage_data()
    {
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<QJsonValue>("isCompleted");
        QTest::addColumn<QString>("status");
        QTest::newRow("pay") << QByteArray("completed") << QJsonValue(true) << u"paid"_s;
        QTest::newRow("decline") << QByteArray("canceled") << QJsonValue(false) << u"new"_s;
        QTest::newRow("expire") << QByteArray("expired") << QJsonValue(false) << u"new"_s;
    }
    void payPage()
    {
        QFETCH(QByteArray, outcome);
        QFETCH(QJsonValue, isCompleted);
        QFETCH(QString, status);
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        const QString link = server.post(u"/payments/sessions"_s, sessionBody(1)).object()[u"paymentUrl"].toString();
        const QString path = QUrl(link).path();
        server.signOut();
        server.appToken.clear();
        const Answer turkish = server.call("GET", path, QJsonValue::Undefined, { { "Accept-Language", "tr-TR,tr;q=0.9,en;q=0.8" } });
        QCOMPARE(turkish.status, 200);
        QVERIFY(turkish.body.contains("lang=\"tr\"") && turkish.body.contains("₺306,40"));
        const Answer english = server.call("GET", path, QJsonValue::Undefined, { { "Accept-Language", "en-US" } });
        QVERIFY(english.body.contains("₺306.40") && english.body.contains("Let it expire"));
        QVERIFY(english.header("content-security-policy").contains("default-src 'none'"));
        QVERIFY(!english.body.contains("<script"));
        const Answer decided = server.raw("POST " + path.toUtf8()
            + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(outcome.size() + 8) + "\r\n\r\noutcome=" + outcome);
        QCOMPARE(decided.status, 303);
        QCOMPARE(decided.header("location"), path.toUtf8());
        QVERIFY(!server.call("GET", path).body.contains("<button"));
        server.appToken = "sandbox-app-token";
        server.signIn();
        const QJsonObject order = server.get(u"/orders-storage/marker/orders/orders/1"_s).object();
        QCOMPARE(order[u"isCompleted"], isCompleted);
        QCOMPARE(order[u"statusIdentifier"].toString(), status);
        QCOMPARE(server.get(u"/payments/sessions/1"_s).object()[u"status"].toString(), QString::fromLatin1(outcome));
        QCOMPARE(server.call("GET", u"/pay/nobody"_s).status, 404);
    }

    void paymentsByThemselves_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("status");
        QTest::newRow("auto") << u"auto:0.2"_s << u"completed"_s;
        QTest::newRow("decline") << u"decline"_s << u"canceled"_s;
        QTest::newRow("manual") << u"manual"_s << u"waiting"_s;
    }
    void paymentsByThemselves()
    {
        QFETCH(QString, mode);
        QFETCH(QString, status);
        SandboxServer server({ u"--pay"_s, mode });
        server.signIn();
        server.order(u"card"_s);
        QCOMPARE(server.post(u"/payments/sessions"_s, sessionBody(1)).object()[u"status"].toString(), u"waiting"_s);
        server.control("POST", u"/clock"_s, QJsonObject{ { u"advance"_s, 3 } });
        QCOMPARE(server.get(u"/payments/sessions/order/1"_s).array()[0][u"status"].toString(), status);
    }

    void waitingSessionsExpire()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        server.post(u"/payments/sessions"_s, sessionBody(1));
        server.control("POST", u"/clock"_s, QJsonObject{ { u"advance"_s, 1801 } });
        QCOMPARE(server.get(u"/payments/sessions/1"_s).object()[u"status"].toString(), u"expired"_s);
    }

    void cancellingVoidsWaitingSessionsAndStopsAtPaidOnes()
    {
        SandboxServer server;
        server.signIn();
        QJsonObject cancel = SandboxServer::orderBody(u"card"_s);
        cancel[u"statusIdentifier"] = u"cancelled"_s;
        const QString path = u"/api/content/orders-storage/marker/orders/orders/"_s;
        server.order(u"card"_s);
        server.post(u"/payments/sessions"_s, sessionBody(1));
        QCOMPARE(server.call("PUT", path + u'1', cancel).status, 200);
        QCOMPARE(server.get(u"/payments/sessions/1"_s).object()[u"status"].toString(), u"canceled"_s);
        server.order(u"card"_s);
        server.post(u"/payments/sessions"_s, sessionBody(2));
        server.control("POST", u"/orders/2/pay"_s, QJsonObject{ { u"outcome"_s, u"completed"_s } });
        const Answer refused = server.call("PUT", path + u'2', cancel);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.message(), u"Can't update the order. Payment sessions 2 could not be canceled — the order may have been paid."_s);
        QCOMPARE(server.post(u"/payments/sessions"_s, sessionBody(2)).status, 400); // nothing is left to pay
    }

    void aLateLinkComesWithTheSecondPoll()
    {
        SandboxServer server;
        server.signIn();
        QJsonArray fields;
        const auto add = [&fields](const QString &marker, const QString &type, const QJsonValue &value) {
            fields << QJsonObject{ { u"marker"_s, marker }, { u"type"_s, type }, { u"value"_s, value } };
        };
        add(u"recipient"_s, u"string"_s, u"Ada"_s);
        add(u"phone"_s, u"string"_s, u"532 000 00 07"_s);
        add(u"method"_s, u"radioButton"_s, u"courier"_s);
        add(u"district"_s, u"list"_s, QJsonArray{ u"kadikoy"_s });
        add(u"address"_s, u"text"_s, QJsonArray{ QJsonObject{ { u"plainValue"_s, u"Moda Caddesi 1"_s } } });
        add(u"delivery_slot"_s, u"timeInterval"_s,
            QJsonArray{ QJsonValue(QJsonArray{ u"2030-03-02T09:00:00.000Z"_s, u"2030-03-02T11:00:00.000Z"_s }) });
        QJsonObject body = SandboxServer::orderBody(u"paypal"_s);
        body[u"formIdentifier"] = u"delivery"_s;
        body[u"formData"] = QJsonObject{ { u"tr_TR"_s, fields } };
        const Answer made = server.post(u"/orders-storage/marker/delivery/orders"_s, body);
        QVERIFY2(made.status == 201, made.body.constData());
        QCOMPARE(server.post(u"/payments/sessions"_s, sessionBody(1)).object()[u"paymentUrl"], QJsonValue(QJsonValue::Null));
        QVERIFY(server.get(u"/payments/sessions/order/1"_s).array()[0][u"paymentUrl"].isNull());
        QVERIFY(server.get(u"/payments/sessions/order/1"_s).array()[0][u"paymentUrl"].isString());
    }

    void accounts()
    {
        SandboxServer server;
        server.signIn();
        const QJsonArray all = server.get(u"/payments/accounts"_s).array();
        QCOMPARE(all[0][u"identifier"].toString(), u"cash"_s);
        QCOMPARE(all[1][u"testSettings"][u"status"].toString(), u"connected"_s);
        QVERIFY(!all[0].toObject().contains(u"flow"_s));
        QCOMPARE(server.get(u"/payments/accounts/2"_s).object()[u"type"].toString(), u"stripe"_s);
        QCOMPARE(server.get(u"/payments/accounts/99"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestPayments)
#include "tst_payments.moc"
