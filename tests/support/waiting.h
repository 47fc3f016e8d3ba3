// SPDX-License-Identifier: MIT
#pragma once
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace tests {

/// Runs the event loop until `isDone`, at most `ms`. Unlike QTest::qWaitFor it does not sleep between events: a client and a server in one
/// thread need a dozen of them for one exchange.
template <class Condition> [[nodiscard]] bool runUntil(Condition isDone, int ms = 5000)
{
    if (isDone()) {
        return true;
    }
    QEventLoop loop;
    QTimer poll;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (isDone() || clock.elapsed() > ms) {
            loop.quit();
        }
    });
    poll.start(1);
    loop.exec();
    return isDone();
}

/// Lets the event loop run for a while, for what must not happen.
inline void runFor(int ms)
{
    static_cast<void>(runUntil([] { return false; }, ms));
}

} // namespace tests
