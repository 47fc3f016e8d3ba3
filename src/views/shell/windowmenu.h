// SPDX-License-Identifier: MIT
#pragma once
#include <QMenu>
#include <QPointer>

namespace checkout {
class CheckoutFlow;
}

namespace views {

class Appearance;
class CustomerView;
class EraseDialog;
class PaidNotice;
class ShortcutSheet;

/// The entries that the settings menu and the account menu share: looks, language of the store's content, keys, projects, and who is
/// signed in.
class WindowMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowMenu)
public:
    /// Nothing is owned; `window` is the parent of dialogs. Null `appearance`: no looks to choose.
    WindowMenu(checkout::CheckoutFlow &flow, QWidget *window);

    void setAppearance(Appearance *appearance) { m_appearance = appearance; }
    void setPaidNotice(PaidNotice *notice) { m_paidNotice = notice; }
    /// Fills a menu anew; entries that are not ours stay in front.
    void fill(QMenu &menu, bool isAccount);
    void showShortcuts();
    /// A second window, for the customer.
    void toggleCustomerView();

private:
    void addContent(QMenu &menu);
    void setUpReceipts();
    void addErase(QMenu &menu);
    void askToErase();

    checkout::CheckoutFlow &m_flow;
    QWidget *m_window;
    Appearance *m_appearance = nullptr;
    PaidNotice *m_paidNotice = nullptr;
    QPointer<ShortcutSheet> m_sheet;
    QPointer<CustomerView> m_customer;
    QPointer<EraseDialog> m_erasing;
};

} // namespace views
