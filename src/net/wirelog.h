// SPDX-License-Identifier: MIT
#pragma once
#include "core/diagnosis.h"
#include "net/outcome.h"

#include <QLoggingCategory>
#include <QString>
#include <QUrl>
#include <chrono>
#include <functional>

namespace net {

Q_DECLARE_LOGGING_CATEGORY(wire)

/// What is told of one exchange. There is no place in it for a header, a body or the value of a query parameter, so no secret and no
/// personal data can get into a log through it.
struct WireLine
{
    quint64 requestId = 0;
    int exchange = 1; ///< 1 for the first time a call is sent, 2 for its first repetition…
    QString verb;
    QString path; ///< Percent-encoded; the query's keys follow as "?langCode&limit".
    int httpStatus = 0; ///< 0: none came.
    QString trouble; ///< Name of the network error or of our own reason; empty for none.
    std::chrono::milliseconds duration{ 0 };
    qint64 bytesSent = 0; ///< Of the body.
    qint64 bytesReceived = 0;

    /// "#12 POST /api/content/orders-storage/marker/orders/orders 201 34 ms, 322 B out, 512 B in".
    [[nodiscard]] QString toString() const;
};

/// Path and the names of the query's parameters; their values may be what somebody typed.
[[nodiscard]] QString loggablePath(const QUrl &url);
/// What is kept of it for the list of calls: the path without the query, personal values masked, and the time of now.
[[nodiscard]] core::CallRecord recordOf(const WireLine &line);
/// "Deadline", "HostNotFoundError"…; empty for an exchange that came to its end.
[[nodiscard]] QString endingName(const Ending &ending);

/// Takes lines to the logging category "vezne.wire" (off by default) and to a sink (the terminal's --verbose).
class WireLog
{
public:
    using Sink = std::function<void(const WireLine &)>;
    void setSink(Sink sink) { m_sink = std::move(sink); }
    void record(const WireLine &line) const;

private:
    Sink m_sink;
};

} // namespace net
