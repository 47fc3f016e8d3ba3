// SPDX-License-Identifier: MIT
#include "net/apiclient.h"

#include "net/pinning.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace net {
namespace {

/// A header value with a line break would be another header.
QByteArray headerValue(const QByteArray &raw)
{
    QByteArray value;
    value.reserve(raw.size());
    for (const char c : raw) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            value.append(c);
        }
    }
    return value.trimmed();
}

/// One line of ASCII JSON (docs/oneentry.md#the-device): what is not ASCII is dropped, since this is a header.
QByteArray deviceMetadata(const ClientConfig &config)
{
    const auto ascii = [](QString text) {
        text.removeIf([](QChar c) { return c < u' ' || c > u'~'; });
        return text;
    };
    QString system = QSysInfo::kernelType();
    if (!system.isEmpty()) {
        system[0] = system[0].toUpper();
    }
    const QJsonObject info{ { u"os"_s, ascii(system) }, { u"browser"_s, ascii(config.deviceName) },
        { u"location"_s, ascii(config.location) } };
    const QJsonObject metadata{ { u"fingerprint"_s, ascii(QString::fromLatin1(config.fingerprint)) }, { u"deviceInfo"_s, info } };
    return QJsonDocument(metadata).toJson(QJsonDocument::Compact);
}

QSslConfiguration tlsConfiguration(const ClientConfig &config)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!config.caFile.isEmpty()) {
        tls.addCaCertificates(config.caFile, QSsl::Pem);
    }
    if (!config.pins.isEmpty()) {
        // A session that is taken up again shows no certificates to compare.
        tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
        tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    }
    return tls;
}

bool isPlainSegment(const QString &segment)
{
    return !segment.isEmpty() && segment != "."_L1 && segment != ".."_L1;
}

void setPolicies(QNetworkRequest &request, bool isRead)
{
    // The default policy carries the token to another origin (docs/qt.md#redirects-carry-tokens). Nothing with a body is redirected at all:
    // Qt would send the body again.
    const auto redirects = isRead ? QNetworkRequest::SameOriginRedirectPolicy : QNetworkRequest::ManualRedirectPolicy;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, redirects);
    request.setMaximumRedirectsAllowed(5);
    // One protocol for every call: what trap 1 does was measured with HTTP/1.1, and a checkout has few calls to multiplex.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Past this size an answer that unpacks to more than 40 times itself is refused by the stack.
    request.setDecompressedSafetyCheckThreshold(maxBodyBytes);
}

} // namespace

ApiClient::ApiClient(QNetworkAccessManager &network, ClientConfig config, QObject *parent) :
    QObject(parent), m_network(&network), m_config(std::move(config)), m_deviceMetadata(deviceMetadata(m_config))
{
    m_basePath = m_config.project.path(QUrl::FullyEncoded).toLatin1();
    while (m_basePath.endsWith('/')) {
        m_basePath.chop(1);
    }
    if (m_config.project.scheme() == "https"_L1) {
        m_tls = tlsConfiguration(m_config);
    }
    connect(&network, &QObject::destroyed, this, [this] {
        m_network = nullptr;
        Q_EMIT networkGone();
    });
}

void ApiClient::setPins(const QList<QByteArray> &pins)
{
    if (m_network && !m_config.pins.isEmpty() && pins != m_config.pins) {
        m_network->clearConnectionCache(); // What is open there has been compared with others.
    }
    m_config.pins = pins;
    if (m_config.project.scheme() == "https"_L1) {
        m_tls = tlsConfiguration(m_config);
    }
}

bool ApiClient::accepts(const QNetworkReply &reply)
{
    const QUrl url = reply.url();
    constexpr int usualPort = 443; // Written or not, it is the same.
    if (url.host() != m_config.project.host() || url.port(usualPort) != m_config.project.port(usualPort)) {
        return true; // A picture of elsewhere.
    }
    noteKeys(reply);
    const auto isPinned = [this](const QByteArray &key) { return m_config.pins.contains(key); };
    return m_config.pins.isEmpty() || std::any_of(m_seenKeys.begin(), m_seenKeys.end(), isPinned);
}

void ApiClient::noteKeys(const QNetworkReply &reply)
{
    if (m_tls) {
        const QSslConfiguration handshake = reply.sslConfiguration();
        QList<QSslCertificate> trusted;
        if (!m_config.pins.isEmpty()) {
            // A hundred and more, read from files: once, and for a pinned project only.
            static const QList<QSslCertificate> ofTheSystem = QSslConfiguration::systemCaCertificates();
            trusted = handshake.caCertificates() + ofTheSystem;
        }
        m_seenKeys = keyHashes(handshake.peerCertificateChain(), trusted);
    }
}

QUrl ApiClient::urlFor(const RequestSpec &spec) const
{
    QByteArray path = m_basePath + "/api/content";
    for (const QString &segment : spec.path) {
        if (!isPlainSegment(segment)) {
            return {};
        }
        path += '/' + QUrl::toPercentEncoding(segment);
    }
    if (spec.trailingSlash) {
        path += '/';
    }
    QByteArray query;
    for (const auto &[key, value] : spec.query) {
        query += (query.isEmpty() ? QByteArray() : QByteArray("&")) + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    QUrl url = m_config.project;
    url.setPath(QString::fromLatin1(path), QUrl::StrictMode);
    url.setQuery(spec.query.isEmpty() ? QString() : QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

QNetworkRequest ApiClient::requestFor(const RequestSpec &spec, const QUrl &url, const core::Secret &bearer) const
{
    QNetworkRequest request(url);
    request.setRawHeader("x-app-token", headerValue(m_config.appToken.reveal()));
    request.setRawHeader("Content-Type", spec.contentType);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "Vezne/" VEZNE_VERSION);
    if (spec.verb == Verb::Post) {
        request.setRawHeader("x-device-metadata", m_deviceMetadata);
    }
    if (spec.auth != AuthKind::None && !bearer.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + headerValue(bearer.reveal()));
    } else if (!m_guest.isEmpty()) {
        request.setRawHeader("x-guest-id", m_guest);
    }
    setPolicies(request, spec.verb == Verb::Get);
    if (m_tls && url.scheme() == "https"_L1) {
        request.setSslConfiguration(*m_tls);
    }
    if (!m_config.pins.isEmpty()) {
        // Connections of its own: the stack shares those of a host, also with who has not compared anything, but not across this name.
        request.setPeerVerifyName(url.host());
    }
    request.setTransferTimeout(int(m_config.inactivity.count()));
    return request;
}

void ApiClient::noteServerTime(const QDateTime &serverNow)
{
    if (serverNow.isValid()) {
        m_clockOffset = std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(serverNow));
    }
}

} // namespace net
