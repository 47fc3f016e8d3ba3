// SPDX-License-Identifier: MIT
#pragma once
#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTimer>
#include <QUrl>

namespace tests {

/// A `vezne-sandbox` of a test's own, on a free port, and its control paths. Blocking: tests only.
class SandboxProcess
{
public:
    /// False when it did not start; why() tells.
    [[nodiscard]] bool start(const QStringList &extra = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // The same tests run against the other legal shapes of every answer: VEZNE_SANDBOX_ARGS="--mode live".
        const QStringList everywhere = qEnvironmentVariable("VEZNE_SANDBOX_ARGS").split(QLatin1Char(' '), Qt::SkipEmptyParts);
        m_process.start(QStringLiteral(VEZNE_BIN_DIR) + QStringLiteral("/vezne-sandbox"),
            QStringList{ QStringLiteral("--exit-with-parent") } + extra + everywhere);
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(15'000)) {
                m_why = m_process.errorString();
                return false;
            }
        }
        m_line = QJsonDocument::fromJson(m_process.readLine()).object();
        return !url().isEmpty();
    }
    ~SandboxProcess()
    {
        m_process.closeWriteChannel();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(3000)) {
            m_process.kill();
            m_process.waitForFinished(3000);
        }
    }
    [[nodiscard]] QString why() const { return m_why; }
    [[nodiscard]] QString value(const char *key) const { return m_line.value(QLatin1String(key)).toString(); }
    [[nodiscard]] QUrl url() const { return QUrl(value("url")); }
    [[nodiscard]] QString login() const { return value("login"); }
    [[nodiscard]] QString password() const { return value("password"); }
    [[nodiscard]] QString appToken() const { return value("appToken"); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(3000);
    }

    QJsonObject state() { return control("GET", QStringLiteral("/__sandbox/state")).object(); }
    QJsonArray requests()
    {
        const QJsonDocument answer = control("GET", QStringLiteral("/__sandbox/requests"));
        return answer.isArray() ? answer.array() : answer.object().value(QLatin1String("requests")).toArray();
    }
    void reset() { control("POST", QStringLiteral("/__sandbox/reset")); }
    void clearFaults() { control("DELETE", QStringLiteral("/__sandbox/faults")); }
    /// The sandbox's clock goes ahead; the client's does not.
    void advanceClock(int seconds) { control("POST", QStringLiteral("/__sandbox/clock"), { { QStringLiteral("advance"), seconds } }); }
    void expireTokens() { control("POST", QStringLiteral("/__sandbox/tokens/expire")); }
    void pay(qint64 orderId, const QString &outcome)
    {
        control("POST", QStringLiteral("/__sandbox/orders/%1/pay").arg(orderId), { { QStringLiteral("outcome"), outcome } });
    }
    /// The owner of the store marks the order as paid; its session goes on waiting.
    void complete(qint64 orderId) { control("POST", QStringLiteral("/__sandbox/orders/%1/complete").arg(orderId)); }
    /// So many more orders like this one.
    void copyOrder(qint64 orderId, int times)
    {
        control("POST", QStringLiteral("/__sandbox/orders/%1/copy").arg(orderId), { { QStringLiteral("times"), times } });
    }
    /// A stage of the payment comes in.
    void payPart(qint64 orderId, double amount)
    {
        control("POST", QStringLiteral("/__sandbox/orders/%1/pay").arg(orderId),
            { { QStringLiteral("outcome"), QStringLiteral("completed") }, { QStringLiteral("amount"), amount } });
    }
    /// Delivers a logged request once more, as a network does that held it back. False when there is none of that path.
    [[nodiscard]] bool deliverAgain(const QString &path)
    {
        for (const QJsonValue &logged : requests()) {
            if (logged[QLatin1String("path")].toString() != path || logged[QLatin1String("verb")].toString() != QLatin1String("POST")) {
                continue;
            }
            QNetworkAccessManager network;
            QNetworkRequest request(QUrl(value("url") + path));
            const QJsonObject headers = logged[QLatin1String("headers")].toObject();
            for (auto it = headers.begin(); it != headers.end(); ++it) {
                const QByteArray name = it.key().toLatin1().toLower();
                if (name == "authorization" || name == "content-type" || name.startsWith("x-")) {
                    request.setRawHeader(name, it.value().toString().toLatin1());
                }
            }
            QNetworkReply *reply = network.post(request, logged[QLatin1String("body")].toString().toUtf8());
            QEventLoop loop;
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
            return reply->error() == QNetworkReply::NoError;
        }
        return false;
    }
    /// The store changes a price, as its owner does while somebody is at the till.
    void setPrice(qint64 productId, const QString &price)
    {
        control("POST", QStringLiteral("/__sandbox/products/%1").arg(productId), { { QStringLiteral("price"), price } });
    }
    /// The owner takes a product out of the catalogue.
    void removeProduct(qint64 productId)
    {
        control("POST", QStringLiteral("/__sandbox/products/%1").arg(productId), { { QStringLiteral("isRemoved"), true } });
    }
    void fault(const QString &method, const QString &path, const QString &fault, int times = 1)
    {
        const QJsonObject match{ { QStringLiteral("method"), method }, { QStringLiteral("path"), path } };
        control("POST", QStringLiteral("/__sandbox/faults"),
            { { QStringLiteral("match"), match }, { QStringLiteral("fault"), fault }, { QStringLiteral("times"), times } });
    }

private:
    QJsonDocument control(const QByteArray &verb, const QString &path, const QJsonObject &body = {})
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(value("url") + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        QNetworkReply *reply = network.sendCustomRequest(request, verb, verb == "GET" ? QByteArray() : QJsonDocument(body).toJson());
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
        if (!reply->isFinished()) {
            loop.exec();
        }
        return QJsonDocument::fromJson(reply->readAll());
    }

    QProcess m_process;
    QJsonObject m_line;
    QString m_why;
};

} // namespace tests
