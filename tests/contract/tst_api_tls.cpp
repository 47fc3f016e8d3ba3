// SPDX-License-Identifier: MIT
// TLS fails closed (docs/security.md#the-way-to-the-store): nothing of a request reaches a server that is not who it should be.
#include "contract/operations.h"
#include "core/certificatepin.h"
#include "net/pinning.h"
#include "session/connectionfactory.h"
#include "session/pictureloader.h"
#include "support/certificates.h"
#include "support/tlsserver.h"
#include "support/waiting.h"

#include <QNetworkAccessManager>
#include <QSslSocket>
#include <QtTest>

using namespace tests;

class ApiTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void security03FailsClosed_data();
    void security03FailsClosed();
    void trustsAnExtraAuthority();
    void picturesComeTheSameWay();
    void security04PinsHold_data();
    void security04PinsHold();
    void security04AnotherKeyIsRefusedBeforeAnythingIsSent();
    void security04WhatIsOpenIsLookedAtAnew();
    void security04PicturesAreComparedToo();
    void security04AnAuthorityOfThisComputerWithAPinnedName();
    void security04AConnectionMadeAhead_data();
    void security04AConnectionMadeAhead();
    void security04WhatCannotBeReadTrustsNobody();

private:
    [[nodiscard]] QByteArray keyOf(const QString &name) const;
    [[nodiscard]] std::unique_ptr<TlsServer> serve(const QByteArray &body, const QString &name, const QStringList &beside = {}) const;
    Certificates m_certificates;
};

void ApiTlsTest::initTestCase()
{
    if (!Certificates::isPossible() || !QSslSocket::supportsSsl()) {
        QSKIP("no openssl on this machine");
    }
    const QString from = QStringLiteral("200101000000Z");
    QVERIFY(m_certificates.make(QStringLiteral("good"), QStringLiteral("127.0.0.1"), from, QStringLiteral("400101000000Z")));
    QVERIFY(m_certificates.make(QStringLiteral("elsewhere"), QStringLiteral("shop.example"), from, QStringLiteral("400101000000Z")));
    QVERIFY(m_certificates.make(QStringLiteral("expired"), QStringLiteral("127.0.0.1"), from, QStringLiteral("210101000000Z")));
    QVERIFY(m_certificates.make(QStringLiteral("authority"), QStringLiteral("authority.example"), from, QStringLiteral("400101000000Z")));
    QVERIFY(m_certificates.makeIssued(QStringLiteral("issued"), QStringLiteral("authority"), QStringLiteral("127.0.0.1")));
    QVERIFY(m_certificates.make(QStringLiteral("namesake"), QStringLiteral("authority.example"), from, QStringLiteral("400101000000Z")));
    QVERIFY(m_certificates.makeIssued(QStringLiteral("false"), QStringLiteral("namesake"), QStringLiteral("127.0.0.1")));
    QVERIFY(net::isUsableCaFile(m_certificates.path(QStringLiteral("good.pem"))));
}

void ApiTlsTest::security03FailsClosed_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<core::ServerReason::Kind>("reason");
    using Kind = core::ServerReason::Kind;
    QTest::newRow("self-signed") << QStringLiteral("good") << QString() << Kind::CertificateSelfSigned;
    QTest::newRow("another host") << QStringLiteral("elsewhere") << QStringLiteral("elsewhere.pem") << Kind::CertificateOfAnotherHost;
    QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("expired.pem") << Kind::CertificateOutOfDate;
    QTest::newRow("another authority") << QStringLiteral("good") << QStringLiteral("elsewhere.pem") << Kind::CertificateSelfSigned;
    QTest::newRow("an authority that is no file") << QStringLiteral("good") << QStringLiteral("missing.pem") << Kind::CertificateSelfSigned;
}

void ApiTlsTest::security03FailsClosed()
{
    QFETCH(QString, certificate);
    QFETCH(QString, caFile);
    const auto server = serve("{}", certificate);
    QVERIFY(server->isListening());
    KitOptions options;
    options.caFile = caFile.isEmpty() ? QString() : m_certificates.path(caFile);
    for (const char *name : { "createOrder", "signIn", "fetchProduct", "cancelRefund" }) {
        ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort())), options);
        apiOperation(name).call(*kit.api);
        QVERIFY(runUntil([&kit] { return kit.pending() == 0; }));
        QCOMPARE(kit.said.size(), 1);
        QCOMPARE(kit.said.first().error.kind, core::ErrorKind::Tls);
        QCOMPARE(kit.said.first().error.delivery, core::Delivery::NotSent);
        QVERIFY(!kit.said.first().error.serverMessage.isEmpty()); // For the details.
        QTEST(kit.said.first().error.reason.kind, "reason");
    }
    QVERIFY(server->clear.isEmpty());
}

