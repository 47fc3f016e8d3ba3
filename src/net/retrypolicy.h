// SPDX-License-Identifier: MIT
#pragma once
#include "net/outcome.h"

#include <chrono>
#include <functional>
#include <optional>

namespace net {

/// When an idempotent call is sent again. Exponential with full jitter; the server's Retry-After is never undercut. A server that wants
/// more than `longestWait` is not waited for at all: the caller gets the error, which tells how long.
struct RetryPolicy
{
    int maxRetries = 2;
    std::chrono::milliseconds firstStep{ 400 };
    std::chrono::milliseconds longestStep{ 4'000 };
    std::chrono::seconds longestWait = core::longestRetryAfter;
    double timeScale = 1.0; ///< Multiplies every wait; tests only.
    std::function<double()> random; ///< [0, 1); unset: QRandomGenerator.

    /// How long to wait before retry number `retry` (1 is the first); nothing: do not retry.
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayBefore(
        int retry, const Ending &ending, std::optional<std::chrono::seconds> retryAfter) const;
};

/// Keeps an outage cheap: each logical call earns a tenth of a retry and each success half of one, a retry costs one, three can be
/// saved up. While everything fails, that is 1.1 requests a call in the long run instead of 3.
class RetryBudget
{
public:
    void onCall() { earn(1); }
    void onSuccess() { earn(5); }
    /// Takes one retry; false when none is left.
    [[nodiscard]] bool take();

private:
    void earn(int tenths);
    int m_tenths = 30;
};

} // namespace net
