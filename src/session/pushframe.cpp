// SPDX-License-Identifier: MIT
#include "session/pushframe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace session {
namespace {

/// What the server says of itself may be any number: two of them together still are one.
std::chrono::milliseconds patienceIn(const QJsonObject &opening)
{
    const auto part = [&opening](QLatin1StringView key) {
        return std::clamp<qint64>(opening.value(key).toInteger(), 0, PushFrame::longestPatience.count());
    };
    const std::chrono::milliseconds patience(part("pingInterval"_L1) + part("pingTimeout"_L1));
    return patience.count() > 0 ? std::min(patience, PushFrame::longestPatience) : PushFrame::usualPatience;
}

PushFrame eventOf(const QString &json)
{
    PushFrame frame;
    const QJsonObject what = QJsonDocument::fromJson(json.toUtf8()).array().at(1).toObject();
    if (!what.contains("product"_L1) && !what.contains("formData"_L1)) {
        frame.kind = PushFrame::Kind::Order;
        frame.order = std::max<qint64>(0, what["order"_L1]["id"_L1].toVariant().toLongLong());
    }
    return frame;
}

} // namespace

// The first sign is the kind of the packet, the second one, in a message, that of socket.io.
PushFrame pushFrameOf(const QString &text)
{
    PushFrame frame;
    if (text.startsWith(u'0')) {
        frame.kind = PushFrame::Kind::Opening;
        frame.patience = patienceIn(QJsonDocument::fromJson(text.mid(1).toUtf8()).object());
    } else if (text == "2"_L1) {
        frame.kind = PushFrame::Kind::Ping;
    } else if (text.startsWith("40"_L1)) {
        frame.kind = PushFrame::Kind::Welcome;
    } else if (text.startsWith("41"_L1) || text.startsWith("44"_L1)) {
        frame.kind = PushFrame::Kind::Goodbye;
    } else if (text.startsWith("42"_L1)) {
        frame = eventOf(text.mid(text.indexOf(u'[')));
    }
    return frame;
}

} // namespace session
