// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class PlainLabel;
}

namespace views {

/// What cannot be entered at a counter (files, pictures, a captcha): says so instead of a control. Only shown for a required field.
class NoteEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteEditor)
public:
    NoteEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &) override { }
    [[nodiscard]] QString raw() const override { return {}; }
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] bool canEnter() const override { return false; }
    [[nodiscard]] QString obstacle() const override;

protected:
    void renewObstacle() override;
};

} // namespace views
