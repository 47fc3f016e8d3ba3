// SPDX-License-Identifier: MIT
// The half of DraftController for several customers at a time: what is put aside, and what is taken in hand again.
#include "checkout/draft/draftcontroller.h"
#include "checkout/draft/draftkeeper.h"

#include <algorithm>

namespace checkout {

bool DraftController::isBlank() const
{
    const DetailsState &details = m_state.details;
    const auto isAsItCame = [this, &details](const core::FormField &field) {
        const QString raw = details.answers.raw(field.marker);
        return raw.trimmed().isEmpty() || raw == core::rawFromValue(field, field.initialValue, m_state.locale);
    };
    const auto &fields = details.form.fields;
    return m_cart.isEmpty() && m_restoredLines.isEmpty() && m_state.cart.couponText.trimmed().isEmpty()
        && std::all_of(fields.begin(), fields.end(), isAsItCame);
}

QString DraftController::suggestedTitle() const
{
    for (const core::FormField &field : m_state.details.form.fields) {
        const QString raw = m_state.details.answers.raw(field.marker).simplified();
        if (field.type == core::FieldType::String && !raw.isEmpty()) {
            return raw;
        }
    }
    return {};
}

bool DraftController::park(const QString &title)
{
    if (m_isSent || m_state.cart.isPlacing || isBlank() || !m_keeper->park(m_state, m_restoredLines, title)) {
        return false;
    }
    clearOrder();
    Q_EMIT changed();
    return true;
}

bool DraftController::takeUp(const QUuid &draft)
{
    if (m_isSent || m_state.cart.isPlacing || !isBlank()) {
        return false;
    }
    m_keeper->forget();
    clearOrder();
    if (!restore(draft)) {
        return false;
    }
    takeStorage(offeredStorage());
    save();
    Q_EMIT changed();
    return true;
}

} // namespace checkout
