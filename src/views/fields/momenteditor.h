// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class Button;
class TextField;
}

namespace views {

/// A time of day, or a day with a time, typed or picked. The latter is a moment: typed and shown in the shop's time zone, sent in UTC.
class MomentEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MomentEditor)
public:
    MomentEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] QString ownHint() const override;

private:
    [[nodiscard]] bool hasDay() const { return field().type == core::FieldType::DateTime; }
    void onEdited(kit::TextField *edit);
    void onFinished();
    kit::Button *addButton(const QString &icon, const QString &name);
    void openCalendar();
    void openTimes();

    kit::TextField *m_day = nullptr;
    kit::TextField *m_time;
    bool m_isTouched = false;
};

} // namespace views
