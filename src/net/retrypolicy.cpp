// SPDX-License-Identifier: MIT
#include "net/retrypolicy.h"

#include <QRandomGenerator>
#include <algorithm>

namespace net {

std::optional<std::chrono::milliseconds> RetryPolicy::delayBefore(
    int retry, const Ending &ending, std::optional<std::chrono::seconds> retryAfter) const
{
    using std::chrono::milliseconds;
    if (!ending.isIdempotent || retry > maxRetries || !isTransient(ending) || (retryAfter && *retryAfter > longestWait)) {
        return std::nullopt;
    }
    const milliseconds step = std::min(longestStep, firstStep * (1 << std::clamp(retry - 1, 0, 10)));
    const double jitter = random ? random() : QRandomGenerator::global()->generateDouble();
    // Half of the step is certain, so that a retry never comes at once; the other half is jitter.
    const auto drawn = milliseconds(qint64(double(step.count()) * (0.5 + 0.5 * jitter)));
    const auto wait = retryAfter ? milliseconds(*retryAfter) + drawn / 4 : drawn;
    return milliseconds(qint64(double(wait.count()) * timeScale));
}

bool RetryBudget::take()
{
    if (m_tenths < 10) {
        return false;
    }
    m_tenths -= 10;
    return true;
}

void RetryBudget::earn(int tenths)
{
    m_tenths = std::min(30, m_tenths + tenths);
}

} // namespace net
