// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <memory>

/// How long the sandbox may take to be ready with ten thousand orders or a hundred thousand products, and for a page of them.
#ifdef VEZNE_HAS_SANITIZERS
constexpr qint64 longestStartMs = 15'000;
constexpr qint64 longestListMs = 500;
#else
constexpr qint64 longestStartMs = 3'000;
constexpr qint64 longestListMs = 50;
#endif

/// What came back of one request.
struct Answer
{
    int status = 0; ///< 0: nothing that can be read came
    QByteArray head;
    QByteArray body;
    bool isWhole = false; ///< the body is as long as was promised
    bool isClosed = false; ///< the server closed the connection
    [[nodiscard]] QJsonValue json() const;
    [[nodiscard]] QJsonObject object() const { return json().toObject(); }
    [[nodiscard]] QJsonArray array() const { return json().toArray(); }
    [[nodiscard]] QString message() const { return object()[u"message"].toString(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// A vezne-sandbox process of a test's own, and plain requests to it. Ends with the object.
class SandboxServer
{
public:
    explicit SandboxServer(const QStringList &options = {});
    ~SandboxServer();
    Q_DISABLE_COPY_MOVE(SandboxServer)

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QJsonObject startLine() const { return m_line; }
    [[nodiscard]] QString url() const { return m_line[u"url"].toString(); }
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// As `kill -9` does it.
    void killHard();
    /// SIGTERM; the exit code, -1 when it does not end in five seconds.
    int terminate();

    /// A request with the app token, the device and, once signed in, the bearer.
    Answer call(const QByteArray &verb, const QString &path, const QJsonValue &body = QJsonValue::Undefined, const Headers &more = {});
    Answer get(const QString &path) { return call("GET", u"/api/content" + path); }
    Answer post(const QString &path, const QJsonValue &body) { return call("POST", u"/api/content" + path, body); }
    Answer control(const QByteArray &verb, const QString &path, const QJsonValue &body = QJsonValue::Undefined);
    /// Bytes as they are, and what comes back until the server is silent or the connection ends. `watchesEnd`: look for a moment
    /// whether the server closes after a whole answer.
    Answer raw(const QByteArray &bytes, int patienceMs = 3000, bool watchesEnd = true) const;

    /// The pair of tokens; the bearer is used from now on. The default is the login of the start line.
    QJsonObject signIn(const QString &login = {}, const QString &password = {});
    void signOut() { m_bearer.clear(); }
    void setBearer(const QString &token) { m_bearer = token.toUtf8(); }
    /// An order of the storage `orders`.
    Answer order(const QString &account = QStringLiteral("cash"), const QJsonObject &more = {});
    static QJsonObject orderBody(const QString &account = QStringLiteral("cash"));

    QByteArray appToken = "sandbox-app-token";
    QByteArray device = R"({"fingerprint":"UQ_test","deviceInfo":{"os":"Linux","browser":"Test/1","location":"tr-TR"}})";

private:
    QProcess m_process;
    QJsonObject m_line;
    QByteArray m_bearer;
};
