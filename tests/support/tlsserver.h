// SPDX-License-Identifier: MIT
#pragma once
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <functional>

namespace tests {

/// A server with a certificate of the test's own (certificates.h), on a free port of this computer. It keeps what it can read in clear.
class TlsServer : public QSslServer
{
    Q_DISABLE_COPY_MOVE(TlsServer)
public:
    /// What becomes of a connection whose handshake was good.
    using Service = std::function<void(TlsServer &server, QTcpSocket &socket)>;

    /// `certificate` and `key` are files (PEM); `beside`: certificates that it shows after its own.
    TlsServer(const QString &certificate, const QString &key, const Service &serve, const QStringList &beside = {})
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
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++knocks; });
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, serve] {
            QTcpSocket *socket = nextPendingConnection();
            ++handshakes;
            serve(*this, *socket);
        });
    }
    /// Answers every request with the same body.
    [[nodiscard]] static Service answering(const QByteArray &body)
    {
        return [body](TlsServer &server, QTcpSocket &socket) {
            connect(&socket, &QTcpSocket::readyRead, &server, [&server, &socket, body] {
                server.clear += socket.readAll();
                if (server.clear.contains("\r\n\r\n")) {
                    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                }
            });
        };
    }
    /// Stands before a server without TLS on this computer, as a reverse proxy does.
    [[nodiscard]] static Service passingOnTo(quint16 port)
    {
        return [port](TlsServer &server, QTcpSocket &socket) {
            auto *behind = new QTcpSocket(&socket);
            connect(&socket, &QTcpSocket::readyRead, behind, [&server, &socket, behind] {
                const QByteArray bytes = socket.readAll();
                server.clear += bytes;
                behind->write(bytes);
            });
            connect(behind, &QTcpSocket::readyRead, &socket, [&socket, behind] { socket.write(behind->readAll()); });
            connect(behind, &QTcpSocket::disconnected, &socket, &QTcpSocket::disconnectFromHost);
            connect(&socket, &QTcpSocket::disconnected, behind, &QTcpSocket::disconnectFromHost);
            behind->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        };
    }

    QByteArray clear;
    int knocks = 0; ///< Handshakes that were begun.
    int handshakes = 0; ///< Those that both sides were content with.
};

} // namespace tests
