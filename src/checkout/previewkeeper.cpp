// SPDX-License-Identifier: MIT
#include "checkout/previewkeeper.h"

#include "session/connection.h"

namespace checkout {

PreviewKeeper::PreviewKeeper(session::Connection &connection, std::chrono::milliseconds delay, QObject *parent) :
    QObject(parent), m_connection(connection)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &PreviewKeeper::askNow);
    connect(&connection.orders, &api::OrdersApi::orderPreviewed, this, [this](const core::Preview &preview, core::RequestId id) {
        if (id == m_request) {
            m_request = {};
            m_preview = preview;
            Q_EMIT previewed(preview);
        }
    });
    connect(&connection.orders, &api::ApiBase::failed, this, [this](const core::ApiError &error, core::RequestId id) {
        if (id == m_request) {
            m_request = {};
            m_preview.reset();
            Q_EMIT failed(error);
        }
    });
}

void PreviewKeeper::setDraft(const core::OrderDraft &draft)
{
    if (draft.products == m_draft.products && draft.couponCode == m_draft.couponCode && draft.bonusAmount == m_draft.bonusAmount
        && draft.language == m_draft.language && (m_preview || isPending())) {
        return;
    }
    cancel();
    m_draft = draft;
    m_preview.reset();
    if (!draft.products.isEmpty()) {
        m_timer.start();
    }
}

void PreviewKeeper::askNow()
{
    m_timer.stop();
    if (m_request) {
        m_connection.orders.cancel(std::exchange(m_request, {}));
    }
    m_request = m_connection.orders.previewOrder(m_draft);
}

void PreviewKeeper::cancel()
{
    m_timer.stop();
    if (m_request) {
        m_connection.orders.cancel(std::exchange(m_request, {}));
    }
}

} // namespace checkout
