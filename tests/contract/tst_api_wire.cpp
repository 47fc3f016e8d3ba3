// SPDX-License-Identifier: MIT
// What goes over the wire for each operation, and what is told about it.
#include "contract/operations.h"
#include "core/utc.h"
#include "support/scriptedserver.h"
#include "support/waiting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace tests;

namespace {

void addOperations()
{
    QTest::addColumn<QByteArray>("name");
    for (const ApiOperation &operation : apiOperations()) {
        QTest::newRow(operation.name.constData()) << operation.name;
    }
}

bool settles(ApiKit &kit)
{
    return runUntil([&kit] { return kit.pending() == 0; });
}

QList<QByteArray> logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text.toUtf8());
}

} // namespace

class ApiWireTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsExactlyThis_data() { addOperations(); }
    void sendsExactlyThis();
    void turkish23EveryCallNamesItsLanguage_data() { addOperations(); }
    void turkish23EveryCallNamesItsLanguage();
    void tellsNoSecret_data() { addOperations(); }
    void tellsNoSecret();
    void replaysWithTheNewToken();
    void repeatsAreSpread();
    void security09ASessionOfAnotherOrderIsNotTaken();
    void keepsTheServersClock();
    void oneBudgetForAll();
    void deadlineBeforeAConnectionProvesThatNothingLeft();
    void security20RefusesAPackedBomb();
    void readsPackedAnswers();
    void security20RefusesAStreamWithoutEnd();
};

void ApiWireTest::sendsExactlyThis()
{
    QFETCH(QByteArray, name);
    const ApiOperation operation = apiOperation(name);
    ScriptedServer server;
    server.setDefault(Behaviour::answer(200, operation.okBody));
    ApiKit kit(server.url());
    operation.call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(server.heard().size(), 1);
    const HeardRequest &heard = server.heard().first();
    QCOMPARE(heard.verb, operation.verb);
    QCOMPARE(heard.target, operation.target);
    QCOMPARE(heard.body, operation.sentBody);
    QCOMPARE(heard.headers.value("x-app-token"), QByteArray("app-token-canary"));
    const bool isUpload = operation.name == "upload";
    QVERIFY(heard.headers.value("content-type").startsWith(isUpload ? "multipart/form-data; boundary=vezne-" : "application/json"));
    QCOMPARE(heard.headers.value("authorization"), operation.usesBearer ? QByteArray("Bearer old-access") : QByteArray());
    QCOMPARE(heard.headers.contains("x-device-metadata"), operation.verb == "POST");
    QVERIFY(!heard.headers.contains("cookie"));
    if (operation.verb == "POST") {
        const QJsonObject device = QJsonDocument::fromJson(heard.headers.value("x-device-metadata")).object();
        QCOMPARE(device.keys(), QStringList({ QStringLiteral("deviceInfo"), QStringLiteral("fingerprint") }));
    }
    if (operation.verb != "GET") {
        QCOMPARE(heard.headers.value("content-length"), QByteArray::number(operation.sentBody.size()));
    }
}

/// Every call but those that bring no words of the store: a new one without a language has to join the list.
void ApiWireTest::turkish23EveryCallNamesItsLanguage()
{
    static const QList<QByteArray> wordless{ "signIn", "refresh", "signOut", "signOutEverywhere", "fetchDevices", "signInByCode",
        "sendCode", "checkCode", "activate", "recoverPassword", "exchange", "upload", "fetchLocales", "validateCoupon", "fetchBonusBalance",
        "fetchRefunds", "requestRefund", "cancelRefund", "fetchAccounts", "createSession", "fetchSessionsByOrder", "fetchSession",
        "fetchSessions" };
    QFETCH(QByteArray, name);
    const ApiOperation operation = apiOperation(name);
    ScriptedServer server;
    server.setDefault(Behaviour::answer(200, operation.okBody));
    ApiKit kit(server.url());
    operation.call(*kit.api);
    QVERIFY(settles(kit));
    const HeardRequest &heard = server.heard().first();
    const bool isNamed = heard.target.contains("langCode=tr_TR") || heard.body.contains("\"langCode\":\"tr_TR\"")
        || heard.body.contains("{\"formData\":{\"tr_TR\":") || heard.body.contains(",\"formData\":{\"tr_TR\":");
    QCOMPARE(isNamed, !wordless.contains(name));
}

