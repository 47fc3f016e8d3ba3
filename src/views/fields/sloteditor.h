// SPDX-License-Identifier: MIT
#pragma once
#include "core/slotcalendar.h"
#include "views/fields/fieldeditor.h"

namespace kit {
class PlainLabel;
}

namespace views {

class DayPicker;

/// A day of a calendar and one of its time slots, in the shop's time zone. What is not to be had says why.
class SlotEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotEditor)
public:
    SlotEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    /// The store's clock minus this computer's: by it a time has begun.
    void setClockOffset(std::chrono::milliseconds offset);
    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QString ownHint() const override;
    [[nodiscard]] QString obstacle() const override;

private:
    void renewTimes();
    void renewDays();
    [[nodiscard]] QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(m_clockOffset.count()); }
    void showDay(QDate day);
    void addSlot(const core::SlotDay::Slot &slot, bool isPast);
    [[nodiscard]] QString reasonOf(QDate day) const;
    [[nodiscard]] const core::SlotDay *find(QDate day) const;

    QList<core::SlotDay> m_days;
    std::chrono::milliseconds m_clockOffset{ 0 };
    QDateTime m_now; ///< When the calendar was made.
    DayPicker *m_picker;
    kit::PlainLabel *m_words;
    QWidget *m_buttons;
    std::optional<core::SlotDay::Slot> m_chosen;
};

} // namespace views
