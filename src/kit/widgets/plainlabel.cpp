// SPDX-License-Identifier: MIT
#include "kit/widgets/plainlabel.h"

#include "kit/theme/textblock.h"
#include "kit/widgets/themedwidget.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace kit {

namespace {

constexpr int longestLine = 44; ///< Times the height of its letters: between 80 and 90 of them.

} // namespace

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel({}, TextStyle::Body, ColorRole::Text, parent) { }

PlainLabel::PlainLabel(const QString &text, TextStyle textStyle, ColorRole color, QWidget *parent) :
    QLabel(parent), m_textStyle(textStyle), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction); // QLabel starts with links on, which changes how it lays out
    setOverflow(Overflow::Wrap);
    setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    restyle();
    setText(withoutTurns(text));
}

void PlainLabel::setPlain(const QString &text)
{
    const QString plain = withoutTurns(text);
    if (plain == this->text())
        return;
    setText(plain);
    renew();
}

void PlainLabel::setTextStyle(TextStyle textStyle)
{
    m_textStyle = textStyle;
    restyle();
}

void PlainLabel::setColor(ColorRole color)
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
    if (const QFont wanted = theme.font(m_textStyle); font() != wanted)
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
    if (m_measured.text == text() && m_measured.font == font() && m_measured.width > 0)
        return m_measured.width;
    int width = 0;
    const auto lines = text().split(u'\n');
    for (const QString &line : lines)
        width = qMax(width, kit::textWidth(font(), line));
    m_measured = { text(), font(), width };
    return width;
}

int PlainLabel::readable(int width) const
{
    const bool isOurs = m_overflow == Overflow::Wrap && textInteractionFlags() == Qt::NoTextInteraction;
    return isOurs ? qMin(width, longestLine * font().pixelSize()) : width;
}

int PlainLabel::wordsHeight(int room) const
{
    const Theme &theme = Theme::of(this);
    if (room >= textWidth() && !text().contains(QChar::LineSeparator)) // Nothing has to be broken.
        return theme.lineHeight(m_textStyle) * static_cast<int>(text().count(u'\n') + 1);
    return textHeight(text(), m_textStyle, theme, room);
}

QSize PlainLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int wide = textWidth();
    int width = wide;
    // Titles take the row they can get; words read best in lines that are not too long.
    const bool isTitle = m_textStyle == TextStyle::PageTitle || m_textStyle == TextStyle::CardTitle;
    if (m_overflow == Overflow::Wrap && !isTitle)
        width = qMin(wide, Theme::of(this).scaled(420));
    return { width + margins.left() + margins.right(), heightForWidth(width + margins.left() + margins.right()) };
}

QSize PlainLabel::minimumSizeHint() const
{
    const int line = Theme::of(this).lineHeight(m_textStyle);
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
    const int beside = margins.left() + margins.right();
    const int around = margins.top() + margins.bottom();
    if (m_overflow != Overflow::Wrap)
        return Theme::of(this).lineHeight(m_textStyle) * static_cast<int>(text().count(u'\n') + 1) + around;
    return wordsHeight(readable(qMax(1, width - beside))) + around;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (textInteractionFlags() != Qt::NoTextInteraction) {
        QLabel::paintEvent(event);
        return;
    }
    const Theme &theme = Theme::of(this);
    QRect area = contentsRect();
    QPainter painter(this);
    if (m_overflow == Overflow::Elide) {
        drawElided(painter, area, text(), m_textStyle, m_color, theme, layoutDirection(), alignment() & Qt::AlignHorizontal_Mask);
        return;
    }
    const QSize words(readable(area.width()), area.height());
    area = QStyle::alignedRect(layoutDirection(), (alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop, words, area);
    const int height = wordsHeight(area.width());
    if (alignment().testFlag(Qt::AlignVCenter))
        area.translate(0, (area.height() - height) / 2);
    else if (alignment().testFlag(Qt::AlignBottom))
        area.translate(0, area.height() - height);
    drawTextBlock(painter, area, text(), m_textStyle, m_color, theme, layoutDirection(), alignment() & Qt::AlignHorizontal_Mask);
}

} // namespace kit
