// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace core {

/// The SHA-256 hashes of "sha256/BASE64=, sha256/BASE64=": 32 bytes each, in their order, blanks or commas between them. Nothing where one
/// of them is no pin. Pure.
[[nodiscard]] std::optional<QList<QByteArray>> pinsOf(const QString &text);
/// A hash as pinsOf() reads it.
[[nodiscard]] QString pinText(const QByteArray &hash);

} // namespace core
