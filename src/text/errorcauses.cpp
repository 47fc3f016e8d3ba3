// SPDX-License-Identifier: MIT
#include "text/errorparts.h"

#include <QCoreApplication>

namespace text {
namespace {

struct CauseStrings
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString notFoundCause(core::Operation operation)
{
    using core::Operation;
    switch (operation) {
    case Operation::Connect:
        return CauseStrings::tr("There is no OneEntry project at this address.");
    case Operation::SignIn:
    case Operation::SignInElsewhere:
    case Operation::SendCode:
    case Operation::SignUp:
    case Operation::ChangePassword:
        return CauseStrings::tr("The store has no sign-in provider with this name.");
    case Operation::LoadForm:
    case Operation::UploadFile:
        return CauseStrings::tr("The store has no form with this name.");
    case Operation::LoadStore:
    case Operation::PlaceOrder:
        return CauseStrings::tr("The store has no order storage, form or payment account with this name.");
    case Operation::LoadProducts:
    case Operation::Search:
    case Operation::Preview:
        return CauseStrings::tr("A product is no longer in the store.");
    case Operation::OpenSession:
    case Operation::ReadSession:
    case Operation::ReadOrders:
    case Operation::UpdateOrder:
    case Operation::Refund:
        return CauseStrings::tr("The store has no such order for this user.");
    case Operation::Journal:
        return CauseStrings::tr("The journal has no such entry.");
    }
    return {};
}

QString validationCause(const core::ApiError &error)
{
    if (error.fieldErrors.isEmpty()) {
        return CauseStrings::tr("The store did not accept what was entered.");
    }
    QStringList markers = error.fieldErrors.keys();
    markers.sort();
    return CauseStrings::tr("The store did not accept the value of: %1.").arg(markers.join(QStringLiteral(", ")));
}

QString unauthorizedCause(core::Operation operation)
{
    if (operation == core::Operation::SignIn) {
        return CauseStrings::tr("The login or the password is not right.");
    }
    return operation == core::Operation::SignInElsewhere ? CauseStrings::tr("The store did not accept what the sign-in page sent back.")
                                                         : CauseStrings::tr("The store wants you to be signed in for this.");
}

QString serverFaultCause(const core::ApiError &error)
{
    if (error.httpStatus == 502 || error.httpStatus == 503 || error.httpStatus == 504) {
        return CauseStrings::tr("The store's server is out of service at the moment.");
    }
    return CauseStrings::tr("The store's server had a fault of its own.");
}

QString notFromOneEntry()
{
    return CauseStrings::tr("What came back is not an answer of a OneEntry store.");
}

QString offlineCause(Effect effect)
{
    return effect == Effect::Unknown ? CauseStrings::tr("The connection was lost before the store's answer came.")
                                     : CauseStrings::tr("The store's server could not be reached.");
}

QString tlsCause()
{
    return CauseStrings::tr(
        "No secure connection could be made: the server's certificate is not trusted, is out of date or belongs to another address.");
}

QString journalCause()
{
    return CauseStrings::tr("The journal on this computer could not be written, and Vezne sends no order that is not written down first.");
}

} // namespace

QString causeFor(core::Operation operation, const core::ApiError &error, Effect effect)
{
    using core::ErrorKind;
    if (operation == core::Operation::Journal) {
        return journalCause();
    }
    if (isForeign(error)) {
        return notFromOneEntry();
    }
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return effect == Effect::Unknown ? CauseStrings::tr("You stopped it while the request was out.")
                                         : CauseStrings::tr("You stopped it.");
    case ErrorKind::Offline:
        return offlineCause(effect);
    case ErrorKind::Timeout:
        return CauseStrings::tr("The store took too long to answer.");
    case ErrorKind::Tls:
        return tlsCause();
    case ErrorKind::Unauthorized:
        return unauthorizedCause(operation);
    case ErrorKind::SessionExpired:
        return CauseStrings::tr("Your sign-in has ended.");
    case ErrorKind::Forbidden:
        return CauseStrings::tr("This user is not allowed to do this in this store.");
    case ErrorKind::NotFound:
        return notFoundCause(operation);
    case ErrorKind::Conflict:
        return CauseStrings::tr("Something changed in the store in the meantime.");
    case ErrorKind::Validation:
        return validationCause(error);
    case ErrorKind::RateLimited:
        return CauseStrings::tr("The store asks for a pause: it was asked too often.");
    case ErrorKind::ServerFault:
        return serverFaultCause(error);
    case ErrorKind::ProtocolViolation:
        break;
    case ErrorKind::OutcomeUnknown:
        return CauseStrings::tr("The connection ended before a readable answer came.");
    }
    return notFromOneEntry();
}

} // namespace text
