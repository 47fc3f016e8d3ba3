// SPDX-License-Identifier: MIT
#include "views/pages/phasewords.h"

#include "text/errortext.h"
#include "text/moneytext.h"
#include "text/timetext.h"
#include "views/pages/customerwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Phase = checkout::PaymentPhase;
using What = checkout::TimelineEntry::What;
using Mark = checkout::TimelineEntry::Mark;

struct PhaseStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::PaymentPage)
public:
    static PhaseWords notKnown(const checkout::PaymentState &payment);
    static PhaseWords sending(const checkout::PaymentState &payment);
    static PhaseWords unopened(const checkout::PaymentState &payment, const core::Locale &locale);
    static PhaseWords payable(const checkout::PaymentState &payment, const core::Locale &locale);
    static QString ended(const checkout::PaymentState &payment, const core::Locale &locale, const QString &words);
    static QString odd(const checkout::PaymentState &payment, const core::Locale &locale);
    static QString looking(const checkout::PaymentState &payment);
    static QString step(const checkout::TimelineEntry &entry, const core::Locale &locale, const QDateTime &now);
    static QString detail(
        const checkout::TimelineEntry &entry, const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now);
    static QString lastPoll(const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now);
};

/// Why the last step failed, when the server or the network said so.
QString reason(const checkout::PaymentState &payment, core::Operation operation)
{
    return payment.error ? text::describe(operation, *payment.error).inOneLine() : QString();
}

/// What has ended unpaid, or why what was tried after that did not work.
QString PhaseStrings::ended(const checkout::PaymentState &payment, const core::Locale &locale, const QString &words)
{
    if (payment.totalBefore) {
        return tr("With the other account the store asks for %1; before it was %2. Tell the customer, then open the payment.")
            .arg(text::formatMoney(payment.due(), locale.languageCode()), text::formatMoney(*payment.totalBefore, locale.languageCode()));
    }
    const QString why = reason(payment, payment.isAccountRefused ? core::Operation::UpdateOrder : core::Operation::OpenSession);
    return why.isEmpty() ? words : why;
}

kit::Severity endedTone(const checkout::PaymentState &payment)
{
    return payment.error ? kit::Severity::Danger : (payment.totalBefore ? kit::Severity::Warning : kit::Severity::Neutral);
}

PhaseWords PhaseStrings::notKnown(const checkout::PaymentState &payment)
{
    return { tr("We don’t know yet whether the order was placed"), {}, kit::Severity::Neutral,
        payment.isListClosed
            ? tr("The connection was lost after the order had been sent. This store shows no list of orders placed without an account, so "
                 "Vezne can’t look for this one and sends nothing again. Look for it in the OneEntry panel, or ask the owner of the "
                 "store to let guests see their orders and then check again.")
            : tr("The connection was lost after the order had been sent. Vezne is reading the store’s order list before anything is sent "
                 "again, so the customer can’t be charged twice."),
        kit::Severity::Warning };
}

PhaseWords PhaseStrings::sending(const checkout::PaymentState &payment)
{
    switch (payment.phase) {
    case Phase::Placing:
        return { tr("The order is being placed"), {}, kit::Severity::Neutral, {}, kit::Severity::Neutral };
    case Phase::NotSent: {
        const QString why = reason(payment, core::Operation::PlaceOrder);
        return { tr("The order was not placed"), {}, kit::Severity::Neutral,
            why.isEmpty()
                ? tr("The order did not reach the store, so nothing was charged. Everything you typed is kept; you can send it again.")
                : why,
            kit::Severity::Danger };
    }
    case Phase::NotKnown:
        return notKnown(payment);
    case Phase::Absent:
        return { tr("The order is not in the store"), {}, kit::Severity::Neutral,
            tr("Vezne looked at the store’s order list several times and the order is not there. You can place it again."),
            kit::Severity::Warning };
    case Phase::Ambiguous:
        if (payment.candidates.isEmpty()) {
            return { tr("The store’s order list cannot be read to its end"), {}, kit::Severity::Neutral,
                tr("Your order may be among what cannot be read, so nothing is sent again. Look in the OneEntry panel before you take a "
                   "payment."),
                kit::Severity::Warning };
        }
        return { tr("Which order is this customer’s?"), {}, kit::Severity::Neutral,
            tr("The store’s answer was lost, and the store has %n order(s) with the same content. Another counter may have placed one. "
               "Compare time and amount, and say whose it is; nothing is sent until then.",
                nullptr, int(payment.candidates.size())),
            kit::Severity::Warning };
    case Phase::JournalTrouble:
        return { tr("The order was not sent"), {}, kit::Severity::Neutral,
            tr("Vezne could not write its record to this computer’s disk, and it never sends an order without one. Free some space, then "
               "try again. Everything you typed is kept."),
            kit::Severity::Danger };
    default:
        return {};
    }
}

