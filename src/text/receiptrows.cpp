// SPDX-License-Identifier: MIT
#include "text/receiptrows.h"

#include "text/moneytext.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct ReceiptStrings
{
    Q_DECLARE_TR_FUNCTIONS(text::Receipt)
};

using RowKind = ReceiptRow::Kind;

class Writer
{
public:
    Writer(const core::ReceiptDocument &document, const QString &language) : m_document(document), m_language(language) { }

    QList<ReceiptRow> rows;

    void writeHead()
    {
        if (!m_document.look.logoFile.isEmpty()) {
            rows.append({ RowKind::Logo, m_document.look.logoFile, {} });
        }
        rows.append({ RowKind::Heading, m_document.shop, {} });
        writeLinesOf(m_document.look.header);
        if (m_document.isCopy) {
            rows.append({ RowKind::Notice, ReceiptStrings::tr("COPY"), {} });
        }
        const core::Order &order = m_document.order;
        rows.append({ RowKind::Pair, ReceiptStrings::tr("Order"), QString::number(order.id) });
        if (order.createdDate.isValid()) {
            rows.append({ RowKind::Pair, ReceiptStrings::tr("Ordered"), moment(order.createdDate) });
        }
        if (!m_document.customer.isEmpty()) {
            rows.append({ RowKind::Pair, ReceiptStrings::tr("Customer"), m_document.customer });
        }
        rows.append({ RowKind::Rule, {}, {} });
    }

    void writeLines()
    {
        for (const core::OrderItem &item : m_document.order.products) {
            const QString name = item.title.isEmpty() ? ReceiptStrings::tr("Product %1").arg(item.productId) : item.title;
            if (item.isGift) {
                rows.append({ RowKind::Pair, name, ReceiptStrings::tr("gift") });
                continue;
            }
            const auto sum = item.price ? item.price->times(item.quantity) : std::nullopt;
            rows.append({ RowKind::Pair, name, sum ? words(*sum) : QString() });
            if (item.quantity > 1 && item.price) {
                rows.append({ RowKind::Plain, u"  %1 × %2"_s.arg(formatCount(item.quantity, m_language), words(*item.price)), {} });
            }
        }
        rows.append({ RowKind::Rule, {}, {} });
    }

    void writeTotals()
    {
        if (m_document.discount && m_document.listSum) {
            rows.append({ RowKind::Pair, ReceiptStrings::tr("Subtotal"), words(*m_document.listSum) });
            rows.append(
                { RowKind::Pair, ReceiptStrings::tr("Discount"), words({ -m_document.discount->minor, m_document.discount->currency }) });
        }
        const auto &total = m_document.order.totalSum;
        rows.append({ RowKind::Total, ReceiptStrings::tr("Total"), total ? words(*total) : ReceiptStrings::tr("not readable") });
        const core::Order &order = m_document.order;
        if (m_document.bonus && order.totalDue) {
            rows.append(
                { RowKind::Pair, ReceiptStrings::tr("Bonus used"), words({ -m_document.bonus->minor, m_document.bonus->currency }) });
            rows.append({ RowKind::Total, ReceiptStrings::tr("Paid"), words(*order.totalDue) });
        }
        const QString account = order.paymentAccountTitle.isEmpty() ? order.paymentAccountIdentifier : order.paymentAccountTitle;
        rows.append(
            { RowKind::Pair, m_document.isCash ? ReceiptStrings::tr("Paid at the counter") : ReceiptStrings::tr("Paid online"), account });
        if (!order.couponCode.isEmpty()) {
            rows.append({ RowKind::Pair, ReceiptStrings::tr("Coupon"), order.couponCode });
        }
    }

    void writeFoot()
    {
        rows.append({ RowKind::Rule, {}, {} });
        rows.append({ RowKind::Code, QString::number(m_document.order.id), {} });
        writeLinesOf(m_document.look.footer);
        rows.append({ RowKind::Centered, ReceiptStrings::tr("Printed %1").arg(moment(m_document.printedAt)), {} });
        rows.append({ RowKind::Centered, ReceiptStrings::tr("This is not a fiscal receipt."), {} });
    }

private:
    void writeLinesOf(const QString &text)
    {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            rows.append({ RowKind::Centered, line.trimmed(), {} });
        }
    }
    [[nodiscard]] QString words(const core::Money &money) const { return formatMoney(money, m_language); }
    [[nodiscard]] QString moment(const QDateTime &at) const
    {
        const bool isTurkish = m_language.startsWith("tr"_L1);
        return at.toTimeZone(m_document.zone).toString(isTurkish ? u"dd.MM.yyyy HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
    }

    const core::ReceiptDocument &m_document;
    QString m_language;
};

QString nameOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Heading:
        return u"heading"_s;
    case RowKind::Centered:
        return u"centered"_s;
    case RowKind::Plain:
        return u"plain"_s;
    case RowKind::Pair:
        return u"pair"_s;
    case RowKind::Total:
        return u"total"_s;
    case RowKind::Rule:
        return u"rule"_s;
    case RowKind::Notice:
        return u"notice"_s;
    case RowKind::Code:
        return u"code"_s;
    case RowKind::Logo:
        return u"logo"_s;
    }
    return {};
}

} // namespace

QList<ReceiptRow> receiptRows(const core::ReceiptDocument &document, const QString &language)
{
    Writer writer(document, language);
    writer.writeHead();
    writer.writeLines();
    writer.writeTotals();
    writer.writeFoot();
    return writer.rows;
}

QString receiptAsText(const QList<ReceiptRow> &rows)
{
    constexpr qsizetype width = 42;
    QStringList lines;
    for (const ReceiptRow &row : rows) {
        switch (row.kind) {
        case RowKind::Heading:
        case RowKind::Centered:
        case RowKind::Notice:
            lines << QString(qMax<qsizetype>(0, (width - row.left.size()) / 2), u' ') + row.left;
            break;
        case RowKind::Plain:
            lines << row.left;
            break;
        case RowKind::Pair:
        case RowKind::Total:
            lines << row.left + QString(qMax<qsizetype>(1, width - row.left.size() - row.right.size()), u' ') + row.right;
            break;
        case RowKind::Rule:
            lines << QString(width, u'-');
            break;
        case RowKind::Code: // The number stands above.
        case RowKind::Logo:
            break;
        }
    }
    return lines.join(u'\n');
}

QJsonArray receiptWire(const QList<ReceiptRow> &rows)
{
    QJsonArray wire;
    for (const ReceiptRow &row : rows) {
        wire.append(QJsonObject{ { u"kind"_s, nameOf(row.kind) }, { u"left"_s, row.left }, { u"right"_s, row.right } });
    }
    return wire;
}

} // namespace text
