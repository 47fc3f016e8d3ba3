// SPDX-License-Identifier: MIT
#pragma once
#include "core/slotcalendar.h"
#include "views/fields/fieldeditor.h"

namespace kit {
class ComboField;
}

namespace views {

/// A day and one of its time slots, in the shop's time zone.
class SlotEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotEditor)
public:
    SlotEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QString ownHint() const override;

private:
    void showDay(int index);

    QList<core::SlotDay> m_days;
    kit::ComboField *m_day;
    QWidget *m_buttons;
    std::optional<core::SlotDay::Slot> m_chosen;
};

} // namespace views
