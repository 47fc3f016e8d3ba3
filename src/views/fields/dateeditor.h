// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

#include <QDate>
#include <QPointer>

class QCalendarWidget;

namespace views {

class Button;
class TextField;

/// A day: typed in any usual way, or picked from a calendar.
class DateEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DateEditor)
public:
    DateEditor(const core::FormField &field, bool isTurkish, QWidget *parent);

    void setValue(const core::FormValue &value) override;
    [[nodiscard]] core::FormValue value() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] QString rawText() const override;
    void setRawText(const QString &text) override;

private:
    void onFinished();
    void showDay(QDate day);
    void openCalendar();

    TextField *m_edit;
    Button *m_button;
    QPointer<QWidget> m_popup;
    QDate m_day;
    bool m_isTouched = false;
};

} // namespace views
