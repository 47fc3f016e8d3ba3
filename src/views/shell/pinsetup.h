// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/dialog.h"

namespace checkout {
class LockController;
}

namespace kit {
class Button;
class ComboField;
class Field;
class PasswordField;
}

namespace views {

/// The clerk's own PIN on this computer, and after how long the window locks itself. Not modal.
class PinSetup final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinSetup)
public:
    /// `lock` is not owned.
    PinSetup(checkout::LockController &lock, QWidget *parent);

private:
    void build();
    void addMinutes();
    void addButtons();
    void save();
    void onPinSet(bool isKept);
    void done(int result) override;

    checkout::LockController &m_lock;
    kit::PasswordField *m_pin;
    kit::PasswordField *m_again;
    kit::Field *m_pinField;
    kit::Field *m_againField;
    kit::ComboField *m_minutes;
    kit::Button *m_remove;
    kit::Button *m_save;
};

} // namespace views
