// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class PasswordField;
}

namespace views {

/// A password of a form: not shown while it is typed, unless a person wants to see it.
class PasswordEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordEditor)
public:
    PasswordEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;

private:
    kit::PasswordField *m_edit;
};

} // namespace views
