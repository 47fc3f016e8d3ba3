// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class TextArea;
}

namespace views {

/// JSON, and every type of field that this version does not know: a plain box with a hint that says so. What is no JSON goes to the
/// store as a text.
class JsonEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonEditor)
public:
    JsonEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QString ownHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isUnknownType() const { return field().type != core::FieldType::Json; }

    kit::TextArea *m_area;
    bool m_isTouched = false;
    bool m_isSetting = false;
};

} // namespace views
