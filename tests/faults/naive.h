// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/order.h"
#include "core/requestid.h"
#include "store/journal.h"

#include <QObject>

namespace session {
class Connection;
}

namespace faults {

/// What a shop does that knows no "unknown": create, and when there is no order in the answer create again; the same for the session.
/// It keeps a journal only so that the checker can look at it. The negative control: the checker must find fault with this.
class Naive : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Naive)
public:
    Naive(session::Connection &connection, store::Journal &journal, store::Attempt attempt, const core::OrderDraft &draft, QObject *parent);
    void start();
    [[nodiscard]] const store::Attempt &attempt() const { return m_attempt; }

Q_SIGNALS:
    void ended();

private:
    void create();
    void openSession();
    void onFailed(core::RequestId id);
    void save(store::AttemptState state);

    session::Connection &m_connection;
    store::Journal &m_journal;
    store::Attempt m_attempt;
    core::OrderDraft m_draft;
    core::RequestId m_request;
    int m_tries = 0;
};

} // namespace faults
