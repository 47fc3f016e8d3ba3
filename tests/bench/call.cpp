// SPDX-License-Identifier: MIT
// One call through the API classes beside the same request with a bare QNetworkAccessManager, in turn, in one process: processor time from
// asking to the value. usage: bench-call URL APP_TOKEN PAIRS. Prints {"ours": ms, "reference": ms}, medians.
#include "api/reply.h"
#include "medians.h"
#include "session/connectionfactory.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 asked = 1;

/// As reference/requests.cpp sends and reads.
bool askBare(QNetworkAccessManager &network, const QString &address, const QByteArray &appToken)
{
    QNetworkRequest request(QUrl(address + u"/api/content/products/%1?langCode=en_US"_s.arg(asked)));
    request.setRawHeader("x-app-token", appToken);
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader(
        "x-device-metadata", R"({"fingerprint":"bench","deviceInfo":{"os":"Linux","browser":"bench","location":"en-US"}})");
    QNetworkReply *reply = network.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const bool isRight = QJsonDocument::fromJson(reply->readAll()).object()["id"_L1].toInteger() == asked;
    delete reply;
    return isRight;
}

bool askOurs(session::Connection &connection)
{
    bool isRight = false;
    QEventLoop loop;
    const api::Reply reply = api::Reply::of(
        connection.products, connection.products.fetchProduct(asked, u"en_US"_s), &api::ProductsApi::productFetched, &loop,
        [&](const core::ProductDetail &detail) {
            isRight = detail.product.id == asked;
            loop.quit();
        },
        [&](const core::ApiError &) { loop.quit(); });
    loop.exec();
    return isRight;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4) {
        return 2;
    }
    core::ProjectSettings project;
    project.url = QString::fromLocal8Bit(argv[1]);
    project.appToken = core::Secret(QByteArray(argv[2]));
    QNetworkAccessManager network;
    QNetworkAccessManager bareNetwork;
    session::ConnectionOptions options;
    options.fingerprint = "bench"_ba;
    options.language = u"en_US"_s;
    const auto connection = session::openConnection(network, project, options);
    if (!connection) {
        return 1;
    }
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = -5; i < std::atoi(argv[3]); ++i) {
        const double begin = bench::processMilliseconds();
        const bool isBareRight = askBare(bareNetwork, project.url, argv[2]);
        const double middle = bench::processMilliseconds();
        const bool isOursRight = askOurs(*connection);
        const double end = bench::processMilliseconds();
        if (!isBareRight || !isOursRight) {
            return 1;
        }
        if (i >= 0) { // The first ones open connections.
            reference.push_back(middle - begin);
            ours.push_back(end - middle);
        }
    }
    std::printf("{\"ours\": %.4f, \"reference\": %.4f}\n", bench::median(ours), bench::median(reference));
    return 0;
}
