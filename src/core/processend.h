// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace core {

/// Threads of ours that hang inside a library and that nobody waits for any more.
inline std::atomic<int> threadsAdrift{ 0 };

/// For the end of main(): the exit code. Where a thread is adrift the process ends here and now, since what is static would otherwise be
/// taken down under it.
[[nodiscard]] inline int endProcess(int code)
{
    if (threadsAdrift > 0) {
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}

} // namespace core
