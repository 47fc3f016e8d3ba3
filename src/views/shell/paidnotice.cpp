// SPDX-License-Identifier: MIT
#include "views/shell/paidnotice.h"

#include "checkout/flow/checkoutflow.h"
#include "desktop/notifier.h"
#include "desktop/sound.h"
#include "text/moneytext.h"
#include "views/shell/appearance.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr auto notifyKey = "paid/notify";
constexpr auto soundKey = "paid/sound";

bool isOn(const char *key)
{
    return windowSettings().value(QLatin1String(key), true).toBool();
}

void addSwitch(QMenu &menu, const QString &words, const char *key)
{
    QAction *action = menu.addAction(words);
    action->setObjectName(QLatin1String(key));
    action->setCheckable(true);
    action->setChecked(isOn(key));
    QObject::connect(action, &QAction::toggled, &menu, [key](bool isWanted) { windowSettings().setValue(QLatin1String(key), isWanted); });
}

void playSound()
{
    if (!desktop::playDone()) {
        QApplication::beep();
    }
}

} // namespace

PaidNotice::PaidNotice(checkout::CheckoutFlow &flow, QWidget *window) :
    QObject(window), m_flow(flow), m_window(window), m_desktop(new desktop::Notifier(this)), m_player(&playSound)
{
    connect(&m_flow.attempts(), &checkout::AttemptRegistry::paid, this, &PaidNotice::onPaid);
    connect(m_desktop, &desktop::Notifier::activated, this, [this](const QString &key) { Q_EMIT showRequested(QUuid::fromString(key)); });
}

void PaidNotice::addTo(QMenu &menu)
{
    QMenu *switches = menu.addMenu(tr("When a payment comes in"));
    addSwitch(*switches, tr("Notification on the desktop"), notifyKey);
    addSwitch(*switches, tr("Sound"), soundKey);
}

void PaidNotice::onPaid(const QUuid &attempt, const core::Money &amount, qint64 orderId)
{
    const QString sum = text::formatMoney(amount, m_flow.locale().languageCode());
    Q_EMIT said(tr("Order %1 is paid: %2").arg(orderId).arg(sum));
    const bool isLookedAt = m_window->isActiveWindow() && m_flow.route().attempt == attempt;
    if (isOn(notifyKey) && !isLookedAt) {
        m_desktop->show(attempt.toString(), tr("Order %1 is paid").arg(orderId), sum, tr("Show"));
    }
    if (isOn(soundKey)) {
        m_player();
    }
}

} // namespace views
