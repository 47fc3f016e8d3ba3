// SPDX-License-Identifier: MIT
#include "text/reasontext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct ReasonStrings
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

using Kind = core::ServerReason::Kind;
using Found = std::optional<ReasonText>;

/// A route that is not there. Only while a project is being connected is that the address's fault: later other routes of it have answered.
ReasonText ofMissingRoute(core::Operation operation)
{
    using core::Operation;
    if (operation == Operation::Connect) {
        return { ReasonStrings::tr("The server at this address does not know this part of OneEntry."),
            ReasonStrings::tr("Check the address of the project in the OneEntry panel.") };
    }
    const QString cause = ReasonStrings::tr("This store does not have that function: its OneEntry is older, or it is switched off there.");
    switch (operation) {
    case Operation::Refund:
    case Operation::UpdateOrder:
    case Operation::ReadOrders:
        return { cause, ReasonStrings::tr("Do it in the OneEntry panel, or ask the owner of the store.") };
    case Operation::Preview:
        return { cause, ReasonStrings::tr("The order can be placed all the same, on the prices of the catalogue.") };
    case Operation::OpenSession:
    case Operation::ReadSession:
        return { cause, ReasonStrings::tr("The order is kept: take the payment in another way, or ask the owner of the store.") };
    case Operation::SignIn: // The first call of a terminal: the address may be wrong all the same.
        return { cause,
            ReasonStrings::tr("Check the address of the project. If it is right, ask the owner of the store how its users sign in.") };
    case Operation::SignInElsewhere:
    case Operation::SendCode:
    case Operation::SignUp:
    case Operation::ChangePassword:
        return { cause, ReasonStrings::tr("Sign in in another way, or ask the owner of the store.") };
    default:
        return { cause, ReasonStrings::tr("Ask the owner of the store to have it made available by OneEntry.") };
    }
}

Found ofProject(core::Operation operation, Kind kind)
{
    switch (kind) {
    case Kind::AppTokenRefused:
        return ReasonText{ ReasonStrings::tr("The store does not accept the app token."),
            ReasonStrings::tr("Copy the app token again from the OneEntry panel and enter it in the settings of the project.") };
    case Kind::NotGranted:
        return ReasonText{ ReasonStrings::tr("The group of this user has no right to do this in this store."),
            ReasonStrings::tr("Ask the owner of the store to grant it to the user group in the OneEntry panel.") };
    case Kind::ProviderUnknown:
        return ReasonText{ ReasonStrings::tr("The store has no sign-in provider with this name."),
            ReasonStrings::tr("Check the marker of the provider in the settings of the project.") };
    case Kind::FormMisconfigured:
        return ReasonText{ ReasonStrings::tr("The form of this order storage is not set up as an order form."),
            ReasonStrings::tr("Ask the owner of the store to check the order storage and its form in the OneEntry panel.") };
    case Kind::EndpointUnknown:
        return ofMissingRoute(operation);
    case Kind::DeviceRefused:
        return ReasonText{ ReasonStrings::tr("The store did not accept the identity of this device."),
            ReasonStrings::tr(
                "Start Vezne again. If it stays like this, something on the way to the store removes parts of the request.") };
    default:
        return std::nullopt;
    }
}

Found ofPayment(core::Operation operation, Kind kind)
{
    switch (kind) {
    case Kind::AccountNotConnected:
        return ReasonText{ ReasonStrings::tr("The chosen payment account is not connected in the store."),
            ReasonStrings::tr("Choose another way to pay, or ask the owner of the store to connect it in the OneEntry panel.") };
    case Kind::AmountNotPayable:
        return ReasonText{ ReasonStrings::tr("This store's online payment cannot take a total that is not a whole number."),
            operation == core::Operation::PlaceOrder
                ? ReasonStrings::tr("Choose cash, or change the order so that the total is whole.")
                : ReasonStrings::tr("The order is kept: take cash for it, or ask the owner of the store.") };
    case Kind::MayHaveBeenPaid:
        return ReasonText{ ReasonStrings::tr("The order may have been paid already, so the store did not cancel it."),
            ReasonStrings::tr("Look at the payment status before anything else.") };
    case Kind::NotCompleted:
        return ReasonText{ ReasonStrings::tr("Only a paid order can be refunded."),
            ReasonStrings::tr("Look at the payment status of the order.") };
    case Kind::PaymentMissing:
        return ReasonText{ ReasonStrings::tr("The order has no way to pay."), ReasonStrings::tr("Choose a payment account.") };
    default:
        return std::nullopt;
    }
}

ReasonText ofProducts(const core::ServerReason &reason)
{
    if (reason.titles.size() == 1) {
        return { ReasonStrings::tr("%1 is no longer in the store.").arg(reason.titles.front()),
            ReasonStrings::tr("Take it out of the cart, then go on.") };
    }
    if (reason.products.size() == 1) {
        return { ReasonStrings::tr("Product %1 is no longer in the store.").arg(reason.products.front()),
            ReasonStrings::tr("Take it out of the cart, then go on.") };
    }
    QStringList names = reason.titles;
    for (const qint64 id : reason.titles.isEmpty() ? reason.products : QList<qint64>()) {
        names.append(QString::number(id));
    }
    return { ReasonStrings::tr("These products are no longer in the store: %1.").arg(names.join(u", "_s)),
        ReasonStrings::tr("Take them out of the cart, then go on.") };
}

