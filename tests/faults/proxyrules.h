// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <optional>

namespace faults {

/// What goes wrong on the way between two programs. "Before": the server never sees the request. "After": it has acted.
enum class Wire {
    DropBefore, ///< Closed without a byte.
    ResetBefore, ///< As DropBefore, with RST.
    Blackhole, ///< Accepted and never answered; nothing is forwarded.
    Html502, ///< A gateway's page instead of forwarding.
    Html200, ///< A captive portal's page.
    DelayBefore, ///< Forwarded late, also when the client has given up: the server acts late.
    DropAfter,
    ResetAfter,
    BlackholeAfter,
    Html502After,
    CutHeaders, ///< Closed in the middle of the headers.
    CutBody, ///< Closed in the middle of the body.
    TruncatedLength, ///< A Content-Length that is too short, and a body that agrees with it.
    Garbage, ///< Bytes that are no HTTP.
    Drip, ///< A byte at a time.
    DelayAfter, ///< The answer comes late.
    Empty200, ///< 200 and nothing in it.
    CloseIdle, ///< Answered, then closed without having said so.
    Refuse, ///< Answered, then nobody listens for a while.
    DropRefuse, ///< As DropAfter, then nobody listens for a while.
};

struct WireFault
{
    Wire kind = Wire::DropBefore;
    int ms = 0; ///< Of delays, of each byte of Drip, of the time without a listener.
};

/// "drop-before", "delay-after:300"…; nothing when it is none.
[[nodiscard]] std::optional<WireFault> wireFault(const QString &text);

/// Rules in the order in which they were given; the first that fits a request is taken.
class ProxyRules
{
public:
    /// `{"method","path","fault","times"}`: path is a substring. False when the fault is none.
    [[nodiscard]] bool add(const QJsonObject &rule);
    void clear() { m_rules.clear(); }
    [[nodiscard]] std::optional<WireFault> take(const QByteArray &method, const QByteArray &target);

private:
    struct Rule
    {
        QByteArray method; ///< Empty: any.
        QByteArray path;
        WireFault fault;
        int times = 1;
    };
    QList<Rule> m_rules;
};

} // namespace faults
