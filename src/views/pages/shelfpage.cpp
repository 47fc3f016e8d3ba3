// SPDX-License-Identifier: MIT
#include "views/pages/shelfpage.h"

#include "checkout/draft/draftshelf.h"
#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/emptystate.h"
#include "text/errortext.h"
#include "views/pages/basketrow.h"
#include "views/pages/pagecolumn.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

ShelfPage::ShelfPage(checkout::DraftShelf &shelf, QWidget *parent) :
    Page(parent), m_shelf(shelf), m_column(new QGridLayout), m_fault(new kit::Banner), m_removed(new kit::Banner),
    m_empty(new kit::EmptyState)
{
    QVBoxLayout *whole = addPageColumn(*this);
    keepCentred(*whole);
    whole->addWidget(m_fault);
    whole->addWidget(m_removed);
    m_column->setSpacing(2 * kit::Theme::unit);
    whole->addLayout(m_column);
    whole->addWidget(m_empty);
    whole->addStretch(1);
    m_empty->setPicture(u"cart"_s);
    m_fault->setIcon(u"unlink"_s);
    m_removed->setIcon(u"trash"_s);
    m_removed->setUndoable(true);
    connect(m_removed, &kit::Banner::undoClicked, &m_shelf, &checkout::DraftShelf::undoRemove);
    connect(&m_shelf, &checkout::DraftShelf::changed, this, &ShelfPage::renew);
    ShelfPage::retranslate();
}

QString ShelfPage::title() const
{
    return tr("Parked baskets");
}

void ShelfPage::retranslate()
{
    m_empty->setTitle(tr("No basket is parked."));
    m_empty->setDetail(tr("F2 on the order form or on the products puts a basket aside, with all that is typed, for another customer."));
}

void ShelfPage::renew()
{
    render(m_shelf.state());
}

void ShelfPage::render(const checkout::ShelfState &shelf)
{
    while (m_rows.size() > shelf.baskets.size()) {
        m_rows.takeLast()->deleteLater();
    }
    while (m_rows.size() < shelf.baskets.size()) {
        auto *row = new BasketRow;
        connect(row, &BasketRow::taken, &m_shelf, &checkout::DraftShelf::takeUp);
        connect(row, &BasketRow::removed, &m_shelf, &checkout::DraftShelf::remove);
        m_rows.append(row);
    }
    fit();
    for (int i = 0; i < shelf.baskets.size(); ++i) {
        const checkout::ParkedBasket &basket = shelf.baskets[i];
        const bool isAway = basket.needsBoard && shelf.fault;
        const bool isOther = !shelf.takingUp.isNull() && shelf.takingUp != basket.id;
        m_rows[i]->render(basket, locale(), shelf.takingUp == basket.id, isAway || isOther);
    }
    m_empty->setVisible(shelf.baskets.isEmpty());
    renderNotes(shelf);
    Q_EMIT actionsChanged();
}

void ShelfPage::renderNotes(const checkout::ShelfState &shelf)
{
    m_fault->setVisible(shelf.isShared && shelf.fault);
    if (shelf.fault) {
        const text::ErrorText words = text::describe(*shelf.fault);
        m_fault->setText(tr("Baskets of the other counters are not shown. %1").arg(QString(words.cause + u' ' + words.nextStep).trimmed()),
            kit::Severity::Warning);
    }
    m_removed->setVisible(!shelf.removed.isEmpty());
    m_removed->setText(tr("“%1” has been removed.").arg(shelf.removed));
}

void ShelfPage::fit()
{
    arrangeRows(*m_column, { m_rows.begin(), m_rows.end() }, isWide());
}

PageActions ShelfPage::actions() const
{
    PageActions actions;
    actions.back = tr("Back");
    return actions;
}

void ShelfPage::focusFirst()
{
    if (!m_rows.isEmpty()) {
        m_rows.first()->takeButton()->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus(Qt::OtherFocusReason);
    }
}

} // namespace views
