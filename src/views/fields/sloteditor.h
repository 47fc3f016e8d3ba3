// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"
#include "views/fields/slotcalendar.h"

namespace views {

class ComboField;

/// A day and one of its time slots, in the shop's time zone.
class SlotEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotEditor)
public:
    SlotEditor(const core::FormField &field, bool isTurkish, QWidget *parent);

    void setValue(const core::FormValue &value) override;
    [[nodiscard]] core::FormValue value() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QString ownHint() const override;

private:
    void showDay(int index);

    QList<SlotDay> m_days;
    ComboField *m_day;
    QWidget *m_buttons;
    std::optional<SlotDay::Slot> m_chosen;
};

} // namespace views
