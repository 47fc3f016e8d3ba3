// SPDX-License-Identifier: MIT
// What an error says to a customer, who has no panel, no settings and nobody's number, but a counter nearby.
#include "text/errorparts.h"
#include "text/errortext.h"

#include <QCoreApplication>

namespace text {
namespace {

struct CustomerStrings
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// Whether it is about what they entered or picked themselves. Whoever types a password at a kiosk is from the counter, and sets it up.
bool canMend(core::Operation operation, const core::ApiError &error)
{
    using Kind = core::ServerReason::Kind;
    const Kind kind = error.reason.kind;
    const bool isMistyped
        = operation == core::Operation::SignIn && (error.kind == core::ErrorKind::Unauthorized || kind == Kind::LoginUnknown);
    return isMistyped || kind == Kind::ProductGone || kind == Kind::CouponRefused
        || (kind == Kind::None && error.kind == core::ErrorKind::Validation && !error.fieldErrors.isEmpty());
}

/// Whether it may go by itself.
bool isPassing(core::ErrorKind kind)
{
    return kind == core::ErrorKind::Offline || kind == core::ErrorKind::Timeout || kind == core::ErrorKind::ServerFault
        || kind == core::ErrorKind::RateLimited || kind == core::ErrorKind::OutcomeUnknown;
}

QString askAtCounter()
{
    return CustomerStrings::tr("Please ask at the counter.");
}

} // namespace

ErrorText describeToCustomer(core::Operation operation, const core::ApiError &error)
{
    const Effect effect = effectOf(operation, error);
    const QString sentence
        = operation == core::Operation::LoadStore ? CustomerStrings::tr("The store could not be loaded.") : sentenceFor(operation, effect);
    if (canMend(operation, error) && effect != Effect::Unknown && !isPassing(error.kind)) {
        ErrorText theirs = describe(operation, error);
        theirs.sentence = sentence;
        return theirs;
    }
    if (effect == Effect::Unknown) {
        return { sentence, {}, CustomerStrings::tr("It is being looked for. Please wait, and do not order again.") };
    }
    return { sentence, {},
        isPassing(error.kind) ? CustomerStrings::tr("Try again in a moment. If it stays like this, please ask at the counter.")
                              : askAtCounter() };
}

ErrorText describeToCustomer(const core::StorageFault &fault)
{
    using Kind = core::StorageFault::Kind;
    if (fault.kind == Kind::Unreadable || fault.kind == Kind::Damaged) { // What was open before; this order can be placed.
        return { CustomerStrings::tr("An earlier order may need a look."), {},
            CustomerStrings::tr("Please tell somebody at the counter.") };
    }
    return { CustomerStrings::tr("This screen cannot take orders at the moment. Nothing was sent."), {}, askAtCounter() };
}

} // namespace text
