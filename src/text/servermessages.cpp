// SPDX-License-Identifier: MIT
#include "text/servermessages.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

using Trouble = std::optional<KnownTrouble>;

/// Case is compared without a locale: "I" in a server's words is never a Turkish one.
bool says(const QString &message, QLatin1StringView words)
{
    return message.contains(words, Qt::CaseInsensitive);
}

Trouble ofProject(const QString &m)
{
    if (says(m, "Resource is closed"_L1)) {
        return KnownTrouble{ Words::tr("The store does not accept the app token."),
            Words::tr("Copy the app token again from the OneEntry panel and enter it in the settings of the project.") };
    }
    if (says(m, "Permission data not found"_L1)) {
        return KnownTrouble{ Words::tr("The group of this user has no right to do this in this store."),
            Words::tr("Ask the owner of the store to grant it to the user group in the OneEntry panel.") };
    }
    if (says(m, "auth provider not defined"_L1)) {
        return KnownTrouble{ Words::tr("The store has no sign-in provider with this name."),
            Words::tr("Check the marker of the provider in the settings of the project.") };
    }
    if (says(m, "form is not defined"_L1) || says(m, "Form has incorrect type"_L1)) {
        return KnownTrouble{ Words::tr("The form of this order storage is not set up as an order form."),
            Words::tr("Ask the owner of the store to check the order storage and its form in the OneEntry panel.") };
    }
    if (says(m, "Cannot GET /"_L1) || says(m, "Cannot POST /"_L1) || says(m, "Cannot PUT /"_L1) || says(m, "Cannot DELETE /"_L1)) {
        return KnownTrouble{ Words::tr("The server at this address does not know this part of OneEntry."),
            Words::tr("Check the address of the project in the OneEntry panel.") };
    }
    if (says(m, "x-device-metadata"_L1)) {
        return KnownTrouble{ Words::tr("The store did not accept the identity of this device."),
            Words::tr("Start Vezne again. If it stays like this, something on the way to the store removes parts of the request.") };
    }
    return std::nullopt;
}

Trouble ofPayment(core::Operation operation, const QString &m)
{
    if (says(m, "payment account is not connected"_L1)) {
        return KnownTrouble{ Words::tr("The chosen payment account is not connected in the store."),
            Words::tr("Choose another way to pay, or ask the owner of the store to connect it in the OneEntry panel.") };
    }
    if (says(m, "invalid input syntax for type integer"_L1)) {
        return KnownTrouble{ Words::tr("This store's online payment cannot take a total that is not a whole number."),
            operation == core::Operation::PlaceOrder ? Words::tr("Choose cash, or change the order so that the total is whole.")
                                                     : Words::tr("The order is kept: take cash for it, or ask the owner of the store.") };
    }
    if (says(m, "may have been paid"_L1)) {
        return KnownTrouble{ Words::tr("The order may have been paid already, so the store did not cancel it."),
            Words::tr("Look at the payment status before anything else.") };
    }
    if (says(m, "refund uncompleted order"_L1)) {
        return KnownTrouble{ Words::tr("Only a paid order can be refunded."), Words::tr("Look at the payment status of the order.") };
    }
    if (says(m, "Order must have a payment"_L1)) {
        return KnownTrouble{ Words::tr("The order has no way to pay."), Words::tr("Choose a payment account.") };
    }
    return std::nullopt;
}

Trouble ofProducts(const QString &m)
{
    static const QRegularExpression product(u"\\bProduct (\\d{1,16}) not found"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList numbers;
    for (auto it = product.globalMatch(m); it.hasNext() && numbers.size() < 20;) {
        numbers.append(it.next().captured(1));
    }
    if (numbers.isEmpty()) {
        return std::nullopt;
    }
    if (numbers.size() == 1) {
        return KnownTrouble{ Words::tr("Product %1 is no longer in the store.").arg(numbers.front()),
            Words::tr("Take it out of the cart, then go on.") };
    }
    return KnownTrouble{ Words::tr("These products are no longer in the store: %1.").arg(numbers.join(u", "_s)),
        Words::tr("Take them out of the cart, then go on.") };
}

Trouble ofContent(core::Operation operation, const QString &m)
{
    if (Trouble found = ofProducts(m)) {
        return found;
    }
    if (says(m, "is not presented"_L1)) {
        return KnownTrouble{ Words::tr("The order form has a field that the store's orders do not accept."),
            Words::tr("Leave that field empty, then go on, and tell the owner of the store.") };
    }
    if (operation == core::Operation::Preview && says(m, "coupon"_L1)) {
        return KnownTrouble{ Words::tr("The store did not accept the coupon."), Words::tr("Check the code, or go on without it.") };
    }
    if (operation == core::Operation::SignIn && says(m, "User not found"_L1)) {
        return KnownTrouble{ Words::tr("The login or the password is not right."),
            Words::tr("Type both again. Capital letters count in the password.") };
    }
    if (says(m, "already has a code"_L1)) {
        return KnownTrouble{ Words::tr("A code was sent a moment ago."), Words::tr("Wait half a minute before you ask for another.") };
    }
    return std::nullopt;
}

Trouble ofTls(const QString &m)
{
    if (says(m, "self-signed"_L1) || says(m, "self signed"_L1)) {
        return KnownTrouble{ Words::tr("The server shows a self-signed certificate, which nobody vouches for."),
            Words::tr("If the server is your own, give Vezne the file of its certificate authority. If not, enter no password.") };
    }
    if (says(m, "host name did not match"_L1)) {
        return KnownTrouble{ Words::tr("The server's certificate belongs to another address."),
            Words::tr("Check the store's address. On a guest network, open its sign-in page in a browser first.") };
    }
    if (says(m, "expired"_L1) || says(m, "not yet valid"_L1)) {
        return KnownTrouble{ Words::tr("The server's certificate is out of date."),
            Words::tr("Check this computer's date and time. If they are right, tell the owner of the store.") };
    }
    return std::nullopt;
}

bool isWebPage(const QString &m)
{
    return says(m, "<html"_L1) || says(m, "<!doctype"_L1) || says(m, "text/html"_L1) || m.startsWith("HTML"_L1);
}

} // namespace

Trouble recognize(core::Operation operation, const core::ApiError &error)
{
    const QString &m = error.serverMessage;
    if (m.isEmpty() || error.kind == core::ErrorKind::OutcomeUnknown) {
        // A fractional total is the one 5xx whose words say what happened (shops, "Platform").
        return says(m, "invalid input syntax for type integer"_L1) ? ofPayment(operation, m) : std::nullopt;
    }
    if (error.kind == core::ErrorKind::Tls) {
        return ofTls(m);
    }
    if (error.kind == core::ErrorKind::ProtocolViolation && isWebPage(m)) {
        return KnownTrouble{ Words::tr(
                                 "A web page came instead of the store's answer: a guest network's sign-in page, or a wrong address."),
            Words::tr("Open a browser, sign in to the network if it asks, and check the store's address.") };
    }
    if (Trouble found = ofProject(m)) {
        return found;
    }
    if (Trouble found = ofPayment(operation, m)) {
        return found;
    }
    return ofContent(operation, m);
}

} // namespace text
