// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class TextField;
}

namespace views {

/// A number as written in the interface's language.
class NumberEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberEditor)
public:
    NumberEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QString ownHint() const override { return identityHint(); }

private:
    kit::TextField *m_edit;
    bool m_isTouched = false;
};

} // namespace views
