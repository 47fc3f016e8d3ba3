// SPDX-License-Identifier: MIT
#include "views/shell/mainwindow.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/button.h"
#include "kit/widgets/dialog.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/stepbar.h"
#include "kit/widgets/toast.h"
#include "views/pages/page.h"
#include "views/shell/alertwords.h"
#include "views/shell/appearance.h"
#include "views/shell/basketparking.h"
#include "views/shell/header.h"
#include "views/shell/headerwords.h"
#include "views/shell/kioskdesk.h"
#include "views/shell/lockdesk.h"
#include "views/shell/pagehost.h"
#include "views/shell/paidnotice.h"
#include "views/shell/projectmenu.h"
#include "views/shell/scandesk.h"
#include "views/shell/unfinishedbanner.h"
#include "views/shell/windowkeys.h"
#include "views/shell/windowmenu.h"

#include <QCloseEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Which = checkout::Route::Page;
using checkout::CheckoutFlow;

constexpr auto geometryKey = "window/geometry"_L1;
constexpr QSize startSize{ 1180, 760 };
constexpr QSize leastSize{ 640, 480 };

/// The step of the bar that a page belongs to; nothing for a page that one comes back from.
std::optional<int> stepOf(Which page)
{
    static const QList<Which> steps{ Which::SignIn, Which::Details, Which::Products, Which::Payment };
    const qsizetype at = steps.indexOf(page);
    return at < 0 ? std::nullopt : std::optional(int(at));
}

} // namespace

MainWindow::MainWindow(CheckoutFlow &flow, PressGate::Clock clock, QWidget *parent) :
    QMainWindow(parent), m_flow(flow), m_gate(std::move(clock)), m_menu(new WindowMenu(flow, this)),
    m_paidNotice(new PaidNotice(flow, this))
{
    build();
    connectFlow();
    connectShell();
    addKeys();
    retranslate();
    new LockDesk(m_flow, *this);
    setMinimumSize(leastSize);
    resize(startSize.boundedTo(kit::roomOnScreen(*this)));
    restoreGeometry(QByteArray::fromBase64(m_flow.settings().remembered(geometryKey).toLatin1()));
    KioskDesk::attend(m_flow, *this);
    onRoute(m_flow.route());
    renew();
}

MainWindow::~MainWindow()
{
    // The pages go while the window is whole: a field that loses its focus still tells the flow what stands in it.
    delete takeCentralWidget();
}

void MainWindow::build()
{
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header = new Header);
    column->addWidget(m_steps = new kit::StepBar);
    column->addWidget(m_strip = new kit::ErrorStrip);
    column->addWidget(m_unfinished = new UnfinishedBanner(m_flow));
    column->addWidget(m_menu->tour());
    column->addWidget(m_host = new PageHost(m_flow), 1);
    column->addWidget(m_footer = new kit::Footer);
    setCentralWidget(central);
    m_strip->clear();
    m_settings = new kit::Button(QString(), kit::Button::Variant::SmallIcon);
    m_settings->setLeadingIcon(u"settings"_s);
    m_settings->setObjectName(u"settingsButton"_s);
    m_settingsMenu = new QMenu(m_settings);
    m_settingsMenu->setObjectName(u"settingsMenu"_s);
    m_header->addTool(m_settings);
    m_cancel = new kit::Button;
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->hide();
    m_footer->addSecondary(m_cancel);
    m_parking = new BasketParking(m_flow, *m_footer, this);
    m_toast = new kit::Toast(central);
    m_gateTimer.setSingleShot(true);
    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(kit::Button::spinnerDelay);
    m_renewTimer.setSingleShot(true);
    m_renewTimer.setInterval(0);
}

void MainWindow::setTheme(kit::Theme &theme, kit::Scheme system)
{
    m_appearance = new Appearance(theme, system, m_flow.settings(), m_flow.capabilities(), *this);
}

// ── what the flow says ──────────────────────────────────────────────────────────────────────────────────

