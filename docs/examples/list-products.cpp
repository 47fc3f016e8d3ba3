// SPDX-License-Identifier: MIT
// Signs in and lists every product. VEZNE_PROJECT_URL, VEZNE_APP_TOKEN, VEZNE_LOGIN and VEZNE_PASSWORD say where and who.
#include <QCoreApplication>
#include <QTextStream>
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
    core::ProductQuery part; // A hundred products from its offset on.
    const auto read = [&] { store->products.fetchProducts(part, "en_US"); };
    QObject::connect(&store->products, &api::ProductsApi::productsFetched, &app, [&](const core::ProductPage &page) {
        for (const core::Product &each : page.items)
            QTextStream(stdout) << each.id << '\t' << (each.price ? each.price->decimalString() : "-") << '\t' << each.title << '\n';
        part.offset += page.rowCount();
        page.rowCount() > 0 && (part.offset < page.total || !page.isTotalKnown) ? read() : QCoreApplication::quit();
    });
    const auto fail = [](const core::ApiError &error) {
        QTextStream(stderr) << core::errorKindName(error.kind) << ' ' << error.serverMessage << '\n';
        QCoreApplication::exit(1);
    };
    QObject::connect(&store->products, &api::ProductsApi::failed, &app, fail);
    QObject::connect(&store->auth, &api::AuthApi::failed, &app, fail);
    QObject::connect(&store->auth, &api::AuthApi::signedIn, &store->gate, &session::RefreshGate::setTokens); // Every call has them now.
    QObject::connect(&store->auth, &api::AuthApi::signedIn, &app, read);
    const core::Secret password(qgetenv("VEZNE_PASSWORD"));
    store->auth.signIn({ project.provider, project.loginMarker, project.passwordMarker, qEnvironmentVariable("VEZNE_LOGIN"), password });
    return app.exec();
}
