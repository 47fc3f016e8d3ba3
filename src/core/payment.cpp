// SPDX-License-Identifier: MIT
#include "core/payment.h"

#include "core/turkish.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

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

PaymentSession completedSession(qint64 orderId, qint64 id)
{
    PaymentSession session;
    session.id = id;
    session.orderId = orderId;
    session.status = SessionStatus::Completed;
    session.statusName = u"completed"_s;
    return session;
}

std::optional<Money> paidSoFar(const PaymentSessions &sessions, const QString &currency)
{
    std::optional<Money> sum;
    for (const PaymentSession &session : sessions) {
        if (session.status != SessionStatus::Completed) {
            continue;
        }
        // A session names no currency of its own: its amount is in the order's.
        const bool isBare = session.amount && session.amount->currency.isEmpty();
        const auto amount = isBare ? Money::parse(session.amount->decimalString(), currency) : session.amount;
        if (!amount || amount->currency != currency) {
            return std::nullopt;
        }
        sum = sum ? sum->plus(*amount) : amount;
        if (!sum) {
            return std::nullopt;
        }
    }
    return sum;
}

bool isPart(const std::optional<Money> &paid, const std::optional<Money> &due)
{
    return paid && due && paid->currency == due->currency && paid->minor < due->minor;
}

std::optional<Money> chargedOtherwise(const std::optional<PaymentSession> &session, const Money &due)
{
    if (!session || session->isTerminal() || !session->amount) {
        return std::nullopt;
    }
    Money charged = *session->amount;
    if (charged.currency.isEmpty()) {
        charged = Money::parse(charged.decimalString(), due.currency).value_or(charged);
    }
    return charged == due ? std::nullopt : std::optional(charged);
}

PaymentSession inCurrency(PaymentSession session, const QString &currency)
{
    if (session.amount && session.amount->currency.isEmpty()) {
        session.amount = Money::parse(session.amount->decimalString(), currency);
    }
    return session;
}

RestState restOf(const PaymentSessions &sessions)
{
    if (newestWaiting(sessions)) {
        return RestState::Open;
    }
    const auto newest
        = std::max_element(sessions.begin(), sessions.end(), [](const PaymentSession &a, const PaymentSession &b) { return a.id < b.id; });
    return newest == sessions.end() || newest->status == SessionStatus::Completed ? RestState::NotAskedFor : RestState::Ended;
}

std::optional<PaymentSession> newestWaiting(const PaymentSessions &sessions)
{
    PaymentSessions waiting = sessions;
    waiting.removeIf([](const PaymentSession &session) { return session.isTerminal(); });
    return decisiveSession(waiting);
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
    const bool isCustom = !account || account->type.isEmpty() || account->type == "custom"_L1;
    if (!isCustom) {
        return false;
    }
    // A title is a sentence: whole words of it count, and what is paid on the phone or by a link is paid elsewhere.
    static const QSet<QString> known{ u"kapida"_s, u"kasada"_s, u"bargeld"_s, u"barzahlung"_s, u"nachnahme"_s, u"especes"_s, u"efectivo"_s,
        u"contanti"_s };
    static const QSet<QString> elsewhere{ u"cashfree"_s, u"cashapp"_s, u"cashback"_s, u"cashless"_s, u"app"_s, u"online"_s, u"link"_s };
    static const QRegularExpression betweenWords(u"[^\\p{L}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = foldPlain(account ? QString(identifier + u' ' + account->title) : identifier).split(betweenWords);
    const auto isElsewhere = [](const QString &word) { return elsewhere.contains(word); };
    const auto isHere
        = [](const QString &word) { return word.startsWith("cash"_L1) || word.startsWith("nakit"_L1) || known.contains(word); };
    return std::any_of(words.begin(), words.end(), isHere) && std::none_of(words.begin(), words.end(), isElsewhere);
}

} // namespace core
