// SPDX-License-Identifier: MIT
#include "faults/proxyrules.h"

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

struct Name
{
    QLatin1StringView text;
    Wire kind;
    int ms;
};

constexpr Name faultNames[] = {
    { "drop-before"_L1, Wire::DropBefore, 0 },
    { "reset-before"_L1, Wire::ResetBefore, 0 },
    { "blackhole"_L1, Wire::Blackhole, 0 },
    { "html-502"_L1, Wire::Html502, 0 },
    { "html-200"_L1, Wire::Html200, 0 },
    { "delay-before"_L1, Wire::DelayBefore, 300 },
    { "drop-after"_L1, Wire::DropAfter, 0 },
    { "reset-after"_L1, Wire::ResetAfter, 0 },
    { "blackhole-after"_L1, Wire::BlackholeAfter, 0 },
    { "html-502-after"_L1, Wire::Html502After, 0 },
    { "cut-headers"_L1, Wire::CutHeaders, 0 },
    { "cut-body"_L1, Wire::CutBody, 0 },
    { "truncated-length"_L1, Wire::TruncatedLength, 0 },
    { "garbage"_L1, Wire::Garbage, 0 },
    { "drip"_L1, Wire::Drip, 20 },
    { "delay-after"_L1, Wire::DelayAfter, 300 },
    { "empty-200"_L1, Wire::Empty200, 0 },
    { "close-idle"_L1, Wire::CloseIdle, 0 },
    { "refuse"_L1, Wire::Refuse, 300 },
    { "drop-refuse"_L1, Wire::DropRefuse, 300 },
};

} // namespace

std::optional<WireFault> wireFault(const QString &text)
{
    const QString word = text.section(u':', 0, 0);
    for (const Name &name : faultNames) {
        if (name.text != word) {
            continue;
        }
        bool isNumber = true;
        const QString number = text.section(u':', 1);
        const int ms = number.isEmpty() ? name.ms : number.toInt(&isNumber);
        return isNumber && ms >= 0 ? std::optional(WireFault{ name.kind, ms }) : std::nullopt;
    }
    return std::nullopt;
}

bool ProxyRules::add(const QJsonObject &rule)
{
    const auto fault = wireFault(rule.value("fault"_L1).toString());
    if (fault) {
        m_rules.append({ rule.value("method"_L1).toString().toLatin1(), rule.value("path"_L1).toString().toLatin1(), *fault,
            rule.value("times"_L1).toInt(1) });
    }
    return fault.has_value();
}

std::optional<WireFault> ProxyRules::take(const QByteArray &method, const QByteArray &target)
{
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        Rule &rule = m_rules[i];
        if ((!rule.method.isEmpty() && rule.method != method) || !target.contains(rule.path)) {
            continue;
        }
        const WireFault fault = rule.fault;
        if (--rule.times <= 0) {
            m_rules.removeAt(i);
        }
        return fault;
    }
    return std::nullopt;
}

} // namespace faults
