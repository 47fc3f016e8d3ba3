// SPDX-License-Identifier: MIT
#include "cli/resumeitem.h"

#include "cli/jsonout.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace cli {

using S = store::AttemptState;

bool isOpenQuestion(S state)
{
    switch (state) {
    case S::Prepared:
    case S::Sent:
    case S::Unknown:
    case S::Absent:
    case S::Ambiguous:
    case S::Placed:
    case S::SessionSent:
    case S::SessionUnknown:
    case S::SessionRejected:
        return true;
    case S::NotSent:
    case S::Rejected:
    case S::SessionOpen:
    case S::Paid:
    case S::Canceled:
    case S::Expired:
    case S::Settled:
    case S::Abandoned:
    case S::Closed:
        return false;
    }
    return true;
}

bool isOnlyRead(S state)
{
    return state == S::SessionOpen || state == S::Canceled || state == S::Expired;
}

S stateAfter(S state, const core::PaymentSession &session, bool isCash)
{
    S next = state;
    switch (session.status) {
    case core::SessionStatus::Completed:
        next = S::Paid;
        break;
    case core::SessionStatus::Canceled:
        next = S::Canceled;
        break;
    case core::SessionStatus::Expired:
        next = S::Expired;
        break;
    case core::SessionStatus::Waiting:
    case core::SessionStatus::Unknown:
        next = isCash && session.paymentUrl.isEmpty() ? S::Settled : state;
        break;
    }
    return store::canFollow(state, next) ? next : state;
}

QJsonObject toJson(const ResumeItem &item, const Context &context)
{
    const auto &total = item.attempt.orderTotal;
    const QString currency = item.order ? currencyOf(*item.order) : (total ? total->currency : QString());
    const auto session = item.session ? std::optional(context.safe(core::inCurrency(*item.session, currency))) : std::nullopt;
    QJsonObject json{ { u"attempt"_s, item.id() }, { u"state"_s, store::attemptStateName(item.attempt.state) },
        { u"order"_s, item.order ? QJsonValue(toJson(context.safe(*item.order))) : QJsonValue(QJsonValue::Null) },
        { u"session"_s, session ? QJsonValue(toJson(*session)) : QJsonValue(QJsonValue::Null) } };
    if (item.paidSoFar) {
        json.insert(u"paidSoFar"_s, amount(item.paidSoFar));
    }
    if (item.attempt.state == S::Ambiguous) {
        QJsonArray candidates;
        for (const core::Order &order : item.candidates) {
            candidates.append(toJson(context.safe(order)));
        }
        json.insert(u"candidates"_s, candidates);
    }
    return json;
}

} // namespace cli
