// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>

namespace api {

/// True when an object anywhere in `json` has one key twice. JSON readers differ in which of the two they believe, and an id or an
/// amount of which there are two is none. `json` has been parsed already: its syntax is sound.
[[nodiscard]] bool hasRepeatedKey(const QByteArray &json);

} // namespace api
