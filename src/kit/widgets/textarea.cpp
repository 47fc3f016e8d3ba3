// SPDX-License-Identifier: MIT
#include "kit/widgets/textarea.h"

#include "kit/theme/theme.h"

#include <QEvent>
#include <QTextDocument>

namespace kit {

namespace {

constexpr int lines = 2; ///< At first.

} // namespace

TextArea::TextArea(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(4);
    restyle();
}

void TextArea::setInvalid(bool invalid)
{
    m_invalid = invalid;
    update();
}

QSize TextArea::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.scaled(120), lines * theme.lineHeight(TextStyle::Body) + 24 };
}

void TextArea::restyle()
{
    // Room for the border and the ring, so that the viewport covers neither.
    setViewportMargins(7, 4, 7, 4);
    updateGeometry();
}

void TextArea::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

} // namespace kit
