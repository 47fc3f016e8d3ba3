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
    [[nodiscard]] bool start(const QStringList &extra = {});
    ~SandboxProcess();
    [[nodiscard]] QString why() const { return m_why; }
    [[nodiscard]] QString value(const char *key) const { return m_line.value(QLatin1String(key)).toString(); }
    [[nodiscard]] QUrl url() const { return QUrl(value("url")); }
    [[nodiscard]] QString login() const { return value("login"); }
    [[nodiscard]] QString password() const { return value("password"); }
    [[nodiscard]] QString appToken() const { return value("appToken"); }
    void kill();

    QJsonObject state() { return control("GET", QStringLiteral("/__sandbox/state")).object(); }
    QJsonArray requests();
    void reset() { control("POST", QStringLiteral("/__sandbox/reset")); }
    void clearFaults() { control("DELETE", QStringLiteral("/__sandbox/faults")); }
    /// The sandbox's clock goes ahead; the client's does not.
    void advanceClock(int seconds) { control("POST", QStringLiteral("/__sandbox/clock"), { { QStringLiteral("advance"), seconds } }); }
    void expireTokens() { control("POST", QStringLiteral("/__sandbox/tokens/expire")); }
    void pay(qint64 orderId, const QString &outcome);
    /// The owner of the store marks the order as paid; its session goes on waiting.
    void complete(qint64 orderId) { control("POST", QStringLiteral("/__sandbox/orders/%1/complete").arg(orderId)); }
    /// So many more orders like this one.
    void copyOrder(qint64 orderId, int times);
    /// A stage of the payment comes in.
    void payPart(qint64 orderId, double amount);
    /// Delivers a logged request once more, as a network does that held it back. False when there is none of that path.
    [[nodiscard]] bool deliverAgain(const QString &path);
    /// The store changes a price, as its owner does while somebody is at the till.
    void setPrice(qint64 productId, const QString &price);
    /// The owner takes a product out of the catalogue.
    void removeProduct(qint64 productId);
    void fault(const QString &method, const QString &path, const QString &fault, int times = 1);

private:
    QJsonDocument control(const QByteArray &verb, const QString &path, const QJsonObject &body = {});

    QProcess m_process;
    QJsonObject m_line;
    QString m_why;
};

} // namespace tests
