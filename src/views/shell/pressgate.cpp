// SPDX-License-Identifier: MIT
#include "views/shell/pressgate.h"

#include <QElapsedTimer>
#include <algorithm>

namespace views {

PressGate::PressGate(Clock clock) : m_clock(std::move(clock))
{
    if (!m_clock) {
        QElapsedTimer timer;
        timer.start();
        m_clock = [timer] { return timer.elapsed(); };
    }
}

void PressGate::pageShown(qint64 settleMs)
{
    m_openFrom = std::max(m_openFrom, m_clock() + settleMs);
}

bool PressGate::take()
{
    const qint64 now = m_clock();
    if (now < m_openFrom) {
        return false;
    }
    m_openFrom = now + burstMs;
    return true;
}

qint64 PressGate::wait() const
{
    return std::max<qint64>(0, m_openFrom - m_clock());
}

} // namespace views
