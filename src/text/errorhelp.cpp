// SPDX-License-Identifier: MIT
// The help of each code. Cause and next step are those that the error itself says (describe()), so that the two never differ; the
// registry adds the title.
#include "text/errorcodes.h"
#include "text/errortext.h"
#include "text/fieldhelp.h"
#include "text/findingtext.h"

#include <QMetaEnum>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct HelpTitles
{
    Q_DECLARE_TR_FUNCTIONS(text::HelpTitles)
};

using Group = ErrorHelp::Group;

const QString &anything()
{
    static const QString dots = u"…"_s;
    return dots;
}

QString titleFor(core::ErrorKind kind)
{
    using Why = core::ErrorKind;
    switch (kind) {
    case Why::Cancelled:
        return HelpTitles::tr("Something was stopped");
    case Why::Offline:
        return HelpTitles::tr("The store cannot be reached");
    case Why::Timeout:
        return HelpTitles::tr("The store does not answer in time");
    case Why::Tls:
        return HelpTitles::tr("The connection is not secure");
    case Why::Unauthorized:
        return HelpTitles::tr("The sign-in is refused");
    case Why::SessionExpired:
        return HelpTitles::tr("The sign-in has ended");
    case Why::Forbidden:
        return HelpTitles::tr("The store does not allow it");
    case Why::NotFound:
        return HelpTitles::tr("The store does not have it");
    case Why::Conflict:
        return HelpTitles::tr("It has changed in the meantime");
    case Why::Validation:
        return HelpTitles::tr("The store does not accept what was entered");
    case Why::RateLimited:
        return HelpTitles::tr("The store asks for a pause");
    case Why::ServerFault:
        return HelpTitles::tr("The store's server has a fault");
    case Why::ProtocolViolation:
        return HelpTitles::tr("The answer is not one of a OneEntry store");
    case Why::OutcomeUnknown:
        return HelpTitles::tr("It is not known yet whether it was done");
    }
    return {};
}

QString titleFor(core::CouponFault fault)
{
    switch (fault) {
    case core::CouponFault::None:
        return HelpTitles::tr("The coupon is refused");
    case core::CouponFault::Unknown:
        return HelpTitles::tr("The coupon is not known");
    case core::CouponFault::Expired:
        return HelpTitles::tr("The coupon has expired");
    case core::CouponFault::Used:
        return HelpTitles::tr("The coupon has been used");
    }
    return {};
}

QString titleFor(core::ServerReason::Kind kind)
{
    using Why = core::ServerReason::Kind;
    switch (kind) {
    case Why::None:
    case Why::CouponRefused: // By its fault.
        return {};
    case Why::AppTokenRefused:
        return HelpTitles::tr("The app token is refused");
    case Why::NotGranted:
        return HelpTitles::tr("The user group lacks a right");
    case Why::ProviderUnknown:
        return HelpTitles::tr("The sign-in provider is not known");
    case Why::FormMisconfigured:
        return HelpTitles::tr("The form of the order storage is not an order form");
    case Why::EndpointUnknown:
        return HelpTitles::tr("The store does not have this function");
    case Why::DeviceRefused:
        return HelpTitles::tr("The device is refused");
    case Why::AccountNotConnected:
        return HelpTitles::tr("The payment account is not connected");
    case Why::AmountNotPayable:
        return HelpTitles::tr("The total cannot be paid online");
    case Why::MayHaveBeenPaid:
        return HelpTitles::tr("The order may have been paid already");
    case Why::NotCompleted:
        return HelpTitles::tr("An order that is not paid cannot be refunded");
    case Why::PaymentMissing:
        return HelpTitles::tr("The order has no way to pay");
    case Why::ProductGone:
        return HelpTitles::tr("A product is no longer in the store");
    case Why::FieldNotPresented:
        return HelpTitles::tr("The store's orders do not accept a field of the form");
    case Why::FieldRejected:
        return HelpTitles::tr("The store does not accept the value of a field");
    case Why::LoginUnknown:
        return HelpTitles::tr("The login is not known");
    case Why::PasswordNotTaken:
        return HelpTitles::tr("The store's users sign in without a password");
    case Why::SignInFieldUnknown:
        return HelpTitles::tr("The sign-in form has other fields");
    case Why::SignInFieldUnproven:
        return HelpTitles::tr("The password or the names of the sign-in fields are not right");
    case Why::CodeSentRecently:
        return HelpTitles::tr("A code was sent a moment ago");
    case Why::CodeNotOffered:
        return HelpTitles::tr("The store sends no codes");
    case Why::LoginTaken:
        return HelpTitles::tr("The login is taken");
    case Why::NotActivated:
        return HelpTitles::tr("The account is not active yet");
    case Why::CertificateSelfSigned:
        return HelpTitles::tr("The certificate is self-signed");
    case Why::CertificateOfAnotherHost:
        return HelpTitles::tr("The certificate belongs to another address");
    case Why::CertificateOutOfDate:
        return HelpTitles::tr("The certificate is out of date");
    case Why::CertificateNotPinned:
        return HelpTitles::tr("The certificate is not the pinned one");
    case Why::WebPage:
        return HelpTitles::tr("A web page came instead of an answer");
    }
    return {};
}