/// docs/security.md#secrets: the whole operation with canaries for secrets; none may be in the wire log, in Qt's messages or in an error.
void ApiWireTest::tellsNoSecret()
{
    QFETCH(QByteArray, name);
    const ApiOperation operation = apiOperation(name);
    logged.clear();
    QLoggingCategory::setFilterRules(QStringLiteral("vezne.*=true"));
    const auto before = qInstallMessageHandler(keepLog);
    QStringList lines;
    for (const Behaviour &behaviour : { Behaviour::answer(200, operation.okBody), Behaviour::answer(400, R"({"message":"no"})"),
             Behaviour::of(Behaviour::How::Reset), Behaviour::html(502, "<html>") }) {
        ScriptedServer server;
        server.setDefault(behaviour);
        ApiKit kit(server.url());
        kit.tokens.token = "access-canary";
        kit.client.setWireSink([&lines](const net::WireLine &line) { lines.append(line.toString()); });
        operation.call(*kit.api);
        const bool ended = settles(kit);
        if (!ended) {
            break;
        }
        for (const Said &said : std::as_const(kit.said)) {
            lines.append(said.error.serverMessage);
        }
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(lines.size() >= 8);
    QVERIFY(!logged.isEmpty());
    const QByteArray told = lines.join(u'\n').toUtf8() + logged.join('\n');
    QVERIFY(told.contains(QByteArray(operation.verb + " /api/content/")));
    for (const char *canary : { "canary", "ece@ornek", "fincan%20", "AY%C5%9EE10" }) {
        QVERIFY2(!told.contains(canary), told.constData());
    }
}

void ApiWireTest::replaysWithTheNewToken()
{
    ScriptedServer server;
    const ApiOperation operation = apiOperation("createOrder");
    server.script({ Behaviour::answer(401, R"({"statusCode":401,"message":"Unauthorized"})") });
    server.setDefault(Behaviour::answer(201, operation.okBody));
    ApiKit kit(server.url());
    operation.call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.first().signal, QByteArray("orderCreated"));
    QCOMPARE(kit.tokens.lastStale, QByteArray("old-access"));
    QCOMPARE(server.heard().size(), 2);
    QCOMPARE(server.heard().at(0).headers.value("authorization"), QByteArray("Bearer old-access"));
    QCOMPARE(server.heard().at(1).headers.value("authorization"), QByteArray("Bearer new-access"));
    QCOMPARE(server.heard().at(0).body, server.heard().at(1).body);
}

void ApiWireTest::repeatsAreSpread()
{
    ScriptedServer server;
    server.setDefault(Behaviour::answer(503, R"({"statusCode":503,"message":"busy"})"));
    ApiKit kit(server.url());
    net::RetryPolicy policy;
    policy.firstStep = std::chrono::milliseconds(80);
    policy.random = [] { return 1.0; };
    kit.client.setRetryPolicy(policy);
    QElapsedTimer clock;
    clock.start();
    QList<int> exchanges;
    kit.client.setWireSink([&exchanges](const net::WireLine &line) { exchanges.append(line.exchange); });
    apiOperation("fetchProduct").call(*kit.api);
    QVERIFY(settles(kit));
    QVERIFY2(clock.elapsed() >= 235, qPrintable(QString::number(clock.elapsed()))); // 80 + 160.
    QCOMPARE(exchanges, QList<int>({ 1, 2, 3 }));
}

void ApiWireTest::security09ASessionOfAnotherOrderIsNotTaken()
{
    ScriptedServer server;
    server.setDefault(Behaviour::answer(200, apiOperation("fetchSession").okBody)); // Session 31 of order 71.
    ApiKit kit(server.url());
    kit.api->payments.fetchSession(31, 71);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.last().signal, QByteArray("sessionFetched"));
    kit.api->payments.fetchSession(31, 72);
    QTRY_COMPARE(kit.said.size(), 2);
    QCOMPARE(kit.said.last().signal, QByteArray("failed"));
    QCOMPARE(kit.said.last().error.kind, core::ErrorKind::ProtocolViolation);
}

