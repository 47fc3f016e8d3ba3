// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/kiosk/kioskstate.h"
#include "kit/widgets/themedwidget.h"

namespace core {
class Secret;
}

namespace kit {
class Button;
class Card;
class Field;
class PasswordField;
class PlainLabel;
}

namespace views {

/// What stands over the pages of a kiosk: its PIN being chosen or asked for, or the warning that everything of a customer goes.
class KioskScreen final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskScreen)
public:
    explicit KioskScreen(QWidget *parent);

    void render(const checkout::KioskState &state);
    void focusFirst();
    /// To assistive technology: what stands here.
    void say();

Q_SIGNALS:
    /// Typed twice, and the same.
    void pinChosen(const core::Secret &pin);
    void pinTyped(const core::Secret &pin);
    void goOnWanted();

protected:
    void restyle() override;
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void clear();
    void submit();
    void choose();
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString problem() const;

    checkout::KioskState m_state;
    kit::Card *m_card;
    kit::PlainLabel *m_title;
    kit::PlainLabel *m_words;
    kit::PasswordField *m_pin;
    kit::PasswordField *m_again;
    kit::Field *m_pinField;
    kit::Field *m_againField;
    kit::Button *m_act;
    kit::Button *m_goOn;
};

} // namespace views