QString titleFor(core::StorageFault::Kind kind)
{
    using Why = core::StorageFault::Kind;
    switch (kind) {
    case Why::CannotOpen:
        return HelpTitles::tr("The data folder cannot be used");
    case Why::ReadOnly:
        return HelpTitles::tr("The data folder cannot be written");
    case Why::DiskFull:
        return HelpTitles::tr("The disk is full");
    case Why::Newer:
        return HelpTitles::tr("The journal is of a newer Vezne");
    case Why::Busy:
        return HelpTitles::tr("Another Vezne is using the journal");
    case Why::Unreadable:
        return HelpTitles::tr("The journal could not be read");
    case Why::Damaged:
        return HelpTitles::tr("A part of the journal was damaged");
    case Why::NotAllowed:
        return HelpTitles::tr("The journal refused a step");
    case Why::Fault:
        return HelpTitles::tr("The journal could not be written");
    }
    return {};
}

QString titleFor(core::BoardFault::Kind kind)
{
    using Why = core::BoardFault::Kind;
    switch (kind) {
    case Why::BadAddress:
        return HelpTitles::tr("The address of the board is not right");
    case Why::PasswordInAddress:
        return HelpTitles::tr("A password stands in the address of the board");
    case Why::NoDriver:
        return HelpTitles::tr("The driver of the board is not installed");
    case Why::Unreachable:
        return HelpTitles::tr("The board does not answer");
    case Why::WrongPassword:
        return HelpTitles::tr("The board refuses the user or the password");
    case Why::NoDatabase:
        return HelpTitles::tr("The database of the board is not there");
    case Why::NoPermission:
        return HelpTitles::tr("The user has no rights on the board");
    case Why::NotABoard:
        return HelpTitles::tr("The database has no board in it");
    case Why::Newer:
        return HelpTitles::tr("The board is of a newer Vezne");
    case Why::Older:
        return HelpTitles::tr("The board is of an older Vezne");
    case Why::Broken:
        return HelpTitles::tr("The database of the board has a fault");
    }
    return {};
}

/// An operation in which one meets the kind, so that cause and next step are whole.
core::Operation operationFor(core::ErrorKind kind)
{
    if (kind == core::ErrorKind::Unauthorized) {
        return core::Operation::SignIn;
    }
    return kind == core::ErrorKind::OutcomeUnknown ? core::Operation::PlaceOrder : core::Operation::LoadStore;
}

core::Operation operationFor(core::ServerReason::Kind kind)
{
    using Why = core::ServerReason::Kind;
    const bool isSignIn = kind == Why::LoginUnknown || kind == Why::CodeNotOffered || kind == Why::LoginTaken || kind == Why::NotActivated;
    return isSignIn ? core::Operation::SignIn : core::Operation::PlaceOrder;
}

void addKinds(QList<ErrorHelp> &helps)
{
    const auto kinds = QMetaEnum::fromType<core::ErrorKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        core::ApiError error;
        error.kind = core::ErrorKind(kinds.value(i));
        error.delivery = error.kind == core::ErrorKind::OutcomeUnknown ? core::Delivery::Unknown : core::Delivery::Rejected;
        const core::Operation operation = operationFor(error.kind);
        const ErrorText words = describe(operation, error);
        helps.append({ errorCode(operation, error), Group::Connection, titleFor(error.kind), words.cause, words.nextStep });
    }
}

