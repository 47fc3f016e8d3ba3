// SPDX-License-Identifier: MIT
#include "views/fields/lineeditor.h"

#include "core/cardnumber.h"
#include "kit/widgets/textfield.h"
#include "views/fields/mask.h"

namespace views {

LineEditor::LineEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::TextField(parent)), m_edit(static_cast<kit::TextField *>(widget()))
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

QString LineEditor::raw() const
{
    return m_edit->text();
}

void LineEditor::setRaw(const QString &raw)
{
    if (m_edit->text() != raw) {
        m_edit->showText(raw);
        m_edit->setCursorPosition(0);
    }
    m_before = raw;
    checkForCard();
    checkIdentity(raw, Came::Shown);
}

QString LineEditor::ownHint() const
{
    return m_holdsCard
        ? tr("This looks like a card number. Card details are never typed here: the customer enters them on the payment page.")
        : identityHint();
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
    checkIdentity(m_before, Came::Typed);
    Q_EMIT edited(raw(), false);
    if (!m_edit->hasCursor()) {
        onFinished();
    }
}

void LineEditor::onFinished()
{
    if (m_isTouched) {
        m_isTouched = false;
        checkIdentity(raw(), Came::Left);
        Q_EMIT edited(raw(), true);
    }
}

void LineEditor::checkForCard()
{
    if (const bool holds = core::holdsCardNumber(m_edit->text()); holds != m_holdsCard) {
        m_holdsCard = holds;
        Q_EMIT hintChanged();
    }
}

} // namespace views
