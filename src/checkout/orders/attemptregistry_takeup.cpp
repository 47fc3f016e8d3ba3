// SPDX-License-Identifier: MIT
// The part of AttemptRegistry for orders that stand already: the last ones of this counter, and the payment of one from another day.
#include "checkout/orders/attemptregistry.h"

#include "api/codecs.h"
#include "checkout/orders/attempttracker.h"
#include "core/orderrules.h"
#include "store/boardlink.h"
#include "store/journal.h"
#include "store/ownerlock.h"

#include <algorithm>

namespace checkout {

using S = store::AttemptState;

QList<PaymentState> AttemptRegistry::newest(int most)
{
    QList<PaymentState> list;
    if (!m_connection || !openJournal({})) {
        return list;
    }
    const QList<store::Attempt> kept = m_journal->newest(m_scope.project, most).value_or(QList<store::Attempt>());
    for (const store::Attempt &attempt : kept) {
        PlacementView view;
        view.attempt = attempt;
        const auto draft = api::decodeOrderDraft(attempt.request, attempt.storage, attempt.language).value_or(core::OrderDraft());
        list.append(has(attempt.id) ? m_states.value(attempt.id) : paymentStateOf(view, draft, context()));
        list.last().placedAt = attempt.createdAt;
    }
    return list;
}

QString AttemptRegistry::languageOf(qint64 orderId)
{
    if (!m_connection || !openJournal({})) {
        return {};
    }
    const auto kept = m_journal->ofOrder(m_scope.project, orderId).value_or(std::nullopt);
    return kept ? kept->language : QString();
}

void AttemptRegistry::payOrder(const core::Order &order, const QString &storage, const QString &language)
{
    const auto shown = std::find_if(m_states.cbegin(), m_states.cend(), [&order](const PaymentState &s) { return s.orderId == order.id; });
    if (shown != m_states.cend()) {
        Q_EMIT payable(shown.key());
        return;
    }
    if (!m_connection || !openJournal([this, order, storage, language] { payOrder(order, storage, language); })) {
        return;
    }
    const auto kept = m_journal->ofOrder(m_scope.project, order.id).value_or(std::nullopt);
    if (kept) {
        takeUpKept(*kept);
        return;
    }
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    attempt.project = m_scope.project;
    attempt.user = m_user;
    attempt.storage = storage;
    attempt.language = language;
    attempt.request = api::encodeOrder(core::shownDraftOf(order, storage, language));
    attempt.state = S::Placed;
    attempt.owner = m_owner->name();
    attempt.orderId = order.id;
    attempt.orderTotal = order.totalDue ? order.totalDue : order.totalSum;
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    attempt.sentAt = order.createdDate.isValid() ? order.createdDate : attempt.createdAt;
    if (!m_board) {
        takeUp(attempt);
        return;
    }
    // Of two counters that take the payment of one order the board's unique index lets one have it.
    m_board->claim(attempt, this, [this, attempt](store::BoardClaim claim) {
        claim == store::BoardClaim::Refused ? Q_EMIT notPayable(attempt.orderId) : takeUp(attempt);
    });
}

void AttemptRegistry::takeUp(const store::Attempt &attempt)
{
    if (const auto added = m_journal->addPlaced(attempt); !added) {
        raiseFault(added.error(), {});
        return;
    }
    track(attempt.id)->resume(attempt);
    Q_EMIT payable(attempt.id);
}

// An attempt of this computer has the order: one that was let go is taken up again, one that is over is shown.
void AttemptRegistry::takeUpKept(const store::Attempt &attempt)
{
    const auto isAlive = [this](const QString &name) { return m_owner->isAlive(name); };
    store::Attempt next = attempt;
    if (attempt.state == S::Closed && m_journal->reopen(attempt.id, m_owner->name())) {
        next.state = S::Placed; // The person wants its payment: one is opened, not only looked for.
    } else if (!m_journal->claim(attempt.id, m_owner->name(), isAlive).value_or(false)) {
        Q_EMIT notPayable(attempt.orderId);
        return;
    }
    track(attempt.id)->resume(next);
    Q_EMIT payable(attempt.id);
}

} // namespace checkout
