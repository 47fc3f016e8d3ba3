// SPDX-License-Identifier: MIT
// The contract of api/apibase.h, held against every operation and every way in which a server can behave.
#include "contract/scenarios.h"
#include "support/waiting.h"

#include <QtTest>

using namespace tests;
using core::Delivery;
using core::ErrorKind;

namespace {

void addOperations()
{
    QTest::addColumn<QByteArray>("name");
    for (const ApiOperation &operation : apiOperations()) {
        QTest::newRow(operation.name.constData()) << operation.name;
    }
}

/// Waits until nothing is under way, and a little longer for what must not come.
bool settles(ApiKit &kit)
{
    const bool ended = runUntil([&kit] { return kit.pending() == 0; });
    runFor(2);
    return ended;
}

} // namespace

class ApiContractTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ends_data();
    void ends();
    void keepsCredentialsFromOtherOrigins_data() { addOperations(); }
    void keepsCredentialsFromOtherOrigins();
    void saysThatNothingWasSent_data() { addOperations(); }
    void saysThatNothingWasSent();
    void cancelsAtOnce_data() { addOperations(); }
    void cancelsAtOnce();
    void cancelsInFlight_data() { addOperations(); }
    void cancelsInFlight();
    void cancelsAnAnswerThatIsQueued();
    void cancelAfterTheEndDoesNothing();
    void readsPastAByteOrderMark();
    void isSilentWhenDestroyed_data() { addOperations(); }
    void isSilentWhenDestroyed();
    void failsWhenTheNetworkIsDestroyed_data() { addOperations(); }
    void failsWhenTheNetworkIsDestroyed();
    void mayBeDestroyedByAListener();
    void security26MarkersStayInTheirPlace_data();
    void security26MarkersStayInTheirPlace();
    void survivesALostTokenSource();
    void stopsWaitingForATokenWhenCancelled();
};

void ApiContractTest::ends_data()
{
    QTest::addColumn<int>("scenario");
    QTest::addColumn<QByteArray>("name");
    for (int i = 0; i < scenarios().size(); ++i) {
        for (const ApiOperation &operation : apiOperations()) {
            QTest::newRow(QByteArray(scenarios().at(i).name + ": " + operation.name).constData()) << i << operation.name;
        }
    }
}

void ApiContractTest::ends()
{
    QFETCH(int, scenario);
    QFETCH(QByteArray, name);
    const Scenario &s = scenarios().at(scenario);
    const ApiOperation operation = apiOperation(name);
    const Expected expected = s.expected(operation);
    ScriptedServer server;
    ApiKit kit(server.url(), s.options);
    s.prepare(server, kit, operation);

    const core::RequestId id = operation.call(*kit.api);
    QVERIFY(bool(id));
    QCOMPARE(kit.said.size(), 0); // Never from inside the request method,
    QCOMPARE(server.heard().size(), 0); // and nothing is sent before it has returned.
    QVERIFY(settles(kit));

    QCOMPARE(kit.said.size(), 1);
    const Said &said = kit.said.first();
    QVERIFY(said.id == id);
    QCOMPARE(said.signal, expected.isAnswered ? operation.answered : QByteArray("failed"));
    if (!expected.isAnswered) {
        QCOMPARE(said.error.kind, expected.kind);
        QCOMPARE(said.error.delivery, expected.delivery);
        QCOMPARE(said.error.requestId, id.value);
    }
    // Qt itself may repeat a read (docs/qt.md#sent-twice). It must not do so with anything else.
    const auto heard = server.heard().size();
    const auto most = expected.requests + (operation.isIdempotent ? s.readsQtRepeats : 0);
    QVERIFY2(heard >= expected.requests && heard <= most, qPrintable(QString::number(heard)));
    QCOMPARE(server.heard().first().verb, operation.verb);
    QCOMPARE(server.heard().first().target, operation.target);
    if (s.name == "400 field") {
        QVERIFY(said.error.fieldErrors.contains(QStringLiteral("full_name")));
        QCOMPARE(said.error.httpStatus, 400);
    }
    if (s.name == "429") {
        QCOMPARE(said.error.retryAfter, std::optional(std::chrono::seconds(7)));
    }
    if (s.name.startsWith("401")) {
        QCOMPARE(kit.tokens.asked, operation.mayRefresh ? 1 : 0);
    }
}

void ApiContractTest::keepsCredentialsFromOtherOrigins()
{
    QFETCH(QByteArray, name);
    const ApiOperation operation = apiOperation(name);
    for (const int status : { 302, 307, 308 }) {
        ScriptedServer server;
        ScriptedServer other;
        server.setDefault(Behaviour::answer(status, {}).with("Location", other.url().toEncoded() + "/api/content/stolen"));
        ApiKit kit(server.url());
        operation.call(*kit.api);
        QVERIFY(settles(kit));
        QCOMPARE(kit.said.size(), 1);
        QCOMPARE(kit.said.first().error.kind, operation.isIdempotent ? ErrorKind::ProtocolViolation : ErrorKind::OutcomeUnknown);
        QCOMPARE(server.heard().size(), 1);
        QCOMPARE(other.connections(), 0);
        QCOMPARE(other.bytes(), 0);
    }
}

