// SPDX-License-Identifier: MIT
#include "views/shell/windowmenu.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/errorstrip.h"
#include "kit/widgets/themedwidget.h"
#include "views/shell/aboutdialog.h"
#include "views/shell/customerview.h"
#include "views/shell/devicesdialog.h"
#include "views/shell/erasedialog.h"
#include "views/shell/helpsheet.h"
#include "views/shell/pagehost.h"
#include "views/shell/pinsetup.h"
#include "views/shell/tour.h"
#include "views/shell/windowkeys.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

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
    if (!m_flow.capabilities().canOpenSettings) {
        return; // A customer at a kiosk has no menu.
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
    addHelp(menu);
    connect(menu.addAction(tr("Connect a project…")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openConnect);
    addErase(menu);
    if (isAccount) {
        menu.addSeparator();
        addAccount(menu);
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

void WindowMenu::addAccount(QMenu &menu)
{
    QAction *lock = menu.addAction(tr("Lock (Ctrl+Alt+L)"));
    QAction *pin = menu.addAction(tr("PIN and locking…"));
    QAction *devices = menu.addAction(tr("Devices of the account…"));
    lock->setObjectName(QStringLiteral("lockAction"));
    connect(lock, &QAction::triggered, &m_flow.lock(), &checkout::LockController::lock);
    connect(pin, &QAction::triggered, this, [this] { (new PinSetup(m_flow.lock(), m_window))->show(); });
    connect(devices, &QAction::triggered, this, [this] { (new DevicesDialog(m_flow, m_window))->show(); });
    for (QAction *action : { lock, pin, devices }) {
        // A guest has nothing of all this.
        connect(&menu, &QMenu::aboutToShow, action, [this, action] { action->setEnabled(m_flow.lock().canLock()); });
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
    const checkout::SettingRow *row = m_flow.settings().state().row(u"project/content"_s);
    content->setEnabled(row && row->source.isEmpty()); // Else this start was given it: the page of the settings says by what.
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

QWidget *WindowMenu::tour() const
{
    return m_tour;
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
        connect(m_erasing, &QDialog::accepted, this, [this] {
            if (m_flow.canErase()) {
                m_flow.erasePersonalData();
            } else { // An order has been sent meanwhile: it is asked again, with what is open now.
                m_erasing = nullptr;
                askToErase();
            }
        });
    }
    m_erasing->show();
    m_erasing->raise();
    m_erasing->activateWindow();
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
    if (!m_flow.capabilities().canGetHelp) {
        return;
    }
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
