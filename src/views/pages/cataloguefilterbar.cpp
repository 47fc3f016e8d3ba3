// SPDX-License-Identifier: MIT
#include "views/pages/cataloguefilterbar.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/themedwidget.h"
#include "text/moneytext.h"
#include "views/pages/filterpopup.h"

#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace views {

CatalogueFilterBar::CatalogueFilterBar(Buttons buttons, QWidget *page) :
    QObject(page), m_buttons(buttons), m_categories(new QMenu(page)), m_sorts(new QMenu(page)), m_popup(new FilterPopup(page))
{
    m_buttons.category->setTrailingIcon(u"chevron-down"_s);
    m_buttons.filter->setLeadingIcon(u"filter"_s);
    m_buttons.sort->setTrailingIcon(u"chevron-down"_s);
    const auto popUp = [](QMenu *menu, kit::Button *button) {
        connect(
            button, &QAbstractButton::clicked, menu, [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2))); });
    };
    popUp(m_categories, m_buttons.category);
    popUp(m_sorts, m_buttons.sort);
    // Filled when they open: a key that is typed renews no menu.
    connect(m_categories, &QMenu::aboutToShow, this, &CatalogueFilterBar::fillCategories);
    connect(m_sorts, &QMenu::aboutToShow, this, &CatalogueFilterBar::fillSorts);
    connect(m_buttons.filter, &QAbstractButton::clicked, m_popup, [this] {
        renewPopup();
        m_popup->popUpBelow(*m_buttons.filter);
    });
    connect(m_popup, &FilterPopup::filterWanted, this, &CatalogueFilterBar::filterWanted);
}

void CatalogueFilterBar::render(const models::CatalogueIndex &catalogue, const QHash<QString, QString> &titles, const QString &language)
{
    m_catalogue = &catalogue;
    m_titles = titles;
    m_language = language;
    const models::CatalogueFilter &filter = catalogue.filter();
    m_buttons.category->setLabel(filter.category.isEmpty() ? tr("All") : titleOf(filter.category));
    m_buttons.category->setAccessibleName(tr("Category: %1").arg(m_buttons.category->label()));
    m_buttons.category->setVisible(catalogue.hasCategories());
    const int count = (filter.isAvailableOnly ? 1 : 0) + (filter.priceFrom || filter.priceTo ? 1 : 0);
    m_buttons.filter->setLabel(count == 0 ? tr("Filters") : tr("Filters: %1").arg(count));
    m_buttons.sort->setLabel(tr("Sort: %1").arg(sortName(catalogue.sort())));
    if (m_popup->isVisible()) {
        renewPopup();
    }
}

void CatalogueFilterBar::fillCategories()
{
    const models::CatalogueCounts counts = m_catalogue->counts();
    m_categories->clear();
    const auto add = [this](const QString &label, const QString &category, int count) {
        QAction *action = m_categories->addAction(kit::literal(tr("%1 (%2)").arg(label, text::formatCount(count, m_language))));
        action->setCheckable(true);
        action->setChecked(m_catalogue->filter().category == category);
        connect(action, &QAction::triggered, this, [this, category] {
            models::CatalogueFilter wanted = m_catalogue->filter();
            wanted.category = category;
            Q_EMIT filterWanted(wanted);
        });
    };
    add(tr("All"), {}, counts.allCategories);
    const QStringList categories = m_catalogue->categories();
    for (const QString &category : categories) {
        add(titleOf(category), category, counts.byCategory.value(category));
    }
}

void CatalogueFilterBar::renewPopup()
{
    const int dearest = m_catalogue->dearestRow();
    const auto price = dearest < 0 ? std::nullopt : m_catalogue->product(dearest).price;
    m_popup->render(m_catalogue->filter(), m_catalogue->counts(), price ? price->currency : QString(), m_language);
}

QString CatalogueFilterBar::sortName(models::CatalogueSort sort)
{
    switch (sort) {
    case models::CatalogueSort::Name:
        return tr("name");
    case models::CatalogueSort::Store:
        return tr("the store’s order");
    case models::CatalogueSort::PriceUp:
        return tr("price, low first");
    case models::CatalogueSort::PriceDown:
        break;
    }
    return tr("price, high first");
}

void CatalogueFilterBar::fillSorts()
{
    using Sort = models::CatalogueSort;
    m_sorts->clear();
    for (const Sort sort : { Sort::Name, Sort::Store, Sort::PriceUp, Sort::PriceDown }) {
        QAction *action = m_sorts->addAction(sortName(sort));
        action->setCheckable(true);
        action->setChecked(sort == m_catalogue->sort());
        connect(action, &QAction::triggered, this, [this, sort] { Q_EMIT sortWanted(sort); });
    }
}

} // namespace views
