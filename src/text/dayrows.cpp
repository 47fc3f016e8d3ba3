// SPDX-License-Identifier: MIT
#include "text/dayrows.h"

#include "text/moneytext.h"
#include "text/timetext.h"

#include <QCoreApplication>

namespace text {
namespace {

struct DayStrings
{
    Q_DECLARE_TR_FUNCTIONS(text::DayTotals)
};

void addTotal(QList<ReceiptRow> &rows, const core::AccountTotal &total, ReceiptRow::Kind kind, const core::Locale &locale)
{
    const auto words = [&locale](const core::Money &sum) { return formatMoney(sum, locale.languageCode()); };
    rows.append({ kind, DayStrings::tr("Paid, %n order(s)", nullptr, total.paid), words(total.paidSum) });
    if (total.open > 0) {
        rows.append({ ReceiptRow::Kind::Pair, DayStrings::tr("Not paid, %n order(s)", nullptr, total.open), words(total.openSum) });
    }
}

/// Of orders of the day, whenever they were asked for.
void addRefunds(QList<ReceiptRow> &rows, const core::DayTotals &totals, const core::Locale &locale)
{
    using Kind = ReceiptRow::Kind;
    if (!totals.areRefundsRead) {
        rows.append({ Kind::Plain, DayStrings::tr("Refunds could not be read, so none are counted."), {} });
    }
    for (const core::Money &sum : totals.refundSums) {
        rows.append(
            { Kind::Pair, DayStrings::tr("Refunds of these orders"), formatMoney({ -sum.minor, sum.currency }, locale.languageCode()) });
    }
    if (totals.refundsWithoutAmount > 0) {
        rows.append({ Kind::Plain, DayStrings::tr("%n refund(s) without an amount yet", nullptr, totals.refundsWithoutAmount), {} });
    }
}

} // namespace

QList<ReceiptRow> dayRows(const core::DayTotals &totals, const QString &shop, const core::Locale &locale)
{
    using Kind = ReceiptRow::Kind;
    QList<ReceiptRow> rows{ { Kind::Heading, shop, {} }, { Kind::Centered, formatDate(totals.day, locale), {} }, { Kind::Rule, {}, {} } };
    for (const core::AccountTotal &account : totals.accounts) {
        rows.append({ Kind::Plain, account.account, {} });
        addTotal(rows, account, Kind::Pair, locale);
    }
    if (totals.accounts.isEmpty()) {
        rows.append({ Kind::Centered, DayStrings::tr("No order was placed on this day."), {} });
    }
    rows.append({ Kind::Rule, {}, {} });
    for (const core::AccountTotal &sum : totals.sums) {
        addTotal(rows, sum, Kind::Total, locale);
    }
    if (totals.canceled > 0) {
        rows.append({ Kind::Plain, DayStrings::tr("%n order(s) canceled, not counted", nullptr, totals.canceled), {} });
    }
    if (totals.unreadable > 0) {
        rows.append({ Kind::Notice, DayStrings::tr("%n order(s) without a readable total, not counted", nullptr, totals.unreadable), {} });
    }
    addRefunds(rows, totals, locale);
    rows.append({ Kind::Rule, {}, {} });
    rows.append({ Kind::Centered, DayStrings::tr("As the store’s order list says. This is not a fiscal report."), {} });
    return rows;
}

} // namespace text
