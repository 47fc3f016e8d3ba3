// SPDX-License-Identifier: MIT
#include "views/fields/blockeditor.h"

#include "views/theme/theme.h"
#include "views/widgets/piece.h"
#include "views/widgets/textarea.h"
#include "views/widgets/textfield.h"

#include <QEvent>
#include <QVBoxLayout>

namespace views {

BlockEditor::BlockEditor(const core::FormField &field, bool isTurkish, QWidget *parent) :
    FieldEditor(field, isTurkish,
        field.type == core::FieldType::TextWithHeader ? static_cast<QWidget *>(new Piece(parent)) : new TextArea(parent))
{
    if (field.type == core::FieldType::TextWithHeader) {
        m_header = new TextField(widget());
        m_header->setPlaceholderText(tr("Heading"));
        m_header->setAccessibleName(tr("%1: heading").arg(field.label()));
        m_area = new TextArea(widget());
        m_area->setAccessibleName(field.label());
        auto *column = new QVBoxLayout(widget());
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Theme::unit);
        column->addWidget(m_header);
        column->addWidget(m_area);
        widget()->setFocusProxy(m_header);
        connect(m_header, &QLineEdit::textChanged, this, &BlockEditor::onEdited);
        m_header->installEventFilter(this);
    } else {
        m_area = static_cast<TextArea *>(widget());
    }
    m_area->setPlaceholderText(field.placeholder);
    m_area->installEventFilter(this);
    connect(m_area, &QPlainTextEdit::textChanged, this, &BlockEditor::onEdited);
}

QWidget *BlockEditor::focusTarget() const
{
    return m_header ? static_cast<QWidget *>(m_header) : m_area;
}

void BlockEditor::setValue(const core::FormValue &value)
{
    const auto *blocks = std::get_if<QList<core::TextBlock>>(&value);
    const core::TextBlock block = blocks && !blocks->isEmpty() ? blocks->front() : core::TextBlock();
    m_isSetting = true;
    if (m_header && m_header->text() != block.header) {
        m_header->setText(block.header);
    }
    if (m_area->toPlainText() != block.plain) {
        m_area->setPlainText(block.plain);
    }
    m_isSetting = false;
}

core::FormValue BlockEditor::value() const
{
    const core::TextBlock block{ m_header ? m_header->text() : QString(), m_area->toPlainText(), {}, {} };
    if (block.header.isEmpty() && block.plain.isEmpty()) {
        return {};
    }
    return QList<core::TextBlock>{ block };
}

void BlockEditor::onEdited()
{
    if (!m_isSetting) {
        m_isTouched = true;
        Q_EMIT edited(value(), false);
    }
}

bool BlockEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_isTouched) {
        m_isTouched = false;
        Q_EMIT edited(value(), true);
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace views
