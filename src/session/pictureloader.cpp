// SPDX-License-Identifier: MIT
#include "session/pictureloader.h"

#include "net/apiclient.h"

#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace session {
namespace {

constexpr int atOnce = 4;
constexpr qint64 largestPicture = 4LL * 1024 * 1024;
constexpr qint64 mostOnDisk = 64LL * 1024 * 1024;
constexpr int timeoutMs = 15'000;
constexpr qint64 freshForDays = 7; ///< A new picture of a product has a new address; one that was changed in place is seen after this.

} // namespace

PictureLoader::PictureLoader(net::ApiClient &client, const QUrl &project, const QString &folder, QObject *parent) :
    QObject(parent), m_client(client), m_project(project), m_folder(folder)
{
}

PictureLoader::~PictureLoader() = default;

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

QNetworkDiskCache &PictureLoader::disk()
{
    if (!m_disk) {
        m_disk = std::make_unique<QNetworkDiskCache>();
        m_disk->setCacheDirectory(m_folder);
        m_disk->setMaximumCacheSize(mostOnDisk);
    }
    return *m_disk;
}

QByteArray PictureLoader::kept(const QUrl &url)
{
    const QNetworkCacheMetaData about = disk().metaData(url);
    if (!about.isValid() || about.expirationDate() < QDateTime::currentDateTimeUtc()) {
        return {};
    }
    const std::unique_ptr<QIODevice> file(disk().data(url));
    return file ? file->readAll() : QByteArray();
}

void PictureLoader::keep(const QNetworkReply &reply, const QByteArray &bytes)
{
    QNetworkCacheMetaData about;
    about.setUrl(reply.request().url());
    about.setSaveToDisk(true);
    about.setExpirationDate(QDateTime::currentDateTimeUtc().addDays(freshForDays));
    if (QIODevice *file = disk().prepare(about)) {
        file->write(bytes);
        disk().insert(file);
    }
}

void PictureLoader::startNext()
{
    while (m_running < atOnce && !m_waiting.isEmpty() && m_client.network()) {
        const QString address = m_waiting.dequeue();
        const QUrl url = m_project.resolved(QUrl(address));
        if (const QByteArray bytes = kept(url); !bytes.isEmpty()) {
            m_known.remove(address); // Who asks once more, for another list of pictures, gets it from the disk again.
            QMetaObject::invokeMethod(
                this, [this, address, bytes] { Q_EMIT arrived(address, bytes); }, Qt::QueuedConnection);
            continue;
        }
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
        request.setTransferTimeout(timeoutMs);
        if (m_client.tls() && url.scheme() == QLatin1StringView("https")) {
            request.setSslConfiguration(*m_client.tls());
        }
        QNetworkReply *reply = m_client.network()->get(request);
        reply->setParent(this);
        ++m_running;
        connect(reply, &QNetworkReply::encrypted, reply, [this, reply] { m_client.accepts(*reply) ? void() : reply->abort(); });
        connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
            if (received > largestPicture || total > largestPicture) {
                reply->abort();
            }
        });
        QElapsedTimer clock;
        clock.start();
        connect(reply, &QNetworkReply::finished, this, [this, reply, address, clock] {
            net::WireLine line;
            line.verb = QStringLiteral("GET");
            line.path = net::loggablePath(reply->request().url());
            line.httpStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            line.duration = std::chrono::milliseconds(clock.elapsed());
            line.bytesReceived = reply->bytesAvailable();
            m_client.log().record(line);
            onFinished(reply, address);
        });
    }
}

void PictureLoader::onFinished(QNetworkReply *reply, const QString &address)
{
    --m_running;
    reply->deleteLater();
    m_known.remove(address); // It may be asked for again, and comes from the disk then.
    if (reply->error() == QNetworkReply::NoError) {
        const QByteArray bytes = reply->readAll();
        keep(*reply, bytes);
        Q_EMIT arrived(address, bytes);
    }
    startNext();
}

} // namespace session
