// SPDX-License-Identifier: MIT
#include "views/shell/windowmenu.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/errorstrip.h"
#include "kit/widgets/themedwidget.h"
#include "views/shell/aboutdialog.h"
#include "views/shell/appearance.h"
#include "views/shell/customerview.h"
#include "views/shell/helpsheet.h"
#include "views/shell/pagehost.h"
#include "views/shell/paidnotice.h"
#include "views/shell/receiptsetup.h"
#include "views/shell/tour.h"
#include "views/shell/windowkeys.h"

#include <QApplication>

namespace views {

WindowMenu::WindowMenu(checkout::CheckoutFlow &flow, QWidget *window) :
    QObject(window), m_flow(flow), m_window(window), m_tour(new Tour(flow, window))
{
}

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
    addHelp(menu);
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

void WindowMenu::addHelp(QMenu &menu)
{
    connect(menu.addAction(tr("Help and keys")), &QAction::triggered, this, [this] { showHelpOn({}); });
    connect(menu.addAction(tr("Diagnosis…")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openDiagnosis);
    connect(menu.addAction(tr("About Vezne")), &QAction::triggered, this, &WindowMenu::showAbout);
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

QWidget *WindowMenu::tour() const
{
    return m_tour;
}

void WindowMenu::connectHelp(kit::ErrorStrip &strip, PageHost &host)
{
    connect(&strip, &kit::ErrorStrip::helpRequested, this, &WindowMenu::showHelpOn);
    connect(&host, &PageHost::helpRequested, this, &WindowMenu::showHelpOn);
    WindowKeys(*m_window, m_flow).addOn(checkout::Route::Page::Diagnosis, { Qt::Key_F5 }, [this] { m_flow.diagnosis().run(); });
}

void WindowMenu::showHelp()
{
    QString topic;
    for (const QWidget *widget = QApplication::focusWidget(); widget && topic.isEmpty(); widget = widget->parentWidget()) {
        topic = widget->property("helpTopic").toString();
    }
    const auto *strip = m_window->findChild<kit::ErrorStrip *>();
    showHelpOn(topic.isEmpty() && strip && strip->isVisible() ? strip->message().code : topic);
}

void WindowMenu::showHelpOn(const QString &topic)
{
    if (!m_sheet) {
        m_sheet = new HelpSheet(m_window);
        m_sheet->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_sheet, &HelpSheet::diagnosisRequested, this, [this] {
            m_sheet->close();
            m_window->activateWindow();
            m_flow.openDiagnosis();
        });
    }
    m_sheet->search(topic);
    m_sheet->show();
    m_sheet->raise();
    m_sheet->activateWindow();
}

void WindowMenu::showAbout()
{
    if (!m_about) {
        m_about = new AboutDialog(m_flow.project().state().host, m_window);
        m_about->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_about->show();
    m_about->raise();
    m_about->activateWindow();
}

} // namespace views
