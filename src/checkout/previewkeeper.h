// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/order.h"
#include "core/requestid.h"

#include <QObject>
#include <QTimer>

namespace session {
class Connection;
}

namespace checkout {

/// Keeps the server's totals in step with the cart: asks a moment after the last change, once at a time, and drops stale answers.
class PreviewKeeper : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewKeeper)
public:
    /// `connection` is not owned. `delay`: how long the cart must rest.
    PreviewKeeper(session::Connection &connection, std::chrono::milliseconds delay, QObject *parent = nullptr);
    /// The cart changed: what is known is stale at once. Without products nothing is asked.
    void setDraft(const core::OrderDraft &draft);
    /// Asks now (before an order is placed).
    void askNow();
    void cancel();
    [[nodiscard]] bool isPending() const { return m_timer.isActive() || m_request; }
    [[nodiscard]] const std::optional<core::Preview> &preview() const { return m_preview; }

Q_SIGNALS:
    void previewed(const core::Preview &preview);
    void failed(const core::ApiError &error);

private:
    session::Connection &m_connection;
    core::OrderDraft m_draft;
    std::optional<core::Preview> m_preview;
    core::RequestId m_request;
    QTimer m_timer;
};

} // namespace checkout
