// SPDX-License-Identifier: MIT
#pragma once
#include "net/outcome.h"

#include <QByteArray>
#include <QByteArrayView>

namespace net {

/// Deepest nesting of arrays and objects that is read at all. OneEntry's deepest known answer has some fifteen levels.
constexpr int maxJsonDepth = 200;

/// False when brackets nest deeper than `limit`. One pass, no recursion: run before any parser.
[[nodiscard]] bool isJsonShallow(const QByteArray &json, int limit = maxJsonDepth);
/// Where the string ends that has its first character at `at`: the place of its quotation mark, or the length of what is torn.
[[nodiscard]] qsizetype endOfJsonString(QByteArrayView json, qsizetype at);
/// A JSON object that says why something failed: it has a `message`, a `statusCode` or an `error` (docs/oneentry.md#errors).
[[nodiscard]] bool isErrorEnvelope(const QByteArray &body);
/// What a complete body is. Of a success only the type and the first character are looked at (its codec reads the rest); of an error
/// all. A page that calls itself HTML is never JSON, whatever is in it (captive portals).
[[nodiscard]] Ending::Body classifyBody(int httpStatus, const QByteArray &contentType, const QByteArray &body);

} // namespace net