void ApiWireTest::keepsTheServersClock()
{
    ScriptedServer server;
    const ApiOperation operation = apiOperation("fetchProduct");
    server.setDefault(Behaviour::answer(200, operation.okBody).with("Date", "Mon, 02 Mar 2026 09:15:00 GMT"));
    ApiKit kit(server.url());
    QCOMPARE(kit.api->orders.serverClockOffset().count(), 0);
    operation.call(*kit.api);
    QVERIFY(settles(kit));
    const qint64 offset = kit.api->orders.serverClockOffset().count();
    const QDateTime server0(QDate(2026, 3, 2), QTime(9, 15), core::utc);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().addMSecs(offset).msecsTo(server0)) < 5000);
    // A portal's page has a clock of its own, and it is not the store's.
    server.setDefault(Behaviour::html(200, "<html>").with("Date", "Mon, 02 Mar 2020 09:15:00 GMT"));
    operation.call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(kit.api->orders.serverClockOffset().count(), offset);
}

void ApiWireTest::oneBudgetForAll()
{
    ScriptedServer server;
    server.setDefault(Behaviour::html(503, "down"));
    ApiKit kit(server.url());
    constexpr int calls = 30;
    for (int i = 0; i < calls; ++i) {
        apiOperation("fetchProduct").call(*kit.api);
        QVERIFY(settles(kit));
    }
    QCOMPARE(kit.said.size(), calls);
    QVERIFY2(server.heard().size() <= calls * 13 / 10, qPrintable(QString::number(server.heard().size())));
    QVERIFY(server.heard().size() > calls);
}

void ApiWireTest::deadlineBeforeAConnectionProvesThatNothingLeft()
{
    QTcpServer deaf;
    QVERIFY(deaf.listen(QHostAddress::LocalHost));
    const QUrl tls(QStringLiteral("https://127.0.0.1:%1").arg(deaf.serverPort()));
    ApiKit kit(tls, { std::chrono::milliseconds(80), std::chrono::milliseconds(5000) });
    apiOperation("createOrder").call(*kit.api);
    apiOperation("cancelRefund").call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.size(), 2);
    for (const Said &said : std::as_const(kit.said)) {
        QCOMPARE(said.error.kind, core::ErrorKind::Timeout);
    }
    // The order's body was never asked for; the other call has none, so nothing is proven.
    const bool orderFirst = kit.said.at(0).id.value < kit.said.at(1).id.value;
    QCOMPARE(kit.said.at(orderFirst ? 0 : 1).error.delivery, core::Delivery::NotSent);
    QCOMPARE(kit.said.at(orderFirst ? 1 : 0).error.delivery, core::Delivery::Unknown);
}

void ApiWireTest::readsPackedAnswers()
{
    ScriptedServer server;
    const ApiOperation operation = apiOperation("fetchProduct");
    const QByteArray packed = qCompress(operation.okBody).mid(4); // zlib, as "deflate" wants it.
    server.setDefault(Behaviour::answer(200, packed).with("Content-Encoding", "deflate"));
    ApiKit kit(server.url());
    operation.call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.first().signal, QByteArray("productFetched"));
}

void ApiWireTest::security20RefusesAPackedBomb()
{
    ScriptedServer server;
    const QByteArray packed = qCompress(QByteArray(200 * 1024 * 1024, ' ')).mid(4);
    QVERIFY(packed.size() < 1024 * 1024);
    for (const char *name : { "fetchProduct", "createOrder" }) {
        server.setDefault(Behaviour::answer(200, packed).with("Content-Encoding", "deflate"));
        ApiKit kit(server.url());
        apiOperation(name).call(*kit.api);
        QVERIFY(settles(kit));
        QCOMPARE(kit.said.size(), 1);
        QCOMPARE(kit.said.first().error.kind, core::ErrorKind::ProtocolViolation);
    }
}

void ApiWireTest::security20RefusesAStreamWithoutEnd()
{
    ScriptedServer server;
    server.setDefault(Behaviour::of(Behaviour::How::HugeStreamed));
    ApiKit kit(server.url());
    apiOperation("fetchProducts").call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.first().error.kind, core::ErrorKind::ProtocolViolation);
}

QTEST_GUILESS_MAIN(ApiWireTest)
#include "tst_api_wire.moc"
