// SPDX-License-Identifier: MIT
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <map>

namespace checkout {

/// When each of many watchers looks again: one timer for all. Looks that fall together come one after the other, so that forty open
/// payments are no burst of forty requests.
class WatchSchedule : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchSchedule)
public:
    explicit WatchSchedule(QObject *parent = nullptr);

    /// `then` runs once, after `wait` or a little later; it takes the place of what was planned for `who` before. `who` cancels before it
    /// goes.
    void plan(const QObject *who, std::chrono::milliseconds wait, std::function<void()> then);
    void cancel(const QObject *who);
    /// The longest pause between two looks at a payment that nobody looks at; zero: the watcher's own. From the next look on.
    void setLongestPause(std::chrono::seconds pause) { m_longestPause = pause; }
    [[nodiscard]] std::chrono::seconds longestPause() const { return m_longestPause; }

private:
    struct Plan
    {
        qint64 due = 0; ///< ms of m_clock.
        std::function<void()> then;
    };
    void arm(qint64 notBefore);
    void runNext();

    QElapsedTimer m_clock;
    QTimer m_timer;
    std::chrono::seconds m_longestPause{ 0 };
    std::map<const QObject *, Plan> m_plans;
};

} // namespace checkout
