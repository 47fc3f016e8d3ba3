// SPDX-License-Identifier: MIT
#include "views/pages/storepanel.h"

#include "kit/theme/paint.h"
#include "kit/widgets/emptystate.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int panelWidth = 380; ///< px at 100 %.

} // namespace

StorePanel::StorePanel(QWidget *parent) : kit::ThemedWidget(parent), m_words(new kit::EmptyState(this))
{
    m_words->setPicture(u"store"_s, kit::Severity::Accent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    StorePanel::restyle();
}

void StorePanel::show(const QString &name, bool isClerk)
{
    m_words->setTitle(name.isEmpty() ? tr("Demo store") : name, kit::TextStyle::PageTitle);
    m_words->setDetail(isClerk ? tr("Take orders, follow their payments and print receipts.")
                               : tr("Order here by yourself, and pay with your phone or at the counter."));
}

void StorePanel::restyle()
{
    setFixedWidth(theme().scaled(panelWidth));
}

void StorePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isContrast = theme().scheme() == kit::Scheme::HighContrast;
    kit::drawBox(painter, rect(), kit::Theme::radius, theme().color(kit::ColorRole::Surface2),
        isContrast ? theme().color(kit::ColorRole::Border) : QColor());
}

} // namespace views
