// SPDX-License-Identifier: MIT
#include "views/pages/orderwords.h"

#include "core/formanswers.h"
#include "text/moneytext.h"
#include "text/timetext.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Column = models::OrderListModel::Column;

struct OrderStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::OrdersPage)
};

QString titleOfChoice(const core::FormField *field, const QString &value)
{
    if (field) {
        const auto option = std::find_if(
            field->options.begin(), field->options.end(), [&value](const core::FieldOption &one) { return one.value == value; });
        if (option != field->options.end() && !option->title.isEmpty()) {
            return option->title;
        }
    }
    return value;
}

} // namespace

QString orderHeading(Column column)
{
    switch (column) {
    case models::OrderListModel::Number:
        return OrderStrings::tr("Number");
    case models::OrderListModel::Date:
        return OrderStrings::tr("Date");
    case models::OrderListModel::Customer:
        return OrderStrings::tr("Customer");
    case models::OrderListModel::Pieces:
        return OrderStrings::tr("Products");
    case models::OrderListModel::Account:
        return OrderStrings::tr("Payment account");
    case models::OrderListModel::Status:
        return OrderStrings::tr("Status");
    case models::OrderListModel::Payment:
        return OrderStrings::tr("Payment");
    case models::OrderListModel::Total:
        return OrderStrings::tr("Total");
    case models::OrderListModel::ColumnCount:
        break;
    }
    return {};
}

QString orderCell(const core::OrderSummary &order, Column column, const core::Locale &locale)
{
    switch (column) {
    case models::OrderListModel::Number:
        return QString::number(order.id);
    case models::OrderListModel::Date:
        return order.createdDate.isValid() ? text::formatMoment(order.createdDate, locale, QDateTime::currentDateTimeUtc()) : QString();
    case models::OrderListModel::Customer:
        return order.customer;
    case models::OrderListModel::Pieces:
        return text::formatCount(order.pieces, locale.languageCode());
    case models::OrderListModel::Account:
        return order.accountTitle;
    case models::OrderListModel::Status:
        return order.statusTitle;
    case models::OrderListModel::Payment:
        return paidWord(order.isCompleted);
    case models::OrderListModel::Total:
        return order.total ? text::formatMoney(*order.total, locale.languageCode()) : OrderStrings::tr("not readable");
    case models::OrderListModel::ColumnCount:
        break;
    }
    return {};
}

QString paidWord(const std::optional<bool> &isCompleted)
{
    if (!isCompleted) {
        return OrderStrings::tr("Not known");
    }
    return *isCompleted ? OrderStrings::tr("Paid") : OrderStrings::tr("Not paid");
}

kit::Severity paidSeverity(const std::optional<bool> &isCompleted)
{
    if (!isCompleted) {
        return kit::Severity::Neutral;
    }
    return *isCompleted ? kit::Severity::Ok : kit::Severity::Warning;
}

QString answerTitle(const core::FormEntry &entry, const core::FormSchema &form)
{
    const core::FormField *field = form.field(entry.marker);
    return field && !field->title.isEmpty() ? field->title : entry.marker;
}

QString answerWords(const core::FormEntry &entry, const core::FormSchema &form, const core::Locale &locale)
{
    const core::FormField *known = form.field(entry.marker);
    if (const auto *values = std::get_if<QStringList>(&entry.value)) {
        QStringList titles;
        for (const QString &value : *values) {
            titles.append(titleOfChoice(known, value));
        }
        return titles.join(u", "_s);
    }
    if (const auto *value = std::get_if<QString>(&entry.value)) {
        return titleOfChoice(known, *value);
    }
    if (const auto *ranges = std::get_if<QList<core::TimeRange>>(&entry.value)) {
        QStringList times;
        for (const core::TimeRange &range : *ranges) {
            const QDateTime from = QDateTime::fromString(range.from, Qt::ISODate);
            const QDateTime to = QDateTime::fromString(range.to, Qt::ISODate);
            times.append(
                OrderStrings::tr("%1 to %2").arg(text::formatMoment(from, locale, QDateTime()), text::formatMoment(to, locale, from)));
        }
        return times.join(u", "_s);
    }
    if (const auto *files = std::get_if<QList<core::FileRecord>>(&entry.value)) {
        QStringList names;
        for (const core::FileRecord &file : *files) {
            names.append(file.filename);
        }
        return names.join(u", "_s);
    }
    core::FormField field;
    field.type = core::fieldTypeFromName(entry.type);
    return core::rawFromValue(field, entry.value, locale).replace(core::partSeparator, u' ').trimmed();
}

} // namespace views
