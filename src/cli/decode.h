// SPDX-License-Identifier: MIT
#pragma once
#include "core/result.h"

#include <QJsonValue>
#include <optional>

namespace cli {

/// What the client understands of an answer's bytes; a kind that is none gives nothing. Pure.
[[nodiscard]] std::optional<core::Result<QJsonValue>> decode(const QString &kind, const QByteArray &bytes, const QString &language);
[[nodiscard]] QStringList decodeKinds();

} // namespace cli