void ApiContractTest::saysThatNothingWasSent()
{
    QFETCH(QByteArray, name);
    QUrl nobody;
    {
        ScriptedServer gone;
        nobody = gone.url();
    }
    ApiKit kit(nobody);
    apiOperation(name).call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().error.kind, ErrorKind::Offline);
    QCOMPARE(kit.said.first().error.delivery, Delivery::NotSent);
}

void ApiContractTest::cancelsAtOnce()
{
    QFETCH(QByteArray, name);
    ScriptedServer server;
    ApiKit kit(server.url());
    const core::RequestId id = apiOperation(name).call(*kit.api);
    for (int i = 0; i < 2; ++i) {
        for (api::ApiBase *object : kit.api->all()) {
            object->cancel(id);
        }
    }
    QCOMPARE(kit.said.size(), 0);
    QVERIFY(settles(kit));
    runFor(20);
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().error.kind, ErrorKind::Cancelled);
    QCOMPARE(kit.said.first().error.delivery, Delivery::NotSent);
    QCOMPARE(server.connections(), 0);
}

void ApiContractTest::cancelsInFlight()
{
    QFETCH(QByteArray, name);
    const ApiOperation operation = apiOperation(name);
    ScriptedServer server;
    server.setDefault(Behaviour::of(Behaviour::How::Hang));
    ApiKit kit(server.url());
    const core::RequestId id = operation.call(*kit.api);
    QVERIFY(runUntil([&server] { return server.heard().size() == 1; }));
    for (int i = 0; i < 2; ++i) {
        for (api::ApiBase *object : kit.api->all()) {
            object->cancel(id);
        }
    }
    QCOMPARE(kit.said.size(), 0);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().error.kind, ErrorKind::Cancelled);
    // It may have acted: cancelling stops the waiting, not the server.
    QCOMPARE(kit.said.first().error.delivery, Delivery::Unknown);
}

void ApiContractTest::cancelsAnAnswerThatIsQueued()
{
    ScriptedServer server;
    const ApiOperation operation = apiOperation("createOrder");
    server.setDefault(Behaviour::answer(201, operation.okBody));
    ApiKit kit(server.url());
    core::RequestId id;
    bool isRecorded = false;
    // The wire log hears of the end when the answer is queued and has not been told to anybody.
    kit.client.setWireSink([&](const net::WireLine &) {
        isRecorded = true;
        kit.api->orders.cancel(id);
    });
    id = operation.call(*kit.api);
    QVERIFY(settles(kit));
    QVERIFY(isRecorded);
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().signal, QByteArray("failed"));
    QCOMPARE(kit.said.first().error.kind, ErrorKind::Cancelled);
    QCOMPARE(kit.said.first().error.delivery, Delivery::Unknown);
}

void ApiContractTest::cancelAfterTheEndDoesNothing()
{
    ScriptedServer server;
    const ApiOperation operation = apiOperation("fetchProduct");
    server.setDefault(Behaviour::answer(200, operation.okBody));
    ApiKit kit(server.url());
    const core::RequestId id = operation.call(*kit.api);
    QVERIFY(settles(kit));
    kit.api->products.cancel(id);
    kit.api->products.cancel(core::RequestId{});
    runFor(30);
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().signal, QByteArray("productFetched"));
}

void ApiContractTest::readsPastAByteOrderMark()
{
    const ApiOperation operation = apiOperation("createOrder");
    ScriptedServer server;
    server.setDefault(Behaviour::answer(201, "\xEF\xBB\xBF" + operation.okBody));
    ApiKit kit(server.url());
    operation.call(*kit.api);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.first().signal, QByteArray("orderCreated"));
}

void ApiContractTest::isSilentWhenDestroyed()
{
    QFETCH(QByteArray, name);
    ScriptedServer server;
    server.setDefault(Behaviour::of(Behaviour::How::Hang));
    ApiKit kit(server.url());
    apiOperation(name).call(*kit.api);
    QVERIFY(runUntil([&server] { return server.heard().size() == 1; }));
    apiOperation(name).call(*kit.api); // One that has not been sent yet.
    kit.api.reset();
    runFor(20);
    QCOMPARE(kit.said.size(), 0);
    QCOMPARE(server.heard().size(), 1);
}

void ApiContractTest::failsWhenTheNetworkIsDestroyed()
{
    QFETCH(QByteArray, name);
    ScriptedServer server;
    server.setDefault(Behaviour::of(Behaviour::How::Hang));
    ApiKit kit(server.url());
    const ApiOperation operation = apiOperation(name);
    operation.call(*kit.api);
    QVERIFY(runUntil([&server] { return server.heard().size() == 1; }));
    kit.network.reset();
    QCOMPARE(kit.said.size(), 0);
    operation.call(*kit.api); // Without any network from the beginning.
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.size(), 2);
    QCOMPARE(kit.said.at(0).error.kind, ErrorKind::Cancelled);
    QCOMPARE(kit.said.at(0).error.delivery, Delivery::Unknown);
    QCOMPARE(kit.said.at(1).error.kind, ErrorKind::Cancelled);
    QCOMPARE(kit.said.at(1).error.delivery, Delivery::NotSent);
}

