// SPDX-License-Identifier: MIT
#pragma once
#include "core/locale.h"
#include "kit/widgets/themedwidget.h"

#include <QDate>
#include <functional>

class QGridLayout;

namespace kit {
class Button;
class PlainLabel;
class SegmentedSwitch;
class SlotButton;
}

namespace views {

/// The days of a month or of a week, of which one can be chosen. A day that is not to be had says why. Arrows move by days and weeks, Page
/// Up and Page Down by months.
class DayPicker final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayPicker)
public:
    explicit DayPicker(const core::Locale &locale, QWidget *parent = nullptr);

    /// Why a day cannot be had; empty for one that can. Asked whenever a day is shown.
    void setReasonOf(std::function<QString(QDate)> reasonOf);
    /// How far one can turn the pages. Before the first day is shown.
    void setRange(QDate first, QDate last);
    /// Shows the day; nothing is chosen when it is none. Says nothing.
    void setChosen(QDate day);
    /// The page that a day stands on, without choosing it.
    void showDay(QDate day);
    /// The reasons are others now.
    void renew();
    [[nodiscard]] QWidget *focusTarget() const;

Q_SIGNALS:
    void chosen(QDate day);
    /// A day that cannot be had was pressed.
    void refused(const QString &reason);

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void nameSpans();
    void turn(int pages);
    void moveTo(QDate day);
    void press(int index);
    [[nodiscard]] QDate firstShown() const;
    [[nodiscard]] int shownDays() const;
    [[nodiscard]] bool isWeek() const;

    core::Locale m_locale;
    std::function<QString(QDate)> m_reasonOf;
    QDate m_first;
    QDate m_last;
    QDate m_shown; ///< A day of the page.
    QDate m_chosen;
    kit::Button *m_before;
    kit::Button *m_after;
    kit::PlainLabel *m_title;
    kit::SegmentedSwitch *m_span;
    QGridLayout *m_grid;
    QList<kit::PlainLabel *> m_weekdays;
    QList<kit::SlotButton *> m_days;
};

} // namespace views
