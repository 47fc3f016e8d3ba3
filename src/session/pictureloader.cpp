// SPDX-License-Identifier: MIT
#include "session/pictureloader.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace session {
namespace {

constexpr int atOnce = 4;
constexpr qint64 largestPicture = 4LL * 1024 * 1024;
constexpr int timeoutMs = 15'000;

} // namespace

PictureLoader::PictureLoader(QNetworkAccessManager &network, const QUrl &project, const QSslConfiguration &tls, QObject *parent) :
    QObject(parent), m_network(network), m_project(project), m_tls(tls)
{
}

void PictureLoader::fetch(const QString &address)
{
    const QUrl url = m_project.resolved(QUrl(address));
    const bool ownOrigin = url.scheme() == m_project.scheme() && url.host() == m_project.host() && url.port() == m_project.port();
    if (!ownOrigin || m_known.contains(address)) {
        return;
    }
    m_known.insert(address);
    m_waiting.enqueue(address);
    startNext();
}

void PictureLoader::startNext()
{
    while (m_running < atOnce && !m_waiting.isEmpty()) {
        const QString address = m_waiting.dequeue();
        QNetworkRequest request(m_project.resolved(QUrl(address)));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
        request.setTransferTimeout(timeoutMs);
        if (request.url().scheme() == QLatin1StringView("https")) {
            request.setSslConfiguration(m_tls);
        }
        QNetworkReply *reply = m_network.get(request);
        reply->setParent(this);
        ++m_running;
        connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
            if (received > largestPicture || total > largestPicture) {
                reply->abort();
            }
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, address] { onFinished(reply, address); });
    }
}

void PictureLoader::onFinished(QNetworkReply *reply, const QString &address)
{
    --m_running;
    reply->deleteLater();
    if (reply->error() == QNetworkReply::NoError) {
        Q_EMIT arrived(address, reply->readAll());
    } else {
        m_known.remove(address); // It may be asked for again.
    }
    startNext();
}

} // namespace session
