// SPDX-License-Identifier: MIT
// What the person does → the controller. The other half of the window is in mainwindow.cpp.
#include "checkout/checkoutcontroller.h"
#include "text/moneytext.h"
#include "views/pages/connectpage.h"
#include "views/pages/detailspage.h"
#include "views/pages/paymentpage.h"
#include "views/pages/productspage.h"
#include "views/pages/signinpage.h"
#include "views/shell/appearance.h"
#include "views/shell/mainwindow.h"
#include "views/shell/shortcutsheet.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/errorstrip.h"
#include "views/widgets/footer.h"
#include "views/widgets/header.h"
#include "views/widgets/toast.h"

#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>
#include <QStyleHints>

using namespace Qt::Literals::StringLiterals;

namespace views {

using checkout::CheckoutController;

void MainWindow::connectController()
{
    connect(&m_controller, &CheckoutController::stateChanged, this, &MainWindow::render);
    connect(&m_controller, &CheckoutController::paid, this, &MainWindow::onPaid);
    // The catalogue goes to its page from the first product on, whichever page is up.
    connect(&m_controller, &CheckoutController::catalogueReset, this,
        [this] { static_cast<ProductsPage *>(pageOf(checkout::Step::Products))->clearProducts(); });
    connect(&m_controller, &CheckoutController::productsArrived, this, &MainWindow::addProducts);
    connect(&m_controller, &CheckoutController::pictureArrived, this, [this](const QString &address, const QByteArray &bytes) {
        if (m_productsPage) {
            m_productsPage->takePicture(address, bytes);
        }
    });
}

void MainWindow::connectShell()
{
    connect(m_header, &Header::languageChosen, this,
        [this](const QString &code) { m_controller.setLanguage(code == "tr"_L1 ? u"tr_TR"_s : u"en_US"_s); });
    connect(m_header, &Header::waitingPaymentsClicked, this, &MainWindow::openUnfinished);
    connect(m_unfinished, &Banner::actionClicked, this, [this] { m_controller.openAttempt(m_unfinished->property("attempt").toUuid()); });
    connect(m_unfinished, &Banner::dismissed, this, [this] {
        m_dismissed.insert(m_unfinished->property("attempt").toUuid());
        render(m_controller.state());
    });
    connect(m_strip, &ErrorStrip::actionTriggered, this, [this](const QString &id) {
        if (id == "signIn"_L1) {
            m_controller.goTo(checkout::Step::SignIn);
        } else {
            m_controller.retry();
        }
    });
    connect(m_strip, &ErrorStrip::dismissed, this, [this] {
        m_strip->clear();
        m_controller.dismissTrouble();
    });
    connect(m_footer, &Footer::primaryClicked, this, &MainWindow::pressPrimary);
    connect(m_footer, &Footer::backClicked, this, &MainWindow::pressBack);
    connect(m_cancel, &QAbstractButton::clicked, &m_controller, &CheckoutController::cancelBusy);
    connect(m_settings, &QAbstractButton::clicked, this, [this] {
        auto *menu = m_settings->findChild<QMenu *>(u"settingsMenu"_s);
        menu->popup(m_settings->mapToGlobal(QPoint(0, m_settings->height() + 2)));
    });
    connect(&m_hold, &QTimer::timeout, this, &MainWindow::renderFooter);
    connect(&m_busyDelay, &QTimer::timeout, this, [this] {
        const checkout::State &state = m_state;
        m_cancel->setVisible(state.isBusy && state.canCancel);
    });
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), &MainWindow::pressPrimary);
    add(QKeySequence(Qt::CTRL | Qt::Key_Enter), &MainWindow::pressPrimary);
    add(QKeySequence(Qt::ALT | Qt::Key_Left), &MainWindow::pressBack);
    add(QKeySequence(Qt::Key_Escape), &MainWindow::pressEscape);
    add(QKeySequence(Qt::Key_F1), &MainWindow::showShortcuts);
    add(QKeySequence(Qt::CTRL | Qt::Key_L), &MainWindow::toggleLanguage);
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        if (m_productsPage && currentPage() == m_productsPage) {
            m_productsPage->focusSearch();
        }
    });
    add(QKeySequence(Qt::Key_F5), [this] {
        if (currentPage() == m_paymentPage) {
            m_controller.checkNow();
        }
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (currentPage() == m_paymentPage) {
            pressPrimary();
        }
    });
    const auto scale = [this, add](Qt::Key key, void (Appearance::*change)()) {
        add(QKeySequence(Qt::CTRL | key), [this, change] {
            if (m_appearance) {
                (m_appearance->*change)();
            }
        });
    };
    scale(Qt::Key_Plus, &Appearance::enlarge);
    scale(Qt::Key_Equal, &Appearance::enlarge);
    scale(Qt::Key_Minus, &Appearance::reduce);
    scale(Qt::Key_0, &Appearance::reset);
}

