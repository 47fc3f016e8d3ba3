// SPDX-License-Identifier: MIT
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <vector>

namespace tests {

/// Seconds of processor time.
[[nodiscard]] inline double cpuSeconds(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID)
{
    timespec spent{};
    clock_gettime(clock, &spent);
    return double(spent.tv_sec) + double(spent.tv_nsec) / 1e9;
}

/// The times for which this thread did not come to its events, while this lives; all in milliseconds.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double worked = cpuSeconds(CLOCK_THREAD_CPUTIME_ID) * 1000;
            m_gaps.push_back(double(m_clock.nsecsElapsed()) / 1e6);
            m_longestWork = std::max(m_longestWork, worked - m_worked);
            m_worked = worked;
            m_clock.start();
        });
        m_worked = cpuSeconds(CLOCK_THREAD_CPUTIME_ID) * 1000;
        m_clock.start();
        m_timer.start();
    }
    /// 999 of 1,000 gaps stay below.
    [[nodiscard]] double most()
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        return m_gaps.empty() ? 0 : m_gaps[size_t(double(m_gaps.size() - 1) * 0.999)];
    }
    /// Of all gaps; another process that has the processor is in it.
    [[nodiscard]] double longest() const { return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end()); }
    /// The longest piece of work of this thread between two looks at its events: what of a gap is ours, whatever else the machine does.
    [[nodiscard]] double longestWork() const { return m_longestWork; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
    double m_worked = 0;
    double m_longestWork = 0;
};

} // namespace tests
