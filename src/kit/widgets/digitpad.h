// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <QPointer>

#include <vector>

namespace kit {

class Button;
class TextField;

/// Digits to press, as a cash point has them: 1 to 9, delete, 0, confirm. They go into a field, which keeps its focus under a finger and
/// shows what it shows; the keys say nothing of what is in it. Tab reaches them, arrows move among them, and a digit that is typed while
/// one of them has the focus goes into the field too.
class DigitPad final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DigitPad)
public:
    explicit DigitPad(QWidget *parent = nullptr);

    /// Whether this computer has a touch screen; without one a pad would be in the way.
    [[nodiscard]] static bool isWanted();

    /// Where the digits go from now on; not owned. The field's length and whether it can be written into are kept to.
    void setTarget(TextField *field);
    /// What the key that confirms does, for its accessible name and its tool tip.
    void setConfirm(const QString &label);
    void setConfirmBusy(bool isBusy);
    void setConfirmEnabled(bool isEnabled);

Q_SIGNALS:
    void confirmed();

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Button *addKey(const QString &name);
    void press(QChar digit);
    void erase();
    [[nodiscard]] bool moveFocus(const QObject *from, int key) const;

    std::vector<Button *> m_keys; ///< In the order of reading, three a row.
    Button *m_delete = nullptr;
    Button *m_confirm = nullptr;
    QPointer<TextField> m_target;
};

} // namespace kit
