// SPDX-License-Identifier: MIT
#include "text/receiptrows.h"

#include "text/moneytext.h"
#include "text/translations.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

/// The words of a receipt in its own language, which need not be the window's.
class ReceiptWords
{
public:
    explicit ReceiptWords(const QString &language) { (void)m_translator.load(text::catalogueOf(language)); }
    [[nodiscard]] QString operator()(const char *source) const
    {
        const QString translated = m_translator.translate("text::Receipt", source);
        return translated.isEmpty() ? QString::fromUtf8(source) : translated; // English is the source.
    }

private:
    QTranslator m_translator;
};

using RowKind = ReceiptRow::Kind;

class Writer
{
public:
    Writer(const core::ReceiptDocument &document, const QString &language) : m_document(document), m_language(language), m_say(language) { }

    QList<ReceiptRow> rows;

    void writeHead()
    {
        if (!m_document.look.logoFile.isEmpty()) {
            rows.append({ RowKind::Logo, m_document.look.logoFile, {} });
        }
        rows.append({ RowKind::Heading, m_document.shop, {} });
        writeLinesOf(m_document.look.header);
        if (m_document.isCopy) {
            rows.append({ RowKind::Notice, m_say(QT_TRANSLATE_NOOP("text::Receipt", "COPY")), {} });
        }
        const core::Order &order = m_document.order;
        rows.append({ RowKind::Pair, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Order")), QString::number(order.id) });
        if (order.createdDate.isValid()) {
            rows.append({ RowKind::Pair, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Ordered")), moment(order.createdDate) });
        }
        if (!m_document.customer.isEmpty()) {
            rows.append({ RowKind::Pair, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Customer")), m_document.customer });
        }
        rows.append({ RowKind::Rule, {}, {} });
    }

    void writeLines()
    {
        for (const core::OrderItem &item : m_document.order.products) {
            const QString name
                = item.title.isEmpty() ? m_say(QT_TRANSLATE_NOOP("text::Receipt", "Product %1")).arg(item.productId) : item.title;
            if (item.isGift) {
                rows.append({ RowKind::Pair, name, m_say(QT_TRANSLATE_NOOP("text::Receipt", "gift")) });
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
            rows.append({ RowKind::Pair, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Subtotal")), words(*m_document.listSum) });
            rows.append({ RowKind::Pair, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Discount")),
                words({ -m_document.discount->minor, m_document.discount->currency }) });
        }
        const auto &total = m_document.order.totalSum;
        rows.append({ RowKind::Total, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Total")),
            total ? words(*total) : m_say(QT_TRANSLATE_NOOP("text::Receipt", "not readable")) });
        const core::Order &order = m_document.order;
        if (m_document.bonus && order.totalDue) {
            rows.append({ RowKind::Pair, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Bonus used")),
                words({ -m_document.bonus->minor, m_document.bonus->currency }) });
            rows.append({ RowKind::Total, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Paid")), words(*order.totalDue) });
        }
        const QString account = order.paymentAccountTitle.isEmpty() ? order.paymentAccountIdentifier : order.paymentAccountTitle;
        rows.append({ RowKind::Pair,
            m_document.isCash ? m_say(QT_TRANSLATE_NOOP("text::Receipt", "Paid at the counter"))
                              : m_say(QT_TRANSLATE_NOOP("text::Receipt", "Paid online")),
            account });
        if (!order.couponCode.isEmpty()) {
            rows.append({ RowKind::Pair, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Coupon")), order.couponCode });
        }
    }

    void writeFoot()
    {
        rows.append({ RowKind::Rule, {}, {} });
        rows.append({ RowKind::Code, QString::number(m_document.order.id), {} });
        writeLinesOf(m_document.look.footer);
        rows.append({ RowKind::Centered, m_say(QT_TRANSLATE_NOOP("text::Receipt", "Printed %1")).arg(moment(m_document.printedAt)), {} });
        rows.append({ RowKind::Centered, m_say(QT_TRANSLATE_NOOP("text::Receipt", "This is not a fiscal receipt.")), {} });
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
    ReceiptWords m_say;
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
