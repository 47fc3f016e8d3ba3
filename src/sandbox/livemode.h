// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/router.h"

#include <QJsonValue>

namespace sandbox {

/// `--mode live`: the same answer in the other legal shape of docs/oneentry.md#contradictions, as projects in the field send it: nulls,
/// numbers for strings, strings for numbers, arrays for objects, keyed for flat. The vendor's SDK refuses some of them in strict mode; a
/// tolerant client reads both.
[[nodiscard]] QJsonValue liveShape(Shape shape, const QJsonValue &value, const QString &lang);
/// Several messages in the place of one (docs/oneentry.md#contradictions).
[[nodiscard]] QJsonValue liveError(const QJsonValue &envelope);

} // namespace sandbox
