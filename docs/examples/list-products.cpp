// SPDX-License-Identifier: MIT
// Signs in to a OneEntry project and lists its products. VEZNE_PROJECT_URL, VEZNE_APP_TOKEN, VEZNE_LOGIN and VEZNE_PASSWORD say where and
// who.
#include <QCoreApplication>
#include <QTextStream>
#include <vezne/api/reply.h>
#include <vezne/session/connectionfactory.h>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QNetworkAccessManager network;
    core::ProjectSettings project;
    project.url = qEnvironmentVariable("VEZNE_PROJECT_URL");
    project.appToken = core::Secret(qgetenv("VEZNE_APP_TOKEN"));
    const auto store = session::openConnection(network, project, { "UQ_example", "example", "en_US" });
    if (!store)
        return 2; // session::urlProblem() says what is wrong with the address.
    const core::Credentials clerk{ project.provider, project.loginMarker, project.passwordMarker, qEnvironmentVariable("VEZNE_LOGIN"),
        core::Secret(qgetenv("VEZNE_PASSWORD")) };
    const auto fail = [](const core::ApiError &error) {
        QTextStream(stderr) << core::errorKindName(error.kind) << ' ' << error.serverMessage << '\n';
        QCoreApplication::exit(1);
    };
    const auto list = [](const core::ProductPage &page) {
        for (const core::Product &each : page.items) {
            const QString price = each.price ? each.price->decimalString() : "-";
            QTextStream(stdout) << each.id << '\t' << price << '\t' << each.title << '\n';
        }
        QCoreApplication::quit();
    };
    api::Reply products;
    const auto onSignedIn = [&](const core::AuthTokens &tokens) {
        store->gate.setTokens(tokens); // From now on every call carries the token, and is renewed by itself.
        products = api::Reply::of(
            store->products, store->products.fetchProducts({}, "en_US"), &api::ProductsApi::productsFetched, &app, list, fail);
    };
    const auto signIn = api::Reply::of(store->auth, store->auth.signIn(clerk), &api::AuthApi::signedIn, &app, onSignedIn, fail);
    return app.exec();
}
