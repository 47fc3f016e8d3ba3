// SPDX-License-Identifier: MIT
// The part of SignInController for orders without an account.
#include "checkout/flow/alerts.h"
#include "checkout/signin/signinparts.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/settings.h"

namespace checkout {

// A store that shows its order storages to anybody takes orders from guests; whether it takes this one, the order tells.
void SignInController::askAboutGuests()
{
    if (!m_scope.connection || m_parts->areGuestsAskedAbout || m_state.isSignedIn || m_state.isSigningIn) {
        return;
    }
    api::OrdersApi &orders = m_scope.connection->orders;
    m_parts->guests = api::Reply::of(
        orders, orders.fetchStorages(m_scope.language), &api::OrdersApi::storagesFetched, this,
        [this](const QList<core::OrderStorage> &storages) {
            m_parts->areGuestsAskedAbout = true;
            m_state.canBeGuest = !storages.isEmpty();
            Q_EMIT changed();
        },
        [this](const core::ApiError &error) { m_parts->areGuestsAskedAbout = error.delivery == core::Delivery::Rejected; });
}

void SignInController::orderAsGuest()
{
    if (!m_state.canBeGuest || !canSignIn()) {
        return;
    }
    goByHand();
    m_parts->guests = {};
    begin(ownMethod());
    // Nothing of who was signed in before: the store may not have answered their signing out.
    m_parts->isLeaving = false;
    m_scope.connection->gate.clear();
    m_scope.isRemembered = false;
    m_state.signUp.answers.clear();
    m_state.signUp.problems.clear();
    const QString id = m_settings.guest(session::projectKey(m_scope.project));
    m_scope.connection->client.setGuest(id.toLatin1());
    m_state.isGuest = true;
    m_state.isSignedIn = true;
    m_state.userIdentifier = core::guestUser(id);
    Q_EMIT changed();
    Q_EMIT signedIn();
}

void SignInController::endGuest()
{
    if (!m_state.isGuest) {
        return;
    }
    m_scope.connection->client.setGuest({});
    m_state.isGuest = false;
    m_state.isSignedIn = false;
    m_state.userIdentifier.clear();
    Q_EMIT changed();
}

} // namespace checkout
