// SPDX-License-Identifier: MIT
#include "views/fields/noteeditor.h"

#include "kit/widgets/plainlabel.h"

namespace views {

NoteEditor::NoteEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::PlainLabel(parent))
{
    static_cast<kit::PlainLabel *>(widget())->setColor(kit::ColorRole::Warning);
    NoteEditor::renewObstacle();
}

void NoteEditor::renewObstacle()
{
    static_cast<kit::PlainLabel *>(widget())->setPlain(obstacle());
}

QString NoteEditor::obstacle() const
{
    return forReader(tr("The store asks for a captcha here, which only a web page can show. Ask its owner to take the captcha out of the "
                        "order form in the OneEntry panel."));
}

} // namespace views
