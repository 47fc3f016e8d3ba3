// SPDX-License-Identifier: MIT
// Clients that break the rules get an answer in the error envelope or a closed connection; the server lives, and nobody's
// order leaks. VEZNE_FUZZ_SECONDS lengthens the random part (a minute with sanitizers, see docs/sandbox.md).
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray headers = "Host: x\r\nx-app-token: sandbox-app-token\r\nx-device-metadata: {\"fingerprint\":\"x\",\"deviceInfo\":{}}\r\n";
const QByteArray authPath = "/api/content/users-auth-providers/marker/email/users/auth";

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &more = {})
{
    return "POST " + path + " HTTP/1.1\r\n" + headers + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\n" + headers + "\r\n";
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SandboxServer>();
        m_server->signIn(u"ilgaz@example.com"_s, u"demo-5678"_s);
        QJsonObject body = SandboxServer::orderBody();
        body[u"formData"] = QJsonObject{ { u"en_US"_s,
            QJsonArray{ QJsonObject{ { u"marker"_s, u"name"_s }, { u"type"_s, u"string"_s }, { u"value"_s, u"Secret Person"_s } } } } };
        QCOMPARE(m_server->post(u"/orders-storage/marker/orders/orders"_s, body).status, 201);
        m_server->signOut();
    }

    // A sanitizer that has found something ends the process with another code.
    void cleanupTestCase() { QCOMPARE(m_server->terminate(), 0); }

    void cleanup() { QVERIFY(m_server->isRunning() && m_server->get(u"/locales/active/all"_s).status == 200); }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<int>>("statuses"); // 0: closed without an answer
        const auto row
            = [](const char *name, const QByteArray &bytes, const QList<int> &statuses) { QTest::newRow(name) << bytes << statuses; };
        row("no JSON", post(authPath, "{\"authData\":"), { 400 });
        row("zeros", post(authPath, QByteArray(3, '\0')), { 400 });
        row("no UTF-8", post(authPath, "{\"authData\":[{\"marker\":\"\xff\xfe\",\"value\":\"x\"}]}"), { 400 });
        row("deep list", post(authPath, QByteArray(100000, '[')), { 400 });
        row("deep list, closed", post(authPath, QByteArray(100000, '[') + QByteArray(100000, ']')), { 400 });
        row("10 MB", post(authPath, "{\"a\":\"" + QByteArray(10 * 1024 * 1024, 'x') + "\"}"), { 413 });
        row("endless", post(authPath, QByteArray(40 * 1024 * 1024, 'x')), { 413, 0 });
        row("endless header", "GET / HTTP/1.1\r\nx: " + QByteArray(40 * 1024 * 1024, 'x'), { 413, 0 });
        row("wrong length", "POST " + authPath + " HTTP/1.1\r\n" + headers + "Content-Length: -5\r\n\r\n{}", { 400, 0 });
        row("length of words", "POST " + authPath + " HTTP/1.1\r\n" + headers + "Content-Length: abc\r\n\r\n{}", { 400, 0 });
        row("huge chunk",
            "POST " + authPath + " HTTP/1.1\r\n" + headers + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n",
            { 400, 0 });
        row("no HTTP", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + "\r\n\r\n", { 400, 0 });
        row("odd verb", "BREW /api/content/forms HTTP/1.1\r\n" + headers + "\r\n", { 404 });
        row("wrong verb", "DELETE /api/content/forms HTTP/1.1\r\n" + headers + "\r\n", { 404 });
        row("long path", get('/' + QByteArray(1000000, 'a')), { 404, 413 });
        row("id above all", get("/api/content/products/99999999999999999999"), { 400 });
        row("negative id", get("/api/content/products/-1"), { 400 });
        row("negative limit", get("/api/content/forms?limit=-1"), { 400 });
        row("upgrade of something else",
            get("/x").chopped(2)
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bad\r\n\r\n",
            { 400, 101, 0 });
        for (const char *path : { "/../../etc/passwd", "//etc/passwd", "/cloud-static/files/../../../etc/passwd",
                 "/cloud-static/files/%2e%2e/%2e%2e/etc/passwd", "/cloud-static/files/products/..%2f..%2fstore.json",
                 "/cloud-static/files//etc/passwd", "/cloud-static/files/products/%00", "/cloud-static/files/products/", "/%zz", "*",
                 "/api/content/orders-storage/../users/me" })
            row(path, get(path), { 404 });
        for (const char *token : { "", "x", "eyJhbGciOiJub25lIn0.eyJpZCI6OH0.", "' OR '1'='1" })
            row(token, get("/api/content/users/me").chopped(2) + "Authorization: Bearer " + token + "\r\n\r\n", { 401 });
    }
    void requests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<int>, statuses);
        const Answer answer = m_server->raw(bytes, 5000);
        QVERIFY2(statuses.contains(answer.status), qPrintable(QString::number(answer.status)));
        QVERIFY(answer.status != 0 || answer.isClosed);
        if (answer.status >= 400 && answer.header("content-type").startsWith("application/json")) {
            QCOMPARE(answer.object()[u"statusCode"].toInt(), answer.status);
            QVERIFY(answer.object()[u"message"].isString());
        }
    }

    void manyRequestsInOnePiece()
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_server->port());
        QVERIFY(socket.waitForConnected());
        socket.write(get("/api/content/general-types").repeated(200));
        QByteArray all;
        while (all.count("HTTP/1.1 200 OK") < 200 && socket.waitForReadyRead(5000))
            all += socket.readAll();
        QCOMPARE(all.count("HTTP/1.1 200 OK"), 200);
    }

    void aSlowClientHoldsNobodyUp()
    {
        QTcpSocket slow;
        slow.connectToHost(u"127.0.0.1"_s, m_server->port());
        QVERIFY(slow.waitForConnected());
        slow.write("POST " + authPath + " HTTP/1.1\r\n" + headers + "Content-Length: 100\r\n\r\n{");
        QVERIFY(slow.waitForBytesWritten());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_server->get(u"/locales/active/all"_s).status, 200);
        QVERIFY(timer.elapsed() < 2000);
    }

    // Seeded, so that a failure can be had again: the seed is in the message.
    void randomRequests()
    {
        const int seconds = qMax(2, qEnvironmentVariableIntValue("VEZNE_FUZZ_SECONDS"));
        const quint32 seed
            = qEnvironmentVariableIsSet("VEZNE_FUZZ_SEED") ? quint32(qEnvironmentVariableIntValue("VEZNE_FUZZ_SEED")) : 20260302u;
        QRandomGenerator random(seed);
        const QByteArray token = m_server->signIn()[u"accessToken"].toString().toUtf8(); // not the owner of "Secret Person"
        QElapsedTimer timer;
        timer.start();
        int count = 0;
        while (timer.elapsed() < seconds * 1000) {
            const QByteArray request = randomRequest(random, token);
            const Answer answer = m_server->raw(request, 100, false);
            ++count;
            QVERIFY2(m_server->isRunning(), qPrintable(u"seed %1, request %2"_s.arg(seed).arg(count)));
            QVERIFY2(answer.status != 500, answer.body.constData());
            QVERIFY2(!answer.body.contains("Secret Person"), request.constData());
        }
        qInfo("%d random requests, seed %u", count, seed);
        QVERIFY(count > 50);
    }

