// SPDX-License-Identifier: MIT
#include "views/shell/mainwindow.h"

#include "checkout/checkoutcontroller.h"
#include "text/moneytext.h"
#include "views/pages/connectpage.h"
#include "views/pages/detailspage.h"
#include "views/pages/paymentpage.h"
#include "views/pages/productspage.h"
#include "views/pages/signinpage.h"
#include "views/shell/appearance.h"
#include "views/shell/shortcutsheet.h"
#include "views/shell/troublewords.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/footer.h"
#include "views/widgets/header.h"
#include "views/widgets/stepbar.h"
#include "views/widgets/toast.h"

#include <QCloseEvent>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr QSize startSize{ 1180, 760 };
constexpr QSize leastSize{ 640, 480 };
constexpr int payment = 3;

QSettings settings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"vezne"_s, u"window"_s);
}

ConnectionLight::State lightOf(checkout::Light light)
{
    switch (light) {
    case checkout::Light::NotConnected:
        return ConnectionLight::State::None;
    case checkout::Light::Connecting:
        return ConnectionLight::State::Connecting;
    case checkout::Light::Connected:
        return ConnectionLight::State::Connected;
    case checkout::Light::Offline:
        return ConnectionLight::State::Offline;
    }
    return ConnectionLight::State::None;
}

} // namespace

MainWindow::MainWindow(checkout::CheckoutController &controller, QWidget *parent) : QMainWindow(parent), m_controller(controller)
{
    build();
    connectController();
    connectShell();
    addShortcuts();
    retranslate();
    setMinimumSize(leastSize);
    resize(startSize);
    restoreGeometry(settings().value(u"geometry"_s).toByteArray());
    render(m_controller.state());
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header = new Header);
    column->addWidget(m_steps = new StepBar);
    column->addWidget(m_strip = new ErrorStrip);
    m_bannerRow = new QVBoxLayout;
    m_bannerRow->addWidget(m_unfinished = new Banner);
    column->addLayout(m_bannerRow);
    column->addWidget(m_stack = new QStackedWidget, 1);
    column->addWidget(m_footer = new Footer);
    setCentralWidget(central);
    m_strip->clear();
    m_unfinished->hide();
    m_unfinished->setIcon(u"history"_s);
    m_unfinished->setDismissible(true);
    m_settings = new Button(QString(), Button::Variant::SmallIcon);
    m_settings->setLeadingIcon(u"settings"_s);
    m_settings->setObjectName(u"settingsButton"_s);
    m_header->addTool(m_settings);
    m_cancel = new Button;
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->hide();
    m_footer->addSecondary(m_cancel);
    m_toast = new Toast(central);
    m_hold.setSingleShot(true);
    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(Button::spinnerDelay);
}