void MainWindow::fillMenu(QMenu &menu)
{
    // The first entries may belong to the header (who is signed in); ours are known by their name.
    const QList<QAction *> before = menu.actions();
    for (QAction *action : before) {
        if (action->property("ours").toBool()) {
            menu.removeAction(action);
            if (action->menu()) {
                action->menu()->deleteLater();
            }
            action->deleteLater();
        }
    }
    const QList<QAction *> kept = menu.actions();
    if (m_appearance) {
        m_appearance->addTo(menu);
    }
    connect(menu.addAction(tr("Keyboard shortcuts")), &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(menu.addAction(tr("Connect a project…")), &QAction::triggered, this, &MainWindow::openConnect);
    if (&menu == m_header->accountMenu()) {
        menu.addSeparator();
        connect(menu.addAction(tr("Sign out")), &QAction::triggered, &m_controller, &CheckoutController::signOut);
    }
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (!kept.contains(action)) {
            action->setProperty("ours", true);
        }
    }
}

void MainWindow::wire(SignInPage *page)
{
    connect(page, &SignInPage::signInRequested, this, [this](const QString &login, const core::Secret &password, bool remember) {
        m_controller.signIn(login, password, remember);
        render(m_controller.state());
    });
    connect(page, &SignInPage::providerChosen, &m_controller, &CheckoutController::chooseProvider);
    connect(page, &SignInPage::demoRequested, this, &MainWindow::demoRequested);
    connect(page, &SignInPage::connectRequested, this, &MainWindow::openConnect);
}

void MainWindow::wire(DetailsPage *page)
{
    connect(page, &DetailsPage::answerEdited, &m_controller, &CheckoutController::setAnswer);
    connect(page, &DetailsPage::storageChosen, &m_controller, &CheckoutController::chooseStorage);
    connect(page, &DetailsPage::accountChosen, &m_controller, &CheckoutController::chooseAccount);
}

void MainWindow::wire(ProductsPage *page)
{
    connect(page, &ProductsPage::quantityWanted, this, [this](const core::Product &product, int quantity) {
        m_controller.setQuantity(product, quantity);
        // At once, so that the next press counts from here however fast it comes.
        render(m_controller.state());
    });
    connect(page, &ProductsPage::undoRequested, &m_controller, &CheckoutController::undoCart);
    connect(page, &ProductsPage::couponApplied, &m_controller, &CheckoutController::applyCoupon);
    connect(page, &ProductsPage::couponRemoved, &m_controller, &CheckoutController::removeCoupon);
    connect(page, &ProductsPage::bonusUsed, &m_controller, &CheckoutController::useBonus);
    connect(page, &ProductsPage::totalConfirmed, &m_controller, &CheckoutController::confirmTotal);
    connect(page, &ProductsPage::pictureWanted, &m_controller, &CheckoutController::requestPicture);
    connect(page, &ProductsPage::retryRequested, &m_controller, &CheckoutController::retry);
    connect(page, &ProductsPage::said, this, [this](const QString &sentence) { m_toast->showSentence(sentence); });
}

// Shown again afterwards: a button that was pressed is free only in a known state.
void MainWindow::intend(void (checkout::CheckoutController::*intent)())
{
    (m_controller.*intent)();
    render(m_controller.state());
}

