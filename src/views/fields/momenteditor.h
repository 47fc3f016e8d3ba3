// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace views {

class TextField;

/// A time of day, or a day with a time. The latter is a moment: typed and shown in the shop's time zone, sent in UTC.
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
    void onEdited(TextField *edit);
    void onFinished();

    TextField *m_day = nullptr;
    TextField *m_time;
    bool m_isTouched = false;
};

} // namespace views
