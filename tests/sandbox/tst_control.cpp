// SPDX-License-Identifier: MIT
// The control paths and the command line.
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateShowsWhatHappened()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"card"_s);
        server.post(u"/payments/sessions"_s, QJsonObject{ { u"orderId"_s, 1 }, { u"type"_s, u"session"_s } });
        const QJsonObject state = server.control("GET", u"/state"_s).object();
        QCOMPARE(state[u"requests"].toInt(), 3); // control paths are not counted
        const QJsonValue order = state[u"orders"][0];
        QCOMPARE(order[u"id"].toInt(), 1);
        QCOMPARE(order[u"storage"].toString(), u"orders"_s);
        QCOMPARE(order[u"user"].toString(), u"ceren@example.com"_s);
        QCOMPARE(order[u"status"].toString(), u"new"_s);
        QCOMPARE(order[u"formData"][0][u"value"].toString(), u"Ada Lovelace"_s);
        QCOMPARE(order[u"products"][0][u"quantity"].toInt(), 2);
        QCOMPARE(order[u"totalSum"].toDouble(), 306.4);
        QCOMPARE(state[u"sessions"][0][u"orderId"].toInt(), 1);
        QVERIFY(state[u"sessions"][0][u"paymentUrl"].toString().startsWith(server.url() + u"/pay/"_s));
    }

    void requestsShowWhatArrived()
    {
        SandboxServer server;
        server.call(
            "POST", u"/api/content/products/all?langCode=tr_TR"_s, QJsonObject{ { u"filter"_s, QJsonArray() } }, { { "X-Odd", "ş" } });
        const QJsonArray all = server.control("GET", u"/requests"_s).array();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0][u"verb"].toString(), u"POST"_s);
        QCOMPARE(all[0][u"path"].toString(), u"/api/content/products/all"_s);
        QCOMPARE(all[0][u"query"].toString(), u"langCode=tr_TR"_s);
        QCOMPARE(all[0][u"headers"][u"x-app-token"].toString(), u"sandbox-app-token"_s);
        QCOMPARE(all[0][u"headers"][u"x-odd"].toString(), u"ş"_s);
        QCOMPARE(all[0][u"body"].toString(), u"{\"filter\":[]}"_s);
    }

    void payAnOrder()
    {
        SandboxServer server;
        server.signIn();
        server.order(u"cash"_s);
        // Nobody opened a session: paid at the counter all the same.
        QCOMPARE(server.control("POST", u"/orders/1/pay"_s, QJsonObject{ { u"outcome"_s, u"completed"_s } }).object()[u"isCompleted"],
            QJsonValue(true));
        QCOMPARE(server.control("POST", u"/orders/1/pay"_s, QJsonObject{ { u"outcome"_s, u"completed"_s } }).status, 400);
        QCOMPARE(server.control("POST", u"/orders/9/pay"_s, QJsonObject()).status, 404);
        server.order(u"card"_s);
        server.post(u"/payments/sessions"_s, QJsonObject{ { u"orderId"_s, 2 }, { u"type"_s, u"session"_s } });
        QCOMPARE(server.control("POST", u"/orders/2/pay"_s, QJsonObject{ { u"outcome"_s, u"lost"_s } }).status, 400);
        QCOMPARE(server.control("POST", u"/orders/2/pay"_s, QJsonObject{ { u"outcome"_s, u"expired"_s } }).status, 201);
        QCOMPARE(server.get(u"/payments/sessions/order/2"_s).array()[0][u"status"].toString(), u"expired"_s);
    }

    void expiredTokensCanBeRefreshed()
    {
        SandboxServer server;
        const QJsonObject pair = server.signIn();
        const QJsonObject body{ { u"refreshToken"_s, pair[u"refreshToken"] } };
        server.control("POST", u"/tokens/expire"_s);
        QCOMPARE(server.get(u"/users/me"_s).status, 401);
        QCOMPARE(server.post(u"/users-auth-providers/marker/email/users/refresh"_s, body).status, 201);
        const QJsonObject again = server.signIn();
        server.control("POST", u"/tokens/expire"_s, QJsonObject{ { u"refresh"_s, true } });
        QCOMPARE(
            server.post(u"/users-auth-providers/marker/email/users/refresh"_s, QJsonObject{ { u"refreshToken"_s, again[u"refreshToken"] } })
                .status,
            400);
    }

    void resetReturnsToTheSeed()
    {
        SandboxServer server;
        server.signIn();
        server.order();
        server.control("POST", u"/products/14"_s, QJsonObject{ { u"price"_s, u"1.00"_s } });
        server.control("POST", u"/faults"_s, QJsonObject{ { u"fault"_s, u"hang"_s } });
        QCOMPARE(server.control("POST", u"/reset"_s).status, 201);
        QCOMPARE(server.get(u"/users/me"_s).status, 401);
        QVERIFY(!server.signIn().isEmpty());
        QCOMPARE(server.get(u"/products/14"_s).object()[u"price"].toDouble(), 58.25);
        QCOMPARE(server.order().object()[u"id"].toInt(), 1);
    }

    void latency()
    {
        SandboxServer server({ u"--latency"_s, u"300"_s });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(server.get(u"/locales/active/all"_s).status, 200);
        QVERIFY(timer.elapsed() >= 290);
    }

    void badOptions_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("unknown") << QStringList{ u"--colour"_s };
        QTest::newRow("port") << QStringList{ u"--port"_s, u"70000"_s };
        QTest::newRow("products") << QStringList{ u"--products"_s, u"100001"_s };
        QTest::newRow("pay") << QStringList{ u"--pay"_s, u"auto:x"_s };
        QTest::newRow("mode") << QStringList{ u"--mode"_s, u"dead"_s };
        QTest::newRow("half of TLS") << QStringList{ u"--tls-cert"_s, u"/tmp/none.pem"_s };
        QTest::newRow("rest") << QStringList{ u"orders"_s };
    }
    void badOptions()
    {
        QFETCH(QStringList, options);
        QProcess process;
        process.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-sandbox"), options);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QCOMPARE(process.readAllStandardError().count('\n'), 1);
    }

    void endsWithItsParent()
    {
        QProcess process;
        process.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-sandbox"), { u"--exit-with-parent"_s });
        QVERIFY(process.waitForReadyRead(30000));
        QVERIFY(!process.waitForFinished(300));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 0);
    }

    void aPortInUseIsSaid()
    {
        SandboxServer first;
        QProcess second;
        second.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-sandbox"), { u"--port"_s, QString::number(first.port()) });
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 3);
        QVERIFY(second.readAllStandardError().contains("cannot listen"));
    }
};

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
