// SPDX-License-Identifier: MIT
#include "views/pages/basketrow.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/plainlabel.h"
#include "text/timetext.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

BasketRow::BasketRow(QWidget *parent) :
    QWidget(parent), m_title(new kit::PlainLabel(QString(), kit::TextStyle::CardTitle)),
    m_detail(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2)),
    m_remove(new kit::Button(QString(), kit::Button::Variant::Icon)), m_take(new kit::Button)
{
    auto *card = new kit::Card(this);
    card->setPadding(kit::Card::Padding::Narrow);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * kit::Theme::unit);
    row->addLayout(words, 1);
    row->addWidget(m_remove);
    row->addWidget(m_take);
    card->body()->addLayout(row);
    m_remove->setLeadingIcon(u"trash"_s);
    m_remove->setObjectName(u"removeBasketButton"_s);
    m_take->setObjectName(u"takeBasketButton"_s);
    connect(m_take, &QAbstractButton::clicked, this, [this] { Q_EMIT taken(m_basket); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { Q_EMIT removed(m_basket); });
}

void BasketRow::render(const checkout::ParkedBasket &basket, const core::Locale &locale, bool isBusy, bool isHeld)
{
    m_basket = basket.id;
    m_title->setPlain(basket.title);
    QStringList parts{ basket.products > 0 ? tr("%n product(s)", nullptr, basket.products) : tr("Only the form") };
    parts << tr("since %1").arg(text::formatMoment(basket.since, locale, QDateTime::currentDateTimeUtc()));
    if (basket.isElsewhere) {
        parts << tr("parked at another counter");
    }
    m_detail->setPlain(parts.join(u" · "_s));
    m_take->setLabel(tr("Pick up"));
    m_take->setAccessibleName(tr("Pick up %1").arg(basket.title));
    m_take->setBusy(isBusy);
    m_take->setEnabled(!isHeld);
    m_remove->setLabel(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove %1").arg(basket.title));
    m_remove->setEnabled(!isHeld && !isBusy);
}

} // namespace views
