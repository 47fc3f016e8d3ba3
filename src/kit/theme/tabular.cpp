// SPDX-License-Identifier: MIT
#include "kit/theme/tabular.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace kit {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qreal cellWidth(const QFontMetricsF &metrics)
{
    qreal width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    // The widest digit has more air beside it than tabular figures need; as much as Inter's own have is kept.
    return width - 0.03 * (metrics.ascent() + metrics.descent()) / 1.21;
}

// Calls part(text, offset in the cell, width of the cell) for each digit and for each run between digits.
template <typename Part> void eachPart(const QFontMetricsF &metrics, const QString &text, Part part)
{
    const qreal cell = cellWidth(metrics);
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (isDigit(text.at(i))) {
            const qreal own = metrics.horizontalAdvance(text.at(i));
            part(text.mid(i, 1), (cell - own) / 2, cell);
        } else {
            while (end < text.size() && !isDigit(text.at(end)))
                ++end;
            const QString run = text.mid(i, end - i);
            part(run, 0.0, metrics.horizontalAdvance(run));
        }
        i = end;
    }
}

} // namespace

qreal tabularWidth(const QFont &font, const QString &text)
{
    qreal sum = 0;
    eachPart(QFontMetricsF(font), text, [&](const QString &, qreal, qreal width) { sum += width; });
    return sum;
}

void drawTabular(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const qreal width = tabularWidth(font, text);
    qreal x = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = rect.right() - width;
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = rect.center().x() - width / 2;
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.save();
    painter.setFont(font);
    painter.setLayoutDirection(Qt::LeftToRight);
    eachPart(metrics, text, [&](const QString &part, qreal offset, qreal advance) {
        painter.drawText(QPointF(x + offset, baseline), part);
        x += advance;
    });
    painter.restore();
}

} // namespace kit
