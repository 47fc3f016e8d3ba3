// SPDX-License-Identifier: MIT
#include "kit/theme/textblock.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace kit {

namespace {

// Lays out in `width` px with each line `lineHeight` px high; gives the height.
int layOut(QTextLayout &layout, int width, int lineHeight, const QTextOption &option)
{
    layout.setTextOption(option);
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (lineHeight - line.height()) / 2));
        y += lineHeight;
    }
    layout.endLayout();
    return qMax(y, lineHeight);
}

bool breaksAWord(const QTextLayout &layout)
{
    for (int i = 1; i < layout.lineCount(); ++i)
        if (!layout.text().at(layout.lineAt(i).textStart() - 1).isSpace())
            return true;
    return false;
}

// A word alone in the last line looks like a mistake: the lines are made shorter, as many as they are, until it has company.
void balance(QTextLayout &layout, int width, int lineHeight, const QTextOption &option)
{
    const int lines = layout.lineCount();
    const bool isAlone = lines > 1 && !breaksAWord(layout) && layout.lineAt(lines - 1).naturalTextWidth() < width / 4.0;
    if (!isAlone || layout.text().contains(QChar::LineSeparator))
        return;
    int fits = width;
    for (int least = width / 2, most = width; least < most;) {
        const int middle = (least + most) / 2;
        layOut(layout, middle, lineHeight, option);
        if (layout.lineCount() > lines || breaksAWord(layout)) {
            least = middle + 1;
        } else {
            fits = most = middle;
        }
    }
    layOut(layout, fits, lineHeight, option);
    if (const qreal shift = width - fits; option.alignment().testFlag(Qt::AlignRight) || option.alignment().testFlag(Qt::AlignHCenter))
        for (int i = 0; i < layout.lineCount(); ++i) {
            QTextLine line = layout.lineAt(i);
            line.setPosition(line.position() + QPointF(option.alignment().testFlag(Qt::AlignRight) ? shift : shift / 2, 0));
        }
}

// A product keeps its own direction, whichever way the window reads; only its place follows the window.
Qt::LayoutDirection ownDirection(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

QString onOneParagraph(const QString &text)
{
    return withoutTurns(text).replace(u'\n', QChar::LineSeparator);
}

} // namespace

QString withoutTurns(const QString &text)
{
    const auto turns = [](QChar c) { return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069)); };
    QString plain = text;
    if (std::any_of(text.begin(), text.end(), turns))
        plain.removeIf(turns);
    return plain;
}

int textWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(withoutTurns(text)))) + 1;
}

int textHeight(const QString &text, TextStyle type, const Theme &theme, int width)
{
    QTextLayout layout(onOneParagraph(text), theme.font(type));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return layOut(layout, width, theme.lineHeight(type), option);
}

void drawTextBlock(QPainter &painter, const QRect &rect, const QString &text, TextStyle type, ColorRole color, const Theme &theme,
    Qt::LayoutDirection direction, Qt::Alignment alignment)
{
    QTextLayout layout(onOneParagraph(text), theme.font(type));
    QTextOption option(QStyle::visualAlignment(direction, alignment) & Qt::AlignHorizontal_Mask);
    option.setTextDirection(ownDirection(text));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layOut(layout, rect.width(), theme.lineHeight(type), option);
    balance(layout, rect.width(), theme.lineHeight(type), option);
    painter.setPen(theme.color(color));
    layout.draw(&painter, rect.topLeft());
}

void drawElided(QPainter &painter, const QRect &rect, const QString &text, TextStyle type, ColorRole color, const Theme &theme,
    Qt::LayoutDirection direction, Qt::Alignment alignment)
{
    const QFont font = theme.font(type);
    painter.setFont(font);
    painter.setPen(theme.color(color));
    painter.setLayoutDirection(ownDirection(text));
    const QString shown = QFontMetricsF(font).elidedText(withoutTurns(text), Qt::ElideRight, rect.width());
    painter.drawText(
        rect, QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter) | Qt::AlignAbsolute | Qt::TextSingleLine, shown);
}

} // namespace kit
