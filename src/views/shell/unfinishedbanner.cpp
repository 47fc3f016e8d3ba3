// SPDX-License-Identifier: MIT
#include "views/shell/unfinishedbanner.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "text/moneytext.h"

#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {

UnfinishedBanner::UnfinishedBanner(checkout::CheckoutFlow &flow, QWidget *parent) :
    QWidget(parent), m_flow(flow), m_row(new QVBoxLayout(this)), m_banner(new kit::Banner)
{
    m_row->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, 0);
    m_row->addWidget(m_banner);
    m_banner->setIcon(u"history"_s);
    m_banner->setDismissible(true);
    hide();
    connect(m_banner, &kit::Banner::actionClicked, this, [this] { m_flow.openAttempt(m_announced); });
    connect(m_banner, &kit::Banner::dismissed, this, [this] {
        m_dismissed.insert(m_announced);
        renew();
    });
}

void UnfinishedBanner::renew()
{
    const QList<checkout::PaymentState> open = m_flow.attempts().open();
    const auto isNew = [this](const checkout::PaymentState &payment) {
        const bool isWaiting = payment.phase == checkout::PaymentPhase::Waiting || payment.phase == checkout::PaymentPhase::CashDue;
        return !isWaiting && !m_dismissed.contains(payment.attempt);
    };
    const auto first = std::find_if(open.begin(), open.end(), isNew);
    const checkout::Route::Page page = m_flow.route().page;
    const bool isAtOrder = page == checkout::Route::Page::Details || page == checkout::Route::Page::Products;
    setVisible(first != open.end() && isAtOrder && m_flow.capabilities().canSeeOrders);
    if (isHidden()) {
        return;
    }
    m_announced = first->attempt;
    const QString sum = text::formatMoney(first->amount, m_flow.locale().languageCode());
    m_banner->setAction(tr("Continue"));
    m_banner->setText(first->hasOrder() ? tr("Order %1 is not paid yet: %2").arg(first->orderId).arg(sum)
                                        : tr("It is not known yet whether an order was placed: %1").arg(sum),
        first->hasOrder() ? kit::Severity::Neutral : kit::Severity::Warning);
}

} // namespace views
