// SPDX-License-Identifier: MIT
// Orders, their form data, their totals, refunds: docs/oneentry.md#form-data, docs/oneentry.md#creating-an-order,
// docs/oneentry.md#discounts-and-bonus.
#include "sandbox/sandboxserver.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString storage = u"/orders-storage/marker/orders"_s;
const QString orders = storage + u"/orders"_s;

QJsonObject entry(const QString &marker, const QString &type, const QJsonValue &value)
{
    return { { u"marker"_s, marker }, { u"type"_s, type }, { u"value"_s, value } };
}

QJsonObject products(qint64 id, int quantity)
{
    return { { u"products"_s, QJsonArray{ QJsonObject{ { u"productId"_s, id }, { u"quantity"_s, quantity } } } } };
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object[key] = value;
    return object;
}

} // namespace

class TestOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createAndRead()
    {
        SandboxServer server;
        server.signIn();
        const Answer made = server.order();
        QCOMPARE(made.status, 201);
        const QJsonObject order = made.object();
        QVERIFY(order[u"totalSum"].isDouble());
        QCOMPARE(order[u"totalSum"].toDouble(), 306.4); // 2 × 58.25 + 189.90
        QVERIFY(made.body.contains("\"totalSum\":306.4"));
        QCOMPARE(order[u"formData"][u"en_US"][0][u"value"].toString(), u"Ada Lovelace"_s);
        QCOMPARE(order[u"products"][0][u"productId"].toInt(), 14);
        QCOMPARE(order[u"currency"].toString(), u"TRY"_s);
        for (const QString &key : { u"couponCode"_s, u"discountConfig"_s, u"bonusAmount"_s, u"totalDue"_s })
            QVERIFY2(!order.contains(key), qPrintable(key)); // a null would be refused by the SDK
        const QJsonObject list = server.get(orders + u"?langCode=tr_TR"_s).object();
        QCOMPARE(list[u"total"].toInt(), 1);
        const QJsonObject read = list[u"items"][0].toObject();
        QCOMPARE(read[u"totalSum"], QJsonValue(u"306.40"_s));
        QVERIFY(read[u"formData"].isArray());
        QCOMPARE(read[u"products"][0][u"id"].toInt(), 14);
        QCOMPARE(read[u"products"][0][u"title"].toString(), u"Ihlamur 50 g"_s);
        QCOMPARE(read[u"statusLocalizeInfos"][u"title"].toString(), u"Yeni"_s);
        QCOMPARE(read[u"isCompleted"], QJsonValue(QJsonValue::Null));
        QCOMPARE(read[u"paymentUrl"], QJsonValue(QJsonValue::Null));
        QCOMPARE(server.get(orders + u"/1"_s).object()[u"id"].toInt(), 1);
    }

    void ordersBelongToTheirOwner()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        server.post(u"/payments/sessions"_s, QJsonObject{ { u"orderId"_s, 1 }, { u"type"_s, u"session"_s } });
        server.signIn(u"ilgaz@example.com"_s, u"demo-5678"_s);
        QCOMPARE(server.get(orders).object()[u"total"].toInt(), 0);
        QCOMPARE(server.get(u"/payments/sessions"_s).object()[u"total"].toInt(), 0);
        for (const QString &path :
            QStringList{ orders + u"/1"_s, u"/payments/sessions/1"_s, u"/payments/sessions/order/1"_s, u"/orders/1/refund"_s })
            QCOMPARE(server.get(path).status, 404);
        QCOMPARE(server.call("PUT", u"/api/content"_s + orders + u"/1"_s, SandboxServer::orderBody()).status, 404);
        QCOMPARE(server.post(u"/payments/sessions"_s, QJsonObject{ { u"orderId"_s, 1 }, { u"type"_s, u"session"_s } }).status, 404);
        server.signOut();
        QCOMPARE(server.get(orders).status, 401);
    }

    void refusedBodies_data()
    {
        QTest::addColumn<QJsonValue>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const QJsonObject good = SandboxServer::orderBody();
        const auto data = [&good](const QJsonValue &value) { return QJsonValue(with(good, u"formData"_s, value)); };
        const auto row = [](const char *name, const QJsonValue &body, int status, const QString &message) {
            QTest::newRow(name) << body << status << message;
        };
        const QString bad = u"formData's marker '%1' value is missing or incorrect"_s;
        row("flat form data", data(QJsonArray{ entry(u"name"_s, u"string"_s, u"Ada"_s) }), 400, u"\"formData\" must be of type object"_s);
        row("double wrap", data(QJsonObject{ { u"en_US"_s, QJsonArray{ QJsonObject{ { u"en_US"_s, QJsonArray() } } } } }), 400,
            u"formData's marker 'undefined' marker is required"_s);
        row("null entry", data(QJsonObject{ { u"en_US"_s, QJsonArray{ QJsonValue::Null } } }), 400,
            u"formData's marker 'undefined' marker is required"_s);
        row("nothing", data(QJsonObject()), 400, u"empty form data section"_s);
        row("required missing", data(QJsonObject{ { u"en_US"_s, QJsonArray() } }), 400, bad.arg(u"name"_s));
        row("too short", data(QJsonObject{ { u"en_US"_s, QJsonArray{ entry(u"name"_s, u"string"_s, u"A"_s) } } }), 400, bad.arg(u"name"_s));
        row("unknown marker",
            data(QJsonObject{ { u"en_US"_s, QJsonArray{ entry(u"name"_s, u"string"_s, u"Ada"_s), entry(u"x"_s, u"string"_s, u"y"_s) } } }),
            400, u"form includes an attribute's marker 'x' that is not presented in corresponding form's attributes sets"_s);
        row("wrong account", with(good, u"paymentAccountIdentifier"_s, u"transfer"_s), 400, u"Your payment account is not connected"_s);
        row("no account", with(good, u"paymentAccountIdentifier"_s, QJsonValue::Undefined), 400, u"Order must have a payment"_s);
        row("no form", with(good, u"formIdentifier"_s, QJsonValue::Undefined), 400, u"form is not defined"_s);
        row("form of another kind", with(good, u"formIdentifier"_s, u"reg"_s), 404, u"Form has incorrect type: sing_in_up"_s);
        row("unknown product", with(good, u"products"_s, products(9171, 1)[u"products"]), 404, u"Product 9171 not found"_s);
        for (const QJsonValue &quantity : { QJsonValue(0), QJsonValue(-1), QJsonValue(1.5), QJsonValue(u"2"_s), QJsonValue(1e300) }) {
            const QJsonArray lines{ QJsonObject{ { u"productId"_s, 1 }, { u"quantity"_s, quantity } } };
            row(qPrintable(u"quantity "_s + quantity.toVariant().toString()), with(good, u"products"_s, lines), 400,
                u"\"products[0].quantity\" must be a positive number"_s);
        }
        row("a list", QJsonArray(), 400, u"\"value\" must be of type object"_s);
        row("a number", 5, 400, u"Unexpected token in JSON at position 1"_s);
    }
    void refusedBodies()
    {
        QFETCH(QJsonValue, body);
        QFETCH(int, status);
        QFETCH(QString, message);
        SandboxServer server;
        server.signIn();
        const Answer answer = server.post(orders, body);
        QCOMPARE(answer.message(), message);
        QCOMPARE(answer.status, status);
        QVERIFY(server.control("GET", u"/state"_s).object()[u"orders"].toArray().isEmpty());
    }

    void everyFieldTypeIsChecked_data()
    {
        QTest::addColumn<QString>("marker");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char *name, const QString &marker, const QString &type, const QJsonValue &value, bool fine) {
            QTest::newRow(name) << marker << type << value << fine;
        };
        const QJsonObject date{ { u"fullDate"_s, QDateTime::currentDateTimeUtc().addDays(3).toString(Qt::ISODate) },
            { u"formattedValue"_s, u"01-01-2030"_s }, { u"formatString"_s, u"DD-MM-YYYY"_s } };
        const QJsonObject file{ { u"filename"_s, u"a.png"_s }, { u"downloadLink"_s, u"http://127.0.0.1/a.png"_s }, { u"size"_s, 4 } };
        row("e-mail", u"email"_s, u"string"_s, u"a@b.co"_s, true);
        row("no e-mail", u"email"_s, u"string"_s, u"a@b"_s, false);
        row("pattern", u"postcode"_s, u"string"_s, u"34710"_s, true);
        row("no pattern", u"postcode"_s, u"string"_s, u"35710"_s, false);
        row("letters", u"door_code"_s, u"string"_s, u"Ş"_s, true);
        row("no letters", u"door_code"_s, u"string"_s, u"A1"_s, false);
        row("integer", u"floor"_s, u"integer"_s, 4, true);
        row("numeric text", u"floor"_s, u"integer"_s, u"4"_s, true);
        row("too high", u"floor"_s, u"integer"_s, 61, false);
        row("no integer", u"floor"_s, u"integer"_s, 4.5, false);
        row("float", u"parcel_size"_s, u"float"_s, 2.5, true);
        row("float too small", u"parcel_size"_s, u"float"_s, 0.1, false);
        row("date", u"event_date"_s, u"date"_s, date, true);
        row("date as text", u"event_date"_s, u"date"_s, u"2030-01-01"_s, false);
        row("date with two keys", u"event_date"_s, u"date"_s,
            QJsonObject{ { u"fullDate"_s, date[u"fullDate"] }, { u"formattedValue"_s, u"x"_s } }, false);
        row("slot", u"delivery_slot"_s, u"timeInterval"_s,
            QJsonArray{ QJsonValue(QJsonArray{ u"2030-03-02T09:00:00.000Z"_s, u"2030-03-02T11:00:00.000Z"_s }) }, true);
        row("slot turned round", u"delivery_slot"_s, u"timeInterval"_s,
            QJsonArray{ QJsonValue(QJsonArray{ u"2030-03-02T11:00:00.000Z"_s, u"2030-03-02T09:00:00.000Z"_s }) }, false);
        row("two options", u"extras"_s, u"list"_s, QJsonArray{ u"gift_wrap"_s, u"cool_bag"_s }, true);
        row("two of a single choice", u"district"_s, u"list"_s, QJsonArray{ u"kadikoy"_s, u"besiktas"_s }, false);
        row("no option", u"extras"_s, u"list"_s, QJsonArray{ u"gold"_s }, false);
        row("page", u"branch"_s, u"entity"_s, QJsonArray{ 41 }, true);
        row("page as text", u"branch"_s, u"entity"_s, QJsonArray{ u"41"_s }, true);
        row("heading", u"branch"_s, u"entity"_s, QJsonArray{ 40 }, false);
        row("given list", u"city_code"_s, u"string"_s, u"06"_s, true);
        row("not of the list", u"city_code"_s, u"string"_s, u"07"_s, false);
        row("boolean", u"leave_at_door"_s, u"string"_s, u"true"_s, true);
        row("no boolean", u"leave_at_door"_s, u"string"_s, u"evet"_s, false);
        row("link", u"map_link"_s, u"string"_s, u"https://example.com/x"_s, true);
        row("no link", u"map_link"_s, u"string"_s, u"javascript:alert(1)"_s, false);
        row("text with two keys", u"address"_s, u"text"_s,
            QJsonArray{ QJsonObject{ { u"plainValue"_s, u"Moda Cad. 1, Kadıköy"_s }, { u"htmlValue"_s, u"x"_s } } }, false);
        row("header", u"gift_card"_s, u"textWithHeader"_s,
            QJsonArray{ QJsonObject{ { u"header"_s, u"H"_s }, { u"plainValue"_s, u"P"_s } } }, true);
        row("file", u"sketch"_s, u"file"_s, QJsonArray{ file }, true);
        row("file with contentType", u"sketch"_s, u"file"_s, QJsonArray{ with(file, u"contentType"_s, u"image/png"_s) }, false);
        row("json", u"extra_data"_s, u"json"_s, u"{\"a\":1}"_s, true);
        row("no json", u"extra_data"_s, u"json"_s, u"{a}"_s, false);
        row("captcha", u"captcha"_s, u"spam"_s, QJsonObject{ { u"event"_s, QJsonObject{ { u"token"_s, u"sandbox-captcha-token"_s } } } },
            true);
        row("wrong captcha", u"captcha"_s, u"spam"_s, QJsonObject{ { u"event"_s, QJsonObject{ { u"token"_s, u"x"_s } } } }, false);
        row("another type", u"floor"_s, u"string"_s, u"4"_s, false);
    }
    void everyFieldTypeIsChecked()
    {
        QFETCH(QString, marker);
        QFETCH(QString, type);
        QFETCH(QJsonValue, value);
        QFETCH(bool, fine);
        QJsonArray fields{ entry(u"recipient"_s, u"string"_s, u"Ada"_s), entry(u"phone"_s, u"string"_s, u"+90 532 000 00 07"_s),
            entry(u"method"_s, u"radioButton"_s, QJsonArray{ u"courier"_s }), entry(u"district"_s, u"list"_s, QJsonArray{ u"kadikoy"_s }),
            entry(u"delivery_slot"_s, u"timeInterval"_s,
                QJsonArray{ QJsonValue(QJsonArray{ u"2030-03-02T09:00:00.000Z"_s, u"2030-03-02T11:00:00.000Z"_s }) }),
            entry(u"address"_s, u"text"_s, QJsonArray{ QJsonObject{ { u"plainValue"_s, u"Moda Caddesi 1"_s } } }) };
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields[i][u"marker"].toString() == marker)
                fields.removeAt(i--);
        }
        fields << entry(marker, type, value);
        static SandboxServer server;
        server.signIn();
        QJsonObject body = SandboxServer::orderBody();
        body[u"formIdentifier"] = u"delivery"_s;
        body[u"formData"] = QJsonObject{ { u"tr_TR"_s, fields } };
        const Answer answer = server.post(u"/orders-storage/marker/delivery/orders"_s, body);
        QCOMPARE(answer.status, fine ? 201 : 400);
        if (!fine)
            QVERIFY2(answer.message().contains(u'\'' + marker + u'\''), qPrintable(answer.message()));
    }

    void totals_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<double>("raw");
        QTest::addColumn<double>("discounted");
        QTest::addColumn<double>("due");
        const auto cart = [](int of14, int of1) {
            return QJsonObject{ { u"products"_s,
                QJsonArray{ QJsonObject{ { u"productId"_s, 14 }, { u"quantity"_s, of14 } },
                    QJsonObject{ { u"productId"_s, 1 }, { u"quantity"_s, of1 } } } } };
        };
        QTest::newRow("plain") << cart(1, 1) << 248.15 << 248.15 << 248.15;
        QTest::newRow("ten per cent, half a kuruş up") << with(cart(1, 1), u"couponCode"_s, u"WELCOME10"_s) << 248.15 << 223.33 << 223.33;
        QTest::newRow("cart too small") << with(cart(1, 1), u"couponCode"_s, u"BIG50"_s) << 248.15 << 248.15 << 248.15;
        QTest::newRow("cart big enough") << with(cart(2, 3), u"couponCode"_s, u"BIG50"_s) << 686.2 << 636.2 << 636.2;
        const QJsonObject loyal = with(cart(2, 3), u"additionalDiscountsMarkers"_s, QJsonArray{ u"loyalty"_s });
        QTest::newRow("named discount") << loyal << 686.2 << 651.89 << 651.89;
        QTest::newRow("stacked") << with(loyal, u"couponCode"_s, u"WELCOME10"_s) << 686.2 << 583.27 << 583.27;
        QTest::newRow("at most 100") << with(cart(0x40, 3), u"additionalDiscountsMarkers"_s, QJsonArray{ u"loyalty"_s }) << 4297.7 << 4197.7
                                     << 4197.7;
        QTest::newRow("bonus") << with(cart(1, 1), u"bonusAmount"_s, 10) << 248.15 << 248.15 << 238.15;
        QTest::newRow("bonus over the limit") << with(cart(1, 1), u"bonusAmount"_s, 500) << 248.15 << 248.15 << 228.15;
        QTest::newRow("bonus too small") << with(cart(1, 1), u"bonusAmount"_s, 4.99) << 248.15 << 248.15 << 248.15;
        QTest::newRow("order too small for bonus") << with(products(14, 1), u"bonusAmount"_s, 10) << 58.25 << 58.25 << 58.25;
        QTest::newRow("gift costs nothing") << with(cart(2, 3), u"couponCode"_s, u"HEDIYE"_s) << 686.2 << 686.2 << 686.2;
    }
    void totals()
    {
        QFETCH(QJsonObject, body);
        QFETCH(double, raw);
        QFETCH(double, discounted);
        QFETCH(double, due);
        static SandboxServer server;
        server.signIn();
        const QJsonObject preview = server.post(u"/orders-storage/orders/preview"_s, body).object();
        QCOMPARE(preview[u"totalSum"].toDouble(), raw);
        QCOMPARE(preview[u"totalSumWithDiscount"].toDouble(), discounted);
        QCOMPARE(preview[u"totalDue"].toDouble(), due);
        // An order takes the very totals that the preview showed.
        const QJsonObject order = server.order(u"card"_s, body).object();
        QCOMPARE(order[u"totalSum"].toDouble(), discounted);
        QCOMPARE(order[u"totalDue"].toDouble(due), due);
        server.control("POST", u"/reset"_s);
    }

    void coupons()
    {
        SandboxServer server;
        server.signIn();
        const auto preview = [&server](const QString &code) {
            return server.post(u"/orders-storage/orders/preview"_s, with(products(14, 1), u"couponCode"_s, code));
        };
        QCOMPARE(preview(u"OLD2020"_s).message(), u"Coupon is expired"_s);
        QCOMPARE(preview(u"NONE"_s).message(), u"Coupon not found"_s);
        QCOMPARE(preview(u"BIG50"_s).object()[u"discountConfig"][u"coupon"][u"applied"], QJsonValue(false));
        const QJsonArray lines = server.post(u"/orders-storage/orders/preview"_s, with(products(1, 2), u"couponCode"_s, u"HEDIYE"_s))
                                     .object()[u"orderPreview"]
                                     .toArray();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[1][u"id"].toInt(), 8);
        QCOMPARE(lines[1][u"isGift"], QJsonValue(true));
        const auto validate = [&server](const QString &code) { return server.get(u"/discounts/coupons/validate?code="_s + code).object(); };
        QCOMPARE(validate(u"WELCOME10"_s)[u"coupon"][u"code"].toString(), u"WELCOME10"_s);
        QCOMPARE(validate(u"OLD2020"_s)[u"valid"], QJsonValue(false));
    }

    void bonusIsBookedAndGivenBack()
    {
        SandboxServer server;
        server.signIn();
        const auto balance = [&server] { return server.get(u"/discounts/bonus-balance"_s).object()[u"balance"].toDouble(); };
        QCOMPARE(balance(), 25.0);
        server.order(u"cash"_s, { { u"bonusAmount"_s, 20 } });
        QCOMPARE(balance(), 5.0);
        QJsonObject cancel = SandboxServer::orderBody();
        cancel[u"statusIdentifier"] = u"cancelled"_s;
        QCOMPARE(server.call("PUT", u"/api/content"_s + orders + u"/1"_s, cancel).status, 200);
        QCOMPARE(balance(), 25.0);
        const QJsonArray history = server.get(u"/discounts/bonus-balance/history?type=REVERSAL_USAGE"_s).array();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history[0][u"amount"].toDouble(), 20.0);
    }

    void updateIsAFullReplacement()
    {
        SandboxServer server;
        server.signIn();
        server.order();
        const QString path = u"/api/content"_s + orders + u"/1"_s;
        QCOMPARE(server.call("PUT", path, QJsonObject{ { u"statusIdentifier"_s, u"preparing"_s } }).status, 400);
        QJsonObject body = SandboxServer::orderBody();
        body[u"products"] = products(14, 3)[u"products"];
        const QJsonObject updated = server.call("PUT", path, body).object();
        QCOMPARE(updated[u"totalSum"].toDouble(), 174.75);
        QCOMPARE(updated[u"statusIdentifier"].toString(), u"new"_s);
        body[u"statusIdentifier"] = u"nothing"_s;
        QCOMPARE(server.call("PUT", path, body).status, 404);
    }

    void refunds()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        const QJsonObject one{ { u"products"_s, QJsonObject{ { u"14"_s, QJsonObject{ { u"quantity"_s, 1 } } } } },
            { u"note"_s, u"damaged"_s } };
        QCOMPARE(server.post(u"/orders/1/refund"_s, one).message(), u"You cannot refund uncompleted order"_s);
        server.control("POST", u"/orders/1/pay"_s, QJsonObject{ { u"outcome"_s, u"completed"_s } });
        QCOMPARE(server.post(u"/orders/1/refund"_s, one).json(), QJsonValue(true));
        QCOMPARE(server.post(u"/orders/1/refund"_s, one).json(), QJsonValue(true));
        QCOMPARE(server.post(u"/orders/1/refund"_s, one).status, 400); // only two were bought
        const QJsonArray all = server.get(u"/orders/1/refund"_s).array();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0][u"amount"].toDouble(), 58.25);
        QCOMPARE(all[0][u"note"].toString(), u"damaged"_s);
        QCOMPARE(server.call("DELETE", u"/api/content/orders/1/refund"_s).json(), QJsonValue(true));
        QCOMPARE(server.call("DELETE", u"/api/content/orders/1/refund"_s).status, 404);
    }

    void storagesAndStatuses()
    {
        SandboxServer server;
        server.signIn();
        const QJsonArray storages = server.get(u"/orders-storage?langCode=tr_TR"_s).array();
        QCOMPARE(storages.size(), 2);
        QCOMPARE(storages[0][u"localizeInfos"][u"tr_TR"][u"title"].toString(), u"Dükkân tezgâhı"_s);
        QVERIFY(!storages[0].toObject().contains(u"statuses"_s));
        QCOMPARE(server.get(storage + u"/order-statuses"_s).array()[0][u"identifier"].toString(), u"new"_s);
        QCOMPARE(server.get(u"/orders-storage/marker/none"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
