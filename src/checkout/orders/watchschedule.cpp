// SPDX-License-Identifier: MIT
#include "checkout/orders/watchschedule.h"

#include <algorithm>

namespace checkout {
namespace {

constexpr qint64 apart = 20; // ms between two looks that are due at once.

} // namespace

WatchSchedule::WatchSchedule(QObject *parent) : QObject(parent)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WatchSchedule::runNext);
}

void WatchSchedule::plan(const QObject *who, std::chrono::milliseconds wait, std::function<void()> then)
{
    m_plans[who] = { m_clock.elapsed() + wait.count(), std::move(then) };
    arm(0);
}

void WatchSchedule::cancel(const QObject *who)
{
    m_plans.erase(who);
    arm(0);
}

void WatchSchedule::arm(qint64 notBefore)
{
    const auto next
        = std::min_element(m_plans.cbegin(), m_plans.cend(), [](const auto &a, const auto &b) { return a.second.due < b.second.due; });
    if (next == m_plans.cend()) {
        m_timer.stop();
    } else {
        m_timer.start(int(std::max(notBefore, next->second.due - m_clock.elapsed())));
    }
}

void WatchSchedule::runNext()
{
    const auto next
        = std::min_element(m_plans.cbegin(), m_plans.cend(), [](const auto &a, const auto &b) { return a.second.due < b.second.due; });
    if (next == m_plans.cend() || next->second.due > m_clock.elapsed()) {
        arm(0);
        return;
    }
    const std::function<void()> then = std::move(next->second.then);
    m_plans.erase(next);
    arm(apart);
    then(); // It may plan anew.
}

} // namespace checkout
