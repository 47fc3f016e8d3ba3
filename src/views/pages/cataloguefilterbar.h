// SPDX-License-Identifier: MIT
#pragma once
#include "models/catalogueindex.h"

#include <QObject>

class QMenu;
class QWidget;

namespace kit {
class Button;
}

namespace views {

class FilterPopup;

/// What stands behind the three buttons over the products: category, filters and sort, each choice with what it would show.
class CatalogueFilterBar final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueFilterBar)
public:
    struct Buttons
    {
        kit::Button *category;
        kit::Button *filter;
        kit::Button *sort;
    };
    /// The buttons belong to `page`.
    CatalogueFilterBar(Buttons buttons, QWidget *page);

    /// `titles`: of categories, by marker; one without is called by its marker. `catalogue` is looked at again when a menu opens.
    void render(const models::CatalogueIndex &catalogue, const QHash<QString, QString> &titles, const QString &language);

Q_SIGNALS:
    void filterWanted(const models::CatalogueFilter &filter);
    void sortWanted(models::CatalogueSort sort);

private:
    void fillCategories();
    void fillSorts();
    void renewPopup();
    [[nodiscard]] static QString sortName(models::CatalogueSort sort);
    [[nodiscard]] QString titleOf(const QString &category) const { return m_titles.value(category, category); }

    Buttons m_buttons;
    QMenu *m_categories;
    QMenu *m_sorts;
    FilterPopup *m_popup;
    const models::CatalogueIndex *m_catalogue = nullptr; ///< Not owned.
    QHash<QString, QString> m_titles;
    QString m_language;
};

} // namespace views
