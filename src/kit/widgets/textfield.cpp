// SPDX-License-Identifier: MIT
#include "kit/widgets/textfield.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>

namespace kit {

namespace {

constexpr int side = 12;

} // namespace

TextField::TextField(QWidget *parent) : QLineEdit(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TextField::setInvalid(bool invalid)
{
    m_invalid = invalid;
    update();
}

void TextField::setLeadingIcon(const QString &name)
{
    m_icon = name;
    renewMargins();
}

void TextField::setTrailingHint(const QString &text)
{
    m_trailingHint = text;
    renewMargins();
}

void TextField::showText(const QString &text)
{
    if (text == this->text())
        return; // The cursor and what is selected stay.
    const QSignalBlocker quiet(this);
    setText(text);
}

int TextField::trailingRoom() const
{
    if (m_trailingHint.isEmpty())
        return 0;
    return QFontMetrics(Theme::of(this).font(TextStyle::Chip)).horizontalAdvance(m_trailingHint) + 28;
}

void TextField::renewMargins()
{
    const int start = m_icon.isEmpty() ? 0 : Theme::of(this).scaled(16) + 8;
    const int end = trailingRoom();
    if (layoutDirection() == Qt::RightToLeft)
        setTextMargins(end, 0, start, 0);
    else
        setTextMargins(start, 0, end, 0);
    update();
}

QSize TextField::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.scaled(200), theme.controlHeight() };
}

QSize TextField::minimumSizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.scaled(80), theme.controlHeight() };
}

void TextField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        renewMargins();
        updateGeometry();
    }
}

void TextField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int icon = theme.scaled(16);
    if (!m_icon.isEmpty())
        drawIcon(painter, visual({ side, 0, icon, height() }), m_icon, icon, theme.color(ColorRole::Text2));
    if (!m_trailingHint.isEmpty() && text().isEmpty()) {
        const int wide = trailingRoom() - 8;
        const int high = theme.lineHeight(TextStyle::Chip) + 6;
        const QRect box = visual({ width() - wide - side, (height() - high) / 2, wide, high });
        drawBox(painter, box, high / 2.0, theme.color(ColorRole::Surface2), {});
        painter.setFont(theme.font(TextStyle::Chip));
        painter.setPen(theme.color(ColorRole::Text2));
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, m_trailingHint);
    }
}

} // namespace kit
