// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/orderplacement.h"
#include "cli/context.h"

#include <QJsonObject>
#include <memory>

namespace cli {

/// One unfinished attempt while `resume` works on it.
struct ResumeItem
{
    std::unique_ptr<checkout::OrderPlacement> placement; ///< Null for attempts that are only read.
    store::Attempt attempt;
    std::optional<core::Order> order;
    std::optional<core::PaymentSession> session;
    std::optional<core::Money> paidSoFar; ///< Of a payment in stages that is not whole yet.
    core::RestState rest = core::RestState::NotAskedFor; ///< Of such a payment, as its sessions were read.
    QList<core::Order> candidates; ///< Ambiguous: the orders that could be it.
    ExitCode code = Done;
    int failures = 0; ///< Searches and lists that failed, in a row.
    QString lastNote; ///< What was said of its progress: nothing is said twice.
    bool wasAbsent = false; ///< Absence was proven in an earlier run; it is looked at once more.
    bool isOrderGone = false; ///< The store says that it has no such order.
    bool isDecided = false; ///< The person's word has been carried out.
    bool isOver = false; ///< No more from the placement.
    bool isDone = false;

    [[nodiscard]] QString id() const { return attempt.id.toString(QUuid::WithoutBraces); }
};

/// Something stands open after `resume` has done what it may: exit code 7.
[[nodiscard]] bool isOpenQuestion(store::AttemptState state);
/// These have a session already: resume reads, and opens no other, since a person decides whether to ask for money again. But the rest of a
/// payment in stages that nobody has asked for yet is part of the order: it is opened.
[[nodiscard]] bool isOnlyRead(store::AttemptState state);
/// The state that follows from the session that was read; `isCash`: a waiting one without a link is paid at the counter.
[[nodiscard]] store::AttemptState stateAfter(store::AttemptState state, const core::PaymentSession &session, bool isCash);
/// `{"attempt","state","order","session"}`, and `"candidates"` where a person has to tell.
[[nodiscard]] QJsonObject toJson(const ResumeItem &item, const Context &context);

} // namespace cli
