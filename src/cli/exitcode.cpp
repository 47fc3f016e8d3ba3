// SPDX-License-Identifier: MIT
#include "cli/exitcode.h"

namespace cli {
namespace {

using Reason = core::ServerReason::Kind;

bool writes(core::Operation operation)
{
    using core::Operation;
    return operation == Operation::PlaceOrder || operation == Operation::OpenSession || operation == Operation::UpdateOrder
        || operation == Operation::Refund;
}

/// The project's own set-up is at fault, whatever was asked for.
bool blamesConfiguration(Reason reason)
{
    return reason == Reason::AppTokenRefused || reason == Reason::ProviderUnknown || reason == Reason::FormMisconfigured
        || reason == Reason::EndpointUnknown || reason == Reason::PasswordNotTaken || reason == Reason::SignInFieldUnknown;
}

/// A 404 names a marker of the configuration, or a thing: a product, an order.
ExitCode forNotFound(core::Operation operation, const core::ApiError &error, Named named)
{
    using core::Operation;
    if (error.delivery == core::Delivery::Unknown) {
        return Configuration; // Not OneEntry's own words: another web server answers at this address.
    }
    switch (operation) {
    case Operation::SignIn:
    case Operation::SignInElsewhere:
    case Operation::SendCode:
    case Operation::SignUp:
    case Operation::ChangePassword:
        return error.reason.kind == Reason::LoginUnknown ? SignInRefused : Configuration;
    case Operation::Connect:
        return Configuration;
    case Operation::PlaceOrder:
        return error.reason.kind == Reason::ProductGone ? Rejected : Configuration;
    case Operation::LoadStore:
    case Operation::LoadForm:
    case Operation::ReadOrders:
        return named == Named::Marker ? Configuration : Rejected;
    case Operation::LoadProducts:
    case Operation::Search:
    case Operation::UploadFile:
    case Operation::Preview:
    case Operation::OpenSession:
    case Operation::ReadSession:
    case Operation::UpdateOrder:
    case Operation::Refund:
    case Operation::Journal:
        return Rejected;
    }
    return Rejected;
}

/// Nobody knows what the server did: for calls that create nothing that is the same as not having reached it, unless it answered.
ExitCode forTransit(const core::ApiError &error)
{
    if (error.httpStatus == 404 || error.httpStatus == 405) {
        return Configuration; // As in forNotFound().
    }
    return error.httpStatus == 0 ? NotReachable : Rejected;
}

} // namespace

ExitCode exitCodeFor(core::Operation operation, const core::ApiError &error, Named named)
{
    using core::ErrorKind;
    // The order exists: whatever became of its session, the journal knows how to go on.
    if (operation == core::Operation::OpenSession) {
        return OutcomeUnknown;
    }
    if (operation == core::Operation::Journal) {
        return Configuration;
    }
    if (writes(operation) && error.delivery == core::Delivery::Unknown) {
        return OutcomeUnknown;
    }
    if (blamesConfiguration(error.reason.kind)) {
        return Configuration;
    }
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return OwnFault;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
        return NotReachable;
    case ErrorKind::OutcomeUnknown:
        return forTransit(error);
    case ErrorKind::Unauthorized:
    case ErrorKind::SessionExpired:
        return SignInRefused;
    case ErrorKind::Forbidden:
    case ErrorKind::Validation:
    case ErrorKind::Conflict:
        return operation == core::Operation::SignIn ? SignInRefused : Rejected;
    case ErrorKind::NotFound:
        return forNotFound(operation, error, named);
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
    case ErrorKind::ProtocolViolation:
        return Rejected;
    }
    return OwnFault;
}

ExitCode exitCodeFor(const store::JournalError &error, bool orderMayExist)
{
    using Kind = store::JournalError::Kind;
    if (orderMayExist) {
        return OutcomeUnknown;
    }
    switch (error.kind) {
    case Kind::CannotOpen:
    case Kind::ReadOnly:
    case Kind::DiskFull:
    case Kind::Newer:
    case Kind::Busy:
    case Kind::Unreadable:
    case Kind::Damaged:
        return Configuration;
    case Kind::NotAllowed:
    case Kind::Fault:
        return OwnFault;
    }
    return OwnFault;
}

} // namespace cli