ReasonText ofCoupon(core::CouponFault fault)
{
    const QString step = ReasonStrings::tr("Check the code, or go on without it.");
    switch (fault) {
    case core::CouponFault::Unknown:
        return { ReasonStrings::tr("The store does not know this coupon."), step };
    case core::CouponFault::Expired:
        return { ReasonStrings::tr("The coupon has expired."), ReasonStrings::tr("Go on without it.") };
    case core::CouponFault::Used:
        return { ReasonStrings::tr("The coupon has been used already."), ReasonStrings::tr("Go on without it.") };
    case core::CouponFault::None:
        break;
    }
    return { ReasonStrings::tr("The store did not accept the coupon."), step };
}

Found ofContent(core::Operation operation, const core::ServerReason &reason)
{
    switch (reason.kind) {
    case Kind::ProductGone:
        return ofProducts(reason);
    case Kind::FieldNotPresented:
        return ReasonText{ ReasonStrings::tr("The order form has a field that the store's orders do not accept."),
            ReasonStrings::tr("Leave that field empty, then go on, and tell the owner of the store.") };
    case Kind::CouponRefused:
        return ofCoupon(reason.coupon);
    case Kind::LoginUnknown:
        if (operation == core::Operation::SendCode || operation == core::Operation::ChangePassword) {
            return ReasonText{ ReasonStrings::tr("The store has no account with this login."),
                ReasonStrings::tr("Check the login, or create an account with it.") };
        }
        // Anywhere else a user that is not found says nothing to whoever stands at the counter.
        return operation == core::Operation::SignIn ? Found(ReasonText{ ReasonStrings::tr("The login or the password is not right."),
                   ReasonStrings::tr("Type both again. Capital letters count in the password.") })
                                                    : std::nullopt;
    case Kind::CodeSentRecently:
        return ReasonText{ ReasonStrings::tr("A code was sent a moment ago."),
            ReasonStrings::tr("Wait half a minute before you ask for another.") };
    default:
        return std::nullopt;
    }
}

Found ofSignIn(const core::ApiError &error)
{
    QStringList fields = error.fieldErrors.keys();
    fields.sort();
    switch (error.reason.kind) {
    case Kind::PasswordNotTaken:
        return ReasonText{ ReasonStrings::tr("This provider signs in without a password, by a one-time code or on another site."),
            ReasonStrings::tr("Sign in with it in Vezne's window, or choose a provider that takes a password.") };
    case Kind::LoginTaken:
        return ReasonText{ ReasonStrings::tr("There is an account with this login already."),
            ReasonStrings::tr("Sign in with it, or ask for a new password if it is forgotten.") };
    case Kind::CodeNotOffered:
        return ReasonText{ ReasonStrings::tr("This store sends no codes for this."),
            ReasonStrings::tr("Ask the owner of the store to set up the event that sends codes in the OneEntry panel.") };
    case Kind::NotActivated:
        return ReasonText{ ReasonStrings::tr("The account is not active yet: it waits for its code."),
            ReasonStrings::tr("Sign in with it in Vezne's window, which asks for the code.") };
    case Kind::SignInFieldUnknown:
        return ReasonText{ ReasonStrings::tr("The store's sign-in form has other fields than %1.").arg(fields.join(u", "_s)),
            ReasonStrings::tr("Ask the owner of the store for the markers of the login and the password, and name them to Vezne.") };
    case Kind::SignInFieldUnproven:
        return ReasonText{ ReasonStrings::tr("The login or the password is not right, or the store's sign-in fields are not called %1.")
                               .arg(fields.join(u", "_s)),
            ReasonStrings::tr("Type both again. If they are right, ask the owner of the store for the markers of the sign-in form.") };
    default:
        return std::nullopt;
    }
}

/// What stood between Vezne and the store.
Found ofTheWay(const core::ApiError &error)
{
    switch (error.reason.kind) {
    case Kind::CertificateSelfSigned:
        return ReasonText{ ReasonStrings::tr("The server shows a self-signed certificate, which nobody vouches for."),
            ReasonStrings::tr("If the server is your own, give Vezne the file of its certificate authority. If not, enter no password.") };
    case Kind::CertificateOfAnotherHost:
        return ReasonText{ ReasonStrings::tr("The server's certificate belongs to another address."),
            ReasonStrings::tr("Check the store's address. On a guest network, open its sign-in page in a browser first.") };
    case Kind::CertificateOutOfDate:
        return ReasonText{ ReasonStrings::tr("The server's certificate is out of date."),
            ReasonStrings::tr("Check this computer's date and time. If they are right, tell the owner of the store.") };
    case Kind::CertificateNotPinned:
        return ReasonText{ error.delivery == core::Delivery::NotSent
                ? ReasonStrings::tr("The store's certificate is not the one that was pinned. Nothing was sent.")
                : ReasonStrings::tr("The store's certificate is not the one that was pinned. Its answer was not read."),
            ReasonStrings::tr("Ask the owner of the store whether the certificate was renewed. If so, pin the new one in the settings; "
                              "if not, use another network.") };
    case Kind::WebPage:
        return ReasonText{ ReasonStrings::tr(
                               "A web page came instead of the store's answer: a guest network's sign-in page, or a wrong address."),
            ReasonStrings::tr("Open a browser, sign in to the network if it asks, and check the store's address.") };
    default:
        return std::nullopt;
    }
}

} // namespace

Found describeReason(core::Operation operation, const core::ApiError &error)
{
    const Kind kind = error.reason.kind;
    if (error.kind == core::ErrorKind::OutcomeUnknown) {
        // AmountNotPayable is the one reason of a 5xx that says what happened (docs/oneentry.md, "Refusals in words").
        return kind == Kind::AmountNotPayable ? ofPayment(operation, kind) : std::nullopt;
    }
    Found found = ofProject(operation, kind);
    for (const Found &other : { ofPayment(operation, kind), ofContent(operation, error.reason), ofSignIn(error), ofTheWay(error) }) {
        found = found ? found : other;
    }
    return found;
}

} // namespace text
