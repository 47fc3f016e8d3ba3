// SPDX-License-Identifier: MIT
#pragma once
#include <QMainWindow>
#include <QPointer>

namespace checkout {
class CheckoutFlow;
}

namespace views {

class LockScreen;

/// The lock of one window: its key, what counts as somebody being there, and the screen that covers the window and hides its dialogs
/// while it is locked. What the customer sees on a second screen has nothing personal, and stays.
class LockDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockDesk)
public:
    /// Belongs to `window`. `flow` is not owned.
    LockDesk(checkout::CheckoutFlow &flow, QMainWindow &window);
    ~LockDesk() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void renew();
    void cover();
    void uncover();
    void buildScreen();
    [[nodiscard]] bool isToBeHidden(const QWidget &window) const;
    void hideAside(QWidget &dialog);

    checkout::CheckoutFlow &m_flow;
    QMainWindow &m_window;
    LockScreen *m_screen = nullptr; ///< From the first lock on: a start has no use for it.
    QPointer<QWidget> m_focus; ///< Had the focus when the window was locked.
    QList<QPointer<QWidget>> m_hidden;
};

} // namespace views
