// SPDX-License-Identifier: MIT
#include "views/fields/passwordeditor.h"

#include "kit/widgets/passwordfield.h"

namespace views {

PasswordEditor::PasswordEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::PasswordField(parent)), m_edit(static_cast<kit::PasswordField *>(widget()))
{
    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(raw(), !m_edit->hasCursor()); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { Q_EMIT edited(raw(), true); });
}

QString PasswordEditor::raw() const
{
    return m_edit->text();
}

void PasswordEditor::setRaw(const QString &raw)
{
    if (m_edit->text() != raw) {
        m_edit->showText(raw);
        m_edit->setShown(false);
    }
}

} // namespace views
