// SPDX-License-Identifier: MIT
#pragma once
#include "api/filesapi.h"
#include "cli/options.h"
#include "core/formschema.h"

namespace cli {

/// True when every field says its type: no schema is needed.
[[nodiscard]] bool isFullyTyped(const QList<FieldArgument> &fields);

/// The form data of the fields; types from the field itself, else from `schema` (null: none is at hand). A sentence that names the
/// field when a value does not fit. With a schema every visible field of it is checked as the server would.
[[nodiscard]] tl::expected<core::FormData, QString> formDataOf(const QList<FieldArgument> &fields, const core::FormSchema *schema);

/// "@FILE" as the value of a field of files: a file of this computer, which goes to the store first. `schema` as in formDataOf().
[[nodiscard]] bool isUpload(const FieldArgument &field, const core::FormSchema *schema);
[[nodiscard]] QList<FieldArgument> withoutUploads(QList<FieldArgument> fields);
/// The file that an upload names, or why it cannot go: it is not there, too large, or not what `field` takes (null: not known).
[[nodiscard]] tl::expected<api::UploadFile, QString> fileOf(const FieldArgument &argument, const core::FormField *field);
/// The records of uploaded files as the text of their field.
[[nodiscard]] QString textOf(const QList<core::FileRecord> &records);

} // namespace cli
