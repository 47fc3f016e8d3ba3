// SPDX-License-Identifier: MIT
#pragma once
#include "api/jsonreader.h"
#include "core/formschema.h"

namespace api {

/// Validators of a form attribute (oneentry-api §6.3); unknown names are passed over.
[[nodiscard]] core::FieldRules decodeRules(const JsonReader &reader, const QJsonValue &validators);
/// A time table: `localizeInfos.intervals` of a form, or `value[].values` of an attribute set (§6.4).
[[nodiscard]] QList<core::SlotSchedule> decodeSchedules(const QJsonObject &localizeInfos, const QJsonValue &entityValue);

} // namespace api
