// SPDX-License-Identifier: MIT
// `--mode live`: the other legal shapes of docs/oneentry.md#contradictions.
#include "sandbox/sandboxserver.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SandboxServer>(QStringList{ u"--mode"_s, u"live"_s });
        m_server->signIn();
    }

    void orders()
    {
        const QJsonObject made = m_server->order(u"card"_s).object();
        QCOMPARE(made[u"totalSum"], QJsonValue(u"306.40"_s));
        QVERIFY(made[u"formData"].isArray());
        QCOMPARE(made[u"products"][0][u"id"].toInt(), 14);
        QCOMPARE(made[u"couponCode"], QJsonValue(QJsonValue::Null));
        QCOMPARE(made[u"currency"].toString(), QString());
        const QJsonObject read = m_server->get(u"/orders-storage/marker/orders/orders?langCode=tr_TR"_s).object()[u"items"][0].toObject();
        QCOMPARE(read[u"totalSum"].toDouble(), 306.4);
        QVERIFY(read[u"formData"][u"tr_TR"].isArray());
        QCOMPARE(read[u"paymentAccountLocalizeInfos"][u"tr_TR"], QJsonValue(u"Kart"_s));
        QVERIFY(read[u"products"][0][u"previewImage"].isArray());
        QVERIFY(read[u"attributeSetIdentifier"].isNull());
    }

    void sessions()
    {
        QCOMPARE(m_server->get(u"/payments/sessions/order/1"_s).body, QByteArray("[]"));
        m_server->post(u"/payments/sessions"_s, QJsonObject{ { u"orderId"_s, 1 }, { u"type"_s, u"session"_s } });
        const QJsonObject one = m_server->get(u"/payments/sessions/order/1"_s).object(); // an object, no list
        QCOMPARE(one[u"amount"], QJsonValue(u"306.40"_s));
        QCOMPARE(one[u"clientSecret"], QJsonValue(QJsonValue::Null));
        m_server->control("POST", u"/orders/1/pay"_s, QJsonObject{ { u"outcome"_s, u"completed"_s } });
        QCOMPARE(m_server->get(u"/payments/sessions/order/1"_s).object()[u"status"].toString(), u"paid"_s);
    }

    void products()
    {
        const QJsonObject product = m_server->get(u"/products/14?langCode=tr_TR"_s).object();
        QCOMPARE(product[u"price"], QJsonValue(u"58.25"_s));
        QCOMPARE(product[u"localizeInfos"][u"title"].toString(), u"Ihlamur 50 g"_s); // flat
        QVERIFY(product[u"attributeValues"][u"photo"][u"value"].isObject());
        QCOMPARE(product[u"attributeValues"][u"price"][u"additionalFields"][u"currency"][u"value"].toString(), u"TRY"_s);
        QVERIFY(!product.contains(u"additional"_s));
    }

    void formsAndProviders()
    {
        const QJsonObject form = m_server->get(u"/forms/marker/order?langCode=tr_TR"_s).object();
        QCOMPARE(form[u"localizeInfos"][u"titleForSite"].toString(), u"Sipariş bilgileri"_s);
        QCOMPARE(form[u"attributes"].toArray().last()[u"marker"].toString(), u"name"_s); // in no order
        QVERIFY(!form[u"attributes"][0].toObject().contains(u"isLogin"_s));
        QCOMPARE(m_server->get(u"/users-auth-providers/marker/email"_s).object()[u"config"][u"accessTokenTtlSec"].toInt(), 36000);
        QCOMPARE(m_server->get(u"/users/me"_s).object()[u"rating"], QJsonValue(QJsonValue::Null));
        QVERIFY(m_server->get(u"/payments/accounts"_s).array()[0][u"testSettings"].isNull());
        QCOMPARE(m_server->get(u"/discounts/marker/welcome"_s).object()[u"discountValue"][u"discountType"].toString(), u"PERCENTAGE"_s);
    }

    void errors()
    {
        const Answer list = m_server->post(u"/orders-storage/marker/orders/orders"_s, QJsonArray());
        QCOMPARE(list.object()[u"message"], QJsonValue(QJsonArray{ u"\"value\" must be of type object"_s }));
        m_server->appToken = "wrong";
        const Answer closed = m_server->get(u"/forms"_s);
        m_server->appToken = "sandbox-app-token";
        QCOMPARE(closed.status, 403);
        QCOMPARE(closed.object(), QJsonObject({ { u"message"_s, u"Resource is closed"_s } })); // a guard's bare answer
    }

private:
    std::unique_ptr<SandboxServer> m_server;
};

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
