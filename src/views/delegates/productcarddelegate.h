// SPDX-License-Identifier: MIT
#pragma once
#include "core/catalogue.h"
#include "views/delegates/productcardpainter.h"

#include <QCoreApplication>
#include <QStyledItemDelegate>

namespace models {
class CatalogueModel;
}

namespace views {

class PictureCache;

/// Why a product cannot be bought ("Sold out", "Price not readable"), as said on its card; empty when it can.
[[nodiscard]] QString badgeOf(const core::Product &product);
/// Its price, or that the store says it with the total; empty for one that cannot be read.
[[nodiscard]] QString priceOf(const core::Product &product, const QString &language);

/// Products as cards or rows, painted.
class ProductCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductCardDelegate)
public:
    /// Nothing is owned.
    ProductCardDelegate(const models::CatalogueModel &model, PictureCache &pictures, QObject *parent);

    void setGridded(bool gridded) { m_isGridded = gridded; }
    [[nodiscard]] bool isGridded() const { return m_isGridded; }
    void setStacked(bool stacked) { m_isStacked = stacked; }
    void setLanguage(const QString &language) { m_language = language; }
    /// The cell that the view gives to each product, and how many stand beside each other. The cells of a row share its gaps, so that
    /// the last card ends where the row does.
    void setCells(const QSize &cell, int columns);
    void setHot(const QModelIndex &index, ProductCardPainter::Part part);
    [[nodiscard]] QModelIndex hotIndex() const { return m_hot; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] ProductCardPainter::Part partAt(
        const QWidget *view, const QRect &cell, const QModelIndex &index, const QPoint &pos) const;

private:
    [[nodiscard]] ProductCard cardOf(const QModelIndex &index) const;
    [[nodiscard]] QRect cardRect(const QRect &cell, Qt::LayoutDirection direction) const;

    const models::CatalogueModel &m_model;
    PictureCache &m_pictures;
    bool m_isGridded = true;
    bool m_isStacked = false;
    QString m_language;
    QSize m_cell{ 200, 200 };
    int m_columns = 1;
    QPersistentModelIndex m_hot;
    ProductCardPainter::Part m_hotPart = ProductCardPainter::Part::None;
};

} // namespace views
