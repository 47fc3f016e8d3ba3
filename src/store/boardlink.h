// SPDX-License-Identifier: MIT
#pragma once
#include "store/boardpayments.h"
#include "store/boardshelf.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace store {

/// A counter's way to the shop's board: calls return at once, the work is done in a thread of its own, and nobody waits for longer than
/// `patience`. What the board missed while it was away is brought up when it is back; an order is never held up or lost for it.
class BoardLink : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardLink)
public:
    static constexpr std::chrono::milliseconds patience{ 300 };

    BoardLink(const BoardAddress &address, const QString &counter, QObject *parent = nullptr);
    /// Waits for `patience` at most, so that what was noted last gets there.
    ~BoardLink() override;

    [[nodiscard]] bool isUp() const { return m_isUp; }
    /// Why it is not up; nothing while it is, and before the first word from it.
    [[nodiscard]] const std::optional<core::BoardFault> &fault() const { return m_fault; }

    /// Writes where the attempt stands, now or when the board is back.
    void note(const Attempt &attempt);
    /// As note(), for what happened before this process began.
    void bringUp(const QList<Attempt> &attempts);
    /// As note(); `then` follows when the board has it or patience has ended, unless `context` goes first.
    void announce(const Attempt &attempt, QObject *context, const std::function<void()> &then);
    /// Claims attempt.orderId.
    void claim(const Attempt &attempt, QObject *context, const std::function<void(BoardClaim)> &then);
    /// Nothing: the board is away.
    void ask(const Attempt &attempt, const QList<qint64> &orders, QObject *context,
        const std::function<void(const std::optional<BoardAnswer> &)> &then);

    /// Takes away what is over and old, where the board is there; it does so by itself when it comes back.
    void purge();
    /// Told as note() is: now or when the board is back, the newest word of each attempt.
    void notePayment(const ShopPayment &payment);
    // Each is answered with a fault where the board is away, slow or of an older schema.
    void listPayments(const QString &project, QObject *context, const std::function<void(const BoardResult<QList<ShopPayment>> &)> &then);
    void listHeld(const QString &project, QObject *context, const std::function<void(const BoardResult<QList<HeldBasket>> &)> &then);
    /// The baskets that are on the board now.
    void putHeld(const QString &project, const QList<Draft> &baskets, QObject *context,
        const std::function<void(const BoardResult<QList<QUuid>> &)> &then);
    void takeHeld(const QString &project, const QUuid &id, QObject *context,
        const std::function<void(const BoardResult<std::optional<Draft>> &)> &then);
    /// The baskets of which the board has nothing any more.
    void dropHeld(const QList<QUuid> &baskets, QObject *context, const std::function<void(const BoardResult<QList<QUuid>> &)> &then);

Q_SIGNALS:
    /// isUp() or fault() has changed.
    void changed();

private:
    struct Worker;

    /// Runs `work` in the thread; `then` gets its result here, or a fault when it takes too long.
    template <class T>
    void run(const std::function<BoardResult<T>(Board &)> &work, QObject *context, const std::function<void(const BoardResult<T> &)> &then);
    void take(const std::optional<core::BoardFault> &fault);
    void onSlow(const core::BoardFault &slow);

    std::shared_ptr<Worker> m_worker;
    std::thread m_thread;
    bool m_isUp = false;
    std::optional<core::BoardFault> m_fault;
};

} // namespace store
