// SPDX-License-Identifier: MIT
// TLS fails closed (docs/security.md#the-way-to-the-store): nothing of a request reaches a server that is not who it should be.
#include "contract/operations.h"
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
    TlsServer(const QString &certificate, const QString &key, QByteArray body)
    {
        QFile certificateFile(certificate);
        QFile keyFile(key);
        if (!certificateFile.open(QIODevice::ReadOnly) || !keyFile.open(QIODevice::ReadOnly)) {
            return;
        }
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(&certificateFile));
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
    void failsClosed_data();
    void failsClosed();
    void trustsAnExtraAuthority();
    void picturesComeTheSameWay();

private:
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
    QVERIFY(net::isUsableCaFile(m_certificates.path(QStringLiteral("good.pem"))));
}

void ApiTlsTest::failsClosed_data()
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

void ApiTlsTest::failsClosed()
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

QTEST_GUILESS_MAIN(ApiTlsTest)
#include "tst_api_tls.moc"
