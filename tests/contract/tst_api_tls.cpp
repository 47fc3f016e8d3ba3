// SPDX-License-Identifier: MIT
// TLS fails closed (docs/security.md#the-way-to-the-store): nothing of a request reaches a server that is not who it should be.
#include "contract/operations.h"
#include "core/certificatepin.h"
#include "session/connectionfactory.h"
#include "session/pictureloader.h"
#include "support/certificates.h"
#include "support/waiting.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QtTest>

using namespace tests;

namespace {

/// Answers every request with the same body; counts what it can read in clear.
class TlsServer : public QSslServer
{
public:
    /// `beside`: certificates that it shows after its own.
    TlsServer(const QString &certificate, const QString &key, QByteArray body, const QStringList &beside = {})
    {
        QFile certificateFile(certificate);
        QFile keyFile(key);
        if (!certificateFile.open(QIODevice::ReadOnly) || !keyFile.open(QIODevice::ReadOnly)) {
            return;
        }
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QList<QSslCertificate> chain{ QSslCertificate(&certificateFile) };
        for (const QString &other : beside) {
            chain += QSslCertificate::fromPath(other);
        }
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        setSslConfiguration(tls);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, body] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, body] {
                clear += socket->readAll();
                if (clear.contains("\r\n\r\n")) {
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                        + "\r\n\r\n" + body);
                }
            });
        });
    }
    QByteArray clear;
};

} // namespace

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
    TlsServer server(
        m_certificates.path(certificate + QStringLiteral(".pem")), m_certificates.path(certificate + QStringLiteral(".key")), "{}");
    QVERIFY(server.isListening());
    KitOptions options;
    options.caFile = caFile.isEmpty() ? QString() : m_certificates.path(caFile);
    for (const char *name : { "createOrder", "signIn", "fetchProduct", "cancelRefund" }) {
        ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())), options);
        apiOperation(name).call(*kit.api);
        QVERIFY(runUntil([&kit] { return kit.pending() == 0; }));
        QCOMPARE(kit.said.size(), 1);
        QCOMPARE(kit.said.first().error.kind, core::ErrorKind::Tls);
        QCOMPARE(kit.said.first().error.delivery, core::Delivery::NotSent);
        QVERIFY(!kit.said.first().error.serverMessage.isEmpty()); // For the details.
        QTEST(kit.said.first().error.reason.kind, "reason");
    }
    QVERIFY(server.clear.isEmpty());
}

void ApiTlsTest::trustsAnExtraAuthority()
{
    const ApiOperation operation = apiOperation("createOrder");
    TlsServer server(m_certificates.path(QStringLiteral("good.pem")), m_certificates.path(QStringLiteral("good.key")), operation.okBody);
    KitOptions options;
    options.caFile = m_certificates.path(QStringLiteral("good.pem"));
    ApiKit kit(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())), options);
    operation.call(*kit.api);
    QVERIFY(runUntil([&kit] { return kit.pending() == 0; }));
    QCOMPARE(kit.said.size(), 1);
    QCOMPARE(kit.said.first().signal, QByteArray("orderCreated"));
}

void ApiTlsTest::picturesComeTheSameWay()
{
    TlsServer server(m_certificates.path(QStringLiteral("good.pem")), m_certificates.path(QStringLiteral("good.key")), "a picture");
    const QUrl project(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
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
        m_certificates.path(name + QStringLiteral(".pem")), m_certificates.path(name + QStringLiteral(".key")), body, others);
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
