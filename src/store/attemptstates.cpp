// SPDX-License-Identifier: MIT
#include "store/attempt.h"

#include <QMetaEnum>
#include <QStringList>
#include <algorithm>
#include <initializer_list>

namespace store {
namespace {

using S = AttemptState;

// The whole table: what may follow what. A state may always be saved again with newer knowledge (looks, times), except a final one.
std::initializer_list<S> followers(S from)
{
    static constexpr auto prepared = { S::Sent, S::NotSent, S::Abandoned };
    static constexpr auto sent = { S::NotSent, S::Rejected, S::Unknown, S::Placed };
    static constexpr auto notSent = { S::Sent, S::Abandoned };
    static constexpr auto unknown = { S::Placed, S::Absent, S::Ambiguous };
    static constexpr auto absent = { S::Sent, S::Placed, S::Ambiguous, S::Abandoned };
    static constexpr auto ambiguous = { S::Placed, S::Unknown, S::Absent, S::Abandoned };
    static constexpr auto placed = { S::SessionSent, S::SessionOpen, S::Paid, S::Canceled, S::Expired, S::Settled, S::Closed };
    static constexpr auto sessionSent = { S::SessionOpen, S::SessionUnknown, S::SessionRejected, S::Paid, S::Canceled, S::Expired };
    static constexpr auto sessionOpen = { S::Paid, S::Canceled, S::Expired, S::SessionSent, S::Settled, S::Closed };
    static constexpr auto payable = { S::SessionSent, S::SessionOpen, S::Paid, S::Canceled, S::Expired, S::Settled, S::Closed };
    static constexpr std::initializer_list<S> none = {};
    switch (from) {
    case S::Prepared:
        return prepared;
    case S::Sent:
        return sent;
    case S::NotSent:
        return notSent;
    case S::Unknown:
        return unknown;
    case S::Absent:
        return absent;
    case S::Ambiguous:
        return ambiguous;
    case S::Placed:
        return placed;
    case S::SessionSent:
        return sessionSent;
    case S::SessionOpen:
        return sessionOpen;
    case S::SessionUnknown:
    case S::SessionRejected:
    case S::Canceled:
    case S::Expired:
        return payable;
    case S::Rejected:
    case S::Paid:
    case S::Settled:
    case S::Abandoned:
    case S::Closed:
        return none;
    }
    return none;
}

} // namespace

QString attemptStateName(AttemptState state)
{
    return QString::fromLatin1(QMetaEnum::fromType<AttemptState>().valueToKey(int(state)));
}

std::optional<AttemptState> attemptStateFromName(QStringView name)
{
    bool ok = false;
    const int value = QMetaEnum::fromType<AttemptState>().keyToValue(name.toLatin1().constData(), &ok);
    return ok ? std::optional<AttemptState>(AttemptState(value)) : std::nullopt;
}

bool canFollow(AttemptState from, AttemptState to)
{
    if (from == to) {
        return !isFinal(from);
    }
    const auto next = followers(from);
    return std::find(next.begin(), next.end(), to) != next.end();
}

bool isFinal(AttemptState state)
{
    return state == S::Rejected || state == S::Paid || state == S::Settled || state == S::Abandoned || state == S::Closed;
}

QString finalStatesForSql()
{
    QStringList names;
    for (int s = 0; s <= int(S::Closed); ++s) {
        if (isFinal(S(s))) {
            names.append(QLatin1Char('\'') + attemptStateName(S(s)) + QLatin1Char('\''));
        }
    }
    return names.join(QStringLiteral(", "));
}

bool hasOrder(AttemptState state)
{
    switch (state) {
    case S::Placed:
    case S::SessionSent:
    case S::SessionUnknown:
    case S::SessionRejected:
    case S::SessionOpen:
    case S::Paid:
    case S::Canceled:
    case S::Expired:
    case S::Settled:
    case S::Closed:
        return true;
    default:
        return false;
    }
}

} // namespace store
