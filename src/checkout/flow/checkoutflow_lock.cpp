// SPDX-License-Identifier: MIT
// The part of CheckoutFlow about who is at the window: the lock, another clerk, the devices of the account.
#include "checkout/flow/checkoutflow.h"
#include "checkout/signin/signinattempt.h"
#include "session/connection.h"

namespace checkout {

void CheckoutFlow::connectLock()
{
    connect(&m_signIn, &SignInController::signedOut, this, &CheckoutFlow::onSignedOut);
    connect(&m_signIn, &SignInController::changed, this, [this] { m_lock.setTakesPassword(m_signIn.takesPassword()); });
    connect(&m_signIn, &SignInController::sessionExpired, this, [this] {
        if (!m_lock.state().hasPin()) {
            m_lock.lift(); // The sign-in page asks for the same password, and covers what was open.
        }
    });
    connect(&m_project, &ProjectController::changed, this, [this] {
        if (!m_project.state().hasProject() && m_signIn.state().resume == SignInState::Resume::Running) {
            m_signIn.stopResuming(); // The app token was not remembered: nothing can be taken up.
        }
    });
    connect(&m_lock, &LockController::locked, this, &CheckoutFlow::dropIdleToken);
    connect(&m_lock, &LockController::changed, this, [this] { m_lock.state().isLocked ? void() : m_attempts.setListening(true); });
    // Later: what tells of an end is still at its work.
    connect(&m_attempts, &AttemptRegistry::changed, this, &CheckoutFlow::dropIdleToken, Qt::QueuedConnection);
    connect(&m_lock, &LockController::unlocked, this, [this] {
        session::Connection *connection = m_project.connection();
        if (connection && m_signIn.state().isSignedIn && connection->gate.accessToken().isEmpty()) {
            connection->gate.refresh(core::Secret());
        }
    });
    connect(&m_lock, &LockController::switchWanted, this, [this](const QString &user) {
        isBusy() ? m_lock.lock() : m_signIn.switchTo(user); // An order that is being placed stays with who places it.
    });
    connect(&m_lock, &LockController::passwordTyped, this, &CheckoutFlow::onPasswordTyped);
    connect(&m_devices, &DeviceList::signedOutEverywhere, this, [this] {
        m_project.connection()->gate.clear();
        m_signIn.endSession();
    });
}

// Everything of this user leaves the screen.
void CheckoutFlow::onSignedOut()
{
    m_passwordCheck.reset();
    m_lock.lift();
    m_lock.setScope(draftProject(), {});
    m_devices.setConnection(m_project.connection());
    m_attempts.setUser({});
    m_draft.setUser({});
    m_shelf.setOwner({}, {});
    m_history.setUser({});
    m_order.setUser({});
    m_catalogue.clear();
    m_user.clear();
    m_sentDraft = {};
    step(Event::SignedOut);
}

// While the window is locked a payment that is watched goes on being watched; before and after that nothing needs the access token until
// somebody is back. What has one renewed all the same, a look at a refund for example, has it for that one call.
void CheckoutFlow::dropIdleToken()
{
    session::Connection *connection = m_project.connection();
    const bool isNeeded = !m_lock.state().isLocked || isBusy() || m_attempts.isAtWork();
    if (connection && !isNeeded && !connection->gate.tokens().refreshToken.isEmpty()) {
        m_attempts.setWatched({}); // Else a payment that has ended unpaid is asked about, for who looks at its page.
        m_attempts.setListening(false); // An event would be looked into, with a new token; and the line holds the old one.
        connection->gate.dropAccessToken();
    }
}

void CheckoutFlow::onPasswordTyped(const core::Secret &password)
{
    session::Connection *connection = m_project.connection();
    if (!connection) {
        m_lock.finishPassword(LockState::Refusal::NotReachable);
        return;
    }
    m_passwordCheck = std::make_unique<SignInAttempt>(*connection);
    connect(m_passwordCheck.get(), &SignInAttempt::signedIn, this, [this](const core::AuthTokens &tokens) {
        m_signIn.keepTokens(tokens);
        m_lock.finishPassword(LockState::Refusal::None);
    });
    connect(m_passwordCheck.get(), &SignInAttempt::failed, this, [this](const core::ApiError &error) {
        const bool isRefused = error.delivery == core::Delivery::Rejected && error.kind != core::ErrorKind::RateLimited;
        m_lock.finishPassword(isRefused ? LockState::Refusal::WrongPassword : LockState::Refusal::NotReachable);
    });
    m_passwordCheck->start(m_signIn.project(), m_signIn.login(), password, m_locale.contentCode);
}

} // namespace checkout
