// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"
#include "core/secret.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <chrono>
#include <optional>

namespace core {

/// A payment account (docs/oneentry.md#payment-accounts). Its settings hold keys of the provider: nothing of them but `status` and
/// `sessionTimeout` is ever read.
struct PaymentAccount
{
    qint64 id = 0;
    QString identifier;
    QString title;
    QString type; ///< stripe, custom…
    bool isVisible = false;
    bool isUsed = false;
    bool testMode = false;
    bool isConnected
        = false; ///< testSettings.status in test mode, else settings.status; a custom account without a status counts as connected.
    std::optional<std::chrono::seconds> sessionTimeout; ///< How long an open session can be paid, where the account says it.
    friend bool operator==(const PaymentAccount &, const PaymentAccount &) = default;
};

enum class SessionStatus { Waiting, Completed, Canceled, Expired, Unknown };

/// One payment session of an order (docs/oneentry.md#payment-sessions).
struct PaymentSession
{
    qint64 id = 0;
    qint64 orderId = 0; ///< 0: the old answer shape does not say.
    QDateTime createdDate; ///< UTC; may be invalid.
    QDateTime updatedDate; ///< UTC; may be invalid.
    QString type; ///< session or intent.
    SessionStatus status = SessionStatus::Waiting;
    QString statusName; ///< As sent; an unknown one is pending.
    qint64 paymentAccountId = 0;
    std::optional<Money> amount;
    bool isLoneAnswer = false; ///< The answer had room for one session only (docs/oneentry.md#payment-sessions): there may be others.
    Secret clientSecret; ///< Of an intent, for the app that finishes it: kept in memory, printed only when somebody asks for it.
    QString paymentUrl; ///< Empty for cash, and at first for PayPal-like accounts. Untrusted: see UrlPolicy.

    [[nodiscard]] bool isTerminal() const
    {
        return status == SessionStatus::Completed || status == SessionStatus::Canceled || status == SessionStatus::Expired;
    }
    friend bool operator==(const PaymentSession &, const PaymentSession &) = default;
};
using PaymentSessions = QList<PaymentSession>;

/// completed and paid → Completed; canceled and cancelled → Canceled (docs/oneentry.md#contradictions); expired; waiting; else Unknown.
[[nodiscard]] SessionStatus sessionStatusFromName(QStringView name);

/// The one session that tells how an order stands: a completed one, else the newest waiting (or unknown) one, else the newest
/// (docs/oneentry.md#payment-sessions). Nothing when there is none.
[[nodiscard]] std::optional<PaymentSession> decisiveSession(const PaymentSessions &sessions);

/// A session of which only the order says that it is completed; `id` 0: not known.
[[nodiscard]] PaymentSession completedSession(qint64 orderId, qint64 id);

/// What the completed sessions of an order in `currency` have brought in: one of a payment in stages brings in a part. Nothing when none is
/// completed, or when one does not say its amount, or says it in another currency.
[[nodiscard]] std::optional<Money> paidSoFar(const PaymentSessions &sessions, const QString &currency);
/// True when `paid` is certainly less than `due`: both known, in one currency.
[[nodiscard]] bool isPart(const std::optional<Money> &paid, const std::optional<Money> &due);
/// What has become of the payment of the rest, where a stage has been paid and not all of it.
enum class RestState { NotAskedFor, Open, Ended };
[[nodiscard]] RestState restOf(const PaymentSessions &sessions);
/// What an open session asks for, when that is known and not `due`. A session names no currency of its own: its amount is in the order's.
[[nodiscard]] std::optional<Money> chargedOtherwise(const std::optional<PaymentSession> &session, const Money &due);
/// The session with its amount in `currency`, where it names none itself: "1485.00" of a session is 1485 yen.
[[nodiscard]] PaymentSession inCurrency(PaymentSession session, const QString &currency);
/// The newest session that may still be paid.
[[nodiscard]] std::optional<PaymentSession> newestWaiting(const PaymentSessions &sessions);

/// The accounts to offer (issue rule: visible ∧ used ∧ linked to the storage ∧ connected). With no account linked at all, all that
/// are visible, used and connected, and unlinkedFallback is set: the create may still be refused (docs/oneentry.md#storages-and-statuses).
struct OfferedAccounts
{
    QList<PaymentAccount> accounts;
    bool unlinkedFallback = false;
    friend bool operator==(const OfferedAccounts &, const OfferedAccounts &) = default;
};
[[nodiscard]] OfferedAccounts offeredAccounts(const QList<PaymentAccount> &all, const QStringList &linked);
/// True for an account whose money is taken at the counter: its session never gets an address. The store has no mark for it
/// (docs/oneentry.md#payment-accounts): a custom account says it by its identifier or its title. Null: only the identifier is known.
[[nodiscard]] bool isOfflineAccount(const PaymentAccount *account, const QString &identifier);

} // namespace core
Q_DECLARE_METATYPE(core::PaymentSession)
