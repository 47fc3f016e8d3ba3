// SPDX-License-Identifier: MIT
#pragma once
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace checkout {
class CheckoutFlow;
}

namespace views {

class KioskScreen;
class MainWindow;

/// The window of a kiosk: it fills the screen, takes the keys that customers need and no others, cannot be closed, and shows what the
/// kiosk asks over everything else.
class KioskDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskDesk)
public:
    /// Where the flow is a kiosk's, its window becomes one. Before show(); neither is owned.
    static void attend(checkout::CheckoutFlow &flow, MainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    KioskDesk(checkout::CheckoutFlow &flow, MainWindow &window);
    void connectKiosk();
    void renew();
    void cover();
    void uncover();
    void startOver();
    void leave();
    [[nodiscard]] bool isForbidden(const QObject *watched, QEvent *event) const;
    [[nodiscard]] bool takePress(const QObject *watched);
    bool takeShortcut(QObject *watched, QEvent *event);
    void onWindowState();
    void onResize();
    void keepFocusInSight();

    checkout::CheckoutFlow &m_flow;
    MainWindow &m_window;
    KioskScreen *m_screen;
    QTimer m_hold; ///< The name at the top is being held.
    QPointer<QWidget> m_focus; ///< Had the focus before the screen came.
    bool m_hasLeft = false;
};

} // namespace views
