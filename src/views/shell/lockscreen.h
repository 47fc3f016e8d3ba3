// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/lock/lockstate.h"
#include "kit/widgets/themedwidget.h"

class QVBoxLayout;

namespace core {
class Secret;
}

namespace kit {
class Button;
class DigitPad;
class Field;
class PasswordField;
class PlainLabel;
}

namespace views {

/// What stands over everything while the window is locked: who, their PIN or password, the other clerks, and the way out. On a touch
/// screen a PIN is pressed on a pad.
class LockScreen final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockScreen)
public:
    explicit LockScreen(QWidget *parent);

    void render(const checkout::LockState &state);
    void focusFirst();
    /// To assistive technology: that it is locked, for whom, and what opens it. When it has come up.
    void sayLocked();

Q_SIGNALS:
    void pinTyped(const core::Secret &pin);
    void passwordTyped(const core::Secret &password);
    void clerkChosen(const QString &user);
    void signOutWanted();
    /// Somebody without a PIN here.
    void anotherWanted();

protected:
    void restyle() override;
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void submit();
    void renderClerks();
    void fitClerks();
    void sayWhy(bool isRefused, bool isOther, bool isOtherWait);
    [[nodiscard]] QString refusalWords() const;

    checkout::LockState m_state;
    QWidget *m_card;
    kit::PlainLabel *m_title;
    kit::PlainLabel *m_who;
    kit::PlainLabel *m_noWay; ///< In place of the field, where nothing typed would open.
    kit::Field *m_field;
    kit::PasswordField *m_secret;
    kit::DigitPad *m_pad; ///< In place of the button, where a PIN is asked for on a touch screen.
    kit::Button *m_unlock;
    kit::PlainLabel *m_othersLabel;
    QVBoxLayout *m_others;
    kit::Button *m_another;
    kit::Button *m_signOut;
    QStringList m_shownClerks;
};

} // namespace views
