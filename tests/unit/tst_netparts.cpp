// SPDX-License-Identifier: MIT
#include "core/utc.h"
#include "net/apiclient.h"
#include "net/bodycheck.h"
#include "net/httpdate.h"
#include "net/oneshotbody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using net::ProjectUrlProblem;

class NetPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsHttpDates()
    {
        QCOMPARE(net::parseHttpDate("Mon, 02 Mar 2026 09:15:07 GMT"), QDateTime(QDate(2026, 3, 2), QTime(9, 15, 7), core::utc));
        for (const char *wrong : { "", "Mon, 02 Mar 2026 09:15:07", "Mon, 32 Mar 2026 09:15:07 GMT", "Mon, 02 Mrz 2026 09:15:07 GMT",
                 "Mon, 02 arM 2026 09:15:07 GMT", "Monday, 02-Mar-26 09:15:07 GMT", "Mon, 0x Mar 2026 09:15:07 GMT", "1772442907" }) {
            QVERIFY2(!net::parseHttpDate(wrong).isValid(), wrong);
        }
    }

    void readsRetryAfter()
    {
        const QDateTime now = net::parseHttpDate("Mon, 02 Mar 2026 09:15:00 GMT");
        QCOMPARE(net::parseRetryAfter("7", now), std::optional(7s));
        QCOMPARE(net::parseRetryAfter(" 0 ", now), std::optional(0s));
        QCOMPARE(net::parseRetryAfter("999999999", now), std::optional<std::chrono::seconds>(24h));
        QCOMPARE(net::parseRetryAfter("Mon, 02 Mar 2026 09:15:30 GMT", now), std::optional(30s));
        QCOMPARE(net::parseRetryAfter("Mon, 02 Mar 2026 09:14:30 GMT", now), std::optional(0s));
        QVERIFY(!net::parseRetryAfter("Mon, 02 Mar 2026 09:15:30 GMT", {}));
        for (const char *wrong : { "", "soon", "-5", "1.5", "99999999999999999999" }) {
            QVERIFY2(!net::parseRetryAfter(wrong, now), wrong);
        }
    }

    void security20MeasuresDepth()
    {
        QVERIFY(net::isJsonShallow(QByteArray(200, '[')));
        QVERIFY(!net::isJsonShallow(QByteArray(201, '[')));
        QVERIFY(!net::isJsonShallow(QByteArray(1'000'000, '{')));
        QVERIFY(net::isJsonShallow('"' + QByteArray(1000, '[') + '"'));
        QVERIFY(net::isJsonShallow("\"\\\"" + QByteArray(1000, '[') + '"'));
        QVERIFY(net::isJsonShallow("[[],[],[]]", 2));
        QVERIFY(!net::isJsonShallow("[[[]]]", 2));
        QVERIFY(net::isJsonShallow("\"never closed " + QByteArray(1000, '[')));
        QVERIFY(net::isJsonShallow("ends in \\"));
        QVERIFY(!net::isJsonShallow("\"\\\\\"" + QByteArray(201, '['))); // Its last backslash is a text: the string ends.
    }

    void stringsEndWhereTheyEnd()
    {
        const auto end = [](const char *text) { return net::endOfJsonString(text, 0); };
        QCOMPARE(end("\""), 0);
        QCOMPARE(end("abc\" \""), 3);
        QCOMPARE(end("a\\\"b\""), 4);
        QCOMPARE(end("a\\\\\"b\""), 3);
        QCOMPARE(end("\\\"\\\"\\\\\\\"x\""), 9);
        QCOMPARE(end("torn"), 4);
        QCOMPARE(end("torn\\\""), 6);
        QCOMPARE(net::endOfJsonString("\\\"x\"", 1), 1); // What stands before it does not count.
    }

    void security34WhatIsNoJsonIsNoAnswer()
    {
        using Body = net::Ending::Body;
        QCOMPARE(net::classifyBody(200, "application/json", " \n"), Body::None);
        QCOMPARE(net::classifyBody(200, "application/json", "\t{}"), Body::JsonOther);
        QCOMPARE(net::classifyBody(200, "", "true"), Body::JsonOther);
        QCOMPARE(net::classifyBody(200, "application/json", "\xEF\xBB\xBF{}"), Body::JsonOther); // A byte order mark.
        QCOMPARE(net::classifyBody(400, "application/json", "\xEF\xBB\xBF{\"message\":\"no\"}"), Body::JsonEnvelope);
        QCOMPARE(net::classifyBody(200, "text/plain", "-1"), Body::JsonOther);
        QCOMPARE(net::classifyBody(200, "TEXT/HTML; charset=utf-8", "{}"), Body::NotJson);
        QCOMPARE(net::classifyBody(200, "application/json", "<html>"), Body::NotJson);
        QCOMPARE(net::classifyBody(200, "application/xml", "{}"), Body::NotJson);
        QCOMPARE(net::classifyBody(400, "application/problem+json", R"({"message":"no"})"), Body::JsonEnvelope);
        QCOMPARE(net::classifyBody(400, "application/json", R"({"error":"no"})"), Body::JsonEnvelope);
        QCOMPARE(net::classifyBody(403, "application/json", R"({"statusCode":403})"), Body::JsonEnvelope);
        QCOMPARE(net::classifyBody(400, "application/json", R"({"id":7})"), Body::NotJson);
        QCOMPARE(net::classifyBody(400, "application/json", R"(["no"])"), Body::NotJson);
        QCOMPARE(net::classifyBody(400, "application/json", R"({"message":"no")"), Body::NotJson);
    }

    void waitsBeforeARetry()
    {
        net::RetryPolicy policy;
        policy.random = [] { return 0.0; };
        net::Ending e;
        e.httpStatus = 503;
        e.error = QNetworkReply::ServiceUnavailableError;
        QCOMPARE(policy.delayBefore(1, e, {}), std::optional(200ms));
        QCOMPARE(policy.delayBefore(2, e, {}), std::optional(400ms));
        QVERIFY(!policy.delayBefore(3, e, {}));
        policy.random = [] { return 0.999; };
        QVERIFY(*policy.delayBefore(1, e, {}) > 390ms);
        QVERIFY(*policy.delayBefore(1, e, {}) <= 400ms);
        // Retry-After is never undercut, and an hour is not waited for.
        QVERIFY(*policy.delayBefore(1, e, 7s) >= 7s);
        QVERIFY(*policy.delayBefore(1, e, 60s) >= 60s);
        QVERIFY(*policy.delayBefore(1, e, 60s) < 62s);
        QVERIFY(!policy.delayBefore(1, e, 61s));
        policy.timeScale = 0.001;
        QVERIFY(*policy.delayBefore(1, e, 10s) < 20ms);
        policy.maxRetries = 50;
        QVERIFY(policy.delayBefore(50, e, {}).has_value());
        e.isIdempotent = false;
        QVERIFY(!policy.delayBefore(1, e, {}));
    }

    void drawsItsOwnJitter()
    {
        const net::RetryPolicy policy;
        net::Ending e;
        e.httpStatus = 500;
        QSet<qint64> seen;
        for (int i = 0; i < 50; ++i) {
            const auto delay = policy.delayBefore(1, e, {});
            QVERIFY(delay && *delay >= 200ms && *delay <= 400ms);
            seen.insert(delay->count());
        }
        QVERIFY(seen.size() > 5);
    }

    /// Ten minutes of outage, one call every five seconds: at most 1.3 requests a call.
    void keepsAnOutageCheap()
    {
        net::RetryBudget budget;
        int requests = 0;
        constexpr int calls = 120;
        for (int call = 0; call < calls; ++call) {
            budget.onCall();
            ++requests;
            for (int retry = 0; retry < 2 && budget.take(); ++retry) {
                ++requests;
            }
        }
        QVERIFY2(requests <= calls * 13 / 10, qPrintable(QString::number(requests)));
        QVERIFY(requests > calls); // Not switched off altogether.
        for (int i = 0; i < 6; ++i) {
            budget.onSuccess();
        }
        QVERIFY(budget.take() && budget.take() && budget.take());
        QVERIFY(!budget.take());
    }

    void givesABodyOnce()
    {
        net::OneShotBody body("0123456789");
        QVERIFY(body.isSequential());
        QCOMPARE(body.bytesAvailable(), 10);
        QVERIFY(!body.wasRead());
        QVERIFY(!body.atEnd());
        QCOMPARE(body.read(4), QByteArray("0123"));
        QVERIFY(body.wasRead());
        QVERIFY(!body.reset());
        QCOMPARE(body.readAll(), QByteArray("456789"));
        QVERIFY(body.atEnd());
        QVERIFY(!body.seek(0));
        QVERIFY(body.readAll().isEmpty());
        net::OneShotBody empty({});
        QVERIFY(empty.atEnd());
        QVERIFY(empty.readAll().isEmpty());
        QVERIFY(!empty.wasRead());
    }

    void checksProjectUrls_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *typed, const char *url, ProjectUrlProblem problem) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(url) << int(problem);
        };
        row("https://shop.example", "https://shop.example", ProjectUrlProblem::None);
        row("  shop.example/ \n", "https://shop.example", ProjectUrlProblem::None);
        row("https://shop.example/base/api/content/", "https://shop.example/base", ProjectUrlProblem::None);
        row("https://shop.example/api/content", "https://shop.example", ProjectUrlProblem::None);
        row("https://shop.example:8443/x//", "https://shop.example:8443/x", ProjectUrlProblem::None);
        row("http://127.0.0.1:8080", "http://127.0.0.1:8080", ProjectUrlProblem::None);
        row("http://127.9.9.9", "http://127.9.9.9", ProjectUrlProblem::None);
        row("http://[::1]:8080/", "http://[::1]:8080", ProjectUrlProblem::None);
        row("http://localhost:1", "http://localhost:1", ProjectUrlProblem::None);
        row("HTTP://LOCALHOST:1", "http://localhost:1", ProjectUrlProblem::None);
        row("http://shop.example", "http://shop.example", ProjectUrlProblem::NotHttps);
        row("http://127.0.0.1.evil.example", "http://127.0.0.1.evil.example", ProjectUrlProblem::NotHttps);
        row("http://localhost.evil.example", "http://localhost.evil.example", ProjectUrlProblem::NotHttps);
        row("http://192.168.1.5", "http://192.168.1.5", ProjectUrlProblem::NotHttps);
        row("ftp://shop.example", "ftp://shop.example", ProjectUrlProblem::NotHttps);
        row("https://user:pw@shop.example", "https://user:pw@shop.example", ProjectUrlProblem::HasUserInfo);
        row("https://shop.example?x=1", "https://shop.example?x=1", ProjectUrlProblem::HasQueryOrFragment);
        row("https://shop.example#x", "https://shop.example#x", ProjectUrlProblem::HasQueryOrFragment);
        row("", "", ProjectUrlProblem::Empty);
        row("   ", "", ProjectUrlProblem::Empty);
        row("https://", "https:", ProjectUrlProblem::Malformed);
        row("https://sh op.example", "", ProjectUrlProblem::Malformed);
        row("https://shop.example:99999999", "", ProjectUrlProblem::Malformed);
        row("javascript:alert(1)", "", ProjectUrlProblem::Malformed);
    }
    void checksProjectUrls()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QFETCH(int, problem);
        const QUrl cleaned = net::projectUrlFromUserInput(typed);
        const ProjectUrlProblem found = net::checkProjectUrl(cleaned);
        const bool isBroken = problem == int(ProjectUrlProblem::Malformed);
        QVERIFY2(int(found) == problem || (isBroken && found == ProjectUrlProblem::Empty), qPrintable(cleaned.toString()));
        if (!isBroken) {
            QCOMPARE(cleaned.toString(QUrl::FullyEncoded), url);
        }
    }

    void sendsOnlyWhatAHeaderMayHold()
    {
        QNetworkAccessManager network;
        net::ClientConfig config;
        config.project = QUrl(u"https://shop.example"_s);
        config.appToken = core::Secret(" tok\r\nX-Evil: 1\x7f\n");
        config.fingerprint = "UQ_abc";
        config.location = u"tr-TR\r\nş"_s;
        config.deviceName = u"Vezne/1 (counter ş)\n"_s;
        const net::ApiClient client(network, config);
        net::RequestSpec spec;
        spec.verb = net::Verb::Post;
        spec.path = { u"x"_s };
        const QNetworkRequest request = client.requestFor(spec, client.urlFor(spec), core::Secret("acc\n"));
        QCOMPARE(request.rawHeader("x-app-token"), QByteArray("tokX-Evil: 1"));
        QCOMPARE(request.rawHeader("Authorization"), QByteArray("Bearer acc"));
        const QByteArray metadata = request.rawHeader("x-device-metadata");
        QVERIFY(std::all_of(metadata.begin(), metadata.end(), [](char c) { return c >= ' ' && c <= '~'; }));
        const QJsonObject device = QJsonDocument::fromJson(metadata).object();
        QCOMPARE(device.size(), 2);
        QCOMPARE(device.value("fingerprint"_L1).toString(), u"UQ_abc"_s);
        QCOMPARE(device.value("deviceInfo"_L1).toObject().value("location"_L1).toString(), u"tr-TR"_s);
        QVERIFY(device.value("deviceInfo"_L1).toObject().value("browser"_L1).toString() == "Vezne/1 (counter )"_L1);
        QCOMPARE(request.sslConfiguration().protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(request.sslConfiguration().peerVerifyMode(), QSslSocket::VerifyPeer);

        spec.verb = net::Verb::Get;
        QVERIFY(!client.requestFor(spec, client.urlFor(spec), {}).hasRawHeader("x-device-metadata"));
        QVERIFY(!client.requestFor(spec, client.urlFor(spec), {}).hasRawHeader("Authorization"));
        spec.auth = net::AuthKind::None;
        QVERIFY(!client.requestFor(spec, client.urlFor(spec), core::Secret("acc")).hasRawHeader("Authorization"));
    }

    void logsNoValues()
    {
        QCOMPARE(net::loggablePath(QUrl(u"https://shop.example/api/content/products/quick/search?langCode=tr_TR&name=ay%C5%9Fe"_s)),
            u"/api/content/products/quick/search?langCode&name"_s);
        net::WireLine line;
        line.requestId = 12;
        line.verb = u"POST"_s;
        line.path = u"/api/content/x"_s;
        line.httpStatus = 201;
        line.duration = 34ms;
        line.bytesSent = 322;
        line.bytesReceived = 512;
        QCOMPARE(line.toString(), u"#12 POST /api/content/x 201 34 ms, 322 B out, 512 B in"_s);
        line.exchange = 2;
        line.httpStatus = 0;
        line.trouble = u"Deadline"_s;
        QCOMPARE(line.toString(), u"#12 POST /api/content/x (again) - Deadline 34 ms, 322 B out, 512 B in"_s);
    }

    void knowsACertificateFile()
    {
        QVERIFY(!net::isUsableCaFile(u"/nonexistent.pem"_s));
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("not a certificate");
        file.flush();
        QVERIFY(!net::isUsableCaFile(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(NetPartsTest)
#include "tst_netparts.moc"