void MainWindow::connectFlow()
{
    const auto renewSoon = [this] { m_renewTimer.start(); };
    connect(&m_renewTimer, &QTimer::timeout, this, &MainWindow::renew);
    connect(&m_flow, &CheckoutFlow::routeChanged, this, &MainWindow::onRoute);
    connect(&m_flow, &CheckoutFlow::localeChanged, this, [this](const core::Locale &locale) {
        m_host->setLocale(locale);
        m_renewTimer.start();
    });
    connect(&m_flow.alerts(), &checkout::Alerts::changed, this, renewSoon);
    connect(&m_flow.project(), &checkout::ProjectController::changed, this, renewSoon);
    connect(&m_flow.signIn(), &checkout::SignInController::changed, this, renewSoon);
    connect(&m_flow.draft(), &checkout::DraftController::changed, this, renewSoon);
    connect(&m_flow.attempts(), &checkout::AttemptRegistry::changed, this, renewSoon);
    connect(&m_flow.lock(), &checkout::LockController::unlocked, this, &MainWindow::renewWatched);
    connect(&m_flow.shelf(), &checkout::DraftShelf::changed, this, renewSoon);
    connect(&m_flow.shop(), &checkout::ShopBoard::changed, this, renewSoon);
    connect(&m_flow.draft(), &checkout::DraftController::linesChanged, this, &MainWindow::onLinesChanged);
    connect(&m_flow.attempts(), &checkout::AttemptRegistry::notPayable, this, [this](qint64 orderId) {
        m_toast->showSentence(m_flow.capabilities().isClerk
                ? tr("Another counter or another program has the payment of order %1 in hand.").arg(orderId)
                : tr("Somebody else has the payment of order %1 in hand. Please ask at the counter.").arg(orderId));
    });
    connect(&m_flow.project(), &checkout::ProjectController::localesKnown, this, &MainWindow::retranslate);
}

void MainWindow::connectShell()
{
    m_menu->connectHelp(*m_strip, *m_host);
    connect(m_host, &PageHost::actionsChanged, this, &MainWindow::renewFooter);
    connect(new ScanDesk(m_flow, *this), &ScanDesk::said, this, [this](const QString &sentence, bool isGood) {
        m_toast->showSentence(sentence, isGood ? kit::Severity::Ok : kit::Severity::Warning);
    });
    connect(m_host, &PageHost::notified, this, [this](const QString &sentence) { m_toast->showSentence(sentence); });
    connect(m_host, &PageHost::demoRequested, this, &MainWindow::demoRequested);
    connect(m_header, &Header::languageChosen, this, [this](const QString &code) { m_flow.setLanguage(core::Locale::languageOf(code)); });
    connect(m_header, &Header::waitingPaymentsClicked, &m_flow, &CheckoutFlow::openPayments);
    connect(m_header, &Header::parkedBasketsClicked, &m_flow, &CheckoutFlow::openShelf);
    connect(m_paidNotice, &PaidNotice::said, this, [this](const QString &sentence) { m_toast->showSentence(sentence); });
    connect(m_paidNotice, &PaidNotice::showRequested, this, [this](const QUuid &attempt) {
        bringToFront();
        m_flow.openAttempt(attempt);
    });
    connect(new ProjectMenu(m_flow, *m_header, this), &ProjectMenu::said, m_toast,
        [this](const QString &sentence) { m_toast->showSentence(sentence); });
    connect(m_parking, &BasketParking::said, this, [this](const QString &sentence) { m_toast->showSentence(sentence); });
    connect(m_strip, &kit::ErrorStrip::actionTriggered, this, [this](const QString &id) {
        if (id == "signIn"_L1) {
            m_flow.alerts().dismiss();
            m_flow.openSignIn();
        } else {
            m_flow.alerts().retry();
        }
    });
    connect(m_strip, &kit::ErrorStrip::dismissed, &m_flow.alerts(), &checkout::Alerts::dismiss);
    connect(m_footer, &kit::Footer::primaryClicked, this, &MainWindow::pressPrimary);
    connect(m_footer, &kit::Footer::backClicked, this, &MainWindow::pressBack);
    connect(m_cancel, &QAbstractButton::clicked, &m_flow, &CheckoutFlow::cancel);
    connect(m_settings, &QAbstractButton::clicked, this,
        [this] { m_settingsMenu->popup(m_settings->mapToGlobal(QPoint(0, m_settings->height() + 2))); });
    connect(&m_gateTimer, &QTimer::timeout, this, &MainWindow::renewFooter);
    connect(&m_busyDelay, &QTimer::timeout, this, [this] { m_cancel->setVisible(m_flow.isBusy() && m_flow.canCancel()); });
}

