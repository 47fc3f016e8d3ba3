// SPDX-License-Identifier: MIT
#include "core/formschema.h"

#include <algorithm>

namespace core {

const FormField *FormSchema::field(const QString &marker) const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [&marker](const FormField &f) { return f.marker == marker; });
    return it == fields.end() ? nullptr : &*it;
}

} // namespace core
