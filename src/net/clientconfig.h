// SPDX-License-Identifier: MIT
#pragma once
#include "core/secret.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <chrono>

namespace net {

/// What a client needs to speak to one OneEntry project. All of it is configuration.
struct ClientConfig
{
    QUrl project; ///< Origin, with an optional path that is kept in front (docs/oneentry.md#addresses-and-headers).
    core::Secret appToken; ///< x-app-token, as is.
    QByteArray fingerprint; ///< Device identity, made once and kept (docs/oneentry.md#the-device). ASCII.
    QString deviceName; ///< What the device calls itself in the account's list of devices; ASCII.
    QString location; ///< e.g. "tr-TR".
    std::chrono::milliseconds deadline{ 30'000 }; ///< Of one request from start to end, retries not counted.
    std::chrono::milliseconds inactivity{ 15'000 }; ///< Without a byte.
    QString caFile; ///< Extra trusted authority (PEM file); empty for none.
    QList<QByteArray> pins{}; ///< SHA-256 of public keys, one of which a chain has to have; empty: any good chain will do.
};

/// Why an address cannot be a project's. None: it can.
enum class ProjectUrlProblem { None, Empty, Malformed, NotHttps, HasUserInfo, HasQueryOrFragment };

/// https is required; http is fine for loopback (docs/security.md#the-way-to-the-store).
[[nodiscard]] ProjectUrlProblem checkProjectUrl(const QUrl &url);
/// Reads what a person typed: adds https:// when no scheme is there, takes off white space, the trailing slash and an `/api/content` tail.
[[nodiscard]] QUrl projectUrlFromUserInput(const QString &text);
/// 127.0.0.0/8, ::1 and localhost.
[[nodiscard]] bool isLoopback(const QUrl &url);
/// True when the file holds at least one PEM certificate. A file that does not adds no trust: every handshake then fails closed.
[[nodiscard]] bool isUsableCaFile(const QString &path);

} // namespace net
