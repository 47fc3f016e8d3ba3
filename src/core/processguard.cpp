// SPDX-License-Identifier: MIT
#include "core/processguard.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace core {

void guardProcess()
{
#ifdef Q_OS_UNIX
    // The limit alone does not hold where the kernel hands dumps to a program; the hard one stays, for what is started from here.
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        (void)setrlimit(RLIMIT_CORE, &limit);
    }
#endif
#ifdef Q_OS_LINUX
    // The portals of a Flatpak learn from /proc who asks, which this would close to them; nobody else looks into its sandbox.
    if (!QFile::exists(QStringLiteral("/.flatpak-info"))) {
        (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    }
#endif
}

} // namespace core
