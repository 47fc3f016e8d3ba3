// SPDX-License-Identifier: MIT
// The numbers. A value of an enum without one does not compile (-Werror=switch); a number is never given twice or changed.
#include "text/errorcodes.h"

#include "text/errorparts.h"
#include "text/reasontext.h"

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

using Refusal = core::ServerReason::Kind;

QString codeOf(int number)
{
    return number == 0 ? QString() : u"VZ-%1"_s.arg(number);
}

int numberOf(core::ErrorKind kind)
{
    using Kind = core::ErrorKind;
    switch (kind) {
    case Kind::Cancelled:
        return 101;
    case Kind::Offline:
        return 102;
    case Kind::Timeout:
        return 103;
    case Kind::Tls:
        return 104;
    case Kind::Unauthorized:
        return 105;
    case Kind::SessionExpired:
        return 106;
    case Kind::Forbidden:
        return 107;
    case Kind::NotFound:
        return 108;
    case Kind::Conflict:
        return 109;
    case Kind::Validation:
        return 110;
    case Kind::RateLimited:
        return 111;
    case Kind::ServerFault:
        return 112;
    case Kind::ProtocolViolation:
        return 113;
    case Kind::OutcomeUnknown:
        return 114;
    }
    return 0;
}

int numberOf(core::CouponFault fault)
{
    switch (fault) {
    case core::CouponFault::None:
        return 215;
    case core::CouponFault::Unknown:
        return 216;
    case core::CouponFault::Expired:
        return 217;
    case core::CouponFault::Used:
        return 218;
    }
    return 0;
}

int numberOf(const core::ServerReason &reason)
{
    switch (reason.kind) {
    case Refusal::None:
        return 0;
    case Refusal::AppTokenRefused:
        return 201;
    case Refusal::NotGranted:
        return 202;
    case Refusal::ProviderUnknown:
        return 203;
    case Refusal::FormMisconfigured:
        return 204;
    case Refusal::EndpointUnknown:
        return 205;
    case Refusal::DeviceRefused:
        return 206;
    case Refusal::AccountNotConnected:
        return 207;
    case Refusal::AmountNotPayable:
        return 208;
    case Refusal::MayHaveBeenPaid:
        return 209;
    case Refusal::NotCompleted:
        return 210;
    case Refusal::PaymentMissing:
        return 211;
    case Refusal::ProductGone:
        return 212;
    case Refusal::FieldNotPresented:
        return 213;
    case Refusal::FieldRejected:
        return 214;
    case Refusal::CouponRefused:
        return numberOf(reason.coupon);
    case Refusal::LoginUnknown:
        return 219;
    case Refusal::PasswordNotTaken:
        return 220;
    case Refusal::SignInFieldUnknown:
        return 221;
    case Refusal::SignInFieldUnproven:
        return 222;
    case Refusal::CodeSentRecently:
        return 223;
    case Refusal::CodeNotOffered:
        return 224;
    case Refusal::LoginTaken:
        return 225;
    case Refusal::NotActivated:
        return 226;
    case Refusal::CertificateSelfSigned:
        return 227;
    case Refusal::CertificateOfAnotherHost:
        return 228;
    case Refusal::CertificateOutOfDate:
        return 229;
    case Refusal::WebPage:
        return 230;
    case Refusal::CertificateNotPinned:
        return 231;
    }
    return 0;
}

int numberOf(core::StorageFault::Kind kind)
{
    using Kind = core::StorageFault::Kind;
    switch (kind) {
    case Kind::CannotOpen:
        return 301;
    case Kind::ReadOnly:
        return 302;
    case Kind::DiskFull:
        return 303;
    case Kind::Newer:
        return 304;
    case Kind::Busy:
        return 305;
    case Kind::Unreadable:
        return 306;
    case Kind::Damaged:
        return 307;
    case Kind::NotAllowed:
        return 308;
    case Kind::Fault:
        return 309;
    }
    return 0;
}

