// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/textfield.h"

namespace kit {

class Button;

/// A password with the word Show or Hide inside its end. Pasting and password managers work as in any field.
class PasswordField final : public TextField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordField)
public:
    explicit PasswordField(QWidget *parent = nullptr);

    void setShown(bool shown);
    /// Whether the word is there; without it nothing shows what is typed. True at first.
    void setCanShow(bool canShow);
    [[nodiscard]] bool isShown() const { return echoMode() == QLineEdit::Normal; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] int trailingRoom() const override;

private:
    void retranslate();
    void placeButton();

    Button *m_button = nullptr;
};

} // namespace kit
