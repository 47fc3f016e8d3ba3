// SPDX-License-Identifier: MIT
#include "cli/fieldinput.h"

#include "cli/words.h"
#include "core/fieldcheck.h"
#include "core/filefield.h"
#include "text/errortext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

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
        if (const auto problem = core::cardProblem(field.text)) {
            return tl::unexpected(aboutField(field.marker, text::describeProblem(*problem)));
        }
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

bool isUpload(const FieldArgument &field, const core::FormSchema *schema)
{
    const core::FormField *known = schema ? schema->field(field.marker) : nullptr;
    core::FormField typed;
    typed.type = known && field.type.isEmpty() ? known->type : core::fieldTypeFromName(field.type);
    return field.text.startsWith(u'@') && core::isFileField(typed);
}

QList<FieldArgument> withoutUploads(QList<FieldArgument> fields)
{
    fields.removeIf([](const FieldArgument &field) { return isUpload(field, nullptr); });
    return fields;
}

tl::expected<api::UploadFile, QString> fileOf(const FieldArgument &argument, const core::FormField *field)
{
    QFile file(argument.text.mid(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(
            aboutField(argument.marker, VezneCli::tr("The file %1 cannot be read: %2.").arg(file.fileName(), file.errorString())));
    }
    core::FileEntry entry;
    entry.name = QFileInfo(file).fileName();
    entry.size = file.size();
    entry.path = file.fileName();
    if (const auto problem = core::checkFile(field ? field->rules : core::FieldRules(), entry)) {
        return tl::unexpected(aboutField(argument.marker, text::describeProblem(*problem)));
    }
    return api::UploadFile{ entry.name, QMimeDatabase().mimeTypeForFile(entry.path).name().toLatin1(), file.readAll() };
}

QString textOf(const QList<core::FileRecord> &records)
{
    QJsonArray all;
    for (const core::FileRecord &record : records) {
        all.append(
            QJsonObject{ { u"filename"_s, record.filename }, { u"downloadLink"_s, record.downloadLink }, { u"size"_s, record.size } });
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace cli
