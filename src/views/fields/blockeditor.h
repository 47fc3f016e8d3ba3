// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class TextArea;
class TextField;
}

namespace views {

/// Several lines of text; with a heading above for textWithHeader. Always plain: the submission sets `plainValue` only.
class BlockEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BlockEditor)
public:
    BlockEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onEdited();

    kit::TextField *m_header = nullptr;
    kit::TextArea *m_area;
    bool m_isTouched = false;
    bool m_isSetting = false;
};

} // namespace views
