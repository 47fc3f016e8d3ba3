// SPDX-License-Identifier: MIT
#include "views/fields/blockeditor.h"

#include "kit/theme/theme.h"
#include "kit/widgets/textarea.h"
#include "kit/widgets/textfield.h"
#include "kit/widgets/themedwidget.h"

#include <QEvent>
#include <QVBoxLayout>

namespace views {

BlockEditor::BlockEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale,
        field.type == core::FieldType::TextWithHeader ? static_cast<QWidget *>(new kit::ThemedWidget(parent)) : new kit::TextArea(parent))
{
    if (field.type == core::FieldType::TextWithHeader) {
        m_header = new kit::TextField(widget());
        m_header->setPlaceholderText(tr("Heading"));
        m_header->setAccessibleName(tr("%1: heading").arg(field.label()));
        m_area = new kit::TextArea(widget());
        m_area->setAccessibleName(field.label());
        auto *column = new QVBoxLayout(widget());
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(kit::Theme::unit);
        column->addWidget(m_header);
        column->addWidget(m_area);
        widget()->setFocusProxy(m_header);
        connect(m_header, &QLineEdit::textChanged, this, &BlockEditor::onEdited);
        m_header->installEventFilter(this);
    } else {
        m_area = static_cast<kit::TextArea *>(widget());
    }
    m_area->setPlaceholderText(field.placeholder);
    m_area->installEventFilter(this);
    connect(m_area, &QPlainTextEdit::textChanged, this, &BlockEditor::onEdited);
}

QWidget *BlockEditor::focusTarget() const
{
    return m_header ? static_cast<QWidget *>(m_header) : m_area;
}

void BlockEditor::setRaw(const QString &raw)
{
    const QString header = m_header ? raw.section(u'\n', 0, 0) : QString();
    const QString body = m_header ? raw.section(u'\n', 1) : raw;
    m_isSetting = true;
    if (m_header && m_header->text() != header) {
        m_header->setText(header);
    }
    if (m_area->toPlainText() != body) {
        m_area->setPlainText(body);
    }
    m_isSetting = false;
}

QString BlockEditor::raw() const
{
    const QString body = m_area->toPlainText();
    return m_header && !(m_header->text().isEmpty() && body.isEmpty()) ? QString(m_header->text() % u'\n' % body) : body;
}

void BlockEditor::onEdited()
{
    if (!m_isSetting) {
        m_isTouched = true;
        Q_EMIT edited(raw(), false);
    }
}

bool BlockEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_isTouched) {
        m_isTouched = false;
        Q_EMIT edited(raw(), true);
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace views
