// SPDX-License-Identifier: MIT
#include "views/fields/fieldeditor.h"

#include "views/fields/blockeditor.h"
#include "views/fields/choiceeditor.h"
#include "views/fields/dateeditor.h"
#include "views/fields/jsoneditor.h"
#include "views/fields/lineeditor.h"
#include "views/fields/momenteditor.h"
#include "views/fields/noteeditor.h"
#include "views/fields/numbereditor.h"
#include "views/fields/sloteditor.h"

namespace views {

FieldEditor::FieldEditor(core::FormField field, bool isTurkish, QWidget *widget) :
    QObject(widget), m_field(std::move(field)), m_isTurkish(isTurkish), m_widget(widget)
{
}

FieldEditor *FieldEditor::create(const core::FormField &field, bool isTurkish, QWidget *parent)
{
    using Type = core::FieldType;
    switch (field.type) {
    case Type::String:
        return new LineEditor(field, isTurkish, parent);
    case Type::Text:
    case Type::TextWithHeader:
        return new BlockEditor(field, isTurkish, parent);
    case Type::Integer:
    case Type::Real:
    case Type::Float:
        return new NumberEditor(field, isTurkish, parent);
    case Type::Date:
        return new DateEditor(field, isTurkish, parent);
    case Type::DateTime:
    case Type::Time:
        return new MomentEditor(field, isTurkish, parent);
    case Type::List:
    case Type::RadioButton:
    case Type::Entity:
        return new ChoiceEditor(field, isTurkish, parent);
    case Type::TimeInterval:
        return new SlotEditor(field, isTurkish, parent);
    case Type::Json:
    case Type::Unknown:
        return new JsonEditor(field, isTurkish, parent);
    case Type::File:
    case Type::Image:
    case Type::GroupOfImages:
    case Type::Spam:
    case Type::Button:
        return new NoteEditor(field, isTurkish, parent);
    }
    return new JsonEditor(field, isTurkish, parent);
}

} // namespace views
