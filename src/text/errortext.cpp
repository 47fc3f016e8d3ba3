// SPDX-License-Identifier: MIT
#include "text/errortext.h"

#include "text/errorparts.h"
#include "text/reasontext.h"

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct ErrorStrings
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

bool writes(core::Operation operation)
{
    using core::Operation;
    return operation == Operation::PlaceOrder || operation == Operation::OpenSession || operation == Operation::UpdateOrder
        || operation == Operation::Refund || operation == Operation::SignUp || operation == Operation::ChangePassword;
}

/// Kinds that say something about the way to the server, not about its will: with them the effect is what `delivery` says.
bool leavesDoubt(core::ErrorKind kind)
{
    using core::ErrorKind;
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::ServerFault:
    case ErrorKind::ProtocolViolation:
    case ErrorKind::OutcomeUnknown:
        return true;
    case ErrorKind::Unauthorized:
    case ErrorKind::SessionExpired:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Validation:
    case ErrorKind::RateLimited:
        return false;
    }
    return true;
}

QString doubtfulSentence(core::Operation operation)
{
    using core::Operation;
    if (operation == Operation::OpenSession) {
        return ErrorStrings::tr("The order exists. It is not known yet whether its payment link was made.");
    }
    if (operation == Operation::UpdateOrder) {
        return ErrorStrings::tr("It is not known yet whether the order was changed.");
    }
    if (operation == Operation::Refund) {
        return ErrorStrings::tr("It is not known yet whether the refund was requested.");
    }
    if (operation == Operation::SignUp) {
        return ErrorStrings::tr("It is not known whether the account was created.");
    }
    if (operation == Operation::ChangePassword) {
        return ErrorStrings::tr("It is not known whether the password was changed.");
    }
    return ErrorStrings::tr("It is not known yet whether the order was placed.");
}

QString failedAccountSentence(core::Operation operation)
{
    using core::Operation;
    if (operation == Operation::SendCode) {
        return ErrorStrings::tr("The code was not sent.");
    }
    return operation == Operation::SignUp ? ErrorStrings::tr("The account was not created.")
                                          : ErrorStrings::tr("The password was not changed.");
}

QString failedSentence(core::Operation operation)
{
    using core::Operation;
    switch (operation) {
    case Operation::Connect:
        return ErrorStrings::tr("The store could not be connected.");
    case Operation::SignIn:
    case Operation::SignInElsewhere:
        return ErrorStrings::tr("You are not signed in.");
    case Operation::SendCode:
    case Operation::SignUp:
    case Operation::ChangePassword:
        return failedAccountSentence(operation);
    case Operation::LoadStore:
        return ErrorStrings::tr("The store's settings could not be loaded.");
    case Operation::LoadForm:
        return ErrorStrings::tr("The order form could not be loaded.");
    case Operation::LoadProducts:
        return ErrorStrings::tr("The products could not be loaded.");
    case Operation::Search:
        return ErrorStrings::tr("The search did not finish.");
    case Operation::UploadFile:
        return ErrorStrings::tr("The file did not arrive in the store.");
    case Operation::Preview:
        return ErrorStrings::tr("The total could not be worked out.");
    case Operation::PlaceOrder:
        return ErrorStrings::tr("The order was not placed.");
    case Operation::OpenSession:
        return ErrorStrings::tr("The order exists, but its payment link was not made.");
    case Operation::ReadSession:
        return ErrorStrings::tr("The payment status could not be read.");
    case Operation::ReadOrders:
        return ErrorStrings::tr("The orders could not be read.");
    case Operation::UpdateOrder:
        return ErrorStrings::tr("The order was not changed.");
    case Operation::Refund:
        return ErrorStrings::tr("The refund was not requested.");
    case Operation::Journal:
        return ErrorStrings::tr("Nothing was sent.");
    }
    return {};
}

} // namespace

Effect effectOf(core::Operation operation, const core::ApiError &error)
{
    if (writes(operation) && leavesDoubt(error.kind)) {
        const bool doubtful = error.kind == core::ErrorKind::OutcomeUnknown || error.delivery == core::Delivery::Unknown;
        if (doubtful) {
            return Effect::Unknown;
        }
    }
    return error.kind == core::ErrorKind::Cancelled ? Effect::Stopped : Effect::Failed;
}

bool isForeign(const core::ApiError &error)
{
    const bool isRefusal = error.httpStatus >= 400 && error.httpStatus < 500 && error.kind != core::ErrorKind::RateLimited;
    const bool isPage = error.kind == core::ErrorKind::OutcomeUnknown || error.kind == core::ErrorKind::ProtocolViolation;
    // A refusal in OneEntry's own envelope says that nothing was done; only somebody else's leaves that open.
    return (isRefusal && error.delivery == core::Delivery::Unknown) || (isPage && error.httpStatus != 0);
}

QString sentenceFor(core::Operation operation, Effect effect)
{
    return effect == Effect::Unknown ? doubtfulSentence(operation) : failedSentence(operation);
}

QString ErrorText::inOneLine() const
{
    QStringList parts{ sentence, cause, nextStep };
    parts.removeAll(QString());
    return parts.join(u' ');
}

ErrorText describe(core::Operation operation, const core::ApiError &error)
{
    const Effect effect = effectOf(operation, error);
    ErrorText words{ sentenceFor(operation, effect), {}, {} };
    if (const auto known = describeReason(operation, error)) {
        words.cause = known->cause;
        words.nextStep = known->nextStep;
        return words;
    }
    words.cause = causeFor(operation, error, effect);
    words.nextStep = nextStepFor(operation, error, effect);
    return words;
}

} // namespace text
