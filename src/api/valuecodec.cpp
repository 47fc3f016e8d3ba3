// SPDX-License-Identifier: MIT
#include "api/valuecodec.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

using core::FieldType;
using core::FormValue;

FormValue dateFrom(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString().isEmpty() ? FormValue() : FormValue(core::DateValue{ value.toString(), {}, {} });
    }
    const QJsonObject o = value.toObject();
    core::DateValue date{ textIn(o, "fullDate"_L1), textIn(o, "formattedValue"_L1), textIn(o, "formatString"_L1) };
    return date.fullDate.isEmpty() && date.formattedValue.isEmpty() ? FormValue() : FormValue(std::move(date));
}

FormValue blocksFrom(const QJsonValue &value)
{
    QList<core::TextBlock> blocks;
    for (const QJsonValue item : manyOf(value)) {
        const QJsonObject o = item.toObject();
        core::TextBlock block{ textIn(o, "header"_L1), textIn(o, "plainValue"_L1), textIn(o, "htmlValue"_L1), textIn(o, "mdValue"_L1) };
        if (item.isString()) {
            block.plain = item.toString();
        }
        blocks.append(std::move(block));
    }
    return blocks.isEmpty() ? FormValue() : FormValue(std::move(blocks));
}

/// previewLink is a text or {"default":["<inline>","<address>"]}.
QString previewLinkOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    QString last;
    for (const QJsonValue v : manyOf(value.toObject().value("default"_L1))) {
        last = v.toString();
    }
    return last.startsWith("data:"_L1) ? QString() : last;
}

FormValue filesFrom(const QJsonValue &value)
{
    QList<core::FileRecord> files;
    for (const QJsonValue item : manyOf(value)) {
        const QJsonObject o = item.toObject();
        const qint64 size = integerOf(o.value("size"_L1)).value_or(0);
        core::FileRecord file{ textIn(o, "filename"_L1), textIn(o, "downloadLink"_L1), previewLinkOf(o.value("previewLink"_L1)),
            qMax<qint64>(0, size) };
        if (item.isString()) {
            file.downloadLink = item.toString();
        }
        if (!file.filename.isEmpty() || !file.downloadLink.isEmpty()) {
            files.append(std::move(file));
        }
    }
    return files.isEmpty() ? FormValue() : FormValue(std::move(files));
}

