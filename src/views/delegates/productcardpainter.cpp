// SPDX-License-Identifier: MIT
#include "views/delegates/productcardpainter.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/theme/tabular.h"
#include "kit/theme/textblock.h"
#include "kit/widgets/chip.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <array>
#include <cmath>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int bodyPadding = 12;
constexpr int leastCard = 176; ///< px at 100 %, of its width.
constexpr int mostCard = 264; ///< px at 100 %, that is wished for.
constexpr int largeCard = 216; ///< px at 100 %: from here on its words are larger.
constexpr int pictureHeight = 104;
constexpr int countWidth = 24;
constexpr int thumbSide = 48;

QColor tintOf(const ProductCard &card)
{
    if (card.tint.isValid())
        return card.tint;
    static constexpr std::array<QRgb, 8> tints{ 0xFF8C623B, 0xFFC2410C, 0xFFB45309, 0xFFD97F29, 0xFF0E7490, 0xFF4E7D6E, 0xFF667A1D,
        0xFF9D4B6C };
    uint sum = 0;
    for (const QChar c : card.title)
        sum = sum * 31 + c.unicode();
    return QColor::fromRgb(tints.at(sum % tints.size()));
}

kit::TextStyle wordsStyle(const kit::Theme &theme, int width, bool isGridded)
{
    return isGridded && width >= theme.scaled(largeCard) ? kit::TextStyle::CardTitle : kit::TextStyle::Strong;
}

int priceWidth(const kit::Theme &theme, const QString &price, kit::TextStyle style)
{
    return static_cast<int>(std::ceil(kit::tabularWidth(theme.font(style), price))) + 1;
}

int heightOfPicture(const kit::Theme &theme, int width)
{
    return qMax(theme.scaled(pictureHeight), width * 54 / 100);
}

} // namespace

ProductCardPainter::ProductCardPainter(const kit::Theme &theme, Qt::LayoutDirection direction) : m_theme(theme), m_direction(direction) { }

bool ProductCardPainter::needsStacking(const QString &longestPrice, int cardWidth) const
{
    ProductCard full;
    full.quantity = 1;
    // A price may shrink to 12 px before that.
    const int price = priceWidth(m_theme, longestPrice, kit::TextStyle::Strong) * 12 / 14;
    return price + controlsWidth(full) + 4 > cardWidth - 2 * bodyPadding;
}

QSize ProductCardPainter::cardSize(const kit::Theme &theme, bool stacked)
{
    return { theme.scaled(leastCard), cardHeight(theme, theme.scaled(leastCard), stacked) };
}

int ProductCardPainter::cardHeight(const kit::Theme &theme, int width, bool stacked)
{
    const int line = theme.lineHeight(wordsStyle(theme, width, true));
    const int body = 10 + line + 4 + theme.smallControlHeight() + bodyPadding + (stacked ? line + 4 : 0);
    return heightOfPicture(theme, width) + body + kit::cardShadow;
}

int ProductCardPainter::rowHeight(const kit::Theme &theme)
{
    return theme.scaled(thumbSide) + 16;
}

int ProductCardPainter::columns(const kit::Theme &theme, int width)
{
    // Of each 14 px that a view is wider than 800 a card gets one.
    const int wished = theme.scaled(leastCard) + qMax(0, width - theme.scaled(800)) / 14;
    return qMax(1, (width + gap) / (qMin(wished, theme.scaled(mostCard)) + gap));
}

int ProductCardPainter::cardWidth(const kit::Theme &theme, int width)
{
    const int count = columns(theme, width);
    return (width - (count - 1) * gap) / count;
}

QRect ProductCardPainter::visual(const QRect &whole, const QRect &part) const
{
    return QStyle::visualRect(m_direction, whole, part);
}

QRect ProductCardPainter::pictureRect(const QRect &rect, const ProductCard &card) const
{
    if (card.isGridded)
        return { rect.x() + 1, rect.y() + 1, rect.width() - 2, heightOfPicture(m_theme, rect.width()) };
    const int side = m_theme.scaled(thumbSide);
    return visual(rect, { rect.x() + bodyPadding, rect.y() + (rect.height() - side) / 2, side, side });
}

QRect ProductCardPainter::bodyRect(const QRect &rect, const ProductCard &card) const
{
    if (card.isGridded)
        return { rect.x() + bodyPadding, pictureRect(rect, card).bottom() + 11, rect.width() - 2 * bodyPadding,
            rect.bottom() - kit::cardShadow - bodyPadding - pictureRect(rect, card).bottom() - 10 };
    const int start = bodyPadding + m_theme.scaled(thumbSide) + bodyPadding;
    return visual(rect, { rect.x() + start, rect.y(), rect.width() - start - bodyPadding, rect.height() });
}

int ProductCardPainter::controlsWidth(const ProductCard &card) const
{
    if (!card.badge.isEmpty())
        return kit::Chip::size(card.badge, m_theme).width();
    const int button = m_theme.smallControlHeight();
    return card.quantity > 0 ? 2 * button + m_theme.scaled(countWidth) : button;
}

