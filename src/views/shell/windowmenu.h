// SPDX-License-Identifier: MIT
#pragma once
#include <QMenu>
#include <QPointer>

namespace checkout {
class CheckoutFlow;
}

namespace kit {
class ErrorStrip;
}

namespace views {

class AboutDialog;
class CustomerView;
class EraseDialog;
class HelpSheet;
class PageHost;
class Tour;

/// The entries that the settings menu and the account menu share: settings, language of the store's content, keys, projects, and who is
/// signed in.
class WindowMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowMenu)
public:
    /// Nothing is owned; `window` is the parent of dialogs.
    WindowMenu(checkout::CheckoutFlow &flow, QWidget *window);

    /// Fills a menu anew; entries that are not ours stay in front.
    void fill(QMenu &menu, bool isAccount);
    /// Keys, topics and error codes. Opens at what has the focus, or at the error on screen.
    void showHelp();
    /// The four sentences of the first visit; hidden when they have been shown.
    [[nodiscard]] QWidget *tour() const;
    /// Where help on a code may be asked for. Neither is owned.
    void connectHelp(kit::ErrorStrip &strip, PageHost &host);
    /// A second window, for the customer.
    void toggleCustomerView();

private:
    void addContent(QMenu &menu);
    void addHelp(QMenu &menu);
    void addAccount(QMenu &menu);
    void addErase(QMenu &menu);
    void askToErase();
    void showHelpOn(const QString &topic);
    void showAbout();

    checkout::CheckoutFlow &m_flow;
    QWidget *m_window;
    Tour *m_tour;
    QPointer<HelpSheet> m_sheet;
    QPointer<AboutDialog> m_about;
    QPointer<CustomerView> m_customer;
    QPointer<EraseDialog> m_erasing;
};

} // namespace views
