// SPDX-License-Identifier: MIT
#include "views/fields/numbereditor.h"

#include "kit/widgets/textfield.h"

namespace views {

NumberEditor::NumberEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::TextField(parent)), m_edit(static_cast<kit::TextField *>(widget()))
{
    m_edit->setPlaceholderText(field.placeholder);
    m_edit->setInputMethodHints(field.type == core::FieldType::Integer ? Qt::ImhDigitsOnly : Qt::ImhFormattedNumbersOnly);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isTouched = m_edit->hasCursor();
        checkIdentity(text, m_isTouched ? Came::Typed : Came::Shown);
        Q_EMIT edited(text, !m_isTouched);
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (std::exchange(m_isTouched, false)) {
            checkIdentity(m_edit->text(), Came::Left);
            Q_EMIT edited(m_edit->text(), true);
        }
    });
}

void NumberEditor::setRaw(const QString &raw)
{
    if (m_edit->text() != raw) {
        m_edit->showText(raw);
    }
    checkIdentity(raw, Came::Shown);
}

QString NumberEditor::raw() const
{
    return m_edit->text();
}

} // namespace views