int numberOf(core::BoardFault::Kind kind)
{
    using Kind = core::BoardFault::Kind;
    switch (kind) {
    case Kind::BadAddress:
        return 401;
    case Kind::PasswordInAddress:
        return 402;
    case Kind::NoDriver:
        return 403;
    case Kind::Unreachable:
        return 404;
    case Kind::WrongPassword:
        return 405;
    case Kind::NoDatabase:
        return 406;
    case Kind::NoPermission:
        return 407;
    case Kind::NotABoard:
        return 408;
    case Kind::Newer:
        return 409;
    case Kind::Older:
        return 410;
    case Kind::Broken:
        return 411;
    }
    return 0;
}

int numberOf(core::CheckFinding::Reason reason)
{
    using Found = core::CheckFinding::Reason;
    switch (reason) {
    case Found::Fine:
    case Found::FormRead:
    case Found::ReferenceThere:
    case Found::KeychainThere:
    case Found::ThisComputer:
    case Found::AttributesFound:
    case Found::CallFailed: // The error has a code of its own.
        return 0;
    case Found::NoProject:
        return 601;
    case Found::BadAddress:
        return 602;
    case Found::NoAppToken:
        return 603;
    case Found::ProviderHidden:
        return 604;
    case Found::ProviderMissing:
        return 605;
    case Found::SignInFieldsMissing:
        return 606;
    case Found::SignInSkipped:
        return 607;
    case Found::NotForGuests:
        return 608;
    case Found::StorageMissing:
        return 609;
    case Found::OtherForm:
        return 610;
    case Found::ReferenceFieldMissing:
        return 611;
    case Found::ReferenceMissing:
        return 612;
    case Found::NoAccount:
        return 613;
    case Found::AccountUnusable:
        return 614;
    case Found::AccountsUnlinked:
        return 615;
    case Found::CatalogueEmpty:
        return 616;
    case Found::AttributeMissing:
        return 617;
    case Found::LanguageMissing:
        return 618;
    case Found::NoKeychain:
        return 619;
    case Found::JournalSetAside:
        return 620;
    case Found::JournalDamaged:
        return 621;
    case Found::DiskFull:
        return 622;
    case Found::FolderUnusable:
        return 623;
    case Found::NoStorage:
        return 624;
    case Found::StoragesSeveral:
        return 625;
    case Found::StorageHidden:
        return 626;
    case Found::AccountsHidden:
        return 627;
    case Found::NotChecked:
        return 628;
    case Found::LanguagesHidden:
        return 629;
    }
    return 0;
}

} // namespace

QString errorCode(core::Operation operation, const core::ApiError &error)
{
    if (operation == core::Operation::Journal) {
        return codeOf(numberOf(core::StorageFault::Kind::Fault));
    }
    // The same choice as describe(): what the reason says, else what is known of the effect, else the kind.
    if (describeReason(operation, error)) {
        return codeOf(numberOf(error.reason));
    }
    if (effectOf(operation, error) == Effect::Unknown) {
        return codeOf(numberOf(core::ErrorKind::OutcomeUnknown));
    }
    if (isForeign(error)) {
        return codeOf(numberOf(core::ErrorKind::ProtocolViolation));
    }
    const bool isField = error.reason.kind == Refusal::FieldRejected && error.kind == core::ErrorKind::Validation;
    return codeOf(isField ? numberOf(error.reason) : numberOf(error.kind));
}

QString errorCode(const core::StorageFault &fault)
{
    return codeOf(numberOf(fault.kind));
}

QString errorCode(const core::BoardFault &fault)
{
    return codeOf(numberOf(fault.kind));
}

QString errorCode(const core::CheckFinding &finding)
{
    const bool isCall = finding.reason == core::CheckFinding::Reason::CallFailed;
    return isCall ? errorCode(finding.operation, finding.error) : codeOf(numberOf(finding.reason));
}

} // namespace text
