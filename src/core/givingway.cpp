// SPDX-License-Identifier: MIT
#include "core/givingway.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace core {

void giveWay()
{
#ifdef Q_OS_LINUX
    // QThread::LowPriority changes nothing here, and IdlePriority would wait for whatever else the machine does.
    constexpr int niceness = 5; // A third of the others' share.
    const auto own = id_t(syscall(SYS_gettid));
    (void)setpriority(PRIO_PROCESS, own, qMax(niceness, getpriority(PRIO_PROCESS, own)));
#endif
}

} // namespace core
