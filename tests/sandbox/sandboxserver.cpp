// SPDX-License-Identifier: MIT
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QUrl>
#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QByteArray wrapped = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

} // namespace

QJsonValue Answer::json() const
{
    return QJsonDocument::fromJson('[' + body + ']').array().at(0);
}

QByteArray Answer::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.left(line.indexOf(':')).toLower() == name.toLower())
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return {};
}

SandboxServer::SandboxServer(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-sandbox"), options);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine() && m_process.waitForReadyRead(30000)) { }
    m_line = QJsonDocument::fromJson(m_process.readLine()).object();
}

SandboxServer::~SandboxServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

quint16 SandboxServer::port() const
{
    return quint16(QUrl(url()).port());
}

void SandboxServer::killHard()
{
    ::kill(pid_t(m_process.processId()), SIGKILL);
    m_process.waitForFinished();
}

int SandboxServer::terminate()
{
    m_process.terminate();
    return m_process.waitForFinished(5000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

Answer SandboxServer::raw(const QByteArray &bytes, int patienceMs, bool watchesEnd) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port());
    Answer answer;
    if (!socket.waitForConnected(5000))
        return answer;
    socket.write(bytes);
    QElapsedTimer timer;
    timer.start();
    QByteArray all;
    while (timer.elapsed() < patienceMs) {
        const bool hasMore = socket.waitForReadyRead(int(qMax<qint64>(1, patienceMs - timer.elapsed())));
        all += socket.readAll();
        const qsizetype split = all.indexOf("\r\n\r\n");
        if (split >= 0) {
            answer.head = all.left(split);
            answer.body = all.mid(split + 4);
            answer.status = answer.head.mid(9, 3).toInt();
            const QByteArray length = answer.header("content-length");
            answer.isWhole = !length.isEmpty() && answer.body.size() >= length.toLongLong();
            if (answer.isWhole)
                break;
        }
        if (!hasMore && socket.state() != QAbstractSocket::ConnectedState)
            break;
    }
    answer.isClosed = socket.state() != QAbstractSocket::ConnectedState || (watchesEnd && answer.isWhole && socket.waitForDisconnected(50));
    return answer;
}

Answer SandboxServer::call(const QByteArray &verb, const QString &path, const QJsonValue &body, const Headers &more)
{
    const QByteArray content = bytesOf(body);
    QByteArray request = verb + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    if (!appToken.isEmpty())
        request += "x-app-token: " + appToken + "\r\n";
    if (verb == "POST" && !device.isEmpty())
        request += "x-device-metadata: " + device + "\r\n";
    if (!m_bearer.isEmpty())
        request += "Authorization: Bearer " + m_bearer + "\r\n";
    for (const auto &[name, value] : more)
        request += name + ": " + value + "\r\n";
    return raw(request + "Content-Length: " + QByteArray::number(content.size()) + "\r\n\r\n" + content, 20000, false);
}

Answer SandboxServer::control(const QByteArray &verb, const QString &path, const QJsonValue &body)
{
    return call(verb, u"/__sandbox" + path, body);
}

QJsonObject SandboxServer::signIn(const QString &login, const QString &password)
{
    const QJsonObject name{ { u"marker"_s, u"email_reg"_s }, { u"value"_s, login.isEmpty() ? m_line[u"login"].toString() : login } };
    const QJsonObject secret{ { u"marker"_s, u"password_reg"_s },
        { u"value"_s, password.isEmpty() ? m_line[u"password"].toString() : password } };
    const Answer answer
        = post(u"/users-auth-providers/marker/email/users/auth"_s, QJsonObject{ { u"authData"_s, QJsonArray{ name, secret } } });
    m_bearer = answer.object()[u"accessToken"].toString().toUtf8();
    return answer.object();
}

QJsonObject SandboxServer::orderBody(const QString &account)
{
    const QJsonObject name{ { u"marker"_s, u"name"_s }, { u"type"_s, u"string"_s }, { u"value"_s, u"Ada Lovelace"_s } };
    return { { u"formIdentifier"_s, u"order"_s }, { u"paymentAccountIdentifier"_s, account },
        { u"formData"_s, QJsonObject{ { u"en_US"_s, QJsonArray{ name } } } },
        { u"products"_s,
            QJsonArray{ QJsonObject{ { u"productId"_s, 14 }, { u"quantity"_s, 2 } },
                QJsonObject{ { u"productId"_s, 1 }, { u"quantity"_s, 1 } } } } };
}

Answer SandboxServer::order(const QString &account, const QJsonObject &more)
{
    QJsonObject body = orderBody(account);
    for (auto it = more.begin(); it != more.end(); ++it)
        body[it.key()] = *it;
    return post(u"/orders-storage/marker/orders/orders"_s, body);
}
