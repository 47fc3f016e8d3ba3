// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class TextField;
}

namespace views {

/// One line of text, with the store's mask where there is one. Warns of what looks like a card number, and of a
/// Turkish identity or tax number that cannot be one.
class LineEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineEditor)
public:
    LineEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QString ownHint() const override;

private:
    void onEdited();
    void onFinished();
    void checkForCard();

    kit::TextField *m_edit;
    QString m_before;
    bool m_isTouched = false;
    bool m_holdsCard = false;
};

} // namespace views
