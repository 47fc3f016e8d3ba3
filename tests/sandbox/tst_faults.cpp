// SPDX-License-Identifier: MIT
// Every fault: what the client sees, and whether the server acted.
#include "sandbox/sandboxserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString orders = u"/api/content/orders-storage/marker/orders/orders"_s;

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<SandboxServer>();
        m_server->signIn();
    }

    void faults_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status"); // 0: no answer
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<bool>("acts");
        QTest::newRow("drop-before") << u"drop-before"_s << 0 << false << true << false;
        QTest::newRow("drop-after") << u"drop-after"_s << 0 << false << true << true;
        QTest::newRow("reset") << u"reset"_s << 0 << false << true << false;
        QTest::newRow("reset-after") << u"reset-after"_s << 0 << false << true << true;
        QTest::newRow("hang") << u"hang"_s << 0 << false << false << false;
        QTest::newRow("hang-after") << u"hang-after"_s << 0 << false << false << true;
        QTest::newRow("cut-body") << u"cut-body"_s << 201 << false << true << true;
        QTest::newRow("garbage") << u"garbage"_s << 201 << true << false << true;
        QTest::newRow("html-200") << u"html-200"_s << 200 << true << false << false;
        QTest::newRow("wrong-type") << u"wrong-type"_s << 201 << true << false << true;
        QTest::newRow("duplicate-key") << u"duplicate-key"_s << 201 << true << false << true;
        QTest::newRow("delay") << u"delay:200"_s << 201 << true << false << true;
        QTest::newRow("drip") << u"drip:1"_s << 201 << true << false << true;
        QTest::newRow("huge") << u"huge:3"_s << 201 << true << false << true;
        QTest::newRow("status") << u"status:503"_s << 503 << true << false << false;
        QTest::newRow("retry-after") << u"status:429:7"_s << 429 << true << false << false;
        QTest::newRow("redirect") << u"redirect:https://elsewhere.example:8443/x"_s << 302 << true << false << false;
        QTest::newRow("redirect 307") << u"redirect:https://elsewhere.example/x:307"_s << 307 << true << false << false;
    }
    void faults()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        QFETCH(bool, isWhole);
        QFETCH(bool, isClosed);
        QFETCH(bool, acts);
        const QJsonObject match{ { u"method"_s, u"POST"_s }, { u"path"_s, orders } };
        QCOMPARE(
            m_server->control("POST", u"/faults"_s, QJsonObject{ { u"match"_s, match }, { u"fault"_s, fault }, { u"times"_s, 1 } }).status,
            201);
        QCOMPARE(m_server->call("GET", orders).status, 200); // another method is not hit
        const QByteArray token = m_server->signIn()[u"accessToken"].toString().toUtf8();
        const QByteArray body = QJsonDocument(SandboxServer::orderBody()).toJson(QJsonDocument::Compact);
        const Answer answer
            = m_server->raw("POST " + orders.toUtf8() + " HTTP/1.1\r\nHost: x\r\nx-app-token: sandbox-app-token\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                fault.startsWith(u"hang"_s) ? 500 : 10000);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.isWhole, isWhole);
        QCOMPARE(answer.isClosed, isClosed);
        QCOMPARE(m_server->control("GET", u"/state"_s).object()[u"orders"].toArray().size(), acts ? 1 : 0);
        QVERIFY(m_server->control("GET", u"/faults"_s).array().isEmpty()); // once is once
        QCOMPARE(m_server->order().status, 201);
        checkContent(fault, answer);
    }

    void matching()
    {
        const auto order = [this](const QJsonObject &match, int times) {
            m_server->control(
                "POST", u"/faults"_s, QJsonObject{ { u"match"_s, match }, { u"fault"_s, u"status:500"_s }, { u"times"_s, times } });
        };
        order({ { u"path"_s, u"/api/content/forms*"_s } }, 2);
        QCOMPARE(m_server->get(u"/forms/marker/order?langCode=tr_TR"_s).status, 500);
        QCOMPARE(m_server->get(u"/locales/active/all"_s).status, 200);
        QCOMPARE(m_server->get(u"/forms"_s).status, 500);
        QCOMPARE(m_server->get(u"/forms"_s).status, 200);
        order({}, -1); // everything, without end
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_server->get(u"/locales/active/all"_s).status, 500);
        QCOMPARE(m_server->control("DELETE", u"/faults"_s).status, 200);
        QCOMPARE(m_server->get(u"/locales/active/all"_s).status, 200);
    }

    void unknownFaultsAreRefused()
    {
        for (const QString &fault : { u"explode"_s, u"delay"_s, u"status:99"_s, u"status:abc"_s, u"redirect:"_s, u"hang:5"_s, QString() })
            QCOMPARE(m_server->control("POST", u"/faults"_s, QJsonObject{ { u"fault"_s, fault } }).status, 400);
    }

private:
    static void checkContent(const QString &fault, const Answer &answer)
    {
        if (fault == u"garbage"_s)
            QVERIFY(answer.json().isUndefined());
        if (fault == u"html-200"_s)
            QVERIFY(answer.body.startsWith("<!DOCTYPE html>") && answer.header("content-type").startsWith("text/html"));
        if (fault == u"wrong-type"_s)
            QVERIFY(answer.object()[u"id"].isString() && answer.object()[u"products"].isDouble());
        if (fault == u"duplicate-key"_s)
            QCOMPARE(answer.body.count("\"id\":"), 2);
        if (fault == u"huge:3"_s)
            QVERIFY(answer.body.size() > 3 * 1024 * 1024 && answer.object()[u"id"].toInt() == 1);
        if (fault == u"status:429:7"_s)
            QCOMPARE(answer.header("retry-after"), QByteArray("7"));
        if (fault == u"redirect:https://elsewhere.example:8443/x"_s)
            QCOMPARE(answer.header("location"), QByteArray("https://elsewhere.example:8443/x"));
    }

    std::unique_ptr<SandboxServer> m_server;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
