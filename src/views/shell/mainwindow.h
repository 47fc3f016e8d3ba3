// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"
#include "views/pages/page.h"
#include "views/theme/theme.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <QTimer>

class QStackedWidget;
class QVBoxLayout;

namespace checkout {
class CheckoutController;
}

namespace views {

class Appearance;
class Banner;
class Button;
class ConnectPage;
class DetailsPage;
class ErrorStrip;
class Footer;
class Header;
class PaymentPage;
class ProductsPage;
class ShortcutSheet;
class SignInPage;
class StepBar;
class Toast;

/// The one window: header, steps, messages, the page, and the footer with the one thing to do next. It shows the controller's State
/// and passes on what the person wants; it decides nothing about a checkout.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    /// `controller` is not owned and must outlive the window.
    explicit MainWindow(checkout::CheckoutController &controller, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Lets the person change colours and text size; applies what was chosen the last time. Before show().
    void setTheme(Theme &theme, Scheme system);
    [[nodiscard]] Page *currentPage() const;
    /// Shows a state. The controller's stateChanged() does; so do tests and screenshots.
    void render(const checkout::State &state);
    void addProducts(const QList<core::Product> &products);
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
    void connectController();
    void connectShell();
    void addShortcuts();
    void wire(SignInPage *page);
    void wire(DetailsPage *page);
    void wire(ProductsPage *page);
    void wire(PaymentPage *page);
    void intend(void (checkout::CheckoutController::*intent)());
    [[nodiscard]] Page *pageOf(checkout::Step step);
    void retranslate();
    void fillMenu(QMenu &menu);

    void renderHeader(const checkout::State &state);
    void renderTrouble(const checkout::State &state);
    void renderUnfinished(const checkout::State &state);
    void renderFooter();
    void showPage(Page *page);
    void focusPage();

    void pressPrimary();
    void pressBack();
    void pressEscape();
    void openConnect();
    void closeConnect();
    void openUnfinished();
    void toggleLanguage();
    void showShortcuts();
    void onPaid(const core::Money &amount, qint64 orderId);

    checkout::CheckoutController &m_controller;
    Appearance *m_appearance = nullptr;
    Header *m_header;
    StepBar *m_steps;
    ErrorStrip *m_strip;
    Banner *m_unfinished;
    QVBoxLayout *m_bannerRow = nullptr;
    QStackedWidget *m_stack;
    Footer *m_footer;
    Button *m_cancel;
    Button *m_settings;
    Toast *m_toast;
    SignInPage *m_signInPage = nullptr;
    DetailsPage *m_detailsPage = nullptr;
    ProductsPage *m_productsPage = nullptr;
    PaymentPage *m_paymentPage = nullptr;
    ConnectPage *m_connectPage = nullptr;
    QPointer<ShortcutSheet> m_sheet;
    checkout::State m_state; ///< As last shown.
    std::optional<checkout::Trouble> m_shownTrouble;
    QSet<QUuid> m_dismissed; ///< Unfinished checkouts whose banner was put away.
    bool m_isConnecting = false; ///< The connect page is up.
    bool m_isPressed = false;
    QTimer m_hold; ///< After a press: a double click must not press the next page's action.
    QTimer m_busyDelay; ///< Cancel is offered for what takes longer than 200 ms.
};

} // namespace views
