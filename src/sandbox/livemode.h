// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/router.h"

#include <QJsonValue>

namespace sandbox {

/// `--mode live`: the same answer in the other legal shape of oneentry-api §16, as projects in the field send it: nulls, numbers
/// for strings, strings for numbers, arrays for objects, keyed for flat. The vendor's SDK refuses some of them in strict mode;
/// a tolerant client reads both.
[[nodiscard]] QJsonValue liveShape(Shape shape, const QJsonValue &value, const QString &lang);
/// Several messages in the place of one (oneentry-api §16, 44).
[[nodiscard]] QJsonValue liveError(const QJsonValue &envelope);

} // namespace sandbox
