// SPDX-License-Identifier: MIT
#include "views/shell/lockdesk.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/themedwidget.h"
#include "views/pages/page.h"
#include "views/shell/customerview.h"
#include "views/shell/lockscreen.h"
#include "views/shell/pagehost.h"
#include "views/shell/windowcover.h"

#include <QApplication>
#include <QEvent>
#include <QShortcut>

namespace views {

LockDesk::LockDesk(checkout::CheckoutFlow &flow, QMainWindow &window) : QObject(&window), m_flow(flow), m_window(window)
{
    auto *key = new QShortcut(Qt::CTRL | Qt::ALT | Qt::Key_L, &window);
    key->setAutoRepeat(false);
    key->setContext(Qt::ApplicationShortcut); // From a dialog too.
    connect(key, &QShortcut::activated, &m_flow.lock(), &checkout::LockController::lock);
    connect(&m_flow.lock(), &checkout::LockController::changed, this, &LockDesk::renew);
    QApplication::instance()->installEventFilter(this);
    renew();
}

LockDesk::~LockDesk() = default;

void LockDesk::buildScreen()
{
    m_screen = new LockScreen(&m_window);
    m_screen->hide();
    checkout::LockController &lock = m_flow.lock();
    connect(m_screen, &LockScreen::pinTyped, &lock, &checkout::LockController::tryPin);
    connect(m_screen, &LockScreen::passwordTyped, &lock, &checkout::LockController::tryPassword);
    connect(m_screen, &LockScreen::clerkChosen, &lock, &checkout::LockController::choose);
    connect(m_screen, &LockScreen::anotherWanted, &lock, &checkout::LockController::letAnotherSignIn);
    connect(m_screen, &LockScreen::signOutWanted, &m_flow.signIn(), &checkout::SignInController::signOut);
}

void LockDesk::renew()
{
    const checkout::LockState &state = m_flow.lock().state();
    if (!m_screen && !state.isLocked) {
        return;
    }
    if (!m_screen) {
        buildScreen();
    }
    m_screen->render(state);
    if (state.isLocked && m_screen->isHidden()) {
        cover();
    } else if (!state.isLocked && !m_screen->isHidden()) {
        uncover();
    }
}

void LockDesk::cover()
{
    m_focus = m_window.focusWidget();
    closePopups();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *dialog : windows) {
        if (dialog->isVisible() && isToBeHidden(*dialog)) {
            hideAside(*dialog);
        }
    }
    coverWindow(m_window, *m_screen);
    m_screen->focusFirst();
    m_screen->sayLocked();
}

void LockDesk::uncover()
{
    uncoverWindow(m_window, *m_screen);
    const QList<QPointer<QWidget>> hidden = std::exchange(m_hidden, {});
    for (const QPointer<QWidget> &dialog : hidden) {
        // Of the same clerk only: another one sees nothing of what was open.
        if (dialog && m_flow.signIn().state().isSignedIn) {
            dialog->show();
        } else if (dialog) {
            dialog->close();
        }
    }
    if (m_focus && m_focus->isVisible()) {
        m_focus->setFocus(Qt::OtherFocusReason);
    }
    auto *host = m_window.findChild<PageHost *>();
    if (host && m_flow.signIn().state().isSignedIn) { // Else the page that comes says itself.
        kit::announce(host, tr("Unlocked. %1").arg(host->current()->title()));
    }
}

bool LockDesk::isToBeHidden(const QWidget &window) const
{
    const QWidget *above = window.parentWidget();
    while (above && above != &m_window) {
        above = above->parentWidget();
    }
    return above && !qobject_cast<const CustomerView *>(&window);
}

void LockDesk::hideAside(QWidget &dialog)
{
    m_hidden.append(&dialog);
    dialog.hide();
}

bool LockDesk::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod: // As a keyboard on the screen types.
        m_flow.lock().noteActivity();
        break;
    case QEvent::Resize:
        if (watched == &m_window && m_screen) {
            m_screen->setGeometry(m_window.rect());
        }
        break;
    case QEvent::Show:
        if (auto *late = qobject_cast<QWidget *>(watched);
            late && late->isWindow() && m_flow.lock().state().isLocked && isToBeHidden(*late)) {
            // What was on its way when the window was locked comes up after it is unlocked.
            QMetaObject::invokeMethod(
                late, [this, late] { m_flow.lock().state().isLocked ? hideAside(*late) : void(); }, Qt::QueuedConnection);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace views