void ApiContractTest::mayBeDestroyedByAListener()
{
    ScriptedServer server;
    for (const bool fails : { false, true }) {
        const ApiOperation operation = apiOperation("fetchProduct");
        server.setDefault(fails ? Behaviour::answer(404, R"({"message":"gone"})") : Behaviour::answer(200, operation.okBody));
        ApiKit kit(server.url());
        connect(&kit.api->products, &api::ProductsApi::productFetched, this, [&kit] { kit.api.reset(); });
        connect(&kit.api->products, &api::ApiBase::failed, this, [&kit] { kit.api.reset(); });
        operation.call(*kit.api);
        QVERIFY(runUntil([&kit] { return !kit.api; }));
        runFor(20);
        QCOMPARE(kit.said.size(), 1);
    }
}

void ApiContractTest::security26MarkersStayInTheirPlace_data()
{
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QByteArray>("target"); // Empty: refused.
    const QByteArray base = "/x%20y/api/content/forms/marker/";
    QTest::newRow("climbs") << QStringLiteral("a/../../users") << QByteArray(base + "a%2F..%2F..%2Fusers?langCode=tr_TR");
    QTest::newRow("parent") << QStringLiteral("..") << QByteArray();
    QTest::newRow("self") << QStringLiteral(".") << QByteArray();
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("query") << QStringLiteral("a?limit=9") << QByteArray(base + "a%3Flimit%3D9?langCode=tr_TR");
    QTest::newRow("fragment") << QStringLiteral("a#b") << QByteArray(base + "a%23b?langCode=tr_TR");
    QTest::newRow("encoded") << QStringLiteral("a%2F..%2Fb") << QByteArray(base + "a%252F..%252Fb?langCode=tr_TR");
    QTest::newRow("line break") << QStringLiteral("a\r\nHost: b") << QByteArray(base + "a%0D%0AHost%3A%20b?langCode=tr_TR");
    QTest::newRow("Turkish") << QStringLiteral("sipariş") << QByteArray(base + "sipari%C5%9F?langCode=tr_TR");
}

void ApiContractTest::security26MarkersStayInTheirPlace()
{
    QFETCH(QString, marker);
    QFETCH(QByteArray, target);
    ScriptedServer server;
    server.setDefault(Behaviour::answer(200, apiOperation("fetchForm").okBody));
    QUrl project = server.url();
    project.setPath(QStringLiteral("/x y/")); // The base path is kept (docs/oneentry.md#addresses-and-headers).
    ApiKit kit(project);
    kit.api->forms.fetchForm(marker, QStringLiteral("tr_TR"));
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.size(), 1);
    if (target.isEmpty()) {
        QCOMPARE(kit.said.first().error.kind, ErrorKind::Validation);
        QCOMPARE(kit.said.first().error.delivery, Delivery::NotSent);
        QCOMPARE(server.connections(), 0);
    } else {
        QCOMPARE(kit.said.first().signal, QByteArray("formFetched"));
        QCOMPARE(server.heard().first().target, target);
    }
}

void ApiContractTest::survivesALostTokenSource()
{
    ScriptedServer server;
    server.setDefault(Behaviour::answer(401, R"({"statusCode":401,"message":"Unauthorized"})"));
    ApiKit kit(server.url());
    auto tokens = std::make_unique<FakeTokens>();
    tokens->answers = false;
    kit.client.setTokenSource(tokens.get());
    kit.api->orders.fetchOrder(QStringLiteral("orders"), 71, QStringLiteral("tr_TR"));
    QVERIFY(runUntil([&tokens] { return tokens->asked == 1; }));
    tokens.reset();
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().error.kind, ErrorKind::SessionExpired);
    kit.api->orders.fetchOrder(QStringLiteral("orders"), 71, QStringLiteral("tr_TR"));
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.last().error.kind, ErrorKind::Unauthorized);
}

void ApiContractTest::stopsWaitingForATokenWhenCancelled()
{
    ScriptedServer server;
    server.setDefault(Behaviour::answer(401, R"({"statusCode":401,"message":"Unauthorized"})"));
    ApiKit kit(server.url());
    kit.tokens.answers = false;
    const core::RequestId id = apiOperation("createOrder").call(*kit.api);
    QVERIFY(runUntil([&kit] { return kit.tokens.asked == 1; }));
    kit.api->orders.cancel(id);
    QVERIFY(settles(kit));
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().error.kind, ErrorKind::Cancelled);
    // The server had said that it did nothing, and nothing was sent since.
    QCOMPARE(kit.said.first().error.delivery, Delivery::Rejected);
    Q_EMIT kit.tokens.refreshed(net::TokenSource::Outcome::Refreshed, {});
    runFor(20);
    QCOMPARE(server.heard().size(), 1);
}

QTEST_GUILESS_MAIN(ApiContractTest)
#include "tst_api_contract.moc"
