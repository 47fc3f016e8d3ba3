// SPDX-License-Identifier: MIT
#include "sandboxprocess.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace tests {

bool SandboxProcess::start(const QStringList &extra)
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

SandboxProcess::~SandboxProcess()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished(3000);
    }
}

void SandboxProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(3000);
}

QJsonArray SandboxProcess::requests()
{
    const QJsonDocument answer = control("GET", QStringLiteral("/__sandbox/requests"));
    return answer.isArray() ? answer.array() : answer.object().value(QLatin1String("requests")).toArray();
}

void SandboxProcess::pay(qint64 orderId, const QString &outcome)
{
    control("POST", QStringLiteral("/__sandbox/orders/%1/pay").arg(orderId), { { QStringLiteral("outcome"), outcome } });
}

void SandboxProcess::copyOrder(qint64 orderId, int times)
{
    control("POST", QStringLiteral("/__sandbox/orders/%1/copy").arg(orderId), { { QStringLiteral("times"), times } });
}

void SandboxProcess::payPart(qint64 orderId, double amount)
{
    control("POST", QStringLiteral("/__sandbox/orders/%1/pay").arg(orderId),
        { { QStringLiteral("outcome"), QStringLiteral("completed") }, { QStringLiteral("amount"), amount } });
}

bool SandboxProcess::deliverAgain(const QString &path)
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

void SandboxProcess::setPrice(qint64 productId, const QString &price)
{
    control("POST", QStringLiteral("/__sandbox/products/%1").arg(productId), { { QStringLiteral("price"), price } });
}

void SandboxProcess::removeProduct(qint64 productId)
{
    control("POST", QStringLiteral("/__sandbox/products/%1").arg(productId), { { QStringLiteral("isRemoved"), true } });
}

void SandboxProcess::fault(const QString &method, const QString &path, const QString &fault, int times)
{
    const QJsonObject match{ { QStringLiteral("method"), method }, { QStringLiteral("path"), path } };
    control("POST", QStringLiteral("/__sandbox/faults"),
        { { QStringLiteral("match"), match }, { QStringLiteral("fault"), fault }, { QStringLiteral("times"), times } });
}

QJsonDocument SandboxProcess::control(const QByteArray &verb, const QString &path, const QJsonObject &body)
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

} // namespace tests
