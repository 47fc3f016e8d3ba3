// SPDX-License-Identifier: MIT
#pragma once
#include "contract/operations.h"
#include "support/scriptedserver.h"

namespace tests {

/// How a call must end.
struct Expected
{
    bool isAnswered = false;
    core::ErrorKind kind = core::ErrorKind::ServerFault;
    core::Delivery delivery = core::Delivery::Unknown;
    int requests = 1; ///< What the server must have heard.
};

/// One way a server can behave, for every operation.
struct Scenario
{
    QByteArray name;
    KitOptions options;
    std::function<void(ScriptedServer &, ApiKit &, const ApiOperation &)> prepare;
    std::function<Expected(const ApiOperation &)> expected;
    int readsQtRepeats = 0; ///< How often Qt may repeat a read below our own repetitions.
};

[[nodiscard]] const QList<Scenario> &scenarios();

} // namespace tests
