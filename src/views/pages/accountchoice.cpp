// SPDX-License-Identifier: MIT
#include "views/pages/accountchoice.h"

#include "kit/widgets/button.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace views {

AccountChoice::AccountChoice(QWidget *parent) : kit::ThemedWidget(parent), m_button(new kit::Button), m_menu(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    m_button->setObjectName(u"otherAccountButton"_s);
    m_button->setTrailingIcon(u"chevron-down"_s);
    m_menu->setObjectName(u"otherAccountMenu"_s);
    connect(m_button, &QAbstractButton::clicked, this, [this] { m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height() + 2))); });
    hide();
    AccountChoice::retranslate();
}

void AccountChoice::retranslate()
{
    m_button->setLabel(tr("Pay with another account"));
}

void AccountChoice::render(const checkout::PaymentState &payment, const QList<core::PaymentAccount> &accounts)
{
    QList<core::PaymentAccount> others = accounts;
    others.removeIf([&payment](const core::PaymentAccount &account) { return account.identifier == payment.account; });
    setVisible(payment.canChangeAccount() && !others.isEmpty());
    if (others == m_accounts) {
        return;
    }
    m_accounts = others;
    m_menu->clear();
    for (const core::PaymentAccount &account : std::as_const(m_accounts)) {
        const QString title = account.title.isEmpty() ? account.identifier : account.title;
        const QString identifier = account.identifier;
        connect(m_menu->addAction(kit::literal(title)), &QAction::triggered, this, [this, identifier] { Q_EMIT chosen(identifier); });
    }
}

} // namespace views
