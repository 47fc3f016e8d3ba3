// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <ctime>
#include <vector>

namespace bench {

[[nodiscard]] inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

[[nodiscard]] inline double p95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[size_t(double(values.size() - 1) * 0.95)];
}

/// Milliseconds of processor time of the whole process, its threads included.
[[nodiscard]] inline double processMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

} // namespace bench
