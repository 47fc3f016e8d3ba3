// SPDX-License-Identifier: MIT
#include "sandbox/server.h"

#include <QFile>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>
#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// Makes the sockets itself, since a connection is to be watched from its first byte, before Qt HttpServer reads of it.
class Listener : public QTcpServer
{
public:
    Listener(std::optional<QSslConfiguration> tls, std::function<void(QTcpSocket *)> adopt) :
        m_tls(std::move(tls)), m_adopt(std::move(adopt))
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        QTcpSocket *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
        if (!socket->setSocketDescriptor(handle)) {
            delete socket;
            return;
        }
        m_adopt(socket);
        auto *secure = qobject_cast<QSslSocket *>(socket);
        if (!secure) {
            addPendingConnection(socket);
            return;
        }
        secure->setSslConfiguration(*m_tls);
        connect(secure, &QSslSocket::encrypted, this, [this, secure] { addPendingConnection(secure); });
        connect(secure, &QSslSocket::disconnected, secure, &QObject::deleteLater);
        secure->startServerEncryption();
    }

private:
    std::optional<QSslConfiguration> m_tls;
    std::function<void(QTcpSocket *)> m_adopt;
};

QByteArray verbOf(const QHttpServerRequest &request)
{
    const char *name = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()));
    return QByteArray(name).toUpper();
}

HeaderList headersOf(const QHttpServerRequest &source)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return source.headers().toListOfPairs();
#else
    return source.headers();
#endif
}

Request requestOf(const QHttpServerRequest &source)
{
    const QUrl url = source.url();
    Request request{ .verb = verbOf(source),
        .path = url.path(QUrl::FullyEncoded),
        .rawQuery = url.query(QUrl::FullyEncoded),
        .headers = headersOf(source),
        .body = source.body() };
    request.query = QUrlQuery(request.rawQuery);
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        request.segments << QUrl::fromPercentEncoding(part.toUtf8());
    return request;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Server::Server(Conversation::Judge judge, Conversation::Act act, QObject *parent) :
    QAbstractHttpServer(parent), m_judge(std::move(judge)), m_act(std::move(act))
{
    connect(this, &QAbstractHttpServer::newWebSocketConnection, this, &Server::takeUpgraded);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    addWebSocketUpgradeVerifier(this, [](const QHttpServerRequest &) { return QHttpServerWebSocketUpgradeResponse::accept(); });
#endif
}

// nullptr when the certificate or its key cannot be read.
QTcpServer *Server::makeListener(const Options &options)
{
    const auto adopt = [this](QTcpSocket *socket) {
        m_conversations.removeIf([](const auto &known) { return known.value().isNull(); });
        m_conversations.insert(socket->peerPort(), new Conversation(socket, m_judge, m_act));
    };
    if (options.tlsCertificate.isEmpty())
        return new Listener({}, adopt);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(contentOf(options.tlsCertificate), QSsl::Pem);
    const QByteArray keyText = contentOf(options.tlsKey);
    QSslKey key(keyText, QSsl::Rsa, QSsl::Pem);
    if (key.isNull())
        key = QSslKey(keyText, QSsl::Ec, QSsl::Pem);
    if (chain.isEmpty() || key.isNull())
        return nullptr;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients, which have no certificate
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return new Listener(configuration, adopt);
}

QString Server::listen(const Options &options, QString &error)
{
    m_listener = makeListener(options);
    if (!m_listener) {
        error = u"the certificate or its key cannot be read"_s;
        return {};
    }
    m_listener->setParent(this);
    if (!m_listener->listen(QHostAddress::LocalHost, options.port)) {
        error = u"cannot listen on port "_s % QString::number(options.port) % u": "_s % m_listener->errorString();
        return {};
    }
    bind(m_listener);
    const QString scheme = options.tlsCertificate.isEmpty() ? u"http"_s : u"https"_s;
    return scheme % u"://127.0.0.1:"_s % QString::number(m_listener->serverPort());
}

bool Server::take(const QHttpServerRequest &request, quint16 peerPort)
{
    // Qt hands an upgrade to this function as well as to its WebSocket server, which answers it.
    if (request.value("upgrade"_ba).compare("websocket", Qt::CaseInsensitive) == 0)
        return true;
    if (Conversation *conversation = m_conversations.value(peerPort))
        conversation->take(requestOf(request));
    return true;
}

void Server::takeUpgraded()
{
    while (hasPendingWebSocketConnections()) {
        const std::shared_ptr<QWebSocket> webSocket = nextPendingWebSocketConnection();
        if (Conversation *conversation = m_conversations.value(webSocket->peerPort()))
            conversation->release();
        Q_EMIT upgraded(webSocket);
    }
}

} // namespace sandbox
