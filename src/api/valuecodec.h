// SPDX-License-Identifier: MIT
#pragma once
#include "api/jsonreader.h"
#include "core/formvalue.h"

namespace api {

/// A value of form data as it is read (docs/oneentry.md#field-types), old and new shapes alike. Never a violation: what does not fit its
/// type is kept as OpaqueJson or text.
[[nodiscard]] core::FormValue decodeValue(const QString &typeName, const QJsonValue &value);
/// Entries of keyed or flat form data; what is not an entry is left out.
[[nodiscard]] core::FormData decodeFormData(const JsonReader &reader, const QJsonValue &formData);

/// A value as a submission wants it (docs/oneentry.md#field-types). Undefined: the entry is left out (blank, or a button).
[[nodiscard]] QJsonValue encodeValue(const QString &typeName, const core::FormValue &value);
/// `[{marker,type,value}]` of all entries that are not blank.
[[nodiscard]] QJsonArray encodeFormData(const core::FormData &data);
/// The decimal as a JSON number when a double carries it exactly, else as its digits in a string (which the server takes too).
[[nodiscard]] QJsonValue exactNumber(const core::Decimal &number);

/// Type of an attribute; `groupOfImage` (a misspelling of the SDK) is groupOfImages.
[[nodiscard]] core::FieldType fieldTypeOf(const QString &typeName);
/// Address of the first picture in an image value: an object or a list of records (docs/oneentry.md#files), the smaller preview where there
/// is one.
[[nodiscard]] QString firstPicture(const QJsonValue &value);

} // namespace api
