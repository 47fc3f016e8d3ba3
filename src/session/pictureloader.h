// SPDX-License-Identifier: MIT
#pragma once
#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QSslConfiguration>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace session {

/// Fetches product pictures, from the project's own origin only and without any credential. A few at a time; a picture past 4 MiB is
/// dropped. What fails is not signalled: a picture is never worth a message.
class PictureLoader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureLoader)
public:
    /// `network` is not owned. `tls` as for the project's other requests.
    PictureLoader(QNetworkAccessManager &network, const QUrl &project, const QSslConfiguration &tls, QObject *parent = nullptr);
    void fetch(const QString &address);

Q_SIGNALS:
    void arrived(const QString &address, const QByteArray &bytes);

private:
    void startNext();
    void onFinished(QNetworkReply *reply, const QString &address);

    QNetworkAccessManager &m_network;
    QUrl m_project;
    QSslConfiguration m_tls;
    QQueue<QString> m_waiting;
    QSet<QString> m_known;
    int m_running = 0;
};

} // namespace session
