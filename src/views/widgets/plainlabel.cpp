// SPDX-License-Identifier: MIT
#include "views/widgets/plainlabel.h"

#include "views/widgets/piece.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace views {

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel({}, Type::Body, Token::Text, parent) { }

PlainLabel::PlainLabel(const QString &text, Type type, Token color, QWidget *parent) : QLabel(parent), m_type(type), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setOverflow(Overflow::Wrap);
    setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    restyle();
    setText(text);
}

void PlainLabel::setPlain(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    renew();
}

void PlainLabel::setType(Type type)
{
    m_type = type;
    restyle();
}

void PlainLabel::setColor(Token color)
{
    m_color = color;
    restyle();
}

void PlainLabel::setOverflow(Overflow overflow)
{
    m_overflow = overflow;
    QSizePolicy policy(overflow == Overflow::Keep ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(overflow == Overflow::Wrap);
    setSizePolicy(policy);
    setWordWrap(overflow == Overflow::Wrap);
    renew();
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
    renew();
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && shownText() != text()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        // A tool tip guesses at rich text as a label does: this makes it plain for certain.
        QToolTip::showText(help->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::renew()
{
    updateGeometry();
    update();
}

void PlainLabel::restyle()
{
    const Theme &theme = Theme::of(this);
    if (const QFont wanted = theme.font(m_type); font() != wanted)
        setFont(wanted);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.color(m_color));
    colors.setColor(QPalette::Text, theme.color(m_color));
    setPalette(colors);
    renew();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

QString PlainLabel::shownText() const
{
    if (m_overflow != Overflow::Elide)
        return text();
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

int PlainLabel::textWidth() const
{
    int width = 0;
    const auto lines = text().split(u'\n');
    for (const QString &line : lines)
        width = qMax(width, static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(line))) + 1);
    return width;
}

int PlainLabel::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(m_overflow == Overflow::Wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    layout.setTextOption(option);
    const int lineHeight = Theme::of(this).lineHeight(m_type);
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (lineHeight - line.height()) / 2));
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

QSize PlainLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int wide = textWidth();
    int width = wide;
    if (m_overflow == Overflow::Wrap)
        width = qMin(wide, Theme::of(this).scaled(420));
    return { width + margins.left() + margins.right(), heightForWidth(width + margins.left() + margins.right()) };
}

QSize PlainLabel::minimumSizeHint() const
{
    const int line = Theme::of(this).lineHeight(m_type);
    switch (m_overflow) {
    case Overflow::Keep:
        return sizeHint();
    case Overflow::Elide:
        return { qMin(textWidth(), 3 * line), line };
    case Overflow::Wrap:
        break;
    }
    return { qMin(textWidth(), 4 * line), line };
}

int PlainLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int inner = qMax(1, width - margins.left() - margins.right());
    QString whole = text();
    if (whole.isEmpty())
        return Theme::of(this).lineHeight(m_type);
    whole.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(whole, font());
    return layOut(layout, inner) + margins.top() + margins.bottom();
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (textInteractionFlags() != Qt::NoTextInteraction) {
        QLabel::paintEvent(event);
        return;
    }
    QString shown = shownText();
    shown.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(shown, font());
    const QRect area = contentsRect();
    const int height = layOut(layout, area.width());
    int top = area.top();
    if (alignment().testFlag(Qt::AlignVCenter))
        top += (area.height() - height) / 2;
    else if (alignment().testFlag(Qt::AlignBottom))
        top += area.height() - height;
    QPainter painter(this);
    painter.setPen(Theme::of(this).color(m_color));
    layout.draw(&painter, QPointF(area.left(), top));
}

} // namespace views
