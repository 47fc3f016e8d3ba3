// SPDX-License-Identifier: MIT
#include "views/fields/fieldeditor.h"

#include "kit/widgets/themedwidget.h"
#include "text/identitytext.h"
#include "views/fields/blockeditor.h"
#include "views/fields/choiceeditor.h"
#include "views/fields/dateeditor.h"
#include "views/fields/fileeditor.h"
#include "views/fields/jsoneditor.h"
#include "views/fields/lineeditor.h"
#include "views/fields/momenteditor.h"
#include "views/fields/noteeditor.h"
#include "views/fields/numbereditor.h"
#include "views/fields/passwordeditor.h"
#include "views/fields/sloteditor.h"

#include <utility>

namespace views {

FieldEditor::FieldEditor(core::FormField field, core::Locale locale, QWidget *widget) :
    QObject(widget), m_field(std::move(field)), m_locale(std::move(locale)), m_widget(widget), m_identity(core::identityNumberOf(m_field))
{
}

void FieldEditor::setForClerk(bool isForClerk)
{
    m_isForClerk = isForClerk;
    renewObstacle();
}

QString FieldEditor::forReader(const QString &toClerk) const
{
    return m_isForClerk ? toClerk : tr("This cannot be filled in here. Please ask at the counter.");
}

void FieldEditor::checkIdentity(const QString &text, Came came)
{
    const auto fault = core::identityFault(m_identity, text, came != Came::Typed);
    const QString hint = fault ? text::describeIdentity(*fault) : QString();
    if (std::exchange(m_identityHint, hint) == hint) {
        return;
    }
    Q_EMIT hintChanged();
    if (!hint.isEmpty() && came != Came::Shown) {
        kit::announce(m_widget, hint);
    }
}

FieldEditor *FieldEditor::create(const core::FormField &field, const core::Locale &locale, QWidget *parent)
{
    using Type = core::FieldType;
    if (field.isPassword && field.type == Type::String) {
        return new PasswordEditor(field, locale, parent);
    }
    switch (field.type) {
    case Type::String:
        return new LineEditor(field, locale, parent);
    case Type::Text:
    case Type::TextWithHeader:
        return new BlockEditor(field, locale, parent);
    case Type::Integer:
    case Type::Real:
    case Type::Float:
        return new NumberEditor(field, locale, parent);
    case Type::Date:
        return new DateEditor(field, locale, parent);
    case Type::DateTime:
    case Type::Time:
        return new MomentEditor(field, locale, parent);
    case Type::List:
    case Type::RadioButton:
    case Type::Entity:
        return new ChoiceEditor(field, locale, parent);
    case Type::TimeInterval:
        return new SlotEditor(field, locale, parent);
    case Type::Json:
    case Type::Unknown:
        return new JsonEditor(field, locale, parent);
    case Type::File:
    case Type::Image:
    case Type::GroupOfImages:
        return new FileEditor(field, locale, parent);
    case Type::Spam:
    case Type::Button:
        return new NoteEditor(field, locale, parent);
    }
    return new JsonEditor(field, locale, parent);
}

} // namespace views