void MainWindow::setTheme(Theme &theme, Scheme system)
{
    m_appearance = new Appearance(theme, system, this);
    retranslate();
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

Page *MainWindow::pageOf(checkout::Step step)
{
    const auto make = [this](auto *&page) -> Page * {
        if (!page) {
            page = new std::remove_pointer_t<std::remove_reference_t<decltype(page)>>;
            m_stack->addWidget(page);
            wire(page);
        }
        return page;
    };
    switch (step) {
    case checkout::Step::SignIn:
        return make(m_signInPage);
    case checkout::Step::Details:
        return make(m_detailsPage);
    case checkout::Step::Products:
        return make(m_productsPage);
    case checkout::Step::Payment:
        return make(m_paymentPage);
    }
    return make(m_signInPage);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Vezne"));
    m_steps->setSteps({ tr("Sign in"), tr("Order details"), tr("Products"), tr("Payment") });
    m_settings->setLabel(tr("Settings"));
    m_cancel->setLabel(tr("Cancel"));
    m_unfinished->setAction(tr("Continue"));
    QMenu *account = m_header->accountMenu();
    fillMenu(*account);
    if (m_settings->menu() == nullptr) {
        auto *menu = new QMenu(m_settings);
        menu->setObjectName(u"settingsMenu"_s);
    }
    fillMenu(*m_settings->findChild<QMenu *>(u"settingsMenu"_s));
}

void MainWindow::render(const checkout::State &state)
{
    m_state = state;
    renderHeader(state);
    renderTrouble(state);
    renderUnfinished(state);
    const bool isConnected = state.light != checkout::Light::NotConnected;
    // A check that ended well has connected the project: the sign-in page is next.
    if (m_isConnecting && m_connectPage && isConnected && state.projectHost != m_connectPage->property("hostBefore").toString()
        && !state.isCheckingProject) {
        m_isConnecting = false;
    }
    Page *page = m_isConnecting ? static_cast<Page *>(m_connectPage) : pageOf(state.step);
    const QPointer<QWidget> focused = focusWidget();
    const bool wasInPage = focused && page->isAncestorOf(focused) && focused->isVisible();
    page->render(state);
    showPage(page);
    m_steps->setVisible(!m_isConnecting);
    m_steps->setCurrent(int(state.step));
    m_steps->setFinished(int(state.step) == payment && state.payment.phase == checkout::PaymentPhase::Paid);
    if (!state.isBusy) {
        m_busyDelay.stop();
        m_cancel->hide();
    } else if (!m_busyDelay.isActive() && m_cancel->isHidden()) {
        m_busyDelay.start();
    }
    renderFooter();
    const QWidget *now = focusWidget();
    if (wasInPage && (!focused || !focused->isVisible()) && (!now || !page->isAncestorOf(now))) {
        m_footer->primaryButton()->setFocus(Qt::OtherFocusReason); // What had the focus has gone from the page: go on from there.
    }
}

void MainWindow::renderHeader(const checkout::State &state)
{
    m_header->setStoreName(state.storeName.isEmpty() ? (state.isDemo ? tr("Demo store") : state.projectHost) : state.storeName);
    m_header->setConnection(lightOf(state.light));
    m_header->setLanguage(isTurkish(state) ? u"tr"_s : u"en"_s);
    m_header->setWaitingPayments(int(state.unfinished.size()));
    const checkout::SignInState &signIn = state.signIn;
    const QString name = signIn.userName.isEmpty() ? signIn.userIdentifier : signIn.userName;
    m_header->setAccount(signIn.isSignedIn ? name : QString(), signIn.isSignedIn ? signIn.userIdentifier : QString());
    m_settings->setVisible(!signIn.isSignedIn);
}

void MainWindow::renderTrouble(const checkout::State &state)
{
    if (state.trouble == m_shownTrouble) {
        return;
    }
    m_shownTrouble = state.trouble;
    if (state.trouble) {
        m_strip->showMessage(messageFor(*state.trouble));
    } else {
        m_strip->clear();
    }
}

void MainWindow::renderUnfinished(const checkout::State &state)
{
    // What only waits for its payment has the chip in the header; the banner is for what needs a decision.
    const auto isNew = [this](const store::Attempt &attempt) {
        return attempt.state != store::AttemptState::SessionOpen && !m_dismissed.contains(attempt.id);
    };
    const auto first = std::find_if(state.unfinished.begin(), state.unfinished.end(), isNew);
    const bool isShown = first != state.unfinished.end()
        && (state.step == checkout::Step::Details || state.step == checkout::Step::Products) && !m_isConnecting;
    m_unfinished->setVisible(isShown);
    m_bannerRow->setContentsMargins(Theme::pageMargin, isShown ? Theme::pageMargin : 0, Theme::pageMargin, 0);
    if (!isShown) {
        return;
    }
    const std::optional<core::Money> amount = first->orderTotal ? first->orderTotal : first->shownTotal;
    const QString sum = amount ? text::formatMoney(*amount, state.language) : QString();
    const bool hasOrder = store::hasOrder(first->state);
    m_unfinished->setText(hasOrder ? tr("Order %1 is not paid yet: %2").arg(first->orderId).arg(sum)
                                   : tr("It is not known yet whether an order was placed: %1").arg(sum),
        hasOrder ? Tone::Neutral : Tone::Warning);
    m_unfinished->setProperty("attempt", first->id);
}

void MainWindow::renderFooter()
{
    const checkout::State &state = m_state;
    Page *page = currentPage();
    m_footer->setVisible(page != m_signInPage);
    const PageActions actions = page->actions(state);
    m_footer->setBack(actions.back, actions.hasBackArrow);
    m_footer->setPrimary(actions.primary, actions.hasArrow);
    const bool isBusy = state.isBusy || m_isPressed || m_hold.isActive();
    m_footer->setPrimaryEnabled(actions.isPrimaryEnabled || (isBusy && m_footer->primaryButton()->isEnabled()));
    m_footer->setPrimaryBusy(isBusy);
    m_footer->setBackEnabled(!state.isBusy || page == m_connectPage);
    m_footer->setNote(actions.note, actions.noteTone);
    m_toast->setFootroom(m_footer->isHidden() ? 0 : m_footer->height());
}

void MainWindow::showPage(Page *page)
{
    if (m_stack->currentWidget() == page) {
        return;
    }
    if (m_stack->indexOf(page) < 0) {
        m_stack->addWidget(page);
    }
    m_stack->setCurrentWidget(page);
    if (isVisible()) {
        // After the layout of the new page, so that what is focused is on screen.
        QMetaObject::invokeMethod(this, &MainWindow::focusPage, Qt::QueuedConnection);
    }
}

void MainWindow::focusPage()
{
    currentPage()->focusFirst();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // The pages hear of it after the window; then everything is shown once more in the new language.
        m_shownTrouble.reset();
        QMetaObject::invokeMethod(
            this, [this] { render(checkout::State(m_state)); }, Qt::QueuedConnection);
    } else if (event->type() == QEvent::ActivationChange) {
        m_controller.setWindowActive(isActiveWindow());
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QMetaObject::invokeMethod(this, &MainWindow::focusPage, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Closing cancels nothing: what was sent is in the journal and goes on at the next start.
    settings().setValue(u"geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace views
