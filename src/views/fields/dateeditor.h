// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class Button;
class TextField;
}

namespace views {

/// A day: typed in any usual way, or picked from a calendar.
class DateEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DateEditor)
public:
    DateEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QWidget *focusTarget() const override;

private:
    void onFinished();
    void openCalendar();

    kit::TextField *m_edit;
    kit::Button *m_button;
    bool m_isTouched = false;
};

} // namespace views
