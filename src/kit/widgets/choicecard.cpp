// SPDX-License-Identifier: MIT
#include "kit/widgets/choicecard.h"

#include "kit/theme/paint.h"
#include "kit/theme/textblock.h"
#include "kit/widgets/themedwidget.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cardPadding = 12;
constexpr int cardMarkGap = 9;
constexpr int pictureSide = 40; ///< px at 100 %.

} // namespace

ChoiceCard::ChoiceCard(Kind kind, QWidget *parent) : ChoiceCard(kind, {}, {}, parent) { }

ChoiceCard::ChoiceCard(Kind kind, const QString &title, const QString &hint, QWidget *parent) :
    QAbstractButton(parent), m_kind(kind), m_hint(hint)
{
    setCheckable(true);
    setAutoExclusive(kind == Kind::Radio);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTitle(title);
}

void ChoiceCard::setTitle(const QString &title)
{
    m_title = title;
    rename();
}

void ChoiceCard::setHint(const QString &hint)
{
    m_hint = hint;
    rename();
}

void ChoiceCard::setRemark(const QString &remark)
{
    m_remark = remark;
    rename();
}

void ChoiceCard::setPicture(const QPixmap &picture)
{
    m_picture = picture;
    updateGeometry();
    update();
}

int ChoiceCard::wordsStart() const
{
    const Theme &theme = Theme::of(this);
    const int mark = cardPadding + theme.scaled(18) + cardMarkGap;
    return m_picture.isNull() ? mark : mark + theme.scaled(pictureSide) + cardMarkGap;
}

void ChoiceCard::rename()
{
    setText(literal(m_title));
    setAccessibleName(m_title);
    QStringList more{ m_hint, m_remark };
    more.removeAll(QString());
    setAccessibleDescription(more.join(u", "_s));
    updateGeometry();
    update();
}

int ChoiceCard::remarkWidth() const
{
    return m_remark.isEmpty() ? 0 : textWidth(Theme::of(this).font(TextStyle::Hint), m_remark) + cardPadding;
}

int ChoiceCard::wordsWidth(int width) const
{
    return qMax(1, width - wordsStart() - cardPadding - remarkWidth());
}

int ChoiceCard::heightForWidth(int width) const
{
    const Theme &theme = Theme::of(this);
    const int room = wordsWidth(width);
    int words = textHeight(m_title, TextStyle::Strong, theme, room);
    if (!m_hint.isEmpty())
        words += textHeight(m_hint, TextStyle::Hint, theme, room);
    const int picture = m_picture.isNull() ? 0 : theme.scaled(pictureSide) + 12;
    return qMax(qMax(qMax(theme.leastTarget(), theme.scaled(20) + 32), picture), words + 18);
}

QSize ChoiceCard::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int words = qMax(textWidth(theme.font(TextStyle::Strong), m_title), textWidth(theme.font(TextStyle::Hint), m_hint));
    const int width = qMin(words, theme.scaled(260)) + wordsStart() + cardPadding + remarkWidth();
    return { width, heightForWidth(width) };
}

QSize ChoiceCard::minimumSizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int width = theme.scaled(80) + wordsStart() + cardPadding + remarkWidth();
    return { qMin(width, sizeHint().width()), theme.scaled(20) + 32 };
}

void ChoiceCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ChoiceCard::paintWords(QPainter &painter) const
{
    const Theme &theme = Theme::of(this);
    const int start = wordsStart();
    const int room = wordsWidth(width());
    const int title = textHeight(m_title, TextStyle::Strong, theme, room);
    const int hint = m_hint.isEmpty() ? 0 : textHeight(m_hint, TextStyle::Hint, theme, room);
    const int top = (height() - title - hint) / 2;
    const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const ColorRole strong = isEnabled() ? ColorRole::Text : ColorRole::Text2;
    drawTextBlock(painter, visual({ start, top, room, title }), m_title, TextStyle::Strong, strong, theme, layoutDirection());
    if (hint > 0)
        drawTextBlock(
            painter, visual({ start, top + title, room, hint }), m_hint, TextStyle::Hint, ColorRole::Text2, theme, layoutDirection());
    if (m_remark.isEmpty())
        return;
    const int wide = remarkWidth();
    painter.setFont(theme.font(TextStyle::Hint));
    painter.setPen(theme.color(ColorRole::Text2));
    painter.drawText(visual({ width() - cardPadding - wide, 0, wide, height() }),
        QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, m_remark);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const bool hot = isEnabled() && underMouse();
    QColor border = theme.color(isChecked() && isEnabled() ? ColorRole::Accent : ColorRole::Border);
    if (hot && !isChecked())
        border = theme.color(ColorRole::BorderStrong);
    drawBox(painter, rect(), Theme::radius, theme.color(isChecked() ? ColorRole::AccentSoft : ColorRole::Surface), border);
    const int side = theme.scaled(18);
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(cardPadding, (height() - side) / 2, side, side));
    if (m_kind == Kind::Radio)
        drawRadio(painter, mark, theme, isChecked(), isEnabled());
    else
        drawCheck(painter, mark, theme, isChecked() ? Qt::Checked : Qt::Unchecked, isEnabled());
    if (!m_picture.isNull()) {
        const int extent = theme.scaled(pictureSide);
        const QSize size = m_picture.size().scaled(extent, extent, Qt::KeepAspectRatio);
        const QRect box(
            cardPadding + side + cardMarkGap + (extent - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), box), m_picture);
    }
    paintWords(painter);
    if (hasFocus())
        drawFocus(painter, rect(), Theme::radius, theme, isChecked());
}

} // namespace kit