void addReason(QList<ErrorHelp> &helps, const core::ServerReason &reason)
{
    using Why = core::ServerReason::Kind;
    core::ApiError error;
    error.kind = core::ErrorKind::Validation;
    error.delivery = core::Delivery::Rejected;
    error.reason = reason;
    const bool isAboutFields
        = reason.kind == Why::FieldRejected || reason.kind == Why::SignInFieldUnknown || reason.kind == Why::SignInFieldUnproven;
    error.fieldErrors = isAboutFields ? QHash<QString, QString>{ { anything(), {} } } : QHash<QString, QString>();
    const core::Operation operation = operationFor(reason.kind);
    const ErrorText words = describe(operation, error);
    const QString title = reason.kind == Why::CouponRefused ? titleFor(reason.coupon) : titleFor(reason.kind);
    helps.append({ errorCode(operation, error), Group::Store, title, words.cause, words.nextStep });
}

void addReasons(QList<ErrorHelp> &helps)
{
    const auto kinds = QMetaEnum::fromType<core::ServerReason::Kind>();
    for (int i = 1; i < kinds.keyCount(); ++i) { // The first is none.
        core::ServerReason reason;
        reason.kind = core::ServerReason::Kind(kinds.value(i));
        reason.titles = { anything() };
        const bool isCoupon = reason.kind == core::ServerReason::Kind::CouponRefused;
        for (int fault = 0; fault <= (isCoupon ? int(core::CouponFault::Used) : 0); ++fault) {
            reason.coupon = core::CouponFault(fault);
            addReason(helps, reason);
        }
    }
}

void addFaults(QList<ErrorHelp> &helps)
{
    for (int kind = 0; kind <= int(core::StorageFault::Kind::Fault); ++kind) {
        const core::StorageFault fault{ core::StorageFault::Kind(kind), anything() };
        const ErrorText words = describe(fault);
        helps.append({ errorCode(fault), Group::Computer, titleFor(fault.kind), words.cause, words.nextStep });
    }
    for (int kind = 0; kind <= int(core::BoardFault::Kind::Broken); ++kind) {
        const core::BoardFault fault{ core::BoardFault::Kind(kind), anything() };
        const ErrorText words = describe(fault);
        const QString cause = words.cause.isEmpty() ? words.sentence : words.cause;
        helps.append({ errorCode(fault), Group::Board, titleFor(fault.kind), cause, words.nextStep });
    }
}

void addFields(QList<ErrorHelp> &helps)
{
    for (const core::FieldProblem &problem : sampleFieldProblems()) {
        helps.append({ errorCode(problem), Group::Field, fieldProblemTitle(problem.kind),
            HelpTitles::tr("The store's form asks for it, and an order that does not keep to it is refused."), describeProblem(problem) });
    }
}

void addChecks(QList<ErrorHelp> &helps)
{
    using Why = core::CheckFinding::Reason;
    for (int reason = 0; reason <= int(Why::FolderUnusable); ++reason) {
        core::CheckFinding finding;
        finding.reason = Why(reason);
        finding.names = { anything(), anything() };
        const QString code = finding.reason == Why::CallFailed ? QString() : errorCode(finding);
        if (!code.isEmpty()) {
            const ErrorText words = describe(finding);
            const QString title = words.sentence.endsWith(u'.') ? words.sentence.chopped(1) : words.sentence;
            helps.append({ code, Group::Check, title, words.cause, words.nextStep });
        }
    }
}

} // namespace

QList<ErrorHelp> errorHelps()
{
    QList<ErrorHelp> helps;
    addKinds(helps);
    addReasons(helps);
    addFaults(helps);
    addFields(helps);
    addChecks(helps);
    // Reasons stand in the code beside their like; codes are given once and never again.
    std::sort(helps.begin(), helps.end(), [](const ErrorHelp &a, const ErrorHelp &b) { return a.code < b.code; });
    for (ErrorHelp &help : helps) {
        help.cause.replace(anything() + u'.', anything()); // Three dots are enough.
    }
    return helps;
}

QString groupTitle(ErrorHelp::Group group)
{
    switch (group) {
    case Group::Connection:
        return HelpTitles::tr("The way to the store");
    case Group::Store:
        return HelpTitles::tr("What the store refuses");
    case Group::Computer:
        return HelpTitles::tr("This computer");
    case Group::Board:
        return HelpTitles::tr("The shop's board");
    case Group::Field:
        return HelpTitles::tr("Fields of a form");
    case Group::Check:
        return HelpTitles::tr("What the check of a project found");
    }
    return {};
}

} // namespace text