void MainWindow::addKeys()
{
    WindowKeys keys(*this, m_flow);
    keys.add({ Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter }, [this] { pressPrimary(); });
    keys.add({ Qt::ALT | Qt::Key_Left }, [this] { pressBack(); });
    keys.add({ Qt::Key_Escape }, [this] { pressEscape(); });
    keys.add({ Qt::Key_F1 }, [this] { m_menu->showHelp(); });
    keys.add({ Qt::CTRL | Qt::Key_Comma }, [this] { m_flow.openSettings(); });
    keys.add({ Qt::Key_F11 }, [this] { m_menu->toggleCustomerView(); });
    keys.add({ Qt::Key_F3 }, [this] { m_flow.openOrders(); });
    keys.add({ Qt::Key_F2 }, [this] { m_parking->press(); });
    keys.add({ Qt::CTRL | Qt::Key_L },
        [this] { m_flow.setLanguage(m_flow.locale().isTurkish() ? core::Locale::Language::English : core::Locale::Language::Turkish); });
    const auto resize
        = [this](void (Appearance::*change)()) { return [this, change] { m_appearance ? (m_appearance->*change)() : void(); }; };
    keys.add({ Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal }, resize(&Appearance::enlarge));
    keys.add({ Qt::CTRL | Qt::Key_Minus }, resize(&Appearance::reduce));
    keys.add({ Qt::CTRL | Qt::Key_0 }, resize(&Appearance::reset));
    keys.addOn(Which::Products, { Qt::CTRL | Qt::Key_K }, [this] { m_host->current()->focusFirst(); });
    keys.addOn(Which::Orders, { Qt::CTRL | Qt::Key_K }, [this] { m_host->current()->focusFirst(); });
    keys.addOn(Which::Orders, { Qt::Key_F5 }, [this] { m_flow.history().refresh(); });
    keys.addOn(Which::Order, { Qt::Key_F5 }, [this] { m_flow.order().reload(); });
    keys.addOn(Which::Payment, { Qt::Key_F5 }, [this] { m_flow.attempts().poll(m_flow.route().attempt); });
    keys.addOn(Which::Payment, { Qt::CTRL | Qt::Key_N }, [this] { pressPrimary(); });
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Vezne"));
    m_steps->setSteps({ tr("Sign in"), tr("Order details"), tr("Products"), tr("Payment") });
    m_settings->setLabel(tr("Settings"));
    m_cancel->setLabel(tr("Cancel"));
    m_menu->fill(*m_header->accountMenu(), true);
    m_menu->fill(*m_settingsMenu, false);
}

// ── the shell ───────────────────────────────────────────────────────────────────────────────────────────

void MainWindow::onRoute(const checkout::Route &route)
{
    const bool isOther = !m_host->current() || m_host->page(route.page) != m_host->current();
    m_host->showRoute(route);
    if (isOther) {
        m_gate.pageShown(m_host->current()->settleMs());
        if (isVisible()) {
            // After the layout of the new page, so that what is focused is on screen.
            QMetaObject::invokeMethod(
                this, [this] { m_host->current()->focusFirst(); }, Qt::QueuedConnection);
        }
    }
    renewWatched();
    renew();
}

void MainWindow::renew()
{
    showInHeader(m_flow, *m_header);
    m_settings->setVisible(!m_flow.signIn().state().isSignedIn && m_flow.capabilities().canOpenSettings);
    renewAlert();
    m_unfinished->renew();
    const auto step = stepOf(m_flow.route().page);
    m_steps->setVisible(step.has_value());
    m_steps->setCurrent(step.value_or(0));
    m_steps->setFinished(m_flow.payment().phase == checkout::PaymentPhase::Paid);
    if (!m_flow.isBusy()) {
        m_busyDelay.stop();
        m_cancel->hide();
    } else if (!m_busyDelay.isActive() && m_cancel->isHidden()) {
        m_busyDelay.start();
    }
    renewFooter();
}

