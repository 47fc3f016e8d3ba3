// SPDX-License-Identifier: MIT
// The part of CheckoutFlow about a window that customers use by themselves: what goes with each of them, and when.
#include "checkout/flow/checkoutflow.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {

using Page = Route::Page;

namespace {

constexpr auto afterPaid = 20s; ///< Whoever has seen it goes.

} // namespace

void CheckoutFlow::connectKiosk()
{
    if (!m_kiosk.isOn()) {
        return;
    }
    m_kiosk.setIdleLimit([this]() -> std::optional<std::chrono::seconds> {
        if (isAtBeginning()) {
            return std::nullopt;
        }
        const std::chrono::minutes minutes(m_choices.value(u"kiosk/idleMinutes"_s).toInt());
        return payment().phase == PaymentPhase::Paid ? std::chrono::seconds(afterPaid) : std::chrono::seconds(minutes);
    });
    connect(&m_kiosk, &KioskController::idleOver, this, &CheckoutFlow::startOver);
    connect(&m_signIn, &SignInController::changed, this, [this] {
        const SignInState &state = m_signIn.state();
        // Queued: the one who has just said it is still at work.
        if (state.canBeGuest && state.resume == SignInState::Resume::None && m_signIn.canSignIn()) {
            QMetaObject::invokeMethod(&m_signIn, &SignInController::orderAsGuest, Qt::QueuedConnection);
        }
    });
}

// Nothing of a customer is on the screen: neither what was typed nor where they went.
bool CheckoutFlow::isAtBeginning() const
{
    const bool isSameLanguage = m_locale.language == m_options.locale.language;
    const bool isBlank = !m_kiosk.isTouched() && m_draft.isBlank();
    const bool isFirstPage = m_route.page == Page::Details || m_route.page == Page::SignIn;
    return isFirstPage && isBlank && isSameLanguage && !m_alerts.current();
}

// What was sent stays in the journal, and is watched to its end.
void CheckoutFlow::startOver()
{
    if (m_draft.state().cart.totalToConfirm) {
        m_draft.confirmTotal(false);
    } else if (canCancel()) {
        cancel();
    }
    if (isBusy()) {
        return; // What is being sent is known first.
    }
    m_undecided = {};
    letSentDraftGo();
    m_draft.startNew();
    m_draft.setScope(draftScope()); // The order storage and the payment account are those to begin with again.
    m_catalogue.setQuery({});
    m_catalogue.model().setFilter({});
    m_catalogue.model().setSort(models::CatalogueSort::Store);
    while (m_alerts.current()) {
        m_alerts.dismiss();
    }
    setLanguage(m_options.locale.language);
    if (m_route.page != Page::SignIn) {
        setRoute({ Page::Details, {}, {}, 0 });
    }
    m_kiosk.begin();
}

} // namespace checkout
