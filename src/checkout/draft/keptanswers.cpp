// SPDX-License-Identifier: MIT
#include "checkout/draft/keptanswers.h"

#include "core/cardnumber.h"

namespace checkout {
namespace {

/// The number of a card is refused on the page, and is on no disk of this computer meanwhile.
QString withoutCard(const QString &raw)
{
    return core::holdsCardNumber(raw) ? QString() : raw;
}

} // namespace

bool isUntouched(const DraftState &state, const core::FormField &field)
{
    const QString raw = state.details.answers.raw(field.marker);
    return raw.trimmed().isEmpty() || raw == core::rawFromValue(field, field.initialValue, state.locale);
}

QList<core::WrittenAnswer> keptAnswers(const DraftState &state)
{
    QList<core::WrittenAnswer> kept = state.details.answers.written();
    kept.removeIf([&state](const core::WrittenAnswer &answer) {
        const core::FormField *field = state.details.form.field(answer.marker);
        return field && !answer.raw.trimmed().isEmpty() && isUntouched(state, *field); // An emptied field stays empty.
    });
    for (core::WrittenAnswer &answer : kept) {
        answer.raw = keptAnswer(state, answer.marker);
    }
    return kept;
}

QString keptAnswer(const DraftState &state, const QString &marker)
{
    return state.details.secret.contains(marker) ? QString() : withoutCard(state.details.answers.raw(marker));
}

QString keptCoupon(const DraftState &state)
{
    const CartState &cart = state.cart;
    return cart.couponText == cart.couponCode ? cart.couponCode : withoutCard(cart.couponText);
}

} // namespace checkout
