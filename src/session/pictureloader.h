// SPDX-License-Identifier: MIT
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QUrl>

class QNetworkDiskCache;
class QNetworkReply;
namespace net {
class ApiClient;
}

namespace session {

/// Fetches product pictures, from the project's own origin only and without any credential, by the same rules as everything else that
/// is sent to it (trust, deadline, wire log). A few at a time; a picture past 4 MiB is dropped. Pictures are kept on disk, 64 MiB of
/// them. What fails is not signalled: a picture is never worth a message.
class PictureLoader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureLoader)
public:
    /// `client` is not owned. Pictures are kept in `folder`.
    PictureLoader(net::ApiClient &client, const QUrl &project, const QString &folder, QObject *parent = nullptr);
    ~PictureLoader() override;
    void fetch(const QString &address);

Q_SIGNALS:
    void arrived(const QString &address, const QByteArray &bytes);

private:
    void startNext();
    void onFinished(QNetworkReply *reply, const QString &address);
    [[nodiscard]] QNetworkDiskCache &disk();
    [[nodiscard]] QByteArray kept(const QUrl &url);
    void keep(const QNetworkReply &reply, const QByteArray &bytes);

    net::ApiClient &m_client;
    QUrl m_project;
    QString m_folder;
    std::unique_ptr<QNetworkDiskCache> m_disk; ///< Made for the first picture: it looks through its folder.
    QQueue<QString> m_waiting;
    QSet<QString> m_known;
    int m_running = 0;
};

} // namespace session
