// SPDX-License-Identifier: MIT
#pragma once
#include "core/projectsettings.h"
#include "net/clientconfig.h"
#include "session/connection.h"

#include <memory>

namespace session {

using UrlProblem = net::ProjectUrlProblem;

/// What a person typed as the project's address, cleaned (net::projectUrlFromUserInput).
[[nodiscard]] QUrl projectUrl(const QString &typed);
[[nodiscard]] UrlProblem urlProblem(const QUrl &url);

/// The name under which things of a project are kept: its address, cleaned.
[[nodiscard]] QString projectKey(const core::ProjectSettings &project);
[[nodiscard]] QString addressKey(const QString &url);
/// The keychain's name of a secret of a project; `what` is "app" or "refresh".
[[nodiscard]] QString secretKey(const QString &what, const core::ProjectSettings &project);
/// Of the sign-in that a clerk has left for coming back; `project` is a projectKey().
[[nodiscard]] QString clerkSecretKey(const QString &user, const QString &project);
/// Of a clerk's PIN; `project` is a projectKey(), or "demo".
[[nodiscard]] QString pinSecretKey(const QString &user, const QString &project);

/// What ClientConfig::pins are for the project. Where they cannot be read, a pin that no server has: nothing is sent.
[[nodiscard]] QList<QByteArray> pinsOf(const core::ProjectSettings &project);

/// The keychain's name of the password of a shop's board.
[[nodiscard]] QString boardSecretKey(const QString &address);

struct ConnectionOptions
{
    QByteArray fingerprint;
    QString counter; ///< Settings::counter(): the mark by which a counter knows its own devices.
    QString language; ///< "tr_TR": becomes the device's location.
    std::chrono::milliseconds deadline{ 30'000 };
};

/// A connection to the project; null when its address is none (urlProblem() says why). `network` must outlive it.
[[nodiscard]] std::unique_ptr<Connection> openConnection(
    QNetworkAccessManager &network, const core::ProjectSettings &project, const ConnectionOptions &options);

} // namespace session
