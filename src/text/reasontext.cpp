// SPDX-License-Identifier: MIT
#include "text/reasontext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

using Kind = core::ServerReason::Kind;
using Found = std::optional<ReasonText>;

Found ofProject(Kind kind)
{
    switch (kind) {
    case Kind::AppTokenRefused:
        return ReasonText{ Words::tr("The store does not accept the app token."),
            Words::tr("Copy the app token again from the OneEntry panel and enter it in the settings of the project.") };
    case Kind::NotGranted:
        return ReasonText{ Words::tr("The group of this user has no right to do this in this store."),
            Words::tr("Ask the owner of the store to grant it to the user group in the OneEntry panel.") };
    case Kind::ProviderUnknown:
        return ReasonText{ Words::tr("The store has no sign-in provider with this name."),
            Words::tr("Check the marker of the provider in the settings of the project.") };
    case Kind::FormMisconfigured:
        return ReasonText{ Words::tr("The form of this order storage is not set up as an order form."),
            Words::tr("Ask the owner of the store to check the order storage and its form in the OneEntry panel.") };
    case Kind::EndpointUnknown:
        return ReasonText{ Words::tr("The server at this address does not know this part of OneEntry."),
            Words::tr("Check the address of the project in the OneEntry panel.") };
    case Kind::DeviceRefused:
        return ReasonText{ Words::tr("The store did not accept the identity of this device."),
            Words::tr("Start Vezne again. If it stays like this, something on the way to the store removes parts of the request.") };
    default:
        return std::nullopt;
    }
}

Found ofPayment(core::Operation operation, Kind kind)
{
    switch (kind) {
    case Kind::AccountNotConnected:
        return ReasonText{ Words::tr("The chosen payment account is not connected in the store."),
            Words::tr("Choose another way to pay, or ask the owner of the store to connect it in the OneEntry panel.") };
    case Kind::AmountNotPayable:
        return ReasonText{ Words::tr("This store's online payment cannot take a total that is not a whole number."),
            operation == core::Operation::PlaceOrder ? Words::tr("Choose cash, or change the order so that the total is whole.")
                                                     : Words::tr("The order is kept: take cash for it, or ask the owner of the store.") };
    case Kind::MayHaveBeenPaid:
        return ReasonText{ Words::tr("The order may have been paid already, so the store did not cancel it."),
            Words::tr("Look at the payment status before anything else.") };
    case Kind::NotCompleted:
        return ReasonText{ Words::tr("Only a paid order can be refunded."), Words::tr("Look at the payment status of the order.") };
    case Kind::PaymentMissing:
        return ReasonText{ Words::tr("The order has no way to pay."), Words::tr("Choose a payment account.") };
    default:
        return std::nullopt;
    }
}

ReasonText ofProducts(const QList<qint64> &products)
{
    if (products.size() == 1) {
        return { Words::tr("Product %1 is no longer in the store.").arg(products.front()),
            Words::tr("Take it out of the cart, then go on.") };
    }
    QStringList numbers;
    for (const qint64 id : products) {
        numbers.append(QString::number(id));
    }
    return { Words::tr("These products are no longer in the store: %1.").arg(numbers.join(u", "_s)),
        Words::tr("Take them out of the cart, then go on.") };
}

Found ofContent(core::Operation operation, const core::ServerReason &reason)
{
    switch (reason.kind) {
    case Kind::ProductGone:
        return ofProducts(reason.products);
    case Kind::FieldNotPresented:
        return ReasonText{ Words::tr("The order form has a field that the store's orders do not accept."),
            Words::tr("Leave that field empty, then go on, and tell the owner of the store.") };
    case Kind::CouponRefused:
        return ReasonText{ Words::tr("The store did not accept the coupon."), Words::tr("Check the code, or go on without it.") };
    case Kind::LoginUnknown:
        // Anywhere else a user that is not found says nothing to whoever stands at the counter.
        return operation == core::Operation::SignIn ? Found(ReasonText{ Words::tr("The login or the password is not right."),
                   Words::tr("Type both again. Capital letters count in the password.") })
                                                    : std::nullopt;
    case Kind::CodeSentRecently:
        return ReasonText{ Words::tr("A code was sent a moment ago."), Words::tr("Wait half a minute before you ask for another.") };
    default:
        return std::nullopt;
    }
}

/// What stood between Vezne and the store.
Found ofTheWay(Kind kind)
{
    switch (kind) {
    case Kind::CertificateSelfSigned:
        return ReasonText{ Words::tr("The server shows a self-signed certificate, which nobody vouches for."),
            Words::tr("If the server is your own, give Vezne the file of its certificate authority. If not, enter no password.") };
    case Kind::CertificateOfAnotherHost:
        return ReasonText{ Words::tr("The server's certificate belongs to another address."),
            Words::tr("Check the store's address. On a guest network, open its sign-in page in a browser first.") };
    case Kind::CertificateOutOfDate:
        return ReasonText{ Words::tr("The server's certificate is out of date."),
            Words::tr("Check this computer's date and time. If they are right, tell the owner of the store.") };
    case Kind::WebPage:
        return ReasonText{ Words::tr("A web page came instead of the store's answer: a guest network's sign-in page, or a wrong address."),
            Words::tr("Open a browser, sign in to the network if it asks, and check the store's address.") };
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
    Found found = ofProject(kind);
    for (const Found &other : { ofPayment(operation, kind), ofContent(operation, error.reason), ofTheWay(kind) }) {
        found = found ? found : other;
    }
    return found;
}

} // namespace text
