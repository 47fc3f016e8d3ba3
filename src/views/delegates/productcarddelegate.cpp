// SPDX-License-Identifier: MIT
#include "views/delegates/productcarddelegate.h"

#include "models/cataloguemodel.h"
#include "text/moneytext.h"
#include "views/delegates/picturecache.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int mostOfOne = 100'000; ///< core::OrderLine's bound.

/// Status markers are the store's own; these are how stores name the one that matters at a counter.
bool isSoldOutStatus(const QString &identifier)
{
    QString key;
    std::copy_if(identifier.begin(), identifier.end(), std::back_inserter(key), [](QChar c) { return c.isLetter(); });
    return key.compare("outofstock"_L1, Qt::CaseInsensitive) == 0 || key.compare("soldout"_L1, Qt::CaseInsensitive) == 0
        || key.compare("notavailable"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

Availability availabilityOf(const core::Product &product)
{
    if (!product.price) {
        return { ProductCardDelegate::tr("No price"), 0 };
    }
    if (isSoldOutStatus(product.statusIdentifier) || (product.stock && *product.stock <= 0)) {
        return { product.statusTitle.isEmpty() || !isSoldOutStatus(product.statusIdentifier) ? ProductCardDelegate::tr("Sold out")
                                                                                             : product.statusTitle,
            0 };
    }
    return { {}, int(std::min<qint64>(product.stock.value_or(mostOfOne), mostOfOne)) };
}

ProductCardDelegate::ProductCardDelegate(const models::CatalogueModel &model, PictureCache &pictures, QObject *parent) :
    QStyledItemDelegate(parent), m_model(model), m_pictures(pictures)
{
}

void ProductCardDelegate::setHot(const QModelIndex &index, ProductCardPainter::Part part)
{
    m_hot = index;
    m_hotPart = part;
}

ProductCard ProductCardDelegate::cardOf(const QModelIndex &index) const
{
    const core::Product &product = m_model.product(index);
    const Availability availability = availabilityOf(product);
    ProductCard card;
    card.title = product.title;
    card.price = product.price ? text::formatMoney(*product.price, m_language) : QString();
    card.badge = availability.badge;
    card.maximum = availability.maximum;
    card.picture = m_pictures.picture(product.previewImage);
    card.quantity = m_model.quantity(product.id);
    card.isGridded = m_isGridded;
    return card;
}

void ProductCardDelegate::setCells(const QSize &cell, int columns)
{
    m_cell = cell;
    m_columns = columns;
}

QRect ProductCardDelegate::cardRect(const QRect &cell, Qt::LayoutDirection direction) const
{
    const int gap = ProductCardPainter::gap;
    if (!m_isGridded) {
        return QRect(cell.topLeft(), QSize(cell.width(), m_cell.height() - gap / 2));
    }
    const int width = m_cell.width() - gap * (m_columns - 1) / m_columns;
    const int column = qBound(0, qRound(double(cell.x()) / m_cell.width()), m_columns - 1);
    const int shift = column * gap / m_columns;
    const QRect card(cell.x() + shift, cell.y(), width, m_cell.height() - gap);
    return direction == Qt::RightToLeft ? card.translated(gap * (m_columns - 1) / m_columns - 2 * shift, 0) : card;
}

void ProductCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    ProductCardPainter cards(Theme::of(option.widget), option.direction);
    cards.setStacked(m_isStacked);
    ProductCardPainter::State state;
    state.isHovered = m_hot == index;
    state.hotPart = state.isHovered ? m_hotPart : ProductCardPainter::Part::None;
    state.isFocused = option.state.testFlag(QStyle::State_HasFocus);
    cards.paint(*painter, cardRect(option.rect, option.direction), cardOf(index), state);
}

QSize ProductCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

ProductCardPainter::Part ProductCardDelegate::partAt(
    const QWidget *view, const QRect &cell, const QModelIndex &index, const QPoint &pos) const
{
    ProductCardPainter cards(Theme::of(view), view->layoutDirection());
    cards.setStacked(m_isStacked);
    return cards.partAt(cardRect(cell, view->layoutDirection()), cardOf(index), pos);
}

} // namespace views
