// SPDX-License-Identifier: MIT
#pragma once
#include <QFile>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

namespace tests {

/// What this process has in memory; 0 where the system does not say.
[[nodiscard]] inline qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

/// What of it is allocated right now: what holes between the blocks are, and pages that are kept for later, does not count. 0 where the
/// allocator does not say.
[[nodiscard]] inline qint64 allocatedBytes()
{
#ifdef __GLIBC__
    const struct mallinfo2 all = mallinfo2();
    return qint64(all.uordblks) + qint64(all.hblkhd);
#else
    return 0;
#endif
}

} // namespace tests
