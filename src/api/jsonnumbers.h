// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>

namespace api {

/// The text with each number that no double holds (1e309), and each NaN and Infinity, in quotes. JavaScript writes them and no parser takes
/// them, and one of them would take its whole answer with it; in quotes it is no amount, no count and no id, and the rest is read.
[[nodiscard]] QByteArray withOddNumbersQuoted(const QByteArray &json);

} // namespace api
