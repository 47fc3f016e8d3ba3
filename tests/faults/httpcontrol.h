// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QJsonDocument>

namespace faults {

/// One request to 127.0.0.1:`port`, blocking, over a plain socket: for the sandbox's control paths, past every proxy and without the
/// client's own network code. Null when no complete answer came within ten seconds.
[[nodiscard]] QJsonDocument controlRequest(quint16 port, const QByteArray &verb, const QByteArray &path, const QJsonDocument &body = {});

} // namespace faults
