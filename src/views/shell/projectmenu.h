// SPDX-License-Identifier: MIT
#pragma once
#include <QPointer>

namespace checkout {
class CheckoutFlow;
}

namespace views {

class ForgetDialog;
class Header;

/// The menu of the projects that this counter knows, under the store's name in the header: which one is open, another one, one more, and
/// one less. Without any there is none.
class ProjectMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectMenu)
public:
    /// None is owned; `window` is the parent of the dialog.
    ProjectMenu(checkout::CheckoutFlow &flow, Header &header, QWidget *window);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void renew();
    void fill();
    void askToForget();

    checkout::CheckoutFlow &m_flow;
    Header &m_header;
    QWidget *m_window;
    QPointer<ForgetDialog> m_forgetting;
};

} // namespace views