QRect ProductCardPainter::controlsRect(const QRect &rect, const ProductCard &card) const
{
    const QRect body = bodyRect(rect, card);
    const int height = m_theme.smallControlHeight();
    const int width = controlsWidth(card);
    const int top = card.isGridded ? body.bottom() - height + 1 : body.center().y() - height / 2;
    return visual(body, { body.right() - width + 1, top, width, height });
}

QRect ProductCardPainter::lessRect(const QRect &rect, const ProductCard &card) const
{
    if (!card.badge.isEmpty() || card.quantity <= 0)
        return {};
    const QRect box = controlsRect(rect, card);
    return visual(box, { box.x(), box.y(), box.height(), box.height() });
}

QRect ProductCardPainter::moreRect(const QRect &rect, const ProductCard &card) const
{
    if (!card.badge.isEmpty())
        return {};
    const QRect box = controlsRect(rect, card);
    return visual(box, { box.right() - box.height() + 1, box.y(), box.height(), box.height() });
}

ProductCardPainter::Part ProductCardPainter::partAt(const QRect &rect, const ProductCard &card, const QPoint &pos) const
{
    if (!rect.contains(pos))
        return Part::None;
    if (lessRect(rect, card).contains(pos))
        return Part::Less;
    return moreRect(rect, card).contains(pos) ? Part::More : Part::Body;
}

void ProductCardPainter::paintPattern(QPainter &painter, const QRect &box, const ProductCard &card) const
{
    const QColor tint = tintOf(card);
    const QColor ground = m_theme.color(kit::ColorRole::Surface);
    const bool dark = m_theme.scheme() == kit::Scheme::Dark;
    QLinearGradient slope(box.topLeft(), box.bottomRight());
    slope.setColorAt(0, kit::mixed(ground, tint, dark ? 0.16 : 0.20));
    slope.setColorAt(1, kit::mixed(ground, tint, dark ? 0.38 : 0.52));
    painter.fillRect(box, slope);
    const int side = qMin(box.height() * 42 / 100, m_theme.scaled(44));
    QRect mark(0, 0, side, side);
    mark.moveCenter(box.center());
    kit::drawBox(painter, mark, side * 0.24, tint, {});
}

// Scaling a picture and rounding its corners costs more than all else of a card: it is done once.
void ProductCardPainter::paintPicture(QPainter &painter, const QRect &box, const QRect &rect, const ProductCard &card) const
{
    const quint64 what = card.picture.isNull() ? tintOf(card).rgba() : quint64(card.picture.cacheKey());
    const QString key = u"picture/%1/%2/%3/%4"_s.arg(what).arg(card.picture.isNull()).arg(card.isGridded).arg(card.badge.isEmpty());
    kit::drawKept(painter, box, m_theme, key, [&](QPainter &once) { fillPicture(once, box, rect, card); });
}

void ProductCardPainter::fillPicture(QPainter &painter, const QRect &box, const QRect &rect, const ProductCard &card) const
{
    painter.save();
    QPainterPath shape; // rounded above only, since the card's body goes on below
    if (card.isGridded)
        shape.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, 20), kit::Theme::cardRadius - 1, kit::Theme::cardRadius - 1);
    else
        shape.addRoundedRect(box, 8, 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(box);
    painter.setClipPath(shape, Qt::IntersectClip);
    if (!card.badge.isEmpty())
        painter.setOpacity(0.55);
    if (card.picture.isNull()) {
        paintPattern(painter, box, card);
    } else {
        // Fill the box, cut what is over.
        const QSizeF full = card.picture.size();
        const QSizeF part = QSizeF(box.size()).scaled(full, Qt::KeepAspectRatio);
        const QRectF source(QPointF((full.width() - part.width()) / 2, (full.height() - part.height()) / 2), part);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(box, card.picture, source);
    }
    painter.restore();
}

void ProductCardPainter::paintPrice(
    QPainter &painter, const QRect &box, const ProductCard &card, kit::TextStyle style, Qt::Alignment alignment) const
{
    QFont font = m_theme.font(style);
    const qreal wide = kit::tabularWidth(font, card.price);
    const bool isWords = std::none_of(card.price.begin(), card.price.end(), [](QChar c) { return c.isDigit(); });
    if (isWords && wide > box.width()) { // "Price at the till" beside the stepper.
        const int high = kit::textHeight(card.price, kit::TextStyle::Hint, m_theme, box.width());
        const QRect lines(box.x(), box.y() + (box.height() - high) / 2, box.width(), high);
        kit::drawTextBlock(painter, lines, card.price, kit::TextStyle::Hint, kit::ColorRole::Text, m_theme, m_direction);
        return;
    }
    if (wide > box.width())
        font.setPixelSize(qMax(m_theme.scaled(12), static_cast<int>(font.pixelSize() * box.width() / wide)));
    painter.setPen(m_theme.color(kit::ColorRole::Text));
    kit::drawTabular(painter, box, font, card.price, QStyle::visualAlignment(m_direction, alignment));
    const int used = priceWidth(m_theme, card.price, style) + 6;
    QFont old = m_theme.font(kit::TextStyle::Hint);
    old.setStrikeOut(true);
    if (card.oldPrice.isEmpty() || alignment != Qt::AlignLeft || used + kit::tabularWidth(old, card.oldPrice) > box.width())
        return;
    painter.setPen(m_theme.color(kit::ColorRole::Text2));
    kit::drawTabular(
        painter, visual(box, box.adjusted(used, 0, 0, 0)), old, card.oldPrice, QStyle::visualAlignment(m_direction, Qt::AlignLeft));
}

