// SPDX-License-Identifier: MIT
#include "checkout/controllercore.h"

#include <QDir>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {

void ControllerCore::start()
{
    project = settings.project();
    if (project.url.isEmpty()) {
        publish();
        return;
    }
    state.light = Light::Connecting;
    state.projectHost = session::projectUrl(project.url).host();
    publish();
    secrets.read(secretKey(u"app"_s));
}

void ControllerCore::onAppTokenRead(const QString &key, const core::Secret &secret)
{
    if (key == secretKey(u"app"_s)) {
        if (secret.isEmpty()) {
            // Without a keychain the token was not kept: the project is known, its token has to be typed again.
            state.light = Light::NotConnected;
            publish();
            return;
        }
        project.appToken = secret;
        makeConnection();
        secrets.read(secretKey(u"refresh"_s));
        return;
    }
    if (key == secretKey(u"refresh"_s) && connection && !secret.isEmpty() && !state.signIn.isSignedIn) {
        core::AuthTokens tokens;
        tokens.refreshToken = secret;
        tokens.authProviderIdentifier = project.provider;
        connection->gate.setTokens(tokens);
        rememberSignIn = true;
        state.signIn.isSigningIn = true;
        setBusy(true, false);
        connection->gate.refresh(core::Secret());
    }
}

void ControllerCore::connectTo(const core::ProjectSettings &given)
{
    if (state.signIn.isSignedIn) {
        leaveSignedInState();
        state.step = Step::SignIn;
        state.reachable = Step::SignIn;
    }
    project = given;
    makeConnection();
}

void ControllerCore::dropConnection()
{
    trackers.clear();
    current = nullptr;
    loader.reset();
    preview.reset();
    pictures.reset();
    connection.reset();
    journal.reset();
    owner.reset();
    if (project.isDemo) {
        QDir(journalFolder()).removeRecursively();
    }
}

void ControllerCore::makeConnection()
{
    dropConnection();
    if (!network) {
        network = std::make_unique<QNetworkAccessManager>();
    }
    connection = session::openConnection(*network, project, { settings.fingerprint(), state.language, options.requestDeadline });
    if (!connection) {
        core::ApiError error;
        error.kind = core::ErrorKind::NotFound;
        error.delivery = core::Delivery::NotSent;
        trouble(core::Operation::Connect, error, false);
        return;
    }
    state.light = Light::Connecting;
    state.projectHost = session::projectUrl(project.url).host();
    state.storeName = project.isDemo ? QString() : state.projectHost; // The page has a name of its own for the demo store.
    state.isDemo = project.isDemo;
    state.signIn.login = project.isDemo ? project.demoLogin : settings.lastLogin(project.url);
    state.signIn.demoPassword = project.demoPassword;
    state.signIn.isLoading = true;
    loginMarker = project.loginMarker;
    passwordMarker = project.passwordMarker;
    loader = std::make_unique<StoreLoader>(*connection);
    preview = std::make_unique<PreviewKeeper>(*connection, scaled(std::chrono::milliseconds(250)));
    pictures = std::make_unique<session::PictureLoader>(*network, session::projectUrl(project.url));
    connectSignIn();
    connectStore();
    providersRequest = connection->auth.fetchProviders(state.language);
    publish();
}

void ControllerCore::connectSignIn()
{
    session::Connection &c = *connection;
    connect(&c.auth, &api::AuthApi::providersFetched, this, &ControllerCore::onProviders);
    connect(&c.auth, &api::AuthApi::signedIn, this, [this](const core::AuthTokens &tokens, core::RequestId id) {
        if (id == signInRequest) {
            signInRequest = {};
            connection->gate.setTokens(tokens);
            onSignedIn(tokens);
        }
    });
    connect(&c.auth, &api::AuthApi::signedOut, this, &ControllerCore::onSignedOut);
    connect(&c.auth, &api::ApiBase::failed, this, &ControllerCore::onSignInFailed);
    connect(&c.forms, &api::FormsApi::formFetched, this, [this](const core::FormSchema &form, core::RequestId id) {
        if (id == signInFormRequest) {
            onSignInForm(form);
        }
    });
    connect(&c.gate, &session::RefreshGate::tokensRenewed, this, [this](const core::AuthTokens &tokens) {
        if (rememberSignIn) {
            secrets.write(secretKey(u"refresh"_s), tokens.refreshToken);
        }
        if (!state.signIn.isSignedIn) {
            onSignedIn(tokens);
        }
    });
    connect(&c.gate, &session::RefreshGate::sessionExpired, this, &ControllerCore::onSessionExpired);
    connect(&c.gate, &session::RefreshGate::refreshFailed, this, [this](const core::ApiError &error) {
        if (state.signIn.isSigningIn) {
            state.signIn.isSigningIn = false;
            setBusy(false, false);
            trouble(core::Operation::SignIn, error, false);
        }
    });
}

