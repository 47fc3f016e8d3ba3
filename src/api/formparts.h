// SPDX-License-Identifier: MIT
#pragma once
#include "api/jsonreader.h"
#include "core/formschema.h"

namespace api {

/// Validators of a form attribute (docs/oneentry.md#validators); unknown names are passed over.
[[nodiscard]] core::FieldRules decodeRules(const JsonReader &reader, const QJsonValue &validators);
/// A time table: `localizeInfos.intervals` of a form, or `value[].values` of an attribute set (docs/oneentry.md#time-slots).
[[nodiscard]] QList<core::SlotSchedule> decodeSchedules(const QJsonObject &localizeInfos, const QJsonValue &entityValue);

} // namespace api
