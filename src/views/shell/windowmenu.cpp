// SPDX-License-Identifier: MIT
#include "views/shell/windowmenu.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/themedwidget.h"
#include "views/shell/appearance.h"
#include "views/shell/customerview.h"
#include "views/shell/erasedialog.h"
#include "views/shell/paidnotice.h"
#include "views/shell/receiptsetup.h"
#include "views/shell/shortcutsheet.h"

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
    if (m_appearance) {
        m_appearance->addTo(menu);
    }
    addContent(menu);
    if (m_paidNotice && isAccount) {
        m_paidNotice->addTo(menu);
    }
    if (isAccount) {
        connect(menu.addAction(tr("Orders")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openOrders);
        connect(menu.addAction(tr("Parked baskets")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openShelf);
        connect(menu.addAction(tr("Open payments")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openPayments);
        connect(menu.addAction(tr("Receipts of this shop…")), &QAction::triggered, this, &WindowMenu::setUpReceipts);
        connect(menu.addAction(tr("Customer’s view")), &QAction::triggered, this, &WindowMenu::toggleCustomerView);
        menu.addSeparator();
    }
    connect(menu.addAction(tr("Keyboard shortcuts")), &QAction::triggered, this, &WindowMenu::showShortcuts);
    connect(menu.addAction(tr("Connect a project…")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openConnect);
    addErase(menu);
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
        connect(action, &QAction::triggered, &m_flow, [this, code = locale.code] { m_flow.setContentCode(code); });
    }
}

void WindowMenu::toggleCustomerView()
{
    if (!m_customer) {
        m_customer = new CustomerView(m_flow, m_window);
    }
    m_customer->isVisible() ? void(m_customer->close()) : m_customer->open();
}

void WindowMenu::setUpReceipts()
{
    auto *setup = new ReceiptSetup(m_flow.receiptLook(), m_window);
    connect(setup, &ReceiptSetup::saved, &m_flow, &checkout::CheckoutFlow::setReceiptLook);
    setup->show();
}

void WindowMenu::addErase(QMenu &menu)
{
    QAction *erase = menu.addAction(tr("Erase personal data…"));
    erase->setEnabled(m_flow.canErase());
    connect(erase, &QAction::triggered, this, &WindowMenu::askToErase);
}

void WindowMenu::askToErase()
{
    if (!m_erasing) {
        m_erasing = new EraseDialog(int(m_flow.attempts().open().size()), m_window);
        connect(m_erasing, &QDialog::accepted, &m_flow, &checkout::CheckoutFlow::erasePersonalData);
    }
    m_erasing->show();
    m_erasing->raise();
    m_erasing->activateWindow();
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
