// SPDX-License-Identifier: MIT
#include "views/pages/candidatelist.h"

#include "core/formvalue.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "text/moneytext.h"
#include "text/timetext.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

CandidateList::CandidateList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2 * kit::Theme::unit);
    setVisible(false);
}

void CandidateList::render(const QList<core::Order> &candidates, const core::Locale &locale)
{
    setVisible(!candidates.isEmpty());
    if (candidates != m_candidates || !(locale == m_locale)) {
        m_candidates = candidates;
        m_locale = locale;
        rebuild();
    }
}

void CandidateList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // One of its buttons may be the sender of what led here.
        delete item;
    }
    for (const core::Order &order : std::as_const(m_candidates)) {
        m_rows->addWidget(makeRow(order));
    }
}

QWidget *CandidateList::makeRow(const core::Order &order)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::Theme::unit);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    const QString title = tr("Order %1").arg(order.id);
    words->addWidget(new kit::PlainLabel(title, kit::TextStyle::CardTitle));
    words->addWidget(new kit::PlainLabel(detailOf(order), kit::TextStyle::Body, kit::ColorRole::Text2));
    line->addLayout(words, 1);
    auto *yes = new kit::Button(tr("It is this customer’s"));
    auto *no = new kit::Button(tr("It is not"), kit::Button::Variant::Quiet);
    yes->setObjectName(u"adoptButton"_s);
    no->setObjectName(u"disownButton"_s);
    yes->setAccessibleName(tr("%1 is this customer’s").arg(title));
    no->setAccessibleName(tr("%1 is not this customer’s").arg(title));
    line->addWidget(yes);
    line->addWidget(no);
    const qint64 id = order.id;
    connect(yes, &QAbstractButton::clicked, this, [this, id] { Q_EMIT adopted(id); });
    connect(no, &QAbstractButton::clicked, this, [this, id] { Q_EMIT disowned(id); });
    return row;
}

QString CandidateList::detailOf(const core::Order &order) const
{
    QStringList parts{ core::customerName(order.formData) };
    if (order.createdDate.isValid()) {
        parts << text::formatTime(order.createdDate, m_locale);
    }
    if (order.totalSum) {
        parts << text::formatMoney(*order.totalSum, m_locale.languageCode());
    }
    parts << order.paymentAccountTitle;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace views