/// The stored value of one choice: itself, or the `value`, `id` or `marker` of an option object.
QString choiceOf(const QJsonValue &item)
{
    if (item.isBool()) {
        return item.toBool() ? u"true"_s : u"false"_s;
    }
    if (!item.isObject()) {
        return textOf(item);
    }
    const QJsonObject o = item.toObject();
    for (const auto key : { "value"_L1, "id"_L1, "marker"_L1, "identifier"_L1 }) {
        const QJsonValue inner = o.value(key);
        QString text = inner.isObject() ? textOf(inner.toObject().value("id"_L1)) : textOf(inner);
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

/// Old entity values are Postgres arrays: {"a","b"}.
QStringList braceList(const QString &text)
{
    QStringList parts = text.mid(1, text.size() - 2).split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        part = part.trimmed();
        if (part.size() >= 2 && part.startsWith(u'"') && part.endsWith(u'"')) {
            part = part.mid(1, part.size() - 2);
        }
    }
    return parts;
}

QStringList choicesFrom(const QJsonValue &value)
{
    QStringList choices;
    for (const QJsonValue item : manyOf(value)) {
        const QString text = choiceOf(item);
        if (item.isString() && text.startsWith(u'{') && text.endsWith(u'}')) {
            choices += braceList(text);
        } else if (!text.isEmpty()) {
            choices.append(text);
        }
    }
    return choices;
}

FormValue rangesFrom(const QJsonValue &value)
{
    QList<core::TimeRange> ranges;
    QJsonArray rows = value.toArray();
    // One range that is not wrapped: ["from","to"].
    if (rows.size() == 2 && rows.at(0).isString() && rows.at(1).isString()) {
        rows = QJsonArray{ QJsonValue(rows) }; // An array of the array: of `QJsonArray{ rows }` gcc and clang say different things.
    }
    for (const QJsonValue row : std::as_const(rows)) {
        const QJsonArray ends = row.toArray();
        if (ends.size() != 2 || !ends.at(0).isString() || !ends.at(1).isString()) {
            return core::OpaqueJson{ compactJson(value) };
        }
        ranges.append({ ends.at(0).toString(), ends.at(1).toString() });
    }
    if (value.isArray()) {
        return ranges.isEmpty() ? FormValue() : FormValue(std::move(ranges));
    }
    return core::OpaqueJson{ compactJson(value) };
}

FormValue textFrom(const QJsonValue &value)
{
    if (value.isBool()) {
        return value.toBool();
    }
    return value.isArray() || value.isObject() ? FormValue(core::OpaqueJson{ compactJson(value) }) : FormValue(textOf(value));
}

FormValue numberFrom(const QJsonValue &value)
{
    if (const auto number = decimalOf(value)) {
        return *number;
    }
    return value.toString().trimmed().isEmpty() && value.isString() ? FormValue() : textFrom(value);
}

FormValue choiceFrom(const QJsonValue &value)
{
    const QStringList choices = choicesFrom(value);
    if (choices.isEmpty()) {
        return {};
    }
    return choices.size() == 1 ? FormValue(choices.first()) : FormValue(choices);
}

/// A json value is a text with JSON in it; older stores have the thing itself.
FormValue jsonFrom(const QJsonValue &value)
{
    return core::OpaqueJson{ value.isString() ? value.toString().toUtf8() : compactJson(value) };
}

} // namespace

core::FieldType fieldTypeOf(const QString &typeName)
{
    return typeName == "groupOfImage"_L1 ? FieldType::GroupOfImages : core::fieldTypeFromName(typeName);
}

QString firstPicture(const QJsonValue &value)
{
    const FormValue files = filesFrom(value);
    const auto *records = std::get_if<QList<core::FileRecord>>(&files);
    if (!records) {
        return {};
    }
    const core::FileRecord &first = records->first();
    return first.previewLink.startsWith("http"_L1) ? first.previewLink : first.downloadLink;
}

core::FormValue decodeValue(const QString &typeName, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined()) {
        return {};
    }
    switch (fieldTypeOf(typeName)) {
    case FieldType::String:
        return textFrom(value);
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Float:
        return numberFrom(value);
    case FieldType::Date:
    case FieldType::DateTime:
    case FieldType::Time:
        return dateFrom(value);
    case FieldType::Text:
    case FieldType::TextWithHeader:
        return blocksFrom(value);
    case FieldType::File:
    case FieldType::Image:
    case FieldType::GroupOfImages:
        return filesFrom(value);
    case FieldType::RadioButton:
        return choiceFrom(value);
    case FieldType::List:
    case FieldType::Entity: {
        QStringList choices = choicesFrom(value);
        return choices.isEmpty() ? FormValue() : FormValue(std::move(choices));
    }
    case FieldType::TimeInterval:
        return rangesFrom(value);
    case FieldType::Json:
        return jsonFrom(value);
    case FieldType::Button:
    case FieldType::Spam:
    case FieldType::Unknown:
        break;
    }
    return core::OpaqueJson{ compactJson(value) };
}

core::FormData decodeFormData(const JsonReader &reader, const QJsonValue &formData)
{
    core::FormData data;
    for (const QJsonValue item : manyOf(reader.unwrapped(formData))) {
        const QJsonObject entry = item.toObject();
        const QString marker = textIn(entry, "marker"_L1);
        if (!marker.isEmpty()) {
            const QString type = textIn(entry, "type"_L1);
            data.append({ marker, type, decodeValue(type.isEmpty() ? u"string"_s : type, entry.value("value"_L1)) });
        }
    }
    return data;
}

} // namespace api