/// What does not fit in the amounts; empty when all does.
QString PhaseStrings::odd(const checkout::PaymentState &payment, const core::Locale &locale)
{
    if (payment.isTotalUnread) {
        return tr(
            "The order stands, but the store wrote no total that can be read. Look at the order in the OneEntry panel before you take "
            "money.");
    }
    return payment.charged
        ? tr("The payment page asks for %1, and %2 is due. Ask the owner of the store before the customer pays.")
              .arg(text::formatMoney(*payment.charged, locale.languageCode()), text::formatMoney(payment.due(), locale.languageCode()))
        : QString();
}

QString PhaseStrings::looking(const checkout::PaymentState &payment)
{
    return payment.isSessionUnknown
        ? tr("The store has not said whether the payment link was made. Vezne goes on looking, also during the next order.")
        : QString();
}

PhaseWords PhaseStrings::unopened(const checkout::PaymentState &payment, const core::Locale &locale)
{
    if (payment.isOrderGone) {
        return { tr("The order is no longer in the store"), tr("Unpaid"), kit::Severity::Danger,
            tr("The store says that it has no such order: it was deleted there. Take no money for it. Let it go here, and place it "
               "again if it is still wanted."),
            kit::Severity::Danger };
    }
    return { tr("The order is placed, the payment is not open yet"), tr("Unpaid"), kit::Severity::Warning,
        ended(payment, locale, tr("The store made no payment link. The order is safe: open the payment again whenever you like.")),
        kit::Severity::Warning };
}

PhaseWords PhaseStrings::payable(const checkout::PaymentState &payment, const core::Locale &locale)
{
    switch (payment.phase) {
    case Phase::OpeningSession:
        return { tr("The order is placed"), tr("Opening the payment"), kit::Severity::Neutral, looking(payment), kit::Severity::Neutral };
    case Phase::SessionFailed:
        return unopened(payment, locale);
    case Phase::Waiting:
        if (payment.isLinkRefused) {
            return { tr("Waiting for the payment"), tr("Waiting"), kit::Severity::Warning,
                tr("The store sent a payment address that is not safe to open, so Vezne does not show it. Tell whoever looks after the "
                   "store."),
                kit::Severity::Danger };
        }
        return { tr("Waiting for the payment"), payment.statusWord.isEmpty() ? tr("Waiting") : payment.statusWord, kit::Severity::Warning,
            payment.isIntent
                ? tr("This payment was begun in an app of the store, which finishes it with the customer; it has no link. Vezne "
                     "says when it is paid.")
                : odd(payment, locale),
            kit::Severity::Warning };
    case Phase::CashDue:
        if (payment.isOver) {
            return { tr("Collected at the counter"), tr("Collected"), kit::Severity::Ok, odd(payment, locale), kit::Severity::Warning };
        }
        return { tr("Collect at the counter"), tr("To be collected"), kit::Severity::Warning, odd(payment, locale),
            kit::Severity::Warning };
    case Phase::PartPaid:
        return { tr("A part is paid"), tr("Partly paid"), kit::Severity::Warning, {}, kit::Severity::Neutral };
    case Phase::Paid:
        return { tr("Paid"), {}, kit::Severity::Ok, {}, kit::Severity::Neutral };
    case Phase::Canceled:
        return { tr("The payment was canceled"), tr("Canceled"), kit::Severity::Danger,
            ended(payment, locale, tr("Nothing was charged. The order stays in the store and can still be paid.")), endedTone(payment) };
    case Phase::Expired:
        return { tr("The payment link has expired"), tr("Expired"), kit::Severity::Danger,
            ended(payment, locale, tr("Nobody paid in time, so nothing was charged. The order stays in the store and can still be paid.")),
            endedTone(payment) };
    default:
        return {};
    }
}

