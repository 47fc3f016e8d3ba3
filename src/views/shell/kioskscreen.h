// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/kiosk/kioskstate.h"
#include "kit/widgets/themedwidget.h"

class QBoxLayout;

namespace core {
class Secret;
}

namespace kit {
class Button;
class Card;
class DigitPad;
class Field;
class PasswordField;
class PlainLabel;
}

namespace views {

/// What stands over the pages of a kiosk: its PIN being chosen or asked for, or the warning that everything of a customer goes.
/// A PIN is pressed on a pad or typed.
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
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addFields();
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
    kit::DigitPad *m_pad;
    QBoxLayout *m_columns; ///< The fields, and the pad beside or below them.
    kit::Button *m_act; ///< Of the warning; a PIN is confirmed on the pad.
    kit::Button *m_goOn;
};

} // namespace views
