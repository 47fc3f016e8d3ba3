// SPDX-License-Identifier: MIT
#include "kit/widgets/skeleton.h"

#include "kit/theme/paint.h"

#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <numbers>

namespace kit {

using namespace std::chrono_literals;

namespace {

constexpr int phases = 24;
constexpr int rowGap = 12;
constexpr int cardGap = 14;
constexpr int fieldGap = 24;

} // namespace

Skeleton::Skeleton(Shape shape, QWidget *parent) : ThemedWidget(parent, QAccessible::Animation), m_shape(shape), m_breath(new QTimer(this))
{
    m_breath->setInterval(70ms);
    connect(m_breath, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % phases;
        update();
    });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void Skeleton::setCount(int count)
{
    m_count = qMax(1, count);
    updateGeometry();
    update();
}

void Skeleton::setCardSize(CardSize cardSize)
{
    m_cardSize = std::move(cardSize);
    updateGeometry();
    update();
}

void Skeleton::retranslate()
{
    setAccessibleName(tr("Loading…"));
}

void Skeleton::restyle()
{
    if (isVisible() && !theme().isMotionReduced())
        m_breath->start();
    else
        m_breath->stop();
}

void Skeleton::showEvent(QShowEvent *event)
{
    ThemedWidget::showEvent(event);
    restyle();
}

void Skeleton::hideEvent(QHideEvent *event)
{
    ThemedWidget::hideEvent(event);
    m_breath->stop();
}

QSize Skeleton::sizeHint() const
{
    int row = theme().lineHeight(TextStyle::Body);
    int gap = rowGap;
    if (m_shape == Shape::Fields) {
        row += 6 + theme().controlHeight();
        gap = fieldGap;
    } else if (m_shape == Shape::Cards) {
        row = m_cardSize(theme()).height();
        gap = cardGap;
    }
    return { theme().scaled(320), m_count * (row + gap) - gap };
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double depth = (1 - std::cos(2 * std::numbers::pi * m_phase / phases)) / 2;
    const QColor shade = mixed(theme().color(ColorRole::Surface2), theme().color(ColorRole::Border), 0.35 + 0.5 * depth);
    const int line = theme().lineHeight(TextStyle::Body);
    const auto words = [&](int x, int y, int wide) {
        const QRect box(x, y + line / 5, wide, line * 3 / 5);
        drawBox(painter, QStyle::visualRect(layoutDirection(), rect(), box), 5, shade, {});
    };
    if (m_shape == Shape::Cards) {
        const QSize card = m_cardSize(theme());
        for (int y = 0; y < height(); y += card.height() + cardGap)
            for (int x = 0; x + card.width() <= width(); x += card.width() + cardGap) {
                const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect({ x, y }, card));
                drawCard(painter, box, theme());
                drawBox(painter, box.adjusted(12, 12, -12, -box.height() / 2 + 4), 6, shade, {});
                words(x + 14, y + card.height() / 2 + 12, card.width() * 3 / 5);
                words(x + 14, y + card.height() / 2 + 16 + line, card.width() * 2 / 5);
            }
        return;
    }
    for (int i = 0, y = 0; i < m_count; ++i) {
        const int wide = width() * (i % 3 == 0 ? 9 : (i % 3 == 1 ? 7 : 5)) / 10;
        if (m_shape == Shape::Lines) {
            words(0, y, wide);
            y += line + rowGap;
            continue;
        }
        words(0, y, theme().scaled(90));
        drawBox(painter, QRect(0, y + line + 6, width(), theme().controlHeight()), Theme::radius, shade, {});
        y += line + 6 + theme().controlHeight() + fieldGap;
    }
}

} // namespace kit
