// SPDX-License-Identifier: MIT
#include "views/delegates/productcarddelegate.h"

#include "kit/theme/theme.h"
#include "models/cataloguemodel.h"
#include "text/moneytext.h"
#include "views/delegates/picturecache.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {

QString priceOf(const core::Product &product, const QString &language)
{
    if (product.price) {
        return text::formatMoney(*product.price, language);
    }
    return product.isPriceUnreadable ? QString() : ProductCardDelegate::tr("Price at the till");
}

QString badgeOf(const core::Product &product)
{
    switch (core::availabilityOf(product).kind) {
    case core::Availability::Kind::Available:
    case core::Availability::Kind::PriceAtTill:
        return {};
    case core::Availability::Kind::PriceUnreadable:
        return ProductCardDelegate::tr("Price not readable");
    case core::Availability::Kind::SoldOut:
        break;
    }
    const bool hasWords = !product.statusTitle.isEmpty() && core::isSoldOutStatus(product.statusIdentifier);
    return hasWords ? product.statusTitle : ProductCardDelegate::tr("Sold out");
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
    ProductCard card;
    card.title = product.title;
    card.price = priceOf(product, m_language);
    card.badge = badgeOf(product);
    card.maximum = core::availabilityOf(product).maximum;
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
    ProductCardPainter cards(kit::Theme::of(option.widget), option.direction);
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
    ProductCardPainter cards(kit::Theme::of(view), view->layoutDirection());
    cards.setStacked(m_isStacked);
    return cards.partAt(cardRect(cell, view->layoutDirection()), cardOf(index), pos);
}

} // namespace views