QString PhaseStrings::step(const checkout::TimelineEntry &entry, const core::Locale &locale, const QDateTime &now)
{
    switch (entry.what) {
    case What::Sent:
        return entry.mark == Mark::Current ? tr("Being sent to the store") : tr("Sent to the store");
    case What::NotInList:
        return tr("Looked at the order list: not there yet");
    case What::NextReconcile:
        return entry.at.isValid() && entry.at > now ? tr("Next look at the order list") : tr("Looking at the order list…");
    case What::MayPlaceAgain:
        return entry.mark == Mark::Current
            ? tr("Not there: you can place it again")
            : tr("If it is not there after %1, you can place it again").arg(text::formatDuration(60, locale.languageCode()));
    case What::OrderPlaced:
        return tr("Order placed");
    case What::SessionOpened:
        return entry.mark == Mark::Done ? tr("Payment session opened") : tr("Payment session is being opened");
    case What::WaitingForPayment:
        return tr("Waiting for the payment");
    case What::Paid:
        return tr("Paid");
    case What::Canceled:
        return tr("Canceled");
    case What::Expired:
        return tr("Expired");
    case What::SessionFailed:
        return tr("Payment session was not opened");
    case What::Collected:
        return tr("Collected at the counter");
    }
    return {};
}

QString PhaseStrings::detail(
    const checkout::TimelineEntry &entry, const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now)
{
    QStringList parts;
    if (entry.at.isValid() && entry.what != What::NextReconcile) {
        parts << text::formatTime(entry.at, locale);
    }
    switch (entry.what) {
    case What::NotInList:
        parts << tr("look %1 of 3").arg(entry.count);
        break;
    case What::NextReconcile:
        // Not in the title: what is current is said aloud when it changes, and nobody wants to hear a countdown.
        if (entry.at.isValid() && entry.at > now) {
            parts << tr("in %1").arg(text::formatDuration(now.secsTo(entry.at), locale.languageCode()));
        }
        break;
    case What::OrderPlaced:
        if (entry.count > 0) {
            parts << tr("%n product(s)", nullptr, entry.count);
        }
        break;
    case What::SessionOpened:
        if (entry.id > 0) {
            parts << tr("session %1").arg(entry.id);
        }
        if (entry.mark == Mark::Done && !payment.accountTitle.isEmpty()) {
            parts << payment.accountTitle;
        }
        break;
    case What::WaitingForPayment:
        if (entry.mark == Mark::Current && payment.waitingSince.isValid() && payment.waitingSince.secsTo(now) > 0) {
            parts << text::formatDuration(payment.waitingSince.secsTo(now), locale.languageCode());
        }
        if (entry.mark == Mark::Current && payment.expiresAt > now) {
            parts << tr("ends in %1").arg(text::formatDuration(now.secsTo(payment.expiresAt), locale.languageCode()));
        }
        break;
    default:
        break;
    }
    return parts.join(u" · "_s);
}

