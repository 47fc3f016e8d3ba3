// SPDX-License-Identifier: MIT
#include "views/shell/paidnotice.h"

#include "checkout/flow/checkoutflow.h"
#include "desktop/notifier.h"
#include "desktop/sound.h"
#include "text/moneytext.h"

#include <QApplication>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

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

void PaidNotice::onPaid(const QUuid &attempt, const core::Money &amount, qint64 orderId)
{
    const bool isOnScreen = m_flow.route().attempt == attempt;
    if (!isOnScreen && !m_flow.capabilities().canSeeOrders) {
        return; // Of a customer who has gone: the next one hears nothing of it.
    }
    const QString sum = text::formatMoney(amount, m_flow.locale().languageCode());
    Q_EMIT said(tr("Order %1 is paid: %2").arg(orderId).arg(sum));
    const bool isLookedAt = m_window->isActiveWindow() && isOnScreen;
    if (m_flow.settings().isOn(u"paid/notify"_s) && !isLookedAt) {
        m_desktop->show(attempt.toString(), tr("Order %1 is paid").arg(orderId), sum, tr("Show"));
    }
    if (m_flow.settings().isOn(u"paid/sound"_s)) {
        m_player();
    }
}

} // namespace views
