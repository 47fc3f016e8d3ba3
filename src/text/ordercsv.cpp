// SPDX-License-Identifier: MIT
#include "text/ordercsv.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct TableStrings
{
    Q_DECLARE_TR_FUNCTIONS(text::OrderTable)
};

/// One line without control characters: a cell is a cell, also for a reader that knows no quotes.
QString inOneLine(QString cell)
{
    for (QChar &c : cell) {
        c = c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return cell;
}

/// What makes a spreadsheet calculate instead of show (docs/security.md#tables); some take the wide signs for the plain ones.
QString withoutFormula(const QString &cell)
{
    static const QString starters = u"=+-@＝＋－＠"_s;
    const QString trimmed = cell.trimmed();
    const bool isFormula = !trimmed.isEmpty() && starters.contains(trimmed.front());
    return isFormula ? u'\'' + cell : cell;
}

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString row(const QStringList &cells, QChar separator)
{
    QStringList written;
    for (const QString &cell : cells) {
        written.append(quoted(withoutFormula(inOneLine(cell))));
    }
    return written.join(separator) + u"\r\n"_s;
}

QString amount(const std::optional<core::Money> &money, bool isTurkish)
{
    QString digits = money ? money->decimalString() : QString();
    return isTurkish ? digits.replace(u'.', u',') : digits;
}

QString productsOf(const core::Order &order)
{
    QStringList items;
    for (const core::OrderItem &item : order.products) {
        const QString name = item.title.isEmpty() ? QString::number(item.productId) : item.title;
        items.append(u"%1 × %2"_s.arg(QString::number(item.quantity), name));
    }
    return items.join(u"; "_s);
}

QString paidWord(const std::optional<bool> &isCompleted)
{
    return !isCompleted ? QString() : (*isCompleted ? TableStrings::tr("yes") : TableStrings::tr("no"));
}

} // namespace

QByteArray ordersAsCsv(const QList<core::Order> &orders, const QString &language, const QTimeZone &zone)
{
    const bool isTurkish = language.startsWith("tr"_L1);
    const QChar separator = isTurkish ? u';' : u',';
    QString table = row({ TableStrings::tr("Number"), TableStrings::tr("Date"), TableStrings::tr("Customer"), TableStrings::tr("Status"),
                            TableStrings::tr("Payment account"), TableStrings::tr("Products"), TableStrings::tr("Total"),
                            TableStrings::tr("Currency"), TableStrings::tr("Paid") },
        separator);
    for (const core::Order &order : orders) {
        const QString date = order.createdDate.isValid() ? order.createdDate.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
        table += row({ QString::number(order.id), date, core::customerName(order.formData),
                         order.statusTitle.isEmpty() ? order.statusIdentifier : order.statusTitle,
                         order.paymentAccountTitle.isEmpty() ? order.paymentAccountIdentifier : order.paymentAccountTitle,
                         productsOf(order), amount(order.totalSum, isTurkish), order.currency, paidWord(order.isCompleted) },
            separator);
    }
    return "\xEF\xBB\xBF" + table.toUtf8();
}

QByteArray dayAsCsv(const core::DayTotals &totals, const QString &language)
{
    const bool isTurkish = language.startsWith("tr"_L1);
    const QChar separator = isTurkish ? u';' : u',';
    const QString day = totals.day.toString(Qt::ISODate);
    QString table = row(
        { TableStrings::tr("Day"), TableStrings::tr("Payment account"), TableStrings::tr("Paid orders"), TableStrings::tr("Paid"),
            TableStrings::tr("Orders not paid"), TableStrings::tr("Not paid"), TableStrings::tr("Refunds"), TableStrings::tr("Currency") },
        separator);
    for (const core::AccountTotal &account : totals.accounts) {
        table += row({ day, account.account, QString::number(account.paid), amount(account.paidSum, isTurkish),
                         QString::number(account.open), amount(account.openSum, isTurkish), QString(), account.currency },
            separator);
    }
    if (!totals.areRefundsRead) {
        table += row({ day, QString(), QString(), QString(), QString(), QString(), TableStrings::tr("not read"), QString() }, separator);
    }
    for (const core::Money &refunds : totals.refundSums) {
        table
            += row({ day, QString(), QString(), QString(), QString(), QString(), amount(refunds, isTurkish), refunds.currency }, separator);
    }
    return "\xEF\xBB\xBF" + table.toUtf8();
}

} // namespace text
