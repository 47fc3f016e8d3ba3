// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>

namespace faults {

/// The calls of a checkout that something may happen to.
enum class Step { SignIn, Refresh, Preview, Create, List, Session, ReadBack };
constexpr int stepCount = 7;

enum class Where { Proxy, Sandbox };

/// One fault at one step. `text` is the proxy's or the sandbox's own name for it.
struct FaultOrder
{
    Where where = Where::Proxy;
    QString text;
    Step step = Step::Create;
    int times = 1;
};

/// One story: what goes wrong, and where the process dies.
struct Scenario
{
    quint64 seed = 0;
    QList<FaultOrder> faults;
    int crashAt = 0; ///< Commit of the journal at which the first run dies; 0: it does not.
    int crashResumeAt = 0; ///< As crashAt, of the run that resumes while faults are left.
    QString expireAt; ///< Where the server's access tokens expire; see AgentOptions.
    int checkouts = 1;
    bool isMatrix = true; ///< False: a random composition.
};

struct FaultName
{
    Where where;
    QString text;
};

/// Every fault there is, of both machines.
[[nodiscard]] const QList<FaultName> &allFaults();
/// Crash points of the matrix: 0 (none) to the number of journal writes of a checkout that ends with an open session after a look.
constexpr int crashPoints = 7;

/// The scenario of a number. Pure: the same number is the same story for ever. Three of four seeds walk the matrix fault × step × crash
/// point, of which each pair (fault, step) comes up once in 355 seeds; the fourth is a composition of two to four faults.
[[nodiscard]] Scenario scenarioOf(quint64 seed);

/// Method and path of a step: `*`-pattern for the sandbox, substring for the proxy.
[[nodiscard]] QString methodOf(Step step);
[[nodiscard]] QString sandboxPath(Step step);
[[nodiscard]] QString proxyPath(Step step);
[[nodiscard]] QString stepName(Step step);
/// "seed 12: proxy drop-after at create, dies at write 3".
[[nodiscard]] QString describe(const Scenario &scenario);

} // namespace faults
