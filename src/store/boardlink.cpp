// SPDX-License-Identifier: MIT
#include "store/boardlink.h"

#include "core/processend.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

using namespace std::chrono_literals;

namespace store {
namespace {

constexpr std::chrono::milliseconds firstRetry = 1s;
constexpr std::chrono::milliseconds longestRetry = 30s;

/// Somebody waits for an answer. Whoever comes first, the answer or the end of patience, ends it; the other one finds it ended.
template <class T> struct Waiting
{
    QPointer<QObject> context;
    std::function<void(const BoardResult<T> &)> then;
    bool hasEnded = false;

    void end(const BoardResult<T> &value)
    {
        if (!std::exchange(hasEnded, true) && context) {
            then(value);
        }
    }
};

} // namespace

/// What the thread and the link share; it outlives whichever ends first.
struct BoardLink::Worker
{
    using Job = std::function<void(Board &)>;

    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable ended;
    std::deque<Job> jobs;
    QHash<QUuid, Attempt> missed; ///< Not on the board yet; newer knowledge replaces older.
    QHash<QUuid, ShopPayment> missedPayments;
    BoardLink *link = nullptr; ///< Null once it is gone.
    bool isClosing = false;
    bool hasEnded = false;
    bool isAdrift = false; ///< Nobody joins the thread.

