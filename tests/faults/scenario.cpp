// SPDX-License-Identifier: MIT
#include "faults/scenario.h"

#include "faults/dice.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

QString expiryPoint(int choice)
{
    // Before the first call with a bearer, before the order, before the session.
    static const QStringList points{ u"preview"_s, u"add"_s, u"SessionSent"_s };
    return points.at(choice % int(points.size()));
}

// What has to happen for a step to be reached at all.
void prepareFor(Step step, int choice, Scenario &scenario)
{
    if (step == Step::Refresh && scenario.expireAt.isEmpty()) {
        scenario.expireAt = expiryPoint(choice);
    }
    if (step == Step::List) {
        scenario.faults.append({ Where::Proxy, choice % 2 == 0 ? u"drop-after"_s : u"drop-before"_s, Step::Create, 1 });
    }
}

Scenario fromMatrix(quint64 index)
{
    const int faultCount = int(allFaults().size());
    const quint64 pairs = quint64(faultCount) * stepCount;
    const int pair = int(index * 97 % pairs); // 97 has no divisor in common with it: every pair once a round, and early ones well mixed.
    const quint64 round = index / pairs;
    const FaultName &fault = allFaults().at(pair % faultCount);
    const auto step = Step(pair / faultCount);
    Scenario scenario;
    scenario.crashAt = int((round + quint64(pair) * 3) % crashPoints);
    scenario.faults.append({ fault.where, fault.text, step, 1 });
    prepareFor(step, pair + int(round), scenario);
    return scenario;
}

Scenario composed(quint64 seed)
{
    Dice dice(seed);
    Scenario scenario;
    scenario.isMatrix = false;
    const int count = 2 + dice.below(3);
    for (int i = 0; i < count; ++i) {
        const FaultName &fault = allFaults().at(dice.below(int(allFaults().size())));
        const auto step = Step(dice.below(stepCount));
        scenario.faults.append({ fault.where, fault.text, step, 1 + dice.below(3) });
        prepareFor(step, dice.below(6), scenario);
    }
    scenario.crashAt = dice.chance(50) ? 1 + dice.below(8) : 0;
    scenario.crashResumeAt = dice.chance(25) ? 1 + dice.below(4) : 0;
    if (scenario.expireAt.isEmpty() && dice.chance(25)) {
        scenario.expireAt = expiryPoint(dice.below(3));
    }
    scenario.checkouts = dice.chance(25) ? 2 : 1;
    return scenario;
}

} // namespace

const QList<FaultName> &allFaults()
{
    static const QList<FaultName> all = [] {
        QList<FaultName> names;
        // delay-before lets the server act 1,000 ms late: after the client's deadline, inside the span of its looks (docs/reliability.md).
        const QStringList proxy{ u"drop-before"_s, u"reset-before"_s, u"blackhole"_s, u"html-502"_s, u"html-200"_s, u"delay-before:1000"_s,
            u"drop-after"_s, u"reset-after"_s, u"blackhole-after"_s, u"html-502-after"_s, u"cut-headers"_s, u"cut-body"_s,
            u"truncated-length"_s, u"garbage"_s, u"drip:20"_s, u"delay-after:900"_s, u"empty-200"_s, u"close-idle"_s, u"refuse:300"_s };
        const QStringList sandbox{ u"drop-before"_s, u"reset"_s, u"hang"_s, u"status:400"_s, u"status:429:1"_s, u"status:500"_s,
            u"status:503:1"_s, u"redirect:http://127.0.0.1:9/:307"_s, u"html-200"_s, u"drop-after"_s, u"reset-after"_s, u"hang-after"_s,
            u"cut-body"_s, u"garbage"_s, u"wrong-type"_s, u"duplicate-key"_s, u"drip:20"_s, u"delay:800"_s, u"huge:17"_s };
        for (const QString &text : proxy) {
            names.append({ Where::Proxy, text });
        }
        for (const QString &text : sandbox) {
            names.append({ Where::Sandbox, text });
        }
        return names;
    }();
    return all;
}

Scenario scenarioOf(quint64 seed)
{
    Scenario scenario = seed % 4 == 3 ? composed(seed) : fromMatrix(seed / 4 * 3 + seed % 4);
    scenario.seed = seed;
    return scenario;
}

QString methodOf(Step step)
{
    return step == Step::List || step == Step::ReadBack ? u"GET"_s : u"POST"_s;
}

QString sandboxPath(Step step)
{
    switch (step) {
    case Step::SignIn:
        return u"*/users/auth"_s;
    case Step::Refresh:
        return u"*/users/refresh"_s;
    case Step::Preview:
        return u"*/orders/preview"_s;
    case Step::Create:
    case Step::List:
        return u"*/marker/orders/orders"_s;
    case Step::Session:
        return u"*/payments/sessions"_s;
    case Step::ReadBack:
        return u"*/payments/sessions/order/*"_s;
    }
    return {};
}

QString proxyPath(Step step)
{
    return sandboxPath(step).remove(u'*');
}

QString stepName(Step step)
{
    static const char *const names[] = { "sign-in", "refresh", "preview", "create", "list", "session", "read back" };
    return QString::fromLatin1(names[int(step)]);
}

QString describe(const Scenario &scenario)
{
    QStringList parts;
    for (const FaultOrder &fault : scenario.faults) {
        const QString times = fault.times > 1 ? u" ×%1"_s.arg(fault.times) : QString();
        parts.append((fault.where == Where::Proxy ? u"proxy "_s : u"server "_s) + fault.text + times + u" at "_s + stepName(fault.step));
    }
    if (!scenario.expireAt.isEmpty()) {
        parts.append(u"tokens expire at "_s + scenario.expireAt);
    }
    if (scenario.crashAt > 0) {
        parts.append(u"dies at write %1"_s.arg(scenario.crashAt));
    }
    if (scenario.crashResumeAt > 0) {
        parts.append(u"dies again at write %1 of the resume"_s.arg(scenario.crashResumeAt));
    }
    if (scenario.checkouts > 1) {
        parts.append(u"%1 orders of the same content"_s.arg(scenario.checkouts));
    }
    return u"seed %1: "_s.arg(scenario.seed) + parts.join(u", "_s);
}

} // namespace faults