void ApiTlsTest::trustsAnExtraAuthority()
{
    const ApiOperation operation = apiOperation("createOrder");
    const auto server = serve(operation.okBody, QStringLiteral("good"));
    KitOptions options;
    options.caFile = m_certificates.path(QStringLiteral("good.pem"));
    ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort())), options);
    operation.call(*kit.api);
    QVERIFY(runUntil([&kit] { return kit.pending() == 0; }));
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().signal, QByteArray("orderCreated"));
}

void ApiTlsTest::picturesComeTheSameWay()
{
    const auto server = serve("a picture", QStringLiteral("good"));
    const QUrl project(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort()));
    for (const bool isTrusted : { false, true }) {
        QNetworkAccessManager network;
        net::ClientConfig config;
        config.project = project;
        config.caFile = isTrusted ? m_certificates.path(QStringLiteral("good.pem")) : QString();
        net::ApiClient client(network, config);
        const QTemporaryDir folder;
        session::PictureLoader pictures(client, project, folder.path());
        QSignalSpy arrived(&pictures, &session::PictureLoader::arrived);
        pictures.fetch(QStringLiteral("/cloud-static/1.png"));
        runFor(isTrusted ? 0 : 300);
        QVERIFY(!isTrusted || runUntil([&arrived] { return arrived.count() == 1; }));
        QCOMPARE(arrived.count(), isTrusted ? 1 : 0);
    }
}

// With the tool that an owner would use, not with ours.
QByteArray ApiTlsTest::keyOf(const QString &name) const
{
    const QString command = QStringLiteral("openssl x509 -in %1 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary")
                                .arg(m_certificates.path(name + QStringLiteral(".pem")));
    QProcess process;
    process.start(QStringLiteral("sh"), { QStringLiteral("-c"), command });
    process.waitForFinished();
    return process.readAllStandardOutput();
}

std::unique_ptr<TlsServer> ApiTlsTest::serve(const QByteArray &body, const QString &name, const QStringList &beside) const
{
    QStringList others;
    for (const QString &other : beside) {
        others.append(m_certificates.path(other + QStringLiteral(".pem")));
    }
    return std::make_unique<TlsServer>(
        m_certificates.path(name + QStringLiteral(".pem")), m_certificates.path(name + QStringLiteral(".key")), TlsServer::answering(body), others);
}

void ApiTlsTest::security04PinsHold_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QStringList>("beside");
    QTest::addColumn<QStringList>("pinned");
    QTest::addColumn<bool>("passes");
    const QString own = QStringLiteral("issued");
    const QString authority = QStringLiteral("authority");
    const QString elsewhere = QStringLiteral("elsewhere");
    const QString expired = QStringLiteral("expired");
    const QStringList chain{ authority };
    QTest::newRow("none") << own << chain << QStringList() << true;
    QTest::newRow("its own, and a spare") << own << chain << QStringList{ own, elsewhere } << true;
    QTest::newRow("the spare") << own << chain << QStringList{ elsewhere, own } << true;
    QTest::newRow("who vouches for it") << own << chain << QStringList{ authority, elsewhere } << true;
    QTest::newRow("neither") << own << chain << QStringList{ elsewhere, expired } << false;
    QTest::newRow("one that only lies beside it") << own << QStringList{ authority, elsewhere } << QStringList{ elsewhere, expired } << false;
    QTest::newRow("one between, of another name") << own << QStringList{ elsewhere, authority } << QStringList{ elsewhere, expired } << false;
}

void ApiTlsTest::security04PinsHold()
{
    QFETCH(QString, certificate);
    QFETCH(QStringList, beside);
    QFETCH(QStringList, pinned);
    const ApiOperation operation = apiOperation("createOrder");
    const auto server = serve(operation.okBody, certificate, beside);
    KitOptions options;
    options.deadline = options.inactivity = std::chrono::seconds(10); // The first handshake of a process reads all of OpenSSL.
    options.caFile = m_certificates.path(QStringLiteral("authority.pem"));
    for (const QString &name : pinned) {
        options.pins.append(keyOf(name));
        QCOMPARE(options.pins.last().size(), 32);
    }
    ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort())), options);
    operation.call(*kit.api);
    QVERIFY(runUntil([&kit] { return kit.pending() == 0; }));
    QCOMPARE(kit.said.size(), 1);
    QTEST(kit.said.first().signal == QByteArray("orderCreated"), "passes");
    QTEST(!server->clear.isEmpty(), "passes");
}

