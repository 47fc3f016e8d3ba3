// SPDX-License-Identifier: MIT
#include "views/pages/pairlist.h"

#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/plainlabel.h"

#include <QGridLayout>
#include <algorithm>

namespace views {

PairList::PairList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kit::Theme::unit);
    m_grid->setVerticalSpacing(kit::Theme::unit);
}

void PairList::setPairs(const QList<Pair> &pairs)
{
    if (pairs == m_pairs) {
        return;
    }
    m_pairs = pairs;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool isAmounts = std::all_of(pairs.begin(), pairs.end(), [](const Pair &pair) { return pair.isAmount; });
    m_grid->setColumnStretch(0, isAmounts ? 3 : 2);
    m_grid->setColumnStretch(1, isAmounts ? 1 : 3);
    int row = 0;
    for (const Pair &pair : pairs) {
        const kit::TextStyle style = pair.isStrong ? kit::TextStyle::Strong : kit::TextStyle::Body;
        const kit::ColorRole color = pair.isStrong || pair.isAmount ? kit::ColorRole::Text : kit::ColorRole::Text2;
        m_grid->addWidget(new kit::PlainLabel(pair.label, style, color, this), row, 0, Qt::AlignTop);
        if (pair.isAmount) {
            auto *amount = new kit::AmountLabel(pair.value, style, this);
            amount->setCaption(pair.label);
            m_grid->addWidget(amount, row, 1, Qt::AlignTop);
        } else {
            auto *value = new kit::PlainLabel(pair.value, style, kit::ColorRole::Text, this);
            value->setSelectable(true);
            value->setAccessibleName(pair.label);
            m_grid->addWidget(value, row, 1, Qt::AlignTop);
        }
        ++row;
    }
}

} // namespace views