    void add(const Job &job)
    {
        const std::lock_guard guard(mutex);
        jobs.push_back(job);
        wake.notify_one();
    }
    void tell(const std::function<void(BoardLink &)> &words)
    {
        const std::lock_guard guard(mutex);
        if (link) {
            BoardLink *to = link;
            QMetaObject::invokeMethod(
                to, [to, words] { words(*to); }, Qt::QueuedConnection);
        }
    }
    void work(const BoardAddress &address, const QString &counter);
    void serve(Board &board);
    void bringUpMissed(Board &board);
    void bringUpPayments(Board &board);
};

void BoardLink::Worker::bringUpMissed(Board &board)
{
    std::unique_lock guard(mutex);
    const QHash<QUuid, Attempt> waiting = missed;
    guard.unlock();
    for (const Attempt &attempt : waiting) {
        const auto noted = board.note(attempt);
        if (!noted) {
            return;
        }
        guard.lock();
        if (missed.value(attempt.id).state == attempt.state) {
            missed.remove(attempt.id);
        }
        guard.unlock();
    }
}

void BoardLink::Worker::bringUpPayments(Board &board)
{
    std::unique_lock guard(mutex);
    const QHash<QUuid, ShopPayment> waiting = missedPayments;
    guard.unlock();
    for (const ShopPayment &payment : waiting) {
        const auto noted = BoardPayments(board).note(payment);
        if (!noted && noted.error().kind != core::BoardFault::Kind::Older) {
            return;
        }
        guard.lock();
        if (missedPayments.value(payment.attempt) == payment) {
            missedPayments.remove(payment.attempt);
        }
        guard.unlock();
    }
}

void BoardLink::Worker::work(const BoardAddress &address, const QString &counter)
{
    {
        Board board(address, counter);
        serve(board);
    }
    const std::lock_guard guard(mutex);
    hasEnded = true;
    core::threadsAdrift -= isAdrift ? 1 : 0;
    ended.notify_all();
}

void BoardLink::Worker::serve(Board &board)
{
    auto retry = firstRetry;
    std::optional<core::BoardFault> last = core::BoardFault{};
    for (;;) {
        const auto opened = board.open();
        std::optional<core::BoardFault> fault = opened ? std::nullopt : std::optional(opened.error());
        if (opened) {
            bringUpMissed(board);
            bringUpPayments(board);
            retry = firstRetry;
        }
        if (fault != last) {
            last = fault;
            tell([fault](BoardLink &to) { to.take(fault); });
        }
        std::unique_lock guard(mutex);
        if (jobs.empty() && !isClosing) {
            if (opened && missed.isEmpty() && missedPayments.isEmpty()) {
                wake.wait(guard);
            } else {
                wake.wait_for(guard, retry);
                retry = std::min(retry * 2, longestRetry);
            }
        }
        std::deque<Job> now;
        now.swap(jobs);
        const bool isLast = isClosing && now.empty();
        guard.unlock();
        for (const Job &job : now) {
            job(board);
        }
        if (isLast) {
            break;
        }
    }
    bringUpMissed(board);
    bringUpPayments(board);
}

BoardLink::BoardLink(const BoardAddress &address, const QString &counter, QObject *parent) :
    QObject(parent), m_worker(std::make_shared<Worker>())
{
    m_worker->link = this;
    m_thread = std::thread([worker = m_worker, address, counter] { worker->work(address, counter); });
}

BoardLink::~BoardLink()
{
    std::unique_lock guard(m_worker->mutex);
    m_worker->link = nullptr;
    m_worker->isClosing = true;
    m_worker->wake.notify_one();
    const bool hasEnded = m_worker->ended.wait_for(guard, patience, [this] { return m_worker->hasEnded; });
    m_worker->isAdrift = !hasEnded;
    core::threadsAdrift += hasEnded ? 0 : 1;
    guard.unlock();
    // A thread inside libpq cannot be interrupted: where the board hangs it ends by itself, and holds nobody up.
    hasEnded ? m_thread.join() : m_thread.detach();
}

void BoardLink::take(const std::optional<core::BoardFault> &fault)
{
    m_isUp = !fault;
    m_fault = fault;
    Q_EMIT changed();
}

template <class T>
void BoardLink::run(
    const std::function<BoardResult<T>(Board &)> &work, QObject *context, const std::function<void(const BoardResult<T> &)> &then)
{
    const auto waiting = std::make_shared<Waiting<T>>(Waiting<T>{ context, then });
    if (m_fault) {
        QMetaObject::invokeMethod(
            context, [waiting, fault = *m_fault] { waiting->end(tl::unexpected(fault)); }, Qt::QueuedConnection); // Nobody waits.
        return;
    }
    m_worker->add([worker = std::weak_ptr<Worker>(m_worker), work, waiting](Board &board) {
        const auto result = work(board);
        if (const auto shared = worker.lock()) {
            shared->tell([waiting, result](BoardLink &) { waiting->end(result); });
        }
    });
    // Who waits keeps the time, since the link may go meanwhile: the shop's board has been changed.
    QTimer::singleShot(patience, context, [link = QPointer<BoardLink>(this), waiting] {
        const core::BoardFault slow{ core::BoardFault::Kind::Unreachable, {} };
        if (link && !waiting->hasEnded) {
            link->onSlow(slow);
        }
        waiting->end(tl::unexpected(slow));
    });
}

// The thread says when it answers again.
void BoardLink::onSlow(const core::BoardFault &slow)
{
    take(slow);
    m_worker->add([worker = std::weak_ptr<Worker>(m_worker)](Board &board) {
        const auto opened = board.open();
        if (const auto shared = worker.lock(); shared && opened) {
            shared->tell([](BoardLink &to) { to.take(std::nullopt); });
        }
    });
}

void BoardLink::note(const Attempt &attempt)
{
    {
        const std::lock_guard guard(m_worker->mutex);
        m_worker->missed.insert(attempt.id, attempt);
    }
    m_worker->add([](Board &) {}); // Wakes the thread, which brings up what is missed.
}

void BoardLink::bringUp(const QList<Attempt> &attempts)
{
    m_worker->add([worker = std::weak_ptr<Worker>(m_worker), attempts](Board &board) {
        const auto missing = board.missing(attempts);
        const auto shared = worker.lock();
        if (!shared) {
            return;
        }
        const std::lock_guard guard(shared->mutex);
        for (const Attempt &attempt : missing.value_or(attempts)) {
            if (!shared->missed.contains(attempt.id)) {
                shared->missed.insert(attempt.id, attempt);
            }
        }
    });
}

void BoardLink::announce(const Attempt &attempt, QObject *context, const std::function<void()> &then)
{
    {
        const std::lock_guard guard(m_worker->mutex);
        m_worker->missed.insert(attempt.id, attempt);
    }
    run<bool>([attempt](Board &board) { return board.note(attempt); }, context, [then](const BoardResult<bool> &) { then(); });
}

void BoardLink::claim(const Attempt &attempt, QObject *context, const std::function<void(BoardClaim)> &then)
{
    run<bool>([attempt](Board &board) { return board.note(attempt); }, context,
        [then](const BoardResult<bool> &granted) {
            then(!granted ? BoardClaim::Away : (*granted ? BoardClaim::Granted : BoardClaim::Refused));
        });
}

void BoardLink::ask(const Attempt &attempt, const QList<qint64> &orders, QObject *context,
    const std::function<void(const std::optional<BoardAnswer> &)> &then)
{
    run<BoardAnswer>([attempt, orders](Board &board) { return board.ask(attempt, orders); }, context,
        [then](const BoardResult<BoardAnswer> &answer) { then(answer ? std::optional(*answer) : std::nullopt); });
}

void BoardLink::purge()
{
    m_worker->add([](Board &board) { (void)(board.open() && board.purge()); });
}

// ── payments and baskets ────────────────────────────────────────────────────────────────────────────────

void BoardLink::notePayment(const ShopPayment &payment)
{
    {
        const std::lock_guard guard(m_worker->mutex);
        m_worker->missedPayments.insert(payment.attempt, payment);
    }
    m_worker->add([](Board &) {});
}

void BoardLink::listPayments(
    const QString &project, QObject *context, const std::function<void(const BoardResult<QList<ShopPayment>> &)> &then)
{
    run<QList<ShopPayment>>([project](Board &board) { return BoardPayments(board).elsewhere(project); }, context, then);
}

void BoardLink::listHeld(const QString &project, QObject *context, const std::function<void(const BoardResult<QList<HeldBasket>> &)> &then)
{
    run<QList<HeldBasket>>([project](Board &board) { return BoardShelf(board).list(project); }, context, then);
}

void BoardLink::putHeld(const QString &project, const QList<Draft> &baskets, QObject *context,
    const std::function<void(const BoardResult<QList<QUuid>> &)> &then)
{
    const auto putAll = [project, baskets](Board &board) -> BoardResult<QList<QUuid>> {
        QList<QUuid> there;
        for (const Draft &basket : baskets) {
            if (const auto put = BoardShelf(board).put(project, basket); !put) {
                return tl::unexpected(put.error());
            }
            there.append(basket.id);
        }
        return there;
    };
    run<QList<QUuid>>(putAll, context, then);
}

void BoardLink::takeHeld(
    const QString &project, const QUuid &id, QObject *context, const std::function<void(const BoardResult<std::optional<Draft>> &)> &then)
{
    run<std::optional<Draft>>([project, id](Board &board) { return BoardShelf(board).take(project, id); }, context, then);
}

void BoardLink::dropHeld(const QList<QUuid> &baskets, QObject *context, const std::function<void(const BoardResult<QList<QUuid>> &)> &then)
{
    const auto dropAll = [baskets](Board &board) -> BoardResult<QList<QUuid>> {
        for (const QUuid &id : baskets) {
            if (const auto dropped = BoardShelf(board).drop(id); !dropped) {
                return tl::unexpected(dropped.error());
            }
        }
        return baskets;
    };
    run<QList<QUuid>>(dropAll, context, then);
}

} // namespace store
