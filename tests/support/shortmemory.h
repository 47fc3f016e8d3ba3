// SPDX-License-Identifier: MIT
#pragma once
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace tests {

/// As long as it lives the process gets so many MiB of address space more and no further one: what asks for more is refused, as on a
/// computer whose memory is full.
class ShortMemory
{
    Q_DISABLE_COPY_MOVE(ShortMemory)
public:
    explicit ShortMemory(rlim_t mebibytes)
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (file.open(QIODevice::ReadOnly) && getrlimit(RLIMIT_AS, &m_before) == 0) {
            const rlim_t pages = file.readAll().split(' ').constFirst().toULongLong();
            const rlimit narrow{ pages * rlim_t(sysconf(_SC_PAGESIZE)) + mebibytes * 1024 * 1024, m_before.rlim_max };
            m_isSet = pages > 0 && setrlimit(RLIMIT_AS, &narrow) == 0;
        }
    }
    ~ShortMemory()
    {
        if (m_isSet) {
            setrlimit(RLIMIT_AS, &m_before);
        }
    }
    [[nodiscard]] bool isSet() const { return m_isSet; }

private:
    rlimit m_before{};
    bool m_isSet = false;
};

} // namespace tests
