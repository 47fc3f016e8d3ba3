// SPDX-License-Identifier: MIT
#include "core/payment.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace core {

SessionStatus sessionStatusFromName(QStringView name)
{
    if (name == "waiting"_L1) {
        return SessionStatus::Waiting;
    }
    if (name == "completed"_L1 || name == "paid"_L1) {
        return SessionStatus::Completed;
    }
    if (name == "canceled"_L1 || name == "cancelled"_L1) {
        return SessionStatus::Canceled;
    }
    return name == "expired"_L1 ? SessionStatus::Expired : SessionStatus::Unknown;
}

std::optional<PaymentSession> decisiveSession(const PaymentSessions &sessions)
{
    const auto rank = [](const PaymentSession &s) { return s.status == SessionStatus::Completed ? 2 : (s.isTerminal() ? 0 : 1); };
    std::optional<PaymentSession> best;
    for (const PaymentSession &s : sessions) {
        if (!best || rank(s) > rank(*best) || (rank(s) == rank(*best) && s.id > best->id)) {
            best = s;
        }
    }
    return best;
}

OfferedAccounts offeredAccounts(const QList<PaymentAccount> &all, const QStringList &linked)
{
    OfferedAccounts offered;
    offered.unlinkedFallback = linked.isEmpty();
    for (const PaymentAccount &account : all) {
        const bool isLinked = linked.isEmpty() || linked.contains(account.identifier);
        if (account.isVisible && account.isUsed && account.isConnected && isLinked) {
            offered.accounts.append(account);
        }
    }
    return offered;
}

bool isOfflineAccount(const PaymentAccount *account, const QString &identifier)
{
    const bool isCustom = !account || account->type.isEmpty() || account->type == QLatin1StringView("custom");
    return isCustom && (identifier.contains(QLatin1StringView("cash")) || identifier.contains(QLatin1StringView("nakit")));
}

} // namespace core
