// SPDX-License-Identifier: MIT
#include "views/pages/recentorders.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "text/moneytext.h"
#include "text/timetext.h"
#include "views/pages/phasewords.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

RecentOrders::RecentOrders(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kit::Theme::unit);
}

void RecentOrders::render(const QList<checkout::PaymentState> &orders, const core::Locale &locale)
{
    QList<Line> lines;
    for (const checkout::PaymentState &order : orders) {
        const QString number = tr("Order %1").arg(order.orderId);
        QStringList parts{ text::formatMoney(order.amount, locale.languageCode()), phaseWord(order, locale) };
        if (order.placedAt.isValid()) {
            parts << text::formatMoment(order.placedAt, locale, QDateTime::currentDateTimeUtc());
        }
        lines.append({ order.attempt, order.storage, order.orderId,
            order.customer.isEmpty() ? number : tr("%1 · %2").arg(number, order.customer), parts.join(u" · "_s) });
    }
    if (lines == m_lines) {
        return;
    }
    m_lines = lines;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // One of its buttons may be the sender of what led here.
        delete item;
    }
    for (const Line &line : std::as_const(m_lines)) {
        m_rows->addWidget(makeRow(line));
    }
}

QWidget *RecentOrders::makeRow(const Line &line)
{
    auto *row = new QWidget;
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new kit::PlainLabel(line.title));
    words->addWidget(new kit::PlainLabel(line.detail, kit::TextStyle::Hint, kit::ColorRole::Text2));
    cells->addLayout(words, 1);
    auto *open = new kit::Button(tr("Open"), kit::Button::Variant::Link);
    open->setObjectName(u"recentOrderButton"_s);
    open->setAccessibleName(tr("Open %1").arg(line.title));
    cells->addWidget(open);
    connect(open, &QAbstractButton::clicked, this, [this, line] { Q_EMIT chosen(line.attempt, line.storage, line.orderId); });
    return row;
}

} // namespace views
