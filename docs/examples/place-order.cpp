// SPDX-License-Identifier: MIT
// Places one order exactly once, whatever the network does: place-order FOLDER NAME. Killed at any point and started again, it goes on with
// what the journal in FOLDER has left open, and places nothing new before that is known. Ends with 0 (the order stands), 1 (it does not) or
// 7 (not known yet: start it again).
#include <QCoreApplication>
#include <QTextStream>
#include <vezne/api/reply.h>
#include <vezne/checkout/orders/orderplacement.h>
#include <vezne/session/connectionfactory.h>
#include <vezne/store/journal.h>
#include <vezne/store/ownerlock.h>

namespace {

struct Shop
{
    explicit Shop(const QString &folder) : journal(folder), owner(folder) { }
    QNetworkAccessManager network;
    core::ProjectSettings project;
    std::unique_ptr<session::Connection> connection;
    store::Journal journal;
    store::OwnerLock owner;
    std::unique_ptr<checkout::OrderPlacement> placement;
};

int say(const QString &what, int code)
{
    QTextStream(code == 0 ? stdout : stderr) << what << '\n';
    QCoreApplication::exit(code);
    return code;
}

core::OrderDraft coffeeFor(const QString &name)
{
    core::OrderDraft draft;
    draft.storage = "orders";
    draft.formIdentifier = "order";
    draft.paymentAccountIdentifier = "card";
    draft.language = "en_US";
    draft.formData = { { "name", "string", name } };
    draft.products = { { 1, 2, {} } };
    return draft;
}

// Each step is in the journal before its request leaves, so the last value says all that is known.
void onChanged(const checkout::PlacementView &view)
{
    if (view.isBusy) {
        return;
    }
    const QString state = store::attemptStateName(view.attempt.state);
    if (store::hasOrder(view.attempt.state)) {
        say(QString("%1 %2").arg(state).arg(view.attempt.orderId), 0);
    } else {
        const bool isKnown = view.attempt.state == store::AttemptState::Rejected || view.attempt.state == store::AttemptState::NotSent;
        say(state, isKnown ? 1 : 7);
    }
}

void placeOrGoOn(Shop &shop, const QString &user, const QString &name)
{
    const QString project = session::projectKey(shop.project);
    const auto open = shop.journal.unfinished(project, user);
    if (!open) {
        say(open.error().detail, 1);
        return;
    }
    shop.placement
        = std::make_unique<checkout::OrderPlacement>(*shop.connection, shop.journal, shop.owner.name(), checkout::PlacementTimes());
    QObject::connect(shop.placement.get(), &checkout::OrderPlacement::changed, qApp, &onChanged, Qt::QueuedConnection);
    for (const store::Attempt &attempt : *open) {
        const auto isAlive = [&shop](const QString &other) { return shop.owner.isAlive(other); };
        if (!store::hasOrder(attempt.state) && shop.journal.claim(attempt.id, shop.owner.name(), isAlive).value_or(false)) {
            shop.placement->resume(attempt);
            const store::AttemptState state = shop.placement->view().attempt.state;
            if (state == store::AttemptState::NotSent || state == store::AttemptState::Absent) {
                shop.placement->confirmResend(); // Proved not to be there. Vezne itself asks a person first.
            }
            return;
        }
    }
    if (!shop.placement->place({ coffeeFor(name), {}, project, user })) {
        say("The journal cannot be written: nothing was sent.", 1);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() != 3) {
        return say("place-order FOLDER NAME", 2);
    }
    Shop shop(app.arguments().at(1));
    shop.project.url = qEnvironmentVariable("VEZNE_PROJECT_URL");
    shop.project.appToken = core::Secret(qgetenv("VEZNE_APP_TOKEN"));
    shop.connection = session::openConnection(shop.network, shop.project, { "UQ_example", "example", "en_US" });
    if (!shop.connection || !shop.journal.open()) {
        return say("The address or the journal cannot be used.", 2);
    }
    const core::Credentials clerk{ shop.project.provider, shop.project.loginMarker, shop.project.passwordMarker,
        qEnvironmentVariable("VEZNE_LOGIN"), core::Secret(qgetenv("VEZNE_PASSWORD")) };
    api::AuthApi &auth = shop.connection->auth;
    const auto onSignedIn = [&shop, &app](const core::AuthTokens &tokens) {
        shop.connection->gate.setTokens(tokens);
        placeOrGoOn(shop, tokens.userIdentifier, app.arguments().at(2));
    };
    const auto onError = [](const core::ApiError &error) { say(core::errorKindName(error.kind), 1); };
    const auto signIn = api::Reply::of(auth, auth.signIn(clerk), &api::AuthApi::signedIn, &app, onSignedIn, onError);
    return app.exec();
}
