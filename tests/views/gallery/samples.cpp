// SPDX-License-Identifier: MIT
#include "samples.h"

#include "kit/widgets/themedwidget.h"

#include <QPainter>
#include <QStyle>

namespace gallery {

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;

namespace {

class Grid final : public ThemedWidget
{
public:
    Grid(std::vector<ProductCard> cards, QWidget *parent) : ThemedWidget(parent), m_cards(std::move(cards))
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setAccessibleName(u"Products"_s);
    }
    [[nodiscard]] QSize sizeHint() const override { return { theme().scaled(768), heightForWidth(theme().scaled(768)) }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return ProductCardPainter::cardSize(theme()); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const int columns = ProductCardPainter::columns(theme(), width);
        const int rows = (static_cast<int>(m_cards.size()) + columns - 1) / columns;
        return rows * (ProductCardPainter::cardSize(theme()).height() + ProductCardPainter::gap);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ProductCardPainter cards(theme(), layoutDirection());
        const int columns = ProductCardPainter::columns(theme(), width());
        const int wide = ProductCardPainter::cardWidth(theme(), width());
        const int high = ProductCardPainter::cardSize(theme()).height();
        for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
            const QRect box(i % columns * (wide + ProductCardPainter::gap), i / columns * (high + ProductCardPainter::gap), wide, high);
            ProductCardPainter::State state;
            state.isFocused = i == 1;
            state.isHovered = i == 2;
            state.hotPart = i == 2 ? ProductCardPainter::Part::More : ProductCardPainter::Part::None;
            cards.paint(painter, QStyle::visualRect(layoutDirection(), rect(), box), m_cards.at(static_cast<std::size_t>(i)), state);
        }
    }

private:
    std::vector<ProductCard> m_cards;
};

class Rows final : public ThemedWidget
{
public:
    Rows(std::vector<ProductCard> cards, QWidget *parent) : ThemedWidget(parent), m_cards(std::move(cards))
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(u"Products"_s);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return { theme().scaled(400), static_cast<int>(m_cards.size()) * ProductCardPainter::rowHeight(theme()) };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ProductCardPainter rows(theme(), layoutDirection());
        QRect box(0, 0, width(), ProductCardPainter::rowHeight(theme()));
        for (ProductCard card : m_cards) {
            card.isGridded = false;
            ProductCardPainter::State state;
            state.isHovered = box.y() > 0 && box.y() <= box.height();
            rows.paint(painter, box, card, state);
            box.translate(0, box.height());
        }
    }

private:
    std::vector<ProductCard> m_cards;
};

} // namespace

std::vector<ProductCard> sampleProducts(const Words &w)
{
    const auto product = [](const QString &title, const QString &price, QRgb tint, int quantity) {
        ProductCard card;
        card.title = title;
        card.price = price;
        card.tint = QColor::fromRgb(tint);
        card.quantity = quantity;
        return card;
    };
    std::vector<ProductCard> all{
        product(w(u"Filter coffee 250 g", u"Filtre kahve 250 g"), u"₺189,90"_s, 0xFF8C623B, 2),
        product(w(u"Teapot, enamel", u"Çaydanlık, emaye"), u"₺749,00"_s, 0xFFC2410C, 0),
        product(w(u"String lights, 5 m", u"Işık zinciri, 5 m"), u"₺329,50"_s, 0xFFB45309, 1),
        product(w(u"Peach jam", u"Şeftali reçeli"), u"₺124,00"_s, 0xFFD97F29, 0),
        product(w(u"Tumblers, set of 6", u"Bardak takımı, 6’lı"), u"₺412,00"_s, 0xFF0E7490, 0),
        product(w(u"Cotton towel", u"Pamuk havlu"), u"₺219,00"_s, 0xFF4E7D6E, 0),
        product(w(u"Olive oil 1 L", u"Zeytinyağı 1 L"), u"₺1.389,00"_s, 0xFF667A1D, 3),
        product(w(u"A ceramic bowl with a very long name", u"Çok uzun adı olan seramik kâse"), u"₺159,00"_s, 0xFF9D4B6C, 0),
    };
    all.at(5).badge = w(u"Sold out", u"Tükendi");
    all.at(7).oldPrice = u"₺199,00"_s;
    return all;
}

std::vector<TimelineStep> sampleSteps(const Words &w)
{
    using State = TimelineStep::State;
    return { { w(u"Order placed", u"Sipariş verildi"), w(u"14:05:12 · 3 items", u"14:05:12 · 3 ürün"), State::Done },
        { w(u"Payment session opened", u"Ödeme oturumu açıldı"), w(u"14:05:13 · session 46 · Card", u"14:05:13 · oturum 46 · Kart"),
            State::Done },
        { w(u"Waiting for the payment", u"Ödeme bekleniyor"), w(u"2 min 10 s", u"2 dk 10 sn"), State::Current },
        { w(u"Paid", u"Ödendi"), {}, State::Pending } };
}

CartLine::Content sampleLine(const QString &title, const QString &amount, int quantity)
{
    CartLine::Content content;
    content.title = title;
    content.amount = amount;
    content.quantity = quantity;
    return content;
}

QWidget *productList(const std::vector<ProductCard> &cards, QWidget *parent)
{
    return new Rows(cards, parent);
}

QWidget *productGrid(const std::vector<ProductCard> &cards, QWidget *parent)
{
    return new Grid(cards, parent);
}

} // namespace gallery
