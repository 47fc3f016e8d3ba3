// SPDX-License-Identifier: MIT
#include "sandbox/faults.h"

#include "sandbox/http.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

struct Name
{
    QLatin1StringView text;
    FaultKind kind;
    int fallback; ///< of the number; -1: the number is required, -2: takes none
};

constexpr Name names[] = {
    { "drop-before"_L1, FaultKind::DropBefore, -2 },
    { "drop-after"_L1, FaultKind::DropAfter, -2 },
    { "cut-body"_L1, FaultKind::CutBody, -2 },
    { "garbage"_L1, FaultKind::Garbage, -2 },
    { "html-200"_L1, FaultKind::Html200, -2 },
    { "wrong-type"_L1, FaultKind::WrongType, -2 },
    { "delay"_L1, FaultKind::Delay, -1 },
    { "hang"_L1, FaultKind::Hang, -2 },
    { "hang-after"_L1, FaultKind::HangAfter, -2 },
    { "drip"_L1, FaultKind::Drip, 100 },
    { "status"_L1, FaultKind::Status, -1 },
    { "redirect"_L1, FaultKind::Redirect, -2 },
    { "reset"_L1, FaultKind::Reset, -2 },
    { "reset-after"_L1, FaultKind::ResetAfter, -2 },
    { "duplicate-key"_L1, FaultKind::DuplicateKey, -2 },
    { "huge"_L1, FaultKind::Huge, 64 },
};

// The address has colons of its own, so the status is only what a redirect's status can be.
std::optional<Fault> parseRedirect(const QString &rest)
{
    static const QRegularExpression code(u"^(.+):(30[12378])$"_s);
    const auto match = code.match(rest);
    Fault fault{ .kind = FaultKind::Redirect, .number = 302, .target = rest };
    if (match.hasMatch()) {
        fault.target = match.captured(1);
        fault.number = match.captured(2).toInt();
    }
    if (fault.target.isEmpty() || fault.target.contains(u'\r') || fault.target.contains(u'\n'))
        return std::nullopt;
    return fault;
}

bool readNumbers(const Name &name, const QStringList &numbers, Fault &fault)
{
    if (numbers.isEmpty()) {
        fault.number = name.fallback;
        return name.fallback != -1;
    }
    const bool isStatus = name.kind == FaultKind::Status;
    bool fine = false;
    fault.number = numbers[0].toInt(&fine);
    if (!fine || fault.number < 0 || name.fallback == -2 || numbers.size() > (isStatus ? 2 : 1))
        return false;
    if (isStatus && (fault.number < 200 || fault.number > 599))
        return false;
    if (numbers.size() == 2) {
        fault.retryAfter = numbers[1].toInt(&fine);
        return fine && fault.retryAfter >= 0;
    }
    return true;
}

} // namespace

std::optional<Fault> parseFault(const QString &text)
{
    const QString word = text.section(u':', 0, 0);
    const QString rest = text.section(u':', 1);
    if (word == "redirect"_L1)
        return parseRedirect(rest);
    for (const Name &name : names) {
        if (name.text != word)
            continue;
        Fault fault{ .kind = name.kind };
        if (readNumbers(name, rest.isEmpty() ? QStringList() : rest.split(u':'), fault))
            return fault;
    }
    return std::nullopt;
}

void FaultBox::order(const QJsonValue &body)
{
    if (!body.isArray()) {
        orderOne(body.toObject());
        return;
    }
    const QJsonArray all = body.toArray();
    for (const QJsonValue one : all)
        orderOne(one.toObject());
}

void FaultBox::orderOne(const QJsonObject &object)
{
    const QString text = object[u"fault"].toString();
    const std::optional<Fault> fault = parseFault(text);
    if (!fault)
        throw Refusal(400, u"unknown fault '"_s % text % u"'"_s);
    const QJsonObject match = object[u"match"].toObject();
    QString verb = match[u"method"].toString().toUpper();
    if (verb == "*"_L1)
        verb.clear();
    const int times = object[u"times"].toInt(1);
    if (times != 0)
        m_orders << Order{ verb, match[u"path"].toString().section(u'?', 0, 0), text, *fault, times };
}

QJsonArray FaultBox::list() const
{
    QJsonArray all;
    for (const Order &order : m_orders) {
        all << QJsonObject{ { u"match"_s, QJsonObject{ { u"method"_s, order.verb }, { u"path"_s, order.path } } },
            { u"fault"_s, order.text }, { u"times"_s, order.times } };
    }
    return all;
}

std::optional<Fault> FaultBox::take(const QByteArray &verb, const QString &path)
{
    for (qsizetype i = 0; i < m_orders.size(); ++i) {
        Order &order = m_orders[i];
        if (!order.verb.isEmpty() && order.verb.toLatin1() != verb)
            continue;
        if (!order.path.isEmpty() && order.path != path) {
            const auto pattern = QRegularExpression::escape(order.path).replace("\\*"_L1, ".*"_L1);
            if (!QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(path).hasMatch())
                continue;
        }
        const Fault fault = order.fault;
        if (order.times > 0 && --order.times == 0)
            m_orders.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

} // namespace sandbox
