// SPDX-License-Identifier: MIT
#include "core/formschema.h"

#include <algorithm>

namespace core {

const FormField *FormSchema::field(const QString &marker) const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [&marker](const FormField &f) { return f.marker == marker; });
    return it == fields.end() ? nullptr : &*it;
}

QString referenceFieldOf(const FormSchema &form, const QString &configured)
{
    if (!configured.isEmpty()) {
        return form.field(configured) ? configured : QString();
    }
    for (const QString &name : { QStringLiteral("vezne_ref"), QStringLiteral("client_reference") }) {
        const FormField *field = form.field(name);
        if (field && field->type == FieldType::String) {
            return name;
        }
    }
    return {};
}

} // namespace core
