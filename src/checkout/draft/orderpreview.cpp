// SPDX-License-Identifier: MIT
#include "checkout/draft/orderpreview.h"

#include "session/connection.h"

namespace checkout {

OrderPreview::OrderPreview(session::Connection &connection, std::chrono::milliseconds delay, QObject *parent) :
    QObject(parent), m_connection(connection)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &OrderPreview::askNow);
}

void OrderPreview::setDraft(const core::OrderDraft &draft)
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

void OrderPreview::askNow()
{
    cancel();
    api::OrdersApi &orders = m_connection.orders;
    m_reply = api::Reply::of(
        orders, orders.previewOrder(m_draft), &api::OrdersApi::orderPreviewed, this,
        [this](const core::Preview &preview) {
            m_preview = preview;
            Q_EMIT previewed(preview);
        },
        [this](const core::ApiError &error) {
            m_preview.reset();
            Q_EMIT failed(error);
        });
}

void OrderPreview::cancel()
{
    m_timer.stop();
    m_reply.abort();
}

} // namespace checkout
