// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace sandbox {

/// What goes wrong with one answer. docs/sandbox.md says which of them act before they fail.
enum class FaultKind {
    DropBefore,
    Hang,
    Reset,
    Status,
    Redirect,
    Html200, // the request is not acted on
    DropAfter,
    HangAfter,
    ResetAfter,
    CutBody,
    Garbage,
    WrongType,
    Delay,
    Drip,
    DuplicateKey,
    Huge, // it is
};

struct Fault
{
    FaultKind kind = FaultKind::DropBefore;
    int number = 0; ///< milliseconds of delay and drip, the status, megabytes of huge
    int retryAfter = -1; ///< seconds; -1: no header
    QString target{}; ///< where a redirect leads
    [[nodiscard]] bool acts() const { return kind >= FaultKind::DropAfter; }
};

/// "status:503:2", "redirect:https://elsewhere/:307"…; nothing when it is none that exists.
[[nodiscard]] std::optional<Fault> parseFault(const QString &text);

/// The faults that were ordered and are not used up. The first that matches is taken.
class FaultBox
{
public:
    /// Body of `POST /__sandbox/faults`: one fault or an array; throws Refusal 400 when it is none.
    void order(const QJsonValue &body);
    void clear() { m_orders.clear(); }
    [[nodiscard]] QJsonArray list() const;
    /// `path` is matched exactly, or with `*` for any characters.
    [[nodiscard]] std::optional<Fault> take(const QByteArray &verb, const QString &path);

private:
    struct Order
    {
        QString verb; ///< empty: any
        QString path; ///< empty: any
        QString text;
        Fault fault;
        int times = 1; ///< -1: without end
    };
    void orderOne(const QJsonObject &object);
    QList<Order> m_orders;
};

} // namespace sandbox
