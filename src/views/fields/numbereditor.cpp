// SPDX-License-Identifier: MIT
#include "views/fields/numbereditor.h"

#include "views/widgets/textfield.h"

namespace views {

NumberEditor::NumberEditor(const core::FormField &field, bool isTurkish, QWidget *parent) :
    FieldEditor(field, isTurkish, new TextField(parent)), m_edit(static_cast<TextField *>(widget()))
{
    m_edit->setPlaceholderText(field.placeholder);
    m_edit->setInputMethodHints(field.type == core::FieldType::Integer ? Qt::ImhDigitsOnly : Qt::ImhFormattedNumbersOnly);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_isTouched = m_edit->hasCursor();
        read(!m_isTouched);
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (m_isTouched) {
            m_isTouched = false;
            read(true);
        }
    });
}

void NumberEditor::setValue(const core::FormValue &value)
{
    const auto *number = std::get_if<core::Decimal>(&value);
    QString text = number ? number->toString() : QString();
    if (isTurkish()) {
        text.replace(u'.', u',');
    }
    setRawText(text);
}

core::FormValue NumberEditor::value() const
{
    const auto number = core::numberFromInput(m_edit->text(), isTurkish());
    return number ? core::FormValue(*number) : core::FormValue();
}

QString NumberEditor::rawText() const
{
    return m_edit->text();
}

void NumberEditor::setRawText(const QString &text)
{
    if (m_edit->text() != text) {
        m_edit->showText(text);
    }
}

void NumberEditor::read(bool isFinished)
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty()) {
        Q_EMIT edited({}, isFinished);
        return;
    }
    using Kind = core::FieldProblem::Kind;
    bool isAmbiguous = false;
    const auto number = core::numberFromInput(text, isTurkish(), &isAmbiguous);
    const bool isWhole = number && number->normalized().scale == 0;
    if (number && (isWhole || field().type != core::FieldType::Integer)) {
        Q_EMIT edited(*number, isFinished);
    } else if (isFinished) {
        // Half-typed numbers ("-", "1.") are nobody's mistake yet.
        Q_EMIT misread({ isAmbiguous ? Kind::AmbiguousNumber : (number ? Kind::NotAnInteger : Kind::NotANumber), 0, 0, {}, {} });
    }
}

} // namespace views
