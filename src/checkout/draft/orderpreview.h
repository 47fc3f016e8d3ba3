// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "core/order.h"
#include "core/preview.h"

#include <QTimer>

namespace session {
class Connection;
}

namespace checkout {

/// Keeps the server's totals in step with the cart: asks a moment after the last change, once at a time, and drops stale answers.
class OrderPreview : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderPreview)
public:
    /// `connection` is not owned. `delay`: how long the cart must rest.
    OrderPreview(session::Connection &connection, std::chrono::milliseconds delay, QObject *parent = nullptr);
    /// The cart changed: what is known is stale at once. Without products nothing is asked.
    void setDraft(const core::OrderDraft &draft);
    /// Asks now (before an order is placed).
    void askNow();
    void cancel();
    [[nodiscard]] bool isPending() const { return m_timer.isActive() || m_reply.isPending(); }
    /// What the total was, or is being, asked for.
    [[nodiscard]] const core::OrderDraft &draft() const { return m_draft; }
    [[nodiscard]] const std::optional<core::Preview> &preview() const { return m_preview; }

Q_SIGNALS:
    void previewed(const core::Preview &preview);
    void failed(const core::ApiError &error);

private:
    session::Connection &m_connection;
    core::OrderDraft m_draft;
    std::optional<core::Preview> m_preview;
    api::Reply m_reply;
    QTimer m_timer;
};

} // namespace checkout
