// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "kit/theme/theme.h"
#include "views/shell/pressgate.h"

#include <QMainWindow>
#include <QTimer>

namespace checkout {
class CheckoutFlow;
struct Route;
}

namespace kit {
class Button;
class ErrorStrip;
class Footer;
class StepBar;
class Toast;
}

namespace views {

class Appearance;
class BasketParking;
class Header;
class Page;
class PageHost;
class PaidNotice;
class UnfinishedBanner;
class WindowMenu;

/// The one window: header, steps, messages, the page of the route, and the footer with the one thing to do next. It knows routes, not
/// pages, and decides nothing about a checkout.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    /// `flow` is not owned and must outlive the window. `clock` times presses; empty: the machine's.
    explicit MainWindow(checkout::CheckoutFlow &flow, PressGate::Clock clock = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Lets the person change colours and text size; applies what was chosen the last time. Before show().
    void setTheme(kit::Theme &theme, kit::Scheme system);
    [[nodiscard]] PageHost &host() { return *m_host; }
    /// The demo store did not start; `why` is plain text for whoever is asked for help.
    void showDemoFailed(const QString &why);
    /// A second start of the program hands over to this window.
    void bringToFront();

Q_SIGNALS:
    /// "Try the demo store": the application starts one and connects it.
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectFlow();
    void connectShell();
    void addKeys();
    void retranslate();

    void renew();
    void renewAlert();
    void renewFooter();
    void onRoute(const checkout::Route &route);
    void keepFocus();

    void pressPrimary();
    void pressBack();
    void pressEscape();
    void renewWatched();
    void onLinesChanged(const QStringList &gone, const QStringList &repriced);

    checkout::CheckoutFlow &m_flow;
    PressGate m_gate;
    Appearance *m_appearance = nullptr;
    WindowMenu *m_menu;
    Header *m_header;
    kit::StepBar *m_steps;
    kit::ErrorStrip *m_strip;
    UnfinishedBanner *m_unfinished;
    PageHost *m_host;
    kit::Footer *m_footer;
    BasketParking *m_parking = nullptr;
    PaidNotice *m_paidNotice;
    kit::Button *m_cancel;
    kit::Button *m_settings;
    QMenu *m_settingsMenu;
    kit::Toast *m_toast;
    QTimer m_gateTimer; ///< The button looks free again when the gate is open.
    QTimer m_busyDelay; ///< Cancel is offered for what takes longer than 200 ms.
    QTimer m_renewTimer; ///< Several changes of one event are one picture of the shell.
};

} // namespace views
