// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace views {

class TextField;

/// A number as written in the interface's language; "12.50" in Turkish is asked about, never guessed.
class NumberEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberEditor)
public:
    NumberEditor(const core::FormField &field, bool isTurkish, QWidget *parent);

    void setValue(const core::FormValue &value) override;
    [[nodiscard]] core::FormValue value() const override;
    [[nodiscard]] QString rawText() const override;
    void setRawText(const QString &text) override;

private:
    void read(bool isFinished);

    TextField *m_edit;
    bool m_isTouched = false;
};

} // namespace views
