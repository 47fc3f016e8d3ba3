// SPDX-License-Identifier: MIT
// Money, faults, routes: the parts that can be asked without a server.
#include "sandbox/faults.h"
#include "sandbox/json.h"
#include "sandbox/money.h"
#include "sandbox/options.h"
#include "sandbox/router.h"
#include "sandbox/spoil.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sandbox;

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duplicateKeys()
    {
        const auto spoilt = [](const QJsonValue &json) { return spoil(ok(json), { FaultKind::DuplicateKey }).bytes(); };
        QCOMPARE(spoilt(QJsonObject{ { u"id"_s, 1 } }), R"({"id":1,"id":2})"_ba);
        const QJsonObject one{ { u"id"_s, 1 } };
        QCOMPARE(spoilt(QJsonArray{ 5, one, one }), R"([5,{"id":1,"id":2},{"id":1}])"_ba);
        QCOMPARE(spoilt(QJsonArray()), "[]"_ba);
        QCOMPARE(spoilt(QJsonObject()), "{}"_ba);
    }

    void countsOfProducts()
    {
        QString why;
        const auto parsed = [&why](const QString &count) { return Options::parse({ u"vezne-sandbox"_s, u"--products"_s, count }, why); };
        QCOMPARE(parsed(u"0"_s).value_or(Options()).products, 0);
        QVERIFY(!parsed(u"-1"_s) && !why.isEmpty());
        QCOMPARE(Options::parse({ u"vezne-sandbox"_s }, why).value_or(Options()).products, -1);
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minor"); // -1: none
        QTest::addColumn<QString>("currency");
        QTest::newRow("two digits") << u"638.37"_s << qint64(63837) << u"TRY"_s;
        QTest::newRow("one digit") << u"159.8"_s << qint64(15980) << u"TRY"_s;
        QTest::newRow("whole") << u"370"_s << qint64(37000) << u"TRY"_s;
        QTest::newRow("three digits") << u"1.005"_s << qint64(-1) << u"TRY"_s;
        QTest::newRow("zeros at the end") << u"1.5000"_s << qint64(150) << QString();
        QTest::newRow("thousandths of a dinar") << u"1.005"_s << qint64(1005) << u"KWD"_s;
        QTest::newRow("tenths of a dinar") << u"1.5"_s << qint64(1500) << u"BHD"_s;
        QTest::newRow("finer than a dinar") << u"1.0005"_s << qint64(-1) << u"KWD"_s;
        QTest::newRow("yen") << u"1200.00"_s << qint64(1200) << u"JPY"_s;
        QTest::newRow("part of a yen") << u"16.24"_s << qint64(-1) << u"JPY"_s;
        QTest::newRow("comma") << u"1,5"_s << qint64(-1) << u"TRY"_s;
        QTest::newRow("no digits") << u"1."_s << qint64(-1) << u"TRY"_s;
        QTest::newRow("empty") << QString() << qint64(-1) << u"TRY"_s;
        QTest::newRow("exponent") << u"1e3"_s << qint64(-1) << u"TRY"_s;
        QTest::newRow("too long") << u"99999999999999"_s << qint64(-1) << u"TRY"_s;
    }
    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QCOMPARE(Coins(currency).minorOf(text).value_or(-1), minor);
    }

    // Every amount leaves as the number that it is: each kuruş up to a thousand lira, each fils up to a hundred dinars, and large ones.
    void numbersAreExact()
    {
        for (const QString &currency : { u"TRY"_s, u"KWD"_s, u"JPY"_s }) {
            const Coins coins(currency);
            for (Minor amount = 0; amount < 100000; ++amount) {
                const QByteArray wire = toBytes(coins.jsonOf(amount));
                QCOMPARE(coins.minorOf(QString::fromLatin1(wire)).value_or(-1), amount);
                QCOMPARE(coins.minorOf(coins.textOf(amount)).value_or(-1), amount);
            }
            for (const Minor amount : { Minor(999999999999), Minor(123456789012), Minor(100000000001) })
                QCOMPARE(coins.minorOf(QJsonValue(coins.jsonOf(amount))).value_or(-1), amount);
        }
        QCOMPARE(Coins(u"KWD"_s).textOf(-1005), u"-1.005"_s);
        QCOMPARE(Coins(u"JPY"_s).textOf(1200), u"1200"_s);
    }

    void sharesRoundHalfUp()
    {
        QCOMPARE(share(24815, 1000), 2482); // 24.815
        QCOMPARE(share(24814, 1000), 2481);
        QCOMPARE(share(1, 5000), 1);
        QCOMPARE(share(0, 1000), 0);
    }

    void literalsWinOverCaptures()
    {
        Router router;
        const auto handler = [](int status) { return [status](Request &) { return Reply{ .status = status }; }; };
        router.add("GET", u"/products/{}"_s, Access::Open, handler(1));
        router.add("GET", u"/products/ids"_s, Access::Open, handler(2));
        router.add("GET", u"/files/{*}"_s, Access::Open, handler(3));
        Request request;
        const auto status = [&](const QByteArray &verb, const QStringList &segments) {
            const Router::Match match = router.find(verb, segments);
            return match.route ? match.route->handler(request).status : 0;
        };
        QCOMPARE(status("GET", { u"products"_s, u"ids"_s }), 2);
        QCOMPARE(status("GET", { u"products"_s, u"7"_s }), 1);
        QCOMPARE(router.find("GET", { u"products"_s, u"7"_s }).captures, QStringList{ u"7"_s });
        QCOMPARE(status("POST", { u"products"_s, u"7"_s }), 0);
        QCOMPARE(status("GET", { u"products"_s }), 0);
        QCOMPARE(router.find("GET", { u"files"_s, u"a"_s, u"b"_s }).captures, QStringList{ u"a/b"_s });
    }

    void redirectsKeepTheirPort()
    {
        const auto plain = parseFault(u"redirect:http://127.0.0.1:8080"_s);
        QCOMPARE(plain->target, u"http://127.0.0.1:8080"_s);
        QCOMPARE(plain->number, 302);
        const auto coded = parseFault(u"redirect:http://127.0.0.1:8080/x:308"_s);
        QCOMPARE(coded->target, u"http://127.0.0.1:8080/x"_s);
        QCOMPARE(coded->number, 308);
        QVERIFY(!parseFault(u"redirect:http://x/\r\nSet-Cookie: a"_s));
    }

    void localeMaps()
    {
        const QJsonObject map{ { u"en_US"_s, u"Mug"_s }, { u"tr_TR"_s, u"Kupa"_s } };
        QCOMPARE(localised(map, u"tr_TR"_s), QJsonValue(u"Kupa"_s));
        QCOMPARE(localised(map, u"de_DE"_s), QJsonValue(u"Mug"_s));
        QCOMPARE(localised(QJsonObject{ { u"title"_s, u"x"_s } }, u"tr_TR"_s).toObject().size(), 1);
        QCOMPARE(keyed(map, u"tr_TR"_s), QJsonObject({ { u"tr_TR"_s, u"Kupa"_s } }));
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