void MainWindow::wire(PaymentPage *page)
{
    connect(page, &PaymentPage::checkRequested, this, [this] { intend(&CheckoutController::checkNow); });
    connect(page, &PaymentPage::payAgainRequested, this, [this] { intend(&CheckoutController::payAgain); });
    connect(page, &PaymentPage::placeAgainRequested, this, [this] { intend(&CheckoutController::placeAgain); });
    connect(page, &PaymentPage::abandonRequested, this, [this] { intend(&CheckoutController::abandonAttempt); });
    connect(page, &PaymentPage::retryRequested, this, [this] { intend(&CheckoutController::retry); });
    connect(page, &PaymentPage::said, this, [this](const QString &sentence) { m_toast->showSentence(sentence); });
}

void MainWindow::addProducts(const QList<core::Product> &products)
{
    static_cast<ProductsPage *>(pageOf(checkout::Step::Products))->addProducts(products);
}

void MainWindow::pressPrimary()
{
    Page *page = currentPage();
    const checkout::State &state = m_state;
    if (page == m_signInPage) {
        m_signInPage->submit();
        return;
    }
    if (m_isPressed || m_hold.isActive() || state.isBusy || !page->actions(state).isPrimaryEnabled) {
        return;
    }
    m_isPressed = true;
    m_hold.start(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    renderFooter();
    if (page == m_connectPage) {
        m_connectPage->submit();
    } else if (page == m_paymentPage) {
        m_controller.newOrder();
    } else {
        m_controller.goOn();
    }
    m_isPressed = false;
    render(m_controller.state());
    if (page == m_detailsPage && currentPage() == page && m_detailsPage->focusFirstProblem()) {
        render(m_controller.state());
    }
}

void MainWindow::pressBack()
{
    const checkout::State &state = m_state;
    if (currentPage() == m_connectPage) {
        if (state.isCheckingProject) {
            m_controller.cancelCheck();
        } else {
            closeConnect();
        }
    } else if (!state.isBusy && !currentPage()->actions(state).back.isEmpty()) {
        m_controller.goBack();
    }
}

void MainWindow::pressEscape()
{
    const checkout::State &state = m_state;
    if (state.isBusy && state.canCancel) {
        m_controller.cancelBusy();
    } else if (state.trouble) {
        m_controller.dismissTrouble();
    } else if (currentPage() == m_connectPage) {
        pressBack();
    }
}

void MainWindow::openConnect()
{
    if (!m_connectPage) {
        m_connectPage = new ConnectPage;
        m_connectPage->setSettings(m_controller.project());
        connect(m_connectPage, &ConnectPage::checkRequested, &m_controller, &CheckoutController::checkAndConnect);
    }
    m_connectPage->setProperty("hostBefore", m_state.projectHost);
    m_isConnecting = true;
    render(m_controller.state());
}

void MainWindow::closeConnect()
{
    m_isConnecting = false;
    render(m_controller.state());
}

void MainWindow::openUnfinished()
{
    const QList<store::Attempt> &unfinished = m_state.unfinished;
    if (!unfinished.isEmpty()) {
        m_controller.openAttempt(unfinished.first().id);
    }
}

void MainWindow::toggleLanguage()
{
    m_controller.setLanguage(isTurkish(m_state) ? u"en_US"_s : u"tr_TR"_s);
}

void MainWindow::showShortcuts()
{
    if (!m_sheet) {
        m_sheet = new ShortcutSheet(this);
        m_sheet->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_sheet->show();
    m_sheet->raise();
    m_sheet->activateWindow();
}

void MainWindow::showDemoFailed(const QString &why)
{
    StripMessage message;
    message.sentence = tr("The demo store could not be started.");
    message.nextStep = tr("Close other copies of Vezne and try again, or connect a project.");
    message.details = why;
    m_strip->showMessage(message);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::onPaid(const core::Money &amount, qint64 orderId)
{
    m_toast->showSentence(tr("Order %1 is paid: %2").arg(orderId).arg(text::formatMoney(amount, m_state.language)));
}

} // namespace views
