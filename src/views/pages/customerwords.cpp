// SPDX-License-Identifier: MIT
#include "views/pages/customerwords.h"

#include "text/errortext.h"
#include "text/moneytext.h"

#include <QCoreApplication>

namespace views {
namespace {

using Phase = checkout::PaymentPhase;
using What = checkout::TimelineEntry::What;
using Mark = checkout::TimelineEntry::Mark;

struct CustomerStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::PaymentPage)
public:
    static QString sending(const checkout::PaymentState &payment);
    static QString payable(const checkout::PaymentState &payment, const core::Locale &locale);
    static QString odd(const checkout::PaymentState &payment, const core::Locale &locale);
    static QString step(const checkout::TimelineEntry &entry, const QDateTime &now);
};

QString CustomerStrings::sending(const checkout::PaymentState &payment)
{
    switch (payment.phase) {
    case Phase::NotSent:
        return payment.error
            ? text::describeToCustomer(core::Operation::PlaceOrder, *payment.error).inOneLine()
            : tr("Your order did not reach the store, so nothing was charged. Everything you entered is kept; you can send it "
                 "again.");
    case Phase::NotKnown:
        return payment.isListClosed
            ? tr("The connection was lost after your order had been sent, and nothing is sent again. Please ask at the counter before you "
                 "order or pay once more.")
            : tr("The connection was lost after your order had been sent. It is being looked for in the store before anything is sent "
                 "again, "
                 "so you can’t be charged twice. Please wait a moment.");
    case Phase::Absent:
        return tr("Your order did not arrive in the store, and nothing was charged. You can place it again.");
    case Phase::Ambiguous:
        return tr("The store’s answer was lost, so nothing is sent again. Please ask at the counter whether your order is there.");
    case Phase::JournalTrouble:
        return tr("This screen cannot take orders at the moment. Nothing was charged. Please order at the counter.");
    default:
        return {};
    }
}

QString CustomerStrings::odd(const checkout::PaymentState &payment, const core::Locale &locale)
{
    if (payment.isTotalUnread) {
        return tr("Your order is in the store, but its total cannot be read. Please ask at the counter before you pay.");
    }
    return payment.charged
        ? tr("The payment page asks for %1, and %2 is due. Please ask at the counter before you pay.")
              .arg(text::formatMoney(*payment.charged, locale.languageCode()), text::formatMoney(payment.due(), locale.languageCode()))
        : QString();
}

QString CustomerStrings::payable(const checkout::PaymentState &payment, const core::Locale &locale)
{
    const core::Operation tried = payment.isAccountRefused ? core::Operation::UpdateOrder : core::Operation::OpenSession;
    switch (payment.phase) {
    case Phase::SessionFailed:
    case Phase::Canceled:
    case Phase::Expired:
        if (payment.isOrderGone) {
            return tr("Your order is no longer in the store. Please ask at the counter.");
        }
        if (payment.totalBefore) {
            return tr("Paid like this the order comes to %1; before it was %2.")
                .arg(text::formatMoney(payment.due(), locale.languageCode()),
                    text::formatMoney(*payment.totalBefore, locale.languageCode()));
        }
        if (payment.error) {
            return text::describeToCustomer(tried, *payment.error).inOneLine();
        }
        return payment.phase == Phase::SessionFailed
            ? tr("The payment could not be opened. Your order is safe: open the payment again, or pay at "
                 "the counter.")
            : tr("Nothing was charged. Your order stays in the store and can still be paid.");
    case Phase::Waiting:
        if (payment.isLinkRefused) {
            return tr("The payment page cannot be shown here. Please pay at the counter.");
        }
        return payment.isIntent ? tr("This payment is finished in the app of the store. You will see here when it is paid.")
                                : odd(payment, locale);
    case Phase::CashDue:
        return odd(payment, locale);
    default:
        return {};
    }
}

// Empty: what a clerk reads is as good for a customer.
QString CustomerStrings::step(const checkout::TimelineEntry &entry, const QDateTime &now)
{
    switch (entry.what) {
    case What::NotInList:
        return tr("Looked for your order: not in the store yet");
    case What::NextReconcile:
        return entry.at.isValid() && entry.at > now ? tr("Your order is looked for again") : tr("Your order is being looked for…");
    case What::SessionOpened:
        return entry.mark == Mark::Done ? tr("The payment is open") : tr("The payment is being opened");
    case What::SessionFailed:
        return tr("The payment could not be opened");
    default:
        return {};
    }
}

} // namespace

void addressCustomer(kit::TimelineStep &step, const checkout::TimelineEntry &entry, const QDateTime &now)
{
    const QString title = CustomerStrings::step(entry, now);
    step.title = title.isEmpty() ? step.title : title;
    if (entry.what == What::NotInList || entry.what == What::SessionOpened) {
        step.detail.clear(); // Which look, which session.
    }
}

QString customerLookWords(const checkout::PaymentState &payment)
{
    return payment.isPolling ? CustomerStrings::tr("Looking whether it is paid…")
                             : CustomerStrings::tr("As soon as the payment has arrived, this screen says so.");
}

void addressCustomer(PhaseWords &words, const checkout::PaymentState &payment, const core::Locale &locale)
{
    const QString sent = CustomerStrings::sending(payment);
    words.notice = sent.isEmpty() ? CustomerStrings::payable(payment, locale) : sent;
    if (payment.phase == Phase::Ambiguous) {
        words.title = CustomerStrings::tr("We don’t know yet whether the order was placed");
    } else if (payment.phase == Phase::CashDue) {
        words.title = CustomerStrings::tr("Pay at the counter");
        words.chip = CustomerStrings::tr("To be paid");
    }
}

} // namespace views
