// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QPixmap>
#include <QRect>

class QPainter;

namespace views {

/// What one product shows. Texts are literal and formatted elsewhere.
struct ProductCard
{
    QString title;
    QString price;
    QString oldPrice; ///< struck through, where there is room; may be empty
    QString badge; ///< in place of the stepper: "Sold out"; may be empty
    QPixmap picture; ///< best already at pictureSize() × device pixel ratio; null: a quiet pattern in `tint`
    QColor tint; ///< invalid: one that follows from the title
    int quantity = 0; ///< in the cart
    int maximum = 9999;
    bool isGridded = true; ///< card; false: a row of a list
};

/// Paints product cards and rows and knows where their parts are, with no widget a product: a delegate calls it for what is visible of
/// 100,000 rows. Cheap to make; holds the theme by reference.
class ProductCardPainter
{
public:
    static constexpr int gap = 14; ///< px between cards
    enum class Part { None, Body, Less, More };
    struct State
    {
        bool isHovered = false;
        bool isFocused = false; ///< the current item of a view with the focus
        Part hotPart = Part::None; ///< under the pointer, or pressed
    };

    explicit ProductCardPainter(const kit::Theme &theme, Qt::LayoutDirection direction = Qt::LeftToRight);

    /// Price above the stepper instead of beside it, for prices that are long; see needsStacking().
    void setStacked(bool stacked) { m_stacked = stacked; }
    /// Whether the longest price and the stepper do not fit side by side into a card of this width.
    [[nodiscard]] bool needsStacking(const QString &longestPrice, int cardWidth) const;

    /// The least size of a card.
    [[nodiscard]] static QSize cardSize(const kit::Theme &theme, bool stacked = false);
    /// How high a card of that width is: its picture grows with it, and its words on a wide one.
    [[nodiscard]] static int cardHeight(const kit::Theme &theme, int width, bool stacked = false);
    [[nodiscard]] static int rowHeight(const kit::Theme &theme);
    /// How many cards stand beside each other in `width` px, at least 1, and how wide each is then. On a wide screen they are not only more
    /// but larger.
    [[nodiscard]] static int columns(const kit::Theme &theme, int width);
    [[nodiscard]] static int cardWidth(const kit::Theme &theme, int width);
    [[nodiscard]] QRect pictureRect(const QRect &rect, const ProductCard &card) const;

    void paint(QPainter &painter, const QRect &rect, const ProductCard &card, const State &state) const;

    /// Null rectangles where a part is not there: no − at quantity 0, neither when there is a badge.
    [[nodiscard]] QRect lessRect(const QRect &rect, const ProductCard &card) const;
    [[nodiscard]] QRect moreRect(const QRect &rect, const ProductCard &card) const;
    [[nodiscard]] Part partAt(const QRect &rect, const ProductCard &card, const QPoint &pos) const;

private:
    [[nodiscard]] QRect bodyRect(const QRect &rect, const ProductCard &card) const;
    [[nodiscard]] QRect controlsRect(const QRect &rect, const ProductCard &card) const;
    [[nodiscard]] int controlsWidth(const ProductCard &card) const;
    [[nodiscard]] QRect visual(const QRect &whole, const QRect &part) const;
    void paintPicture(QPainter &painter, const QRect &box, const QRect &rect, const ProductCard &card) const;
    void fillPicture(QPainter &painter, const QRect &box, const QRect &rect, const ProductCard &card) const;
    void paintPattern(QPainter &painter, const QRect &box, const ProductCard &card) const;
    void paintWords(QPainter &painter, const QRect &rect, const ProductCard &card) const;
    void paintPrice(QPainter &painter, const QRect &box, const ProductCard &card, kit::TextStyle style, Qt::Alignment alignment) const;
    void paintControls(QPainter &painter, const QRect &rect, const ProductCard &card, const State &state) const;

    const kit::Theme &m_theme;
    Qt::LayoutDirection m_direction;
    bool m_stacked = false;
};

} // namespace views
