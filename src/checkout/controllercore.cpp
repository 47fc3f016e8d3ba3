// SPDX-License-Identifier: MIT
#include "checkout/controllercore.h"

#include "checkout/urlpolicy.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

// Presses closer together than this are one: on a slow machine they arrive late, all at once.
constexpr qint64 burstMs = 400;

// The primary button of the next step stands where the last one's stood: a finger that is still pressing must not place an order, nor
// leave the one that was just placed.
qint64 settlingMs(Step step)
{
    switch (step) {
    case Step::SignIn:
    case Step::Details:
        return 0;
    case Step::Products:
        return 300;
    case Step::Payment:
        return 1000;
    }
    return 0;
}

} // namespace

ControllerCore::ControllerCore(CheckoutController &controller, const ControllerOptions &given) :
    q(controller), options(given), settings(given.dataFolder), secrets(given.useKeychain)
{
    state.language = options.language;
    stepClock.start();
    // Several changes of one event are one picture: the state is published once control returns to the event loop.
    publishTimer.setSingleShot(true);
    publishTimer.setInterval(0);
    connect(&publishTimer, &QTimer::timeout, this, [this] { Q_EMIT q.stateChanged(state); });
    connect(&secrets, &session::SecretStore::hasRead, this, &ControllerCore::onAppTokenRead);
    connect(&secrets, &session::SecretStore::persistenceChanged, this, [this](bool persistent) {
        state.signIn.canRemember = persistent;
        publish();
    });
    state.signIn.canRemember = options.useKeychain;
}

ControllerCore::~ControllerCore()
{
    // The trackers speak to the connection; they go first.
    trackers.clear();
}

void ControllerCore::publish()
{
    publishTimer.start();
}

void ControllerCore::setBusy(bool busy, bool canCancel)
{
    state.isBusy = busy;
    state.canCancel = busy && canCancel;
    publish();
}

QString ControllerCore::projectKey() const
{
    return session::projectUrl(project.url).toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

// The demo store is another server at each start, and what was typed for it is the same.
QString ControllerCore::draftKey() const
{
    return project.isDemo ? u"demo"_s : projectKey();
}

// Its orders end with it: their attempts are no business of the next one's.
QString ControllerCore::journalFolder() const
{
    return project.isDemo ? options.dataFolder + u"/demo"_s : options.dataFolder;
}

QString ControllerCore::secretKey(const QString &what) const
{
    return what + u'|' + projectKey();
}

std::chrono::milliseconds ControllerCore::scaled(std::chrono::milliseconds wait) const
{
    return std::chrono::milliseconds(qint64(double(wait.count()) * options.timeScale));
}

bool ControllerCore::projectIsLoopback() const
{
    return isLoopbackHost(session::projectUrl(project.url).host());
}

void ControllerCore::trouble(core::Operation operation, const core::ApiError &error, bool canRetry)
{
    if (error.kind == core::ErrorKind::Cancelled) {
        return;
    }
    if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::Timeout || error.kind == core::ErrorKind::Tls) {
        state.light = Light::Offline;
    }
    state.trouble = Trouble{ operation, error, canRetry };
    publish();
}

void ControllerCore::clearTrouble()
{
    state.trouble.reset();
    publish();
}

void ControllerCore::step(Event event, const Guards &guards)
{
    const auto next = nextStep(state.step, event, guards);
    if (!next) {
        return;
    }
    state.step = *next;
    stepClock.start();
    if (event == Event::SignedOut || event == Event::NewOrder || static_cast<int>(state.reachable) < static_cast<int>(*next)) {
        state.reachable = *next;
    }
    saveDraft();
    publish();
}

void ControllerCore::goOn()
{
    // Double click, Enter held down, twenty fingers: a press that was meant for the step before, or one of a burst.
    const bool isBurst = pressClock.isValid() && pressClock.elapsed() < burstMs && state.step != Step::Details;
    pressClock.start();
    if (state.isBusy || isBurst || stepClock.elapsed() < settlingMs(state.step)) {
        return;
    }
    switch (state.step) {
    case Step::SignIn:
        break; // The page signs in with what was typed.
    case Step::Details: {
        Guards guards;
        guards.areDetailsInOrder = checkDetails().has_value();
        if (guards.areDetailsInOrder) {
            clearTrouble();
        }
        step(Event::DetailsChecked, guards);
        publish();
        break;
    }
    case Step::Products:
        placeOrder();
        break;
    case Step::Payment:
        newOrder();
        break;
    }
}

void ControllerCore::retry()
{
    const auto was = std::exchange(state.trouble, std::nullopt);
    publish();
    if (!was) {
        return;
    }
    switch (was->operation) {
    case core::Operation::Connect:
        makeConnection();
        break;
    case core::Operation::LoadStore:
    case core::Operation::LoadForm:
        loadStore();
        break;
    case core::Operation::LoadProducts:
        state.products.isLoading = true;
        loader->loadCatalogue(state.language);
        break;
    case core::Operation::Preview:
        preview->askNow();
        break;
    case core::Operation::PlaceOrder:
        if (state.step == Step::Products) {
            placeOrder();
        } else if (current) {
            current->placement.confirmResend();
        }
        break;
    case core::Operation::OpenSession:
    case core::Operation::ReadSession:
        q.payAgain();
        break;
    default:
        break;
    }
}

void ControllerCore::setLanguage(const QString &language)
{
    if (language == state.language) {
        return;
    }
    state.language = language;
    settings.setLanguage(language);
    Q_EMIT q.languageChanged(language);
    publish();
    if (!connection) {
        return;
    }
    if (!state.signIn.isSignedIn) {
        if (!state.signIn.isSigningIn) {
            providersRequest = connection->auth.fetchProviders(language);
        }
        return;
    }
    state.details.answers.readAs(state.details.form, locale());
    renewProblems();
    // An order that is out keeps the language it was sent in; what is being filled in is asked for again, values stay.
    loadStore();
}

} // namespace checkout