private:
    static QByteArray randomValue(QRandomGenerator &random, int depth = 0)
    {
        static const QList<QByteArray> scalars{ "null", "true", "-1", "0", "1e309", "9007199254740993", "0.1", "\"\"", "\"en_US\"",
            "\"name\"", "\"\\u0000\"", "\"\\ud800\"", "\"order\"", "\"cash\"", "14", "\"string\"", "\"Ada\"" };
        static const QList<QByteArray> keys{ "formIdentifier", "paymentAccountIdentifier", "formData", "products", "productId", "quantity",
            "marker", "type", "value", "en_US", "couponCode", "bonusAmount", "orderId", "filter", "authData", "state", "statusIdentifier",
            "conditionMarker", "attributeMarker", "conditionValue", "userIdentifier", "items" };
        const quint32 kind = random.bounded(depth > 4 ? 1u : 4u);
        if (kind <= 1)
            return scalars[qsizetype(random.bounded(quint32(scalars.size())))];
        QByteArray all(kind == 2 ? "[" : "{");
        const quint32 size = random.bounded(6u);
        for (quint32 i = 0; i < size; ++i) {
            if (i > 0)
                all += ',';
            if (kind == 3)
                all += '"' + keys[qsizetype(random.bounded(quint32(keys.size())))] + "\":";
            all += randomValue(random, depth + 1);
        }
        return all + (kind == 2 ? ']' : '}');
    }

    static QByteArray randomRequest(QRandomGenerator &random, const QByteArray &token)
    {
        static const QList<QByteArray> verbs{ "GET", "POST", "PUT", "DELETE", "HEAD", "PATCH" };
        static const QList<QByteArray> words{ "api", "content", "orders-storage", "marker", "orders", "1", "2", "..", "%2e%2e", "users",
            "me", "payments", "sessions", "order", "refund", "products", "all", "page", "url", "pantry", "counts", "users-auth-providers",
            "email", "auth", "refresh", "sign-up", "form-data", "files", "discounts", "pages", "cart", "items", "state", "events", "%00",
            "preview", "coupons", "validate" };
        static const QList<QByteArray> whole{ "/api/content/orders-storage/marker/orders/orders",
            "/api/content/orders-storage/orders/preview", "/api/content/orders-storage/marker/orders/orders/1",
            "/api/content/payments/sessions", "/api/content/products/all?limit=3", "/api/content/users/me", "/api/content/form-data",
            "/api/content/users/me/cart", "/api/content/users-auth-providers/marker/email/users/sign-up",
            "/api/content/users-auth-providers/marker/email/users/generate-code", "/api/content/products/all/counts" };
        QByteArray path = whole[qsizetype(random.bounded(quint32(whole.size())))];
        if (random.bounded(3u) == 0) {
            path = "/api/content";
            for (quint32 i = random.bounded(6u) + 1; i > 0; --i)
                path += '/' + words[qsizetype(random.bounded(quint32(words.size())))];
        }
        // Deleting the user or closing its session would make everything after it a 401.
        QByteArray verb = verbs[qsizetype(random.bounded(quint32(verbs.size())))];
        if (verb == "DELETE" && path.contains("/me"))
            verb = "GET";
        QByteArray body = randomValue(random);
        if (random.bounded(4u) == 0 && !body.isEmpty())
            body[qsizetype(random.bounded(quint32(body.size())))] = char(random.bounded(256u));
        QByteArray request = verb + ' ' + path + " HTTP/1.1\r\n" + headers + "Authorization: Bearer " + token
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        if (random.bounded(20u) == 0)
            request[qsizetype(random.bounded(quint32(request.size())))] = char(random.bounded(256u));
        return request;
    }

    std::unique_ptr<SandboxServer> m_server;
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
