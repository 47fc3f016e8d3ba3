// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

namespace net {

enum class Verb { Get, Post, Put, Delete };

enum class AuthKind {
    None, ///< No Authorization at all (sign-in, refresh, public reads).
    Bearer, ///< The bearer when there is one; a 401 asks the token source once and the call is replayed once.
    NoRefresh, ///< The bearer when there is one; a 401 is an answer like any other (sign-out).
};

/// One request as the protocol sees it, before it has an address and headers.
struct RequestSpec
{
    Verb verb = Verb::Get;
    QStringList path; ///< Segments after /api/content, raw: each is percent-encoded, so that a marker cannot leave its place.
    QList<QPair<QString, QString>> query;
    std::optional<QByteArray> body; ///< Nothing: no body.
    QByteArray contentType = "application/json";
    /// True when the server does the same however often it hears it: every GET, and POSTs that only read (products/all, preview).
    /// False: sent from a one-shot body, never repeated. (Redirects are followed for GET alone, inside the same origin.)
    bool isIdempotent = true;
    AuthKind auth = AuthKind::Bearer;
    bool mayRetry = true; ///< Idempotent calls only: repeat after a passing fault (RetryPolicy).
    bool emptyWhenNotFound = false; ///< A 404 in the store's own words is read as an empty list (docs/oneentry.md#payment-sessions).
    bool trailingSlash = false; ///< `/payments/sessions/?…` (docs/oneentry.md#queries).
    std::optional<std::chrono::milliseconds> deadline; ///< Instead of ClientConfig::deadline.
};

} // namespace net