// What had the focus has gone from the page: go on from its primary action.
void MainWindow::keepFocus()
{
    const QWidget *now = focusWidget();
    const bool isParked = now == m_host->current() && m_host->current()->actions().isPrimaryEnabled;
    if (isVisible() && (!now || !now->isVisible() || isParked) && m_footer->isVisible()) {
        m_footer->primaryButton()->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::renewAlert()
{
    const checkout::Alert *alert = m_flow.alerts().current();
    if (!alert) {
        const bool hadFocus = m_strip->isAncestorOf(focusWidget()); // It was pressed: what comes next is on the page.
        m_strip->clear();
        hadFocus ? m_host->current()->focusFirst() : void();
        return;
    }
    const kit::StripMessage message = messageFor(*alert, m_flow.signIn().state().isGuest, m_flow.capabilities());
    if (m_strip->isHidden() || !(m_strip->message() == message)) {
        m_strip->showMessage(message);
    }
}

void MainWindow::renewFooter()
{
    const Page *page = m_host->current();
    m_footer->setVisible(page->hasFooter());
    const PageActions actions = page->actions();
    m_footer->setBack(actions.back, actions.hasBackArrow);
    m_footer->setPrimary(actions.primary, actions.hasArrow);
    const bool isAsking = m_flow.draft().state().cart.totalToConfirm.has_value(); // The page asks; the footer waits for the answer.
    const bool isHeld = (m_flow.isBusy() && !isAsking) || m_gate.wait() > 0;
    if (m_gate.wait() > 0) {
        m_gateTimer.start(int(m_gate.wait()));
    }
    m_footer->setPrimaryEnabled(actions.isPrimaryEnabled || (isHeld && m_footer->primaryButton()->isEnabled()));
    m_footer->setPrimaryBusy(isHeld);
    m_footer->setBackEnabled(!m_flow.isBusy());
    m_footer->setNote(actions.note, actions.noteTone);
    m_footer->setSideRoom(page->sideRoom());
    m_parking->renew();
    m_toast->setFootroom(m_footer->isHidden() ? 0 : m_footer->height());
    keepFocus();
}

// ── what the person does ────────────────────────────────────────────────────────────────────────────────

void MainWindow::pressPrimary()
{
    Page *page = m_host->current();
    if (page->hasFooter() && (m_flow.isBusy() || !page->actions().isPrimaryEnabled || !m_gate.take())) {
        return;
    }
    if (!page->pressPrimary()) {
        m_flow.advance();
    }
    if (m_host->current() == page) {
        page->focusFirstProblem();
    }
    renew();
}

void MainWindow::pressBack()
{
    if (!m_host->current()->pressBack() && !m_host->current()->actions().back.isEmpty()) {
        m_flow.goBack();
    }
}

void MainWindow::pressEscape()
{
    if (m_flow.canCancel()) {
        m_flow.cancel();
    } else if (m_flow.alerts().current()) {
        m_flow.alerts().dismiss();
    } else if (checkout::isAside(m_flow.route().page)) {
        pressBack();
    }
}

void MainWindow::renewWatched()
{
    const bool isAway = m_flow.lock().state().isLocked && !m_flow.attempts().isAtWork(); // Whose end is looked at asks for news of it.
    const bool isLookedAt = isActiveWindow() && m_flow.route().page == Which::Payment && !isAway;
    m_flow.attempts().setWatched(isLookedAt ? m_flow.route().attempt : QUuid());
}

void MainWindow::onLinesChanged(const QStringList &gone, const QStringList &repriced)
{
    QStringList sentences;
    if (!gone.isEmpty()) {
        sentences << tr("Not sold any more: %1.").arg(gone.join(u", "_s));
    }
    if (!repriced.isEmpty()) {
        sentences << tr("At another price: %1.").arg(repriced.join(u", "_s));
    }
    m_toast->showSentence(sentences.join(u' '));
}

void MainWindow::showDemoFailed(const QString &why)
{
    kit::StripMessage message;
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

// ── events ──────────────────────────────────────────────────────────────────────────────────────────────

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_renewTimer.start(); // The pages hear of it after the window; then the shell is shown once more.
    } else if (event->type() == QEvent::ActivationChange) {
        renewWatched();
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QMetaObject::invokeMethod(
        this, [this] { m_host->current()->focusFirst(); }, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Closing cancels nothing: what was sent is in the journal and goes on at the next start.
    if (m_flow.capabilities().canClose) { // Else its size is that of the screen.
        m_flow.settings().remember(geometryKey, QString::fromLatin1(saveGeometry().toBase64()));
    }
    QMainWindow::closeEvent(event);
}

} // namespace views