void ControllerCore::connectStore()
{
    connect(&connection->discounts, &api::DiscountsApi::bonusBalanceFetched, this, [this](core::Money balance, core::RequestId id) {
        if (id == bonusRequest) {
            balance.currency = balance.currency.isEmpty() ? project.currency : balance.currency;
            state.products.bonusBalance = balance;
            publish();
        }
    });
    connect(loader.get(), &StoreLoader::storeLoaded, this, &ControllerCore::onStore);
    connect(loader.get(), &StoreLoader::formLoaded, this, &ControllerCore::onForm);
    connect(loader.get(), &StoreLoader::productsArrived, this, [this](const QList<core::Product> &products, qint64 total) {
        state.products.loadedCount += int(products.size());
        state.products.totalCount = total;
        Q_EMIT q.productsArrived(products);
        cart.refresh(products);
        showCart();
    });
    connect(loader.get(), &StoreLoader::catalogueLoaded, this, [this] {
        state.products.isLoading = false;
        state.products.isLoaded = true;
        publish();
    });
    connect(loader.get(), &StoreLoader::productsRefreshed, this, &ControllerCore::onRestoredProducts);
    connect(loader.get(), &StoreLoader::failed, this, [this](core::Operation operation, const core::ApiError &error) {
        state.details.isLoading = state.details.isLoading && operation == core::Operation::LoadProducts;
        if (operation == core::Operation::LoadProducts) {
            state.products.isLoading = false;
        }
        if (error.kind != core::ErrorKind::SessionExpired) {
            trouble(operation, error, true);
        }
    });
    connect(preview.get(), &PreviewKeeper::previewed, this, &ControllerCore::onPreviewed);
    connect(preview.get(), &PreviewKeeper::failed, this, &ControllerCore::onPreviewFailed);
    connect(pictures.get(), &session::PictureLoader::arrived, &q, &CheckoutController::pictureArrived);
}

void ControllerCore::onRestoredProducts(const QList<core::Product> &products)
{
    for (const core::Product &product : products) {
        for (const core::OrderLine &line : std::as_const(restoredLines)) {
            if (line.productId == product.id && cart.quantity(product.id) == 0) {
                cart.setQuantity(product, line.quantity);
            }
        }
    }
    restoredLines.clear();
    cart.forgetUndo();
    onCartChanged();
}

void ControllerCore::onProviders(const QList<core::AuthProvider> &providers)
{
    state.light = Light::Connected;
    state.signIn.providers.clear();
    for (const core::AuthProvider &provider : providers) {
        if (provider.isActive && provider.type != "oauth"_L1) {
            state.signIn.providers.append(provider);
        }
    }
    const auto configured = std::find_if(state.signIn.providers.begin(), state.signIn.providers.end(),
        [this](const core::AuthProvider &p) { return p.identifier == project.provider; });
    if (configured == state.signIn.providers.end() && !state.signIn.providers.isEmpty()) {
        project.provider = state.signIn.providers.first().identifier;
    }
    chooseProvider(project.provider);
}

void ControllerCore::chooseProvider(const QString &marker)
{
    state.signIn.provider = marker;
    state.signIn.isLoading = false;
    project.provider = marker;
    connection->gate.setProvider(marker);
    const auto provider = std::find_if(state.signIn.providers.begin(), state.signIn.providers.end(),
        [&marker](const core::AuthProvider &p) { return p.identifier == marker; });
    if (provider != state.signIn.providers.end() && !provider->formIdentifier.isEmpty()) {
        signInFormRequest = connection->forms.fetchForm(provider->formIdentifier, state.language);
    }
    publish();
}

void ControllerCore::onSignInForm(const core::FormSchema &form)
{
    for (const core::FormField &field : form.fields) {
        if (field.isPassword || (field.marker == project.passwordMarker && state.signIn.passwordLabel.isEmpty())) {
            passwordMarker = field.marker;
            state.signIn.passwordLabel = field.title;
        } else if (field.isLogin || (field.marker == project.loginMarker && state.signIn.loginLabel.isEmpty())) {
            loginMarker = field.marker;
            state.signIn.loginLabel = field.title;
        }
    }
    publish();
}

