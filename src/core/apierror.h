// SPDX-License-Identifier: MIT
#pragma once
#include "core/serverreason.h"

#include <QHash>
#include <QMetaType>
#include <QString>
#include <chrono>
#include <optional>

namespace core {
Q_NAMESPACE

/// The most of a Retry-After that anybody waits for: a server that names an hour must not hide an order, or a payment, for an hour.
inline constexpr std::chrono::seconds longestRetryAfter{ 60 };

/// Why a call gave no value. A closed list: text::errortext has a sentence for each.
enum class ErrorKind {
    Cancelled,
    Offline,
    Timeout,
    Tls,
    Unauthorized,
    SessionExpired,
    Forbidden,
    NotFound,
    Conflict,
    Validation,
    RateLimited,
    ServerFault,
    ProtocolViolation,
    OutcomeUnknown,
};
Q_ENUM_NS(ErrorKind)

/// What is known of the effect of a call that gave no value (docs/architecture.md, "Outcomes"). The fourth outcome, Accepted, is
/// the value itself.
enum class Delivery {
    NotSent, ///< No byte of the request can have reached the server: it may be sent again.
    Rejected, ///< The server answered that it did nothing.
    Unknown, ///< The server may have acted.
};
Q_ENUM_NS(Delivery)

/// The error of one call. Holds no secret: its texts may be shown and logged.
struct ApiError
{
    ErrorKind kind = ErrorKind::ServerFault;
    Delivery delivery = Delivery::Unknown;
    int httpStatus = 0; ///< 0 when no answer came.
    QString serverMessage; ///< The server's own words, plain text, for details only. Never translated, never decided by.
    ServerReason reason; ///< What those words mean, when that is known.
    QHash<QString, QString> fieldErrors; ///< Marker of a form field → the server's words about it (docs/oneentry.md#validators).
    std::optional<std::chrono::seconds> retryAfter;
    quint64 requestId = 0; ///< The RequestId of the call, for the log.

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

/// The server knows us, and does not let this user call this route at all: not granted to the group (403), closed (405) or missing.
/// Not the app token's refusal, and nothing that another server at this address may have said.
[[nodiscard]] bool isRouteDenied(const ApiError &error);

/// The server says itself that what was asked for is not there: no proxy's page, and no route that is missing.
[[nodiscard]] bool isGone(const ApiError &error);

/// The name of a kind as it stands in the terminal's JSON, e.g. "Validation".
[[nodiscard]] QString errorKindName(ErrorKind kind);

} // namespace core
Q_DECLARE_METATYPE(core::ApiError)
