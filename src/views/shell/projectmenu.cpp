// SPDX-License-Identifier: MIT
#include "views/shell/projectmenu.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/themedwidget.h"
#include "views/shell/forgetdialog.h"
#include "views/shell/header.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace views {

using checkout::KnownProject;

ProjectMenu::ProjectMenu(checkout::CheckoutFlow &flow, Header &header, QWidget *window) :
    QObject(window), m_flow(flow), m_header(header), m_window(window)
{
    connect(&m_flow.projects(), &checkout::ProjectList::changed, this, &ProjectMenu::renew);
    connect(&m_flow.projects(), &checkout::ProjectList::refused, this,
        [this] { Q_EMIT said(tr("An order is being placed. Change the store once it is done.")); });
    connect(&m_flow.settings(), &checkout::SettingsController::changed, this, &ProjectMenu::renew); // An import may bring some.
    connect(m_header.storeMenu(), &QMenu::aboutToShow, this, &ProjectMenu::fill);
    renew();
}

void ProjectMenu::renew()
{
    // One is enough: it can be forgotten, and one that an import has brought can be opened.
    m_header.setHasStores(m_flow.capabilities().canConnect && !m_flow.projects().projects().isEmpty());
}

void ProjectMenu::fill()
{
    QMenu &menu = *m_header.storeMenu();
    menu.clear();
    delete menu.findChild<QActionGroup *>();
    auto *group = new QActionGroup(&menu);
    bool isAnyCurrent = false;
    const QList<KnownProject> all = m_flow.projects().projects();
    for (const KnownProject &one : all) {
        const QString words = one.name == one.address ? one.name : one.name + u" · "_s + one.address;
        QAction *action = group->addAction(menu.addAction(kit::literal(words)));
        action->setCheckable(true);
        action->setChecked(one.isCurrent);
        isAnyCurrent = isAnyCurrent || one.isCurrent;
        connect(action, &QAction::triggered, &m_flow.projects(), [this, key = one.key] { m_flow.projects().open(key); });
    }
    if (!isAnyCurrent && m_flow.project().connection()) { // The demo store, or one of the command line: open, and not kept.
        const checkout::ProjectState &open = m_flow.project().state();
        QAction *here = group->addAction(menu.addAction(open.isDemo ? tr("Demo store") : kit::literal(open.storeName)));
        here->setCheckable(true);
        here->setChecked(true);
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Connect another project…")), &QAction::triggered, &m_flow, &checkout::CheckoutFlow::openConnect);
    QAction *forget = menu.addAction(tr("Forget this project…"));
    forget->setObjectName(u"forgetProjectAction"_s);
    forget->setEnabled(isAnyCurrent);
    connect(forget, &QAction::triggered, this, &ProjectMenu::askToForget);
}

void ProjectMenu::askToForget()
{
    if (!m_forgetting) {
        m_forgetting = new ForgetDialog(m_flow.project().state().storeName, int(m_flow.attempts().open().size()), m_window);
        connect(m_forgetting, &QDialog::accepted, &m_flow.projects(), &checkout::ProjectList::forgetCurrent);
        // It names the store that is open: another one is not forgotten by it.
        const QString named = m_flow.project().settings().url;
        connect(&m_flow.project(), &checkout::ProjectController::changed, m_forgetting, [this, named] {
            if (m_flow.project().settings().url != named) {
                m_forgetting->reject();
            }
        });
    }
    m_forgetting->show();
    m_forgetting->raise();
    m_forgetting->activateWindow();
}

} // namespace views
