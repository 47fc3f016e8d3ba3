// SPDX-License-Identifier: MIT
#include "views/fields/lineeditor.h"

#include "views/fields/mask.h"
#include "views/widgets/textfield.h"

namespace views {

LineEditor::LineEditor(const core::FormField &field, bool isTurkish, QWidget *parent) :
    FieldEditor(field, isTurkish, new TextField(parent)), m_edit(static_cast<TextField *>(widget()))
{
    const core::FieldRules &rules = field.rules;
    m_edit->setPlaceholderText(!field.placeholder.isEmpty() || rules.mask.isEmpty() ? field.placeholder : maskPlaceholder(rules.mask));
    if (rules.email) {
        m_edit->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    } else if (!rules.mask.isEmpty()) {
        m_edit->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    }
    connect(m_edit, &QLineEdit::textChanged, this, &LineEditor::onEdited);
    connect(m_edit, &QLineEdit::editingFinished, this, &LineEditor::onFinished);
}

void LineEditor::setValue(const core::FormValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    setRawText(text ? *text : QString());
}

core::FormValue LineEditor::value() const
{
    return m_edit->text().isEmpty() ? core::FormValue() : core::FormValue(m_edit->text());
}

QString LineEditor::rawText() const
{
    return m_edit->text();
}

void LineEditor::setRawText(const QString &text)
{
    if (m_edit->text() != text) {
        m_edit->showText(text);
        m_edit->setCursorPosition(0);
    }
    m_before = text;
    checkForCard();
}

QString LineEditor::ownHint() const
{
    return m_looksLikeCard
        ? tr("This looks like a card number. Card details are never typed here: the customer enters them on the payment page.")
        : QString();
}

void LineEditor::onEdited()
{
    if (const QString &mask = field().rules.mask; !mask.isEmpty()) {
        const MaskedText masked = applyMask(mask, m_edit->text(), m_edit->cursorPosition(), m_before);
        m_edit->showText(masked.text);
        m_edit->setCursorPosition(masked.cursor);
    }
    m_before = m_edit->text();
    m_isTouched = true;
    checkForCard();
    Q_EMIT edited(value(), false);
    if (!m_edit->hasCursor()) {
        onFinished();
    }
}

void LineEditor::onFinished()
{
    if (m_isTouched) {
        m_isTouched = false;
        Q_EMIT edited(value(), true);
    }
}

void LineEditor::checkForCard()
{
    if (const bool looks = looksLikeCardNumber(m_edit->text()); looks != m_looksLikeCard) {
        m_looksLikeCard = looks;
        Q_EMIT hintChanged();
    }
}

} // namespace views
