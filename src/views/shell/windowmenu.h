// SPDX-License-Identifier: MIT
#pragma once
#include <QMenu>
#include <QPointer>

namespace checkout {
class CheckoutFlow;
}

namespace views {

class CustomerView;
class ShortcutSheet;

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
    void showShortcuts();
    /// A second window, for the customer.
    void toggleCustomerView();

private:
    void addContent(QMenu &menu);

    checkout::CheckoutFlow &m_flow;
    QWidget *m_window;
    QPointer<ShortcutSheet> m_sheet;
    QPointer<CustomerView> m_customer;
};

} // namespace views
