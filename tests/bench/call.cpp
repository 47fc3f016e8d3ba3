// SPDX-License-Identifier: MIT
// One call through the API classes beside the same request with a bare QNetworkAccessManager, in turn, in one process: processor time from
// asking to the value. usage: bench-call URL APP_TOKEN CALLS. Prints {"ours": ms, "reference": ms}, medians.
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
constexpr int atATime = 10; ///< What a call leaves for the network's thread to do is paid by the next one, so that is one of the same side.

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
    for (int done = -atATime; done < std::atoi(argv[3]); done += atATime) {
        const double begin = bench::processMilliseconds();
        bool isRight = true;
        for (int i = 0; i < atATime; ++i) {
            isRight = askBare(bareNetwork, project.url, argv[2]) && isRight;
        }
        const double middle = bench::processMilliseconds();
        for (int i = 0; i < atATime; ++i) {
            isRight = askOurs(*connection) && isRight;
        }
        const double end = bench::processMilliseconds();
        if (!isRight) {
            return 1;
        }
        if (done >= 0) { // The first ones open connections.
            reference.push_back((middle - begin) / atATime);
            ours.push_back((end - middle) / atATime);
        }
    }
    std::printf("{\"ours\": %.4f, \"reference\": %.4f}\n", bench::median(ours), bench::median(reference));
    return 0;
}