void ControllerCore::signIn(const QString &login, const core::Secret &password, bool remember)
{
    if (state.isBusy || !connection) {
        return;
    }
    clearTrouble();
    typedLogin = login.trimmed();
    rememberSignIn = remember && secrets.isPersistent();
    state.signIn.isSigningIn = true;
    setBusy(true, true);
    signInRequest = connection->auth.signIn(
        { state.signIn.provider.isEmpty() ? project.provider : state.signIn.provider, loginMarker, passwordMarker, typedLogin, password });
}

void ControllerCore::onSignedIn(const core::AuthTokens &tokens)
{
    state.light = Light::Connected;
    state.signIn.isSigningIn = false;
    state.signIn.isSignedIn = true;
    state.signIn.userIdentifier = tokens.userIdentifier.isEmpty() ? typedLogin : tokens.userIdentifier;
    state.signIn.userName = state.signIn.userIdentifier;
    setBusy(false, false);
    if (!project.isDemo) {
        settings.setLastLogin(project.url, typedLogin.isEmpty() ? state.signIn.userIdentifier : typedLogin);
        if (rememberSignIn) {
            secrets.write(secretKey(u"refresh"_s), tokens.refreshToken);
        }
    }
    step(Event::SignedIn, {});
    if (state.details.isReady) {
        // The session had expired: everything typed is still there, the person goes on where they were.
        for (const auto &[id, tracker] : trackers) {
            tracker->lookNow();
        }
        if (current) {
            Guards guards;
            guards.isSignedIn = true;
            step(Event::AttemptOpened, guards);
        }
        refreshTotals();
    } else {
        loadStore();
    }
    resumeUnfinished();
}

void ControllerCore::onSignInFailed(const core::ApiError &error, core::RequestId id)
{
    onSignedOut(id);
    if (id == providersRequest) {
        providersRequest = {};
        state.signIn.isLoading = false;
        trouble(core::Operation::Connect, error, true);
    } else if (id == signInRequest) {
        signInRequest = {};
        state.signIn.isSigningIn = false;
        setBusy(false, false);
        trouble(core::Operation::SignIn, error, false);
    }
}

void ControllerCore::onSessionExpired()
{
    secrets.remove(secretKey(u"refresh"_s));
    state.signIn.isSignedIn = false;
    state.signIn.isSigningIn = false;
    state.signIn.login = state.signIn.userIdentifier.isEmpty() ? state.signIn.login : state.signIn.userIdentifier;
    isPlacing = false;
    setBusy(false, false);
    step(Event::SignedOut, {});
    core::ApiError error;
    error.kind = core::ErrorKind::SessionExpired;
    error.delivery = core::Delivery::Rejected;
    trouble(core::Operation::SignIn, error, false);
}

void ControllerCore::signOut()
{
    if (!connection || !state.signIn.isSignedIn) {
        return;
    }
    signOutRequest = connection->auth.signOut(project.provider, connection->gate.tokens().refreshToken);
    leaveSignedInState();
    step(Event::SignedOut, {});
}

void ControllerCore::onSignedOut(core::RequestId id)
{
    // Whatever the server said: this side forgets the tokens, unless somebody has signed in again meanwhile.
    if (id == signOutRequest && !state.signIn.isSignedIn) {
        connection->gate.clear();
    }
}

void ControllerCore::leaveSignedInState()
{
    secrets.remove(secretKey(u"refresh"_s));
    saveDraft();
    trackers.clear();
    current = nullptr;
    cart = {};
    isDraftRestored = false;
    draftId = {};
    const SignInState before = state.signIn;
    state.signIn.isSignedIn = false;
    state.signIn.login = before.userIdentifier;
    state.signIn.userIdentifier.clear();
    state.signIn.userName.clear();
    state.details = {};
    state.products = {};
    state.payment = {};
    state.unfinished.clear();
    Q_EMIT q.catalogueReset();
    clearTrouble();
}

void ControllerCore::onFindings(const QList<ProjectFinding> &findings, const core::ProjectSettings &checked)
{
    state.isCheckingProject = false;
    state.findings = findings;
    const bool isUsable
        = std::none_of(findings.begin(), findings.end(), [](const ProjectFinding &f) { return f.level == ProjectFinding::Level::Error; });
    if (isUsable) {
        connectTo(checked);
        settings.setProject(checked);
        secrets.write(secretKey(u"app"_s), checked.appToken);
    }
    publish();
}

} // namespace checkout
