// SPDX-License-Identifier: MIT
#pragma once
#include "cli/options.h"
#include "core/formschema.h"

namespace cli {

/// True when every field says its type: no schema is needed.
[[nodiscard]] bool isFullyTyped(const QList<FieldArgument> &fields);

/// The form data of the fields; types from the field itself, else from `schema` (null: none is at hand). A sentence that names the
/// field when a value does not fit. With a schema every visible field of it is checked as the server would.
[[nodiscard]] tl::expected<core::FormData, QString> formDataOf(const QList<FieldArgument> &fields, const core::FormSchema *schema);

} // namespace cli
