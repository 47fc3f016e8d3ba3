// SPDX-License-Identifier: MIT
// The four requests of the main job with a bare QNetworkAccessManager: no journal, no checks, no retry. The floor of `vezne-cli checkout`.
// usage: bench-requests URL APP_TOKEN LOGIN PASSWORD
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

class Checkout : public QObject
{
public:
    explicit Checkout(const QStringList &line) : m_url(line.at(1)), m_appToken(line.at(2).toUtf8()), m_login(line.at(3)), m_word(line.at(4))
    {
    }

    void start()
    {
        const QJsonArray fields{ field(u"email_reg"_s, m_login), field(u"password_reg"_s, m_word) };
        send(u"/api/content/users-auth-providers/marker/email/users/auth"_s, { { u"authData"_s, fields } },
            [this](const QJsonObject &answer) {
                m_bearer = "Bearer " + answer["accessToken"_L1].toString().toUtf8();
                createOrder();
            });
    }

private:
    using Then = std::function<void(const QJsonObject &)>;

    static QJsonObject field(const QString &marker, const QString &value) { return { { u"marker"_s, marker }, { u"value"_s, value } }; }

    void createOrder()
    {
        QJsonObject name = field(u"name"_s, u"Bench"_s);
        name.insert(u"type"_s, u"string"_s);
        const QJsonObject order{ { u"formIdentifier"_s, u"order"_s }, { u"paymentAccountIdentifier"_s, u"card"_s },
            { u"formData"_s, QJsonObject{ { u"en_US"_s, QJsonArray{ name } } } },
            { u"products"_s, QJsonArray{ QJsonObject{ { u"productId"_s, 1 }, { u"quantity"_s, 2 } } } } };
        send(u"/api/content/orders-storage/marker/orders/orders"_s, order, [this](const QJsonObject &answer) {
            m_order = answer["id"_L1].toInteger();
            const QJsonObject wanted{ { u"orderId"_s, m_order }, { u"type"_s, u"session"_s } };
            send(u"/api/content/payments/sessions"_s, wanted, [this](const QJsonObject &) { readBack(); });
        });
    }

    void readBack()
    {
        send(u"/api/content/payments/sessions/order/%1"_s.arg(m_order), {}, [this](const QJsonObject &session) {
            std::printf(
                "order %lld, session %lld\n", static_cast<long long>(m_order), static_cast<long long>(session["id"_L1].toInteger()));
            QCoreApplication::exit(m_order > 0 ? 0 : 1);
        });
    }

    /// POST with a body, GET without one.
    void send(const QString &path, const QJsonObject &body, const Then &then)
    {
        QNetworkRequest request(QUrl(m_url + path));
        request.setRawHeader("x-app-token", m_appToken);
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader(
            "x-device-metadata", R"({"fingerprint":"bench","deviceInfo":{"os":"Linux","browser":"bench","location":"en-US"}})");
        if (!m_bearer.isEmpty()) {
            request.setRawHeader("Authorization", m_bearer);
        }
        QNetworkReply *reply
            = body.isEmpty() ? m_network.get(request) : m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
        connect(reply, &QNetworkReply::finished, this, [reply, then] {
            reply->deleteLater();
            if (reply->error() != QNetworkReply::NoError) {
                std::fprintf(stderr, "%s %s\n", qPrintable(reply->errorString()), reply->readAll().constData());
                QCoreApplication::exit(1);
                return;
            }
            const QJsonDocument answer = QJsonDocument::fromJson(reply->readAll());
            then(answer.isArray() ? answer.array().at(0).toObject() : answer.object());
        });
    }

    QNetworkAccessManager m_network;
    QString m_url;
    QByteArray m_appToken;
    QString m_login;
    QString m_word;
    QByteArray m_bearer;
    qint64 m_order = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 5) {
        return 2;
    }
    Checkout checkout(QCoreApplication::arguments());
    checkout.start();
    return QCoreApplication::exec();
}
