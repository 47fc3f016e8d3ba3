// SPDX-License-Identifier: MIT
#include "views/fields/jsoneditor.h"

#include "kit/widgets/textarea.h"

#include <QEvent>

namespace views {
JsonEditor::JsonEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::TextArea(parent)), m_area(static_cast<kit::TextArea *>(widget()))
{
    m_area->setPlaceholderText(field.placeholder);
    m_area->installEventFilter(this);
    connect(m_area, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSetting) {
            m_isTouched = true;
            Q_EMIT edited(raw(), false);
        }
    });
}

QString JsonEditor::raw() const
{
    return m_area->toPlainText();
}

void JsonEditor::setRaw(const QString &raw)
{
    m_isSetting = true;
    if (m_area->toPlainText() != raw) {
        m_area->setPlainText(raw);
    }
    m_isSetting = false;
}

QString JsonEditor::ownHint() const
{
    return isUnknownType() ? tr("This kind of field is not known here; what you write is sent as plain text.")
                           : tr("Write JSON, as the store expects it.");
}

bool JsonEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_isTouched) {
        m_isTouched = false;
        Q_EMIT edited(raw(), true);
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace views
