// SPDX-License-Identifier: MIT
#include "session/pushchannel.h"

#include "session/connection.h"
#include "session/pushframe.h"

#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QWebSocket>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace session {
namespace {

constexpr std::array<std::chrono::milliseconds, 5> waits{ 2s, 10s, 60s, 300s, 900s };
constexpr quint64 largestFrame = 1'000'000; // What the server says of itself (maxPayload).

QNetworkRequest requestOf(const Connection &connection)
{
    const net::ClientConfig &config = connection.client.config();
    QUrl url = config.project;
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(url.path() + u"/api/content/ws/"_s);
    url.setQuery(u"EIO=4&transport=websocket"_s);
    QNetworkRequest request(url);
    request.setRawHeader("x-app-token"_ba, config.appToken.reveal());
    request.setRawHeader("Authorization"_ba, "Bearer "_ba + connection.gate.tokens().accessToken.reveal());
    return request;
}

} // namespace

PushChannel::PushChannel(Connection &connection, double timeScale, QObject *parent) :
    QObject(parent), m_connection(connection), m_timeScale(timeScale)
{
    m_retry.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &PushChannel::connectToStore);
    connect(&m_silence, &QTimer::timeout, this, &PushChannel::retry);
    connect(&connection.gate, &RefreshGate::sessionExpired, this, [this] { setWanted(false); }); // Whoever signs in next says so anew.
    connect(&connection.gate, &RefreshGate::tokensRenewed, this, [this] {
        if (m_isWanted) {
            connectToStore(); // The line is bound to the token that it was opened with.
        }
    });
}

PushChannel::~PushChannel()
{
    letGo();
}

void PushChannel::setWanted(bool isWanted)
{
    if (m_isWanted == isWanted) {
        return;
    }
    m_isWanted = isWanted;
    m_failures = 0;
    if (isWanted) {
        connectToStore();
    } else {
        letGo();
    }
}

void PushChannel::letGo()
{
    m_retry.stop();
    m_silence.stop();
    m_isOpen = false;
    if (QWebSocket *socket = m_socket.release()) {
        socket->disconnect(this);
        socket->abort(); // There is nothing to say goodbye to.
        socket->deleteLater(); // It may be the sender of what leads here.
    }
}

void PushChannel::connectToStore()
{
    letGo();
    // With pins there are no events: QWebSocket shows a certificate only once the tokens have been sent to whoever has it.
    if (m_connection.gate.tokens().accessToken.isEmpty() || !m_connection.client.config().pins.isEmpty()) {
        return;
    }
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(largestFrame);
    m_socket->setMaxAllowedIncomingMessageSize(largestFrame);
    if (m_connection.client.tls()) {
        m_socket->setSslConfiguration(*m_connection.client.tls());
    }
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &PushChannel::onFrame);
    connect(m_socket.get(), &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        state == QAbstractSocket::UnconnectedState ? retry() : void(); // Also where it was never connected.
    });
    m_silence.start(PushFrame::usualPatience);
    m_socket->open(requestOf(m_connection));
}

void PushChannel::retry()
{
    letGo();
    if (m_isWanted) {
        const auto wait = waits.at(std::min<size_t>(size_t(m_failures), waits.size() - 1));
        const double spread = 0.5 + QRandomGenerator::global()->generateDouble(); // Counters of a shop do not come back all at once.
        ++m_failures;
        m_retry.start(std::chrono::milliseconds(qint64(double(wait.count()) * spread * m_timeScale)));
    }
}

void PushChannel::onFrame(const QString &text)
{
    const PushFrame frame = pushFrameOf(text);
    switch (frame.kind) {
    case PushFrame::Kind::Opening:
        m_silence.setInterval(frame.patience);
        m_socket->sendTextMessage(u"40"_s);
        break;
    case PushFrame::Kind::Ping:
        m_socket->sendTextMessage(u"3"_s);
        break;
    case PushFrame::Kind::Welcome:
        m_isOpen = true;
        m_failures = 0;
        Q_EMIT opened();
        break;
    case PushFrame::Kind::Goodbye:
        retry();
        return;
    case PushFrame::Kind::Order:
        Q_EMIT hinted(frame.order);
        break;
    case PushFrame::Kind::Other:
        break;
    }
    m_silence.start();
}

} // namespace session
