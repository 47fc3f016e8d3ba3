// SPDX-License-Identifier: MIT
#pragma once
#include <QFile>
#include <unistd.h>

namespace tests {

/// What this process has in memory; 0 where the system does not say.
[[nodiscard]] inline qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace tests