QString PhaseStrings::lastPoll(const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now)
{
    if (payment.isPolling || !payment.lastPollAt.isValid()) {
        return tr("Looking whether it is paid…");
    }
    const qint64 seconds = qMax<qint64>(0, payment.lastPollAt.secsTo(now));
    if (seconds < 2) {
        return tr("Looked just now; you will be told when it is paid.");
    }
    return tr("Looked %1 ago; you will be told when it is paid.").arg(text::formatDuration(seconds, locale.languageCode()));
}

} // namespace

PhaseWords phaseWords(const checkout::PaymentState &payment, const core::Locale &locale, bool isClerk)
{
    const PhaseWords sent = PhaseStrings::sending(payment);
    PhaseWords words = sent.title.isEmpty() ? PhaseStrings::payable(payment, locale) : sent;
    if (!isClerk) {
        addressCustomer(words, payment, locale);
    }
    return words;
}

QString phaseWord(const checkout::PaymentState &payment, const core::Locale &locale)
{
    const PhaseWords words = phaseWords(payment, locale);
    return words.chip.isEmpty() ? words.title : words.chip;
}

std::vector<kit::TimelineStep> timelineSteps(
    const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now, bool isClerk)
{
    std::vector<kit::TimelineStep> steps;
    for (const checkout::TimelineEntry &entry : payment.timeline) {
        kit::TimelineStep step{ PhaseStrings::step(entry, locale, now), PhaseStrings::detail(entry, payment, locale, now),
            kit::TimelineStep::State::Pending };
        switch (entry.mark) {
        case Mark::Done:
            step.state = kit::TimelineStep::State::Done;
            break;
        case Mark::Current:
            step.state = kit::TimelineStep::State::Current;
            break;
        case Mark::Pending:
            step.state = kit::TimelineStep::State::Pending;
            break;
        case Mark::Failed:
            step.state = kit::TimelineStep::State::Failed;
            break;
        }
        if (!isClerk) {
            addressCustomer(step, entry, now);
        }
        steps.push_back(step);
    }
    return steps;
}

QString lastLookWords(const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now, bool isClerk)
{
    return isClerk ? PhaseStrings::lastPoll(payment, locale, now) : customerLookWords(payment);
}

QString keptWords(const checkout::PaymentState &payment, bool isClerk)
{
    return isClerk
        ? PhaseStrings::tr("Everything you typed is kept. Attempt %1").arg(payment.attempt.toString(QUuid::WithoutBraces).left(8))
        : PhaseStrings::tr("Everything you entered is kept.");
}

QString cashWords(const checkout::PaymentState &payment, const QString &amount, const core::Locale &locale, bool isCollectedHere)
{
    if (!isCollectedHere) {
        return PhaseStrings::tr("Please pay %1 at the counter. Your order has the number %2.").arg(amount).arg(payment.orderId);
    }
    if (!payment.isOver) {
        return PhaseStrings::tr("Take %1 from the customer. The order is in the store.").arg(amount);
    }
    const QString when = text::formatMoment(payment.collectedAt, locale, QDateTime::currentDateTimeUtc());
    return PhaseStrings::tr("%1 collected at %2 by %3. That is noted on this computer; the order is completed in the OneEntry panel.")
        .arg(amount, when, payment.user);
}

QString nextOrderWords(const checkout::PaymentState &payment, bool isClerk, bool isCollectedHere)
{
    if (payment.phase == Phase::CashDue && !payment.isOver && isCollectedHere) {
        return PhaseStrings::tr("Collected, new order");
    }
    const bool isOpen = payment.phase == Phase::NotKnown || payment.phase == Phase::Ambiguous;
    return isOpen && isClerk ? PhaseStrings::tr("Next order") : PhaseStrings::tr("New order");
}

QString paidWords(const checkout::PaymentState &payment, const core::Locale &locale)
{
    QStringList parts{ PhaseStrings::tr("Order %1").arg(payment.orderId) };
    if (payment.endedAt.isValid()) {
        parts << PhaseStrings::tr("paid at %1").arg(text::formatTime(payment.endedAt, locale));
    }
    parts << payment.accountTitle;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace views
