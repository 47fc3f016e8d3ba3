// SPDX-License-Identifier: MIT
#include "text/errorparts.h"

#include <QCoreApplication>

namespace text {
namespace {

struct StepStrings
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString stepInDoubt(core::Operation operation)
{
    using core::Operation;
    if (operation == Operation::PlaceOrder) {
        return StepStrings::tr("Do not place it again: Vezne looks for it in the store's order list and tells you.");
    }
    if (operation == Operation::OpenSession) {
        return StepStrings::tr("Vezne looks at the order's payment sessions before it makes another.");
    }
    if (operation == Operation::UpdateOrder) {
        return StepStrings::tr("Look at the order before you change it again.");
    }
    if (operation == Operation::SignUp) {
        return StepStrings::tr("Try it again: if the store says that the login is taken, the account is there.");
    }
    if (operation == Operation::ChangePassword) {
        return StepStrings::tr("Sign in with the new password; if it is not taken, ask for another code.");
    }
    return StepStrings::tr("Look at the order's refunds before you ask again.");
}

/// How to do the same thing again, in the words of what was being done.
QString again(core::Operation operation)
{
    using core::Operation;
    switch (operation) {
    case Operation::Connect:
        return StepStrings::tr("Check the internet connection and the store's address, then connect again.");
    case Operation::SignIn:
    case Operation::SignInElsewhere:
        return StepStrings::tr("Check the internet connection, then sign in again.");
    case Operation::PlaceOrder:
        return StepStrings::tr("Everything you entered is kept: place the order again when the connection is back.");
    case Operation::OpenSession:
        return StepStrings::tr("The order is kept: ask for the payment link again when the connection is back.");
    case Operation::ReadSession:
        return StepStrings::tr("Vezne keeps looking. Take no second payment before the status is known.");
    case Operation::SendCode:
    case Operation::SignUp:
    case Operation::ChangePassword:
    case Operation::LoadStore:
    case Operation::LoadForm:
    case Operation::LoadProducts:
    case Operation::Search:
    case Operation::UploadFile:
    case Operation::Preview:
    case Operation::ReadOrders:
    case Operation::UpdateOrder:
    case Operation::Refund:
    case Operation::Journal:
        return StepStrings::tr("Check the internet connection, then try again.");
    }
    return {};
}

QString later(core::Operation operation)
{
    if (operation == core::Operation::ReadSession) {
        return StepStrings::tr("Vezne keeps looking. Take no second payment before the status is known.");
    }
    if (operation == core::Operation::OpenSession) {
        return StepStrings::tr("The order is kept: ask for the payment link again in a few minutes.");
    }
    return StepStrings::tr("Try again in a few minutes. If it stays like this, tell the owner of the store.");
}

QString afterNotFound(core::Operation operation)
{
    using core::Operation;
    switch (operation) {
    case Operation::Connect:
        return StepStrings::tr("Check the address of the project in the OneEntry panel.");
    case Operation::SignIn:
    case Operation::SignInElsewhere:
    case Operation::SendCode:
    case Operation::SignUp:
    case Operation::ChangePassword:
        return StepStrings::tr("Check the marker of the provider in the settings of the project.");
    case Operation::LoadStore:
    case Operation::LoadForm:
    case Operation::UploadFile:
    case Operation::PlaceOrder:
        return StepStrings::tr("Check the markers in the settings of the project against the OneEntry panel.");
    case Operation::LoadProducts:
    case Operation::Search:
    case Operation::Preview:
        return StepStrings::tr("Take it out of the cart and load the products again.");
    case Operation::OpenSession:
    case Operation::ReadSession:
    case Operation::ReadOrders:
    case Operation::UpdateOrder:
    case Operation::Refund:
    case Operation::Journal:
        return StepStrings::tr("Check the number of the order and who is signed in.");
    }
    return {};
}

QString afterValidation(core::Operation operation, const core::ApiError &error)
{
    using core::Operation;
    if (operation == Operation::SignIn) {
        return StepStrings::tr("Check the login and the password, and the field markers in the settings of the project.");
    }
    if (operation == Operation::OpenSession) {
        return StepStrings::tr("The order is kept. Choose another way to pay, or ask the owner of the store.");
    }
    if (operation == Operation::Refund) {
        return StepStrings::tr("Check the products and the quantities of the refund.");
    }
    if (!error.fieldErrors.isEmpty()) {
        return StepStrings::tr("Correct it, then go on. Everything else is kept.");
    }
    return StepStrings::tr("Check what you entered, then try again.");
}

QString afterPause(const core::ApiError &error)
{
    if (error.retryAfter && error.retryAfter->count() > 0) {
        return StepStrings::tr("Wait %1 s, then try again.").arg(error.retryAfter->count());
    }
    return StepStrings::tr("Wait a minute, then try again.");
}

QString afterJournal()
{
    return StepStrings::tr("Make room on the disk and check that the data folder may be written, then try again.");
}

QString checkAddress()
{
    return StepStrings::tr("Check the store's address. On a guest network, open its sign-in page in a browser first.");
}

QString afterSignInEnded(core::Operation operation)
{
    if (operation == core::Operation::SignInElsewhere) {
        return StepStrings::tr("Open the sign-in page again.");
    }
    return operation == core::Operation::SignIn ? StepStrings::tr("Type both again. Capital letters count in the password.")
                                                : StepStrings::tr("Sign in again. Everything you entered is kept.");
}

} // namespace

QString nextStepFor(core::Operation operation, const core::ApiError &error, Effect effect)
{
    using core::ErrorKind;
    if (operation == core::Operation::Journal) {
        return afterJournal();
    }
    if (effect == Effect::Unknown) {
        return stepInDoubt(operation);
    }
    if (isForeign(error)) {
        return checkAddress();
    }
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return StepStrings::tr("Everything you entered is kept: go on when you are ready.");
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::OutcomeUnknown:
        return again(operation);
    case ErrorKind::Tls:
        return StepStrings::tr("Check the store's address and this computer's date. Enter no password before this is settled.");
    case ErrorKind::Unauthorized:
    case ErrorKind::SessionExpired:
        return afterSignInEnded(operation);
    case ErrorKind::Forbidden:
        return StepStrings::tr("Ask the owner of the store to allow it for this user's group in the OneEntry panel.");
    case ErrorKind::NotFound:
        return afterNotFound(operation);
    case ErrorKind::Conflict:
        return StepStrings::tr("Load it again, look at what changed, then decide.");
    case ErrorKind::Validation:
        return afterValidation(operation, error);
    case ErrorKind::RateLimited:
        return afterPause(error);
    case ErrorKind::ServerFault:
        return later(operation);
    case ErrorKind::ProtocolViolation:
        return checkAddress();
    }
    return {};
}

} // namespace text