void ApiTlsTest::security04AnotherKeyIsRefusedBeforeAnythingIsSent()
{
    const auto server = serve("{}", QStringLiteral("good"));
    KitOptions options;
    options.caFile = m_certificates.path(QStringLiteral("good.pem"));
    options.pins = { keyOf(QStringLiteral("elsewhere")), keyOf(QStringLiteral("expired")) };
    for (const char *name : { "createOrder", "signIn", "fetchProduct", "cancelRefund" }) {
        ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort())), options);
        for (int again = 0; again < 3; ++again) { // A handshake that has been good before is compared like any other.
            kit.said.clear();
            apiOperation(name).call(*kit.api);
            QVERIFY(runUntil([&kit] { return kit.pending() == 0 && !kit.said.isEmpty(); }));
            const core::ApiError error = kit.said.first().error;
            QCOMPARE(error.kind, core::ErrorKind::Tls);
            QCOMPARE(error.delivery, core::Delivery::NotSent);
            QCOMPARE(error.reason.kind, core::ServerReason::Kind::CertificateNotPinned);
            QCOMPARE(error.serverMessage, core::pinText(keyOf(QStringLiteral("good")))); // For who has to compare it.
        }
    }
    runFor(200);
    QVERIFY(server->clear.isEmpty());
}

// A connection and a TLS session from before the pins are no way around them.
void ApiTlsTest::security04WhatIsOpenIsLookedAtAnew()
{
    const ApiOperation operation = apiOperation("fetchProduct");
    const auto server = serve(operation.okBody, QStringLiteral("good"));
    KitOptions options;
    options.caFile = m_certificates.path(QStringLiteral("good.pem"));
    ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort())), options);
    const auto call = [&] {
        kit.said.clear();
        operation.call(*kit.api);
        return runUntil([&kit] { return kit.pending() == 0 && !kit.said.isEmpty(); }) && kit.said.first().signal != QByteArray("failed");
    };
    QVERIFY(call());
    QCOMPARE(kit.client.seenKeys(), QList<QByteArray>{ keyOf(QStringLiteral("good")) });
    const qsizetype before = server->clear.size();
    kit.client.setPins({ keyOf(QStringLiteral("elsewhere")), keyOf(QStringLiteral("expired")) });
    QVERIFY(!call());
    QVERIFY(!call());
    QCOMPARE(server->clear.size(), before);
    kit.client.setPins({ keyOf(QStringLiteral("elsewhere")), keyOf(QStringLiteral("good")) });
    QVERIFY(call());
    const qsizetype between = server->clear.size();
    QVERIFY(between > before);
    kit.client.setPins({ keyOf(QStringLiteral("elsewhere")), keyOf(QStringLiteral("issued")) });
    QVERIFY(!call());
    QCOMPARE(server->clear.size(), between);
    kit.client.setPins({});
    QVERIFY(call());
}

void ApiTlsTest::security04PicturesAreComparedToo()
{
    const auto server = serve("a picture", QStringLiteral("good"));
    const QUrl project(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort()));
    for (const bool isRight : { false, true }) {
        QNetworkAccessManager network;
        net::ClientConfig config;
        config.project = project;
        config.caFile = m_certificates.path(QStringLiteral("good.pem"));
        config.pins = { keyOf(isRight ? QStringLiteral("good") : QStringLiteral("expired")), keyOf(QStringLiteral("elsewhere")) };
        net::ApiClient client(network, config);
        const QTemporaryDir folder;
        session::PictureLoader pictures(client, project, folder.path());
        QSignalSpy arrived(&pictures, &session::PictureLoader::arrived);
        pictures.fetch(QStringLiteral("/cloud-static/1.png"));
        runFor(isRight ? 0 : 300);
        QVERIFY(isRight == runUntil([&arrived] { return arrived.count() == 1; }, isRight ? 5000 : 1));
        QCOMPARE(!server->clear.isEmpty(), isRight);
    }
}

