// SPDX-License-Identifier: MIT
#include "views/shell/kioskdesk.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/theme/theme.h"
#include "views/pages/page.h"
#include "views/shell/kioskscreen.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagehost.h"
#include "views/shell/windowcover.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScroller>
#include <QShortcut>
#include <QShortcutEvent>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace views {
namespace {

using Screen = checkout::KioskState::Screen;

constexpr auto holdTime = 3s;
const QKeySequence leavingKey(Qt::CTRL | Qt::SHIFT | Qt::Key_Q); ///< Ctrl+Alt is AltGr on Windows, and AltGr+Q types @.

/// What a customer may do by key. Whatever other keys the window has or will have are a clerk's.
bool isCustomers(const QKeySequence &key)
{
    static const QList<QKeySequence> keys{ QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter),
        QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_K),
        QKeySequence(Qt::CTRL | Qt::Key_L), QKeySequence(Qt::CTRL | Qt::Key_N), QKeySequence(Qt::Key_F5),
        QKeySequence(QKeySequence::Undo) };
    return keys.contains(key);
}

bool isBrand(const QObject *widget)
{
    return widget->objectName() == "brandMark"_L1;
}

} // namespace

void KioskDesk::attend(checkout::CheckoutFlow &flow, MainWindow &window)
{
    if (flow.kiosk().isOn()) {
        new KioskDesk(flow, window);
    }
}

KioskDesk::KioskDesk(checkout::CheckoutFlow &flow, MainWindow &window) :
    QObject(&window), m_flow(flow), m_window(window), m_screen(new KioskScreen(&window))
{
    m_screen->hide();
    m_hold.setSingleShot(true);
    m_hold.setInterval(holdTime);
    auto *key = new QShortcut(leavingKey, &window);
    key->setAutoRepeat(false);
    key->setContext(Qt::ApplicationShortcut);
    connect(key, &QShortcut::activated, &m_flow.kiosk(), &checkout::KioskController::askToLeave);
    connect(&m_hold, &QTimer::timeout, &m_flow.kiosk(), &checkout::KioskController::askToLeave);
    connectKiosk();
    QApplication::instance()->installEventFilter(this);
    window.setGeometry(window.screen()->geometry()); // A display without a window manager has nobody who would stretch it.
    window.setWindowState(Qt::WindowFullScreen);
    QTimer::singleShot(0, &m_flow.kiosk(), &checkout::KioskController::start);
}

void KioskDesk::connectKiosk()
{
    checkout::KioskController &kiosk = m_flow.kiosk();
    connect(&kiosk, &checkout::KioskController::changed, this, &KioskDesk::renew);
    // Later: it may have been a press on a page that goes.
    connect(&kiosk, &checkout::KioskController::begun, this, &KioskDesk::startOver, Qt::QueuedConnection);
    connect(&kiosk, &checkout::KioskController::left, this, &KioskDesk::leave);
    connect(m_screen, &KioskScreen::pinChosen, &kiosk, &checkout::KioskController::choosePin);
    connect(m_screen, &KioskScreen::pinTyped, &kiosk, &checkout::KioskController::tryPin);
    connect(m_screen, &KioskScreen::goOnWanted, &kiosk, &checkout::KioskController::goOn);
}

void KioskDesk::renew()
{
    const checkout::KioskState &state = m_flow.kiosk().state();
    m_screen->render(state);
    if (state.screen != Screen::None && m_screen->isHidden()) {
        cover();
    } else if (state.screen == Screen::None && !m_screen->isHidden()) {
        uncover();
    }
}

void KioskDesk::cover()
{
    m_focus = m_window.focusWidget();
    closePopups();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *dialog : windows) {
        if (dialog != &m_window && dialog->isVisible()) {
            dialog->close();
        }
    }
    coverWindow(m_window, *m_screen);
    m_screen->focusFirst();
    m_screen->say();
}

void KioskDesk::uncover()
{
    uncoverWindow(m_window, *m_screen);
    if (m_focus && m_window.host().current()->isAncestorOf(m_focus)) {
        m_focus->setFocus(Qt::OtherFocusReason);
    } else {
        m_window.host().current()->focusFirst();
    }
}

void KioskDesk::startOver()
{
    closePopups();
    m_window.host().startOver();
    for (const QClipboard::Mode mode : { QClipboard::Clipboard, QClipboard::Selection }) {
        QGuiApplication::clipboard()->clear(mode);
    }
    if (m_screen->isHidden()) {
        m_window.host().current()->focusFirst();
    }
}

void KioskDesk::leave()
{
    m_hasLeft = true;
    m_window.close();
}

bool KioskDesk::isForbidden(const QObject *watched, QEvent *event) const
{
    const bool isKey = qobject_cast<const QShortcut *>(watched) || qobject_cast<const QAction *>(watched);
    const QKeySequence key = static_cast<QShortcutEvent *>(event)->key();
    return isKey && (!m_screen->isHidden() || (!isCustomers(key) && key != leavingKey));
}

// The press that ends a warning does nothing else. True: it is not heard by what it was on.
bool KioskDesk::takePress(const QObject *watched)
{
    const bool isWarned = m_flow.kiosk().state().screen == Screen::Warning;
    m_flow.kiosk().noteActivity();
    if (isBrand(watched)) {
        m_hold.start();
    }
    return isWarned;
}

bool KioskDesk::takeShortcut(QObject *watched, QEvent *event)
{
    const bool isRefused = isForbidden(watched, event); // Before it ends a warning: it does nothing else then.
    m_flow.kiosk().noteActivity();
    return isRefused;
}

void KioskDesk::onWindowState()
{
    if (!m_hasLeft && (!m_window.isFullScreen() || m_window.isMinimized())) {
        // After whoever changed it has done so.
        QMetaObject::invokeMethod(&m_window, &QWidget::showFullScreen, Qt::QueuedConnection);
    }
}

void KioskDesk::onResize()
{
    m_screen->setGeometry(m_window.rect());
    QMetaObject::invokeMethod(this, &KioskDesk::keepFocusInSight, Qt::QueuedConnection); // Once everything has its new place.
}

// A keyboard on the screen takes the lower half of the window: what is typed has to be seen.
void KioskDesk::keepFocusInSight()
{
    QWidget *focused = m_window.focusWidget();
    for (QWidget *around = focused; around; around = around->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(around);
        if (area && area->widget() && area->widget()->isAncestorOf(focused)) {
            area->ensureWidgetVisible(focused, 0, 2 * kit::Theme::pageMargin);
        }
    }
}

bool KioskDesk::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Shortcut:
        return takeShortcut(watched, event);
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        return takePress(watched);
    case QEvent::InputMethod: // A keyboard on the screen types so; what is empty comes with the focus.
        static_cast<QInputMethodEvent *>(event)->commitString().isEmpty() ? void() : m_flow.kiosk().noteActivity();
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::TouchEnd:
        m_hold.stop();
        break;
    case QEvent::ContextMenu:
        return true;
    case QEvent::Close:
        if (watched == &m_window && !m_hasLeft) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::WindowStateChange:
        watched == &m_window ? onWindowState() : void();
        break;
    case QEvent::Resize:
        watched == &m_window ? onResize() : void();
        break;
    case QEvent::Show:
        // Once: each time makes a recognizer that every event passes through.
        if (auto *area = qobject_cast<QAbstractScrollArea *>(watched); area && !QScroller::hasScroller(area->viewport())) {
            QScroller::grabGesture(area->viewport()); // A finger moves what does not fit.
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace views