void ProductCardPainter::paintWords(QPainter &painter, const QRect &rect, const ProductCard &card) const
{
    const QRect body = bodyRect(rect, card);
    const kit::TextStyle style = wordsStyle(m_theme, rect.width(), card.isGridded);
    const int line = m_theme.lineHeight(style);
    const int controls = controlsWidth(card);
    if (card.isGridded) {
        kit::drawElided(painter, { body.x(), body.y(), body.width(), line }, card.title, style, kit::ColorRole::Text, m_theme, m_direction);
        const QRect box = controlsRect(rect, card);
        const int room = m_stacked ? body.width() : body.width() - controls - 4;
        const int top = m_stacked ? body.y() + line + 4 : box.y();
        paintPrice(painter, visual(body, { body.x(), top, room, m_stacked ? line : box.height() }), card, style, Qt::AlignLeft);
        return;
    }
    ProductCard widest = card;
    widest.badge.clear();
    widest.quantity = 1;
    const int fixed = qMax(controls, controlsWidth(widest)); // so that prices stand in one column
    const int price = qMax(m_theme.scaled(96), priceWidth(m_theme, card.price, style));
    const int title = body.width() - fixed - price - 2 * bodyPadding;
    kit::drawElided(painter, visual(body, { body.x(), body.y(), title, body.height() }), card.title, style, kit::ColorRole::Text, m_theme,
        m_direction);
    const QRect place(body.right() - fixed - bodyPadding - price, body.y(), price, body.height());
    paintPrice(painter, visual(body, place), card, style, Qt::AlignRight);
}

void ProductCardPainter::paintControls(QPainter &painter, const QRect &rect, const ProductCard &card, const State &state) const
{
    const QRect box = controlsRect(rect, card);
    if (!card.badge.isEmpty()) {
        const QSize size = kit::Chip::size(card.badge, m_theme);
        QRect chip(QPoint(), size);
        chip.moveCenter(box.center());
        kit::Chip::draw(painter, chip, card.badge, kit::Severity::Neutral, m_theme);
        return;
    }
    const auto button = [&](const QRect &place, const QString &icon, bool hot, bool can) {
        if (place.isNull())
            return;
        const bool isLit = hot && can;
        kit::drawKept(painter, place, m_theme, u"button/%1"_s.arg(isLit), [&](QPainter &once) {
            kit::drawBox(once, place, kit::Theme::radius, m_theme.color(isLit ? kit::ColorRole::AccentSoft : kit::ColorRole::Surface),
                m_theme.color(isLit ? kit::ColorRole::Accent : kit::ColorRole::Border));
        });
        kit::drawIcon(painter, place, icon, m_theme.scaled(16), m_theme.color(can ? kit::ColorRole::Text : kit::ColorRole::BorderStrong));
    };
    button(lessRect(rect, card), u"minus"_s, state.hotPart == Part::Less, true);
    button(moreRect(rect, card), u"plus"_s, state.hotPart == Part::More, card.quantity < card.maximum);
    if (card.quantity > 0) {
        painter.setPen(m_theme.color(kit::ColorRole::Text));
        kit::drawTabular(painter, box, m_theme.font(kit::TextStyle::Body), QString::number(card.quantity), Qt::AlignHCenter);
    }
}

void ProductCardPainter::paint(QPainter &painter, const QRect &rect, const ProductCard &card, const State &state) const
{
    painter.save();
    if (card.isGridded) {
        const QRectF box = QRectF(rect).adjusted(0, 0, 0, -kit::cardShadow);
        kit::drawKept(painter, rect, m_theme, u"card"_s, [&](QPainter &once) { kit::drawCard(once, box, m_theme); });
        paintPicture(painter, pictureRect(rect, card), box.toRect(), card);
        kit::drawKept(painter, rect, m_theme, u"card-edge/%1"_s.arg(state.isHovered), [&](QPainter &once) {
            const QColor edge = m_theme.color(state.isHovered ? kit::ColorRole::BorderStrong : kit::ColorRole::Border);
            kit::drawBox(once, box, kit::Theme::cardRadius, {}, edge);
        });
        if (state.isFocused)
            kit::drawFocus(painter, box, kit::Theme::cardRadius, m_theme);
    } else {
        painter.fillRect(rect, m_theme.color(state.isHovered ? kit::ColorRole::Surface2 : kit::ColorRole::Surface));
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, m_theme.color(kit::ColorRole::Border));
        paintPicture(painter, pictureRect(rect, card), rect, card);
        if (state.isFocused)
            kit::drawFocus(painter, rect, 6, m_theme);
    }
    paintWords(painter, rect, card);
    paintControls(painter, rect, card, state);
    painter.restore();
}

} // namespace views