// Whoever has a root of their own in this computer gives it the name of the pinned authority, whose certificate everybody has, and shows
// that one too: the handshake is good by theirs.
void ApiTlsTest::security04AnAuthorityOfThisComputerWithAPinnedName()
{
    const ApiOperation operation = apiOperation("createOrder");
    const auto server = serve(operation.okBody, QStringLiteral("false"), { QStringLiteral("authority") });
    KitOptions options;
    options.caFile = m_certificates.path(QStringLiteral("namesake.pem"));
    const QUrl project(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort()));
    options.pins = { keyOf(QStringLiteral("authority")), keyOf(QStringLiteral("elsewhere")) };
    {
        ApiKit kit(project, options);
        operation.call(*kit.api);
        QVERIFY(runUntil([&kit] { return kit.pending() == 0 && !kit.said.isEmpty(); }));
        QCOMPARE(kit.said.first().error.reason.kind, core::ServerReason::Kind::CertificateNotPinned);
        QCOMPARE(kit.said.first().error.delivery, core::Delivery::NotSent);
        QVERIFY(server->clear.isEmpty());
    }
    // It is the pin that refuses: whose own key is pinned is let in.
    options.pins = { keyOf(QStringLiteral("false")), keyOf(QStringLiteral("elsewhere")) };
    ApiKit kit(project, options);
    operation.call(*kit.api);
    QVERIFY(runUntil([&kit] { return kit.pending() == 0 && !kit.said.isEmpty(); }));
    QCOMPARE(kit.said.first().signal, QByteArray("orderCreated"));
    // The same of the values alone.
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(m_certificates.path(QStringLiteral("false.pem")))
        + QSslCertificate::fromPath(m_certificates.path(QStringLiteral("authority.pem")));
    const QList<QSslCertificate> namesake = QSslCertificate::fromPath(m_certificates.path(QStringLiteral("namesake.pem")));
    QCOMPARE(net::keyHashes(chain, namesake), QList<QByteArray>{ keyOf(QStringLiteral("false")) });
    QCOMPARE(net::keyHashes(chain, { chain.last() }).size(), 2); // The pinned one itself may be trusted here too.
}

void ApiTlsTest::security04AConnectionMadeAhead_data()
{
    QTest::addColumn<QString>("pinned");
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<bool>("passes");
    QTest::newRow("the right key, an order") << QStringLiteral("good") << QByteArray("createOrder") << true;
    QTest::newRow("another key, an order") << QStringLiteral("issued") << QByteArray("createOrder") << false;
    QTest::newRow("another key, a read") << QStringLiteral("issued") << QByteArray("fetchProduct") << false;
}

// Its handshake ended when there was no call that it could be told to: its answer is not read.
void ApiTlsTest::security04AConnectionMadeAhead()
{
    QFETCH(QString, pinned);
    QFETCH(QByteArray, operation);
    QFETCH(bool, passes);
    const ApiOperation call = apiOperation(operation.constData());
    const auto server = serve(call.okBody, QStringLiteral("good"));
    KitOptions options;
    options.caFile = m_certificates.path(QStringLiteral("good.pem"));
    options.pins = { keyOf(pinned), keyOf(QStringLiteral("elsewhere")) };
    ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server->serverPort())), options);
    kit.network->connectToHostEncrypted(
        QStringLiteral("127.0.0.1"), server->serverPort(), *kit.client.tls(), QStringLiteral("127.0.0.1"));
    QVERIFY(runUntil([&server] { return server->handshakes == 1; }));
    runFor(100); // This side has heard of it too.
    call.call(*kit.api);
    QVERIFY(runUntil([&kit] { return kit.pending() == 0 && !kit.said.isEmpty(); }));
    QCOMPARE(server->handshakes, 1); // It went over that one.
    QCOMPARE(kit.said.first().signal != QByteArray("failed"), passes);
    if (!passes) {
        const core::ApiError &error = kit.said.first().error;
        QCOMPARE(error.reason.kind, core::ServerReason::Kind::CertificateNotPinned);
        QVERIFY(operation != "createOrder" || error.delivery == core::Delivery::Unknown); // It was sent: never said to be not.
    }
}

// A file that somebody has written into by hand.
void ApiTlsTest::security04WhatCannotBeReadTrustsNobody()
{
    core::ProjectSettings project;
    QVERIFY(session::pinsOf(project).isEmpty());
    project.pins = QStringLiteral("sha256/none");
    QCOMPARE(session::pinsOf(project), QList<QByteArray>{ QByteArray() });
    project.pins = core::pinText(keyOf(QStringLiteral("good"))) + QStringLiteral(", ") + core::pinText(keyOf(QStringLiteral("expired")));
    QCOMPARE(session::pinsOf(project), (QList<QByteArray>{ keyOf(QStringLiteral("good")), keyOf(QStringLiteral("expired")) }));
}

QTEST_GUILESS_MAIN(ApiTlsTest)
#include "tst_api_tls.moc"
