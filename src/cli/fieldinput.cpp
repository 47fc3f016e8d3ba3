// SPDX-License-Identifier: MIT
#include "cli/fieldinput.h"

#include "cli/words.h"
#include "core/fieldcheck.h"
#include "text/errortext.h"

#include <algorithm>

namespace cli {
namespace {

QString aboutField(const QString &marker, const QString &sentence)
{
    return VezneCli::tr("The field %1 is not right. %2").arg(marker, sentence);
}

tl::expected<core::FormEntry, QString> entryOf(const FieldArgument &field, const core::FormSchema *schema)
{
    const core::FormField *known = schema ? schema->field(field.marker) : nullptr;
    if (field.type.isEmpty() && !known) {
        return tl::unexpected(VezneCli::tr("The form has no field %1.").arg(field.marker));
    }
    const QString type = field.type.isEmpty() ? known->typeName : field.type;
    const auto value = core::valueFromText(core::fieldTypeFromName(type), field.text);
    if (!value) {
        return tl::unexpected(aboutField(field.marker, VezneCli::tr("Its type is %1, and this does not fit: %2.").arg(type, field.text)));
    }
    return core::FormEntry{ field.marker, type, *value };
}

QString firstProblem(const core::FormSchema &schema, const core::FormData &data)
{
    for (const core::FormField &field : schema.fields) {
        if (!field.isVisible) {
            continue;
        }
        const auto given
            = std::find_if(data.begin(), data.end(), [&field](const core::FormEntry &entry) { return entry.marker == field.marker; });
        const core::FormValue value = given == data.end() ? core::FormValue{} : given->value;
        if (const auto problem = core::checkField(field, value)) {
            return aboutField(field.marker, text::describeProblem(*problem));
        }
    }
    return {};
}

} // namespace

bool isFullyTyped(const QList<FieldArgument> &fields)
{
    return std::none_of(fields.begin(), fields.end(), [](const FieldArgument &field) { return field.type.isEmpty(); });
}

tl::expected<core::FormData, QString> formDataOf(const QList<FieldArgument> &fields, const core::FormSchema *schema)
{
    core::FormData data;
    for (const FieldArgument &field : fields) {
        auto entry = entryOf(field, schema);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        data.append(*entry);
    }
    if (schema) {
        if (const QString problem = firstProblem(*schema, data); !problem.isEmpty()) {
            return tl::unexpected(problem);
        }
    }
    return data;
}

} // namespace cli
