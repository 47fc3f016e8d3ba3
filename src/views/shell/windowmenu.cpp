// SPDX-License-Identifier: MIT
#include "views/shell/windowmenu.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/themedwidget.h"
#include "views/shell/customerview.h"
#include "views/shell/shortcutsheet.h"

using namespace Qt::Literals::StringLiterals;

namespace views {

WindowMenu::WindowMenu(checkout::CheckoutFlow &flow, QWidget *window) : QObject(window), m_flow(flow), m_window(window) { }

void WindowMenu::fill(QMenu &menu, bool isAccount)
{
    // The first entries may belong to the header (who is signed in); ours are known by their mark.
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
    QAction *settings = menu.addAction(tr("Settings…"));
    settings->setObjectName(u"settingsAction"_s);
    connect(settings, &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openSettings);
    addContent(menu);
    if (isAccount) {
        connect(menu.addAction(tr("Orders")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openOrders);
        connect(menu.addAction(tr("Parked baskets")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openShelf);
        connect(menu.addAction(tr("Open payments")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openPayments);
        connect(menu.addAction(tr("Customer’s view")), &QAction::triggered, this, &WindowMenu::toggleCustomerView);
        menu.addSeparator();
    }
    connect(menu.addAction(tr("Keyboard shortcuts")), &QAction::triggered, this, &WindowMenu::showShortcuts);
    connect(menu.addAction(tr("Connect a project…")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openConnect);
    if (isAccount) {
        menu.addSeparator();
        connect(menu.addAction(tr("Sign out")), &QAction::triggered, &m_flow.signIn(), &checkout::SignInController::signOut);
    }
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (!kept.contains(action)) {
            action->setProperty("ours", true);
        }
    }
}

// In which of the store's languages products and forms are read; of no use with one.
void WindowMenu::addContent(QMenu &menu)
{
    const QList<core::StoreLocale> &locales = m_flow.project().state().locales;
    if (locales.size() < 2) {
        return;
    }
    QMenu *content = menu.addMenu(tr("Language of the store"));
    for (const core::StoreLocale &locale : locales) {
        const QString name = locale.nativeName.isEmpty() ? locale.name : locale.nativeName;
        QAction *action = content->addAction(kit::literal(name.isEmpty() ? locale.code : name));
        action->setCheckable(true);
        action->setChecked(locale.code == m_flow.locale().contentCode);
        connect(action, &QAction::triggered, &m_flow.settings(),
            [this, code = locale.code] { m_flow.settings().set(u"project/content"_s, code); });
    }
}

void WindowMenu::toggleCustomerView()
{
    if (!m_customer) {
        m_customer = new CustomerView(m_flow, m_window);
    }
    m_customer->isVisible() ? void(m_customer->close()) : m_customer->open();
}

void WindowMenu::showShortcuts()
{
    if (!m_sheet) {
        m_sheet = new ShortcutSheet(m_window);
        m_sheet->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_sheet->show();
    m_sheet->raise();
    m_sheet->activateWindow();
}

} // namespace views
