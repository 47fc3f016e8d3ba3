// SPDX-License-Identifier: MIT
#include "api/valuecodec.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

using core::FieldType;

QJsonObject dateObject(FieldType type, core::DateValue date)
{
    // The server refuses a date without all three texts.
    if (date.formatString.isEmpty()) {
        date.formatString = type == FieldType::Time ? u"HH:mm"_s : (type == FieldType::Date ? u"DD-MM-YYYY"_s : u"DD-MM-YYYY HH:mm"_s);
    }
    if (date.formattedValue.isEmpty()) {
        const QString pattern = type == FieldType::Time ? u"HH:mm"_s : (type == FieldType::Date ? u"dd-MM-yyyy"_s : u"dd-MM-yyyy HH:mm"_s);
        date.formattedValue = QDateTime::fromString(date.fullDate, Qt::ISODate).toUTC().toString(pattern);
    }
    return { { u"fullDate"_s, date.fullDate }, { u"formattedValue"_s, date.formattedValue }, { u"formatString"_s, date.formatString } };
}

QJsonArray blockArray(FieldType type, const QList<core::TextBlock> &blocks)
{
    QJsonArray array;
    for (const core::TextBlock &block : blocks) {
        QJsonObject o;
        // Exactly one of the three bodies is accepted.
        if (!block.plain.isEmpty() || (block.html.isEmpty() && block.markdown.isEmpty())) {
            o.insert("plainValue"_L1, block.plain);
        } else if (!block.html.isEmpty()) {
            o.insert("htmlValue"_L1, block.html);
        } else {
            o.insert("mdValue"_L1, block.markdown);
        }
        if (type == FieldType::TextWithHeader) {
            o.insert("header"_L1, block.header);
        }
        array.append(o);
    }
    return array;
}

QJsonArray fileArray(FieldType type, const QList<core::FileRecord> &files)
{
    QJsonArray array;
    for (const core::FileRecord &file : files) {
        QJsonObject o{ { u"filename"_s, file.filename }, { u"downloadLink"_s, file.downloadLink }, { u"size"_s, file.size } };
        if (type != FieldType::File && !file.previewLink.isEmpty()) {
            o.insert("previewLink"_L1, file.previewLink);
        }
        array.append(o);
    }
    return array;
}

bool isPlainId(const QString &text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && !text.isEmpty() && text.size() <= 15 && (text.size() == 1 || text[0] != u'0');
}

QJsonValue choiceValue(FieldType type, const QStringList &choices)
{
    if (type == FieldType::RadioButton || type == FieldType::String) {
        return choices.size() == 1 ? QJsonValue(choices.first()) : QJsonValue(QJsonArray::fromStringList(choices));
    }
    if (type != FieldType::Entity || !std::all_of(choices.begin(), choices.end(), isPlainId)) {
        return QJsonArray::fromStringList(choices);
    }
    QJsonArray ids;
    for (const QString &choice : choices) {
        ids.append(choice.toLongLong());
    }
    return ids;
}

QJsonArray rangeArray(const QList<core::TimeRange> &ranges)
{
    QJsonArray array;
    for (const core::TimeRange &range : ranges) {
        array.append(QJsonArray{ range.from, range.to });
    }
    return array;
}

QJsonValue opaqueValue(FieldType type, const QByteArray &json)
{
    if (type == FieldType::Json) {
        return QString::fromUtf8(json);
    }
    const QJsonValue value = parseAnyJson(json);
    return value.isUndefined() ? QJsonValue(QString::fromUtf8(json)) : value;
}

struct Encoder
{
    FieldType type;

    QJsonValue operator()(std::monostate) const { return QJsonValue::Undefined; }
    QJsonValue operator()(const QString &text) const
    {
        // A list of one choice that was kept as a text.
        return type == FieldType::List || type == FieldType::Entity ? choiceValue(type, { text }) : QJsonValue(text);
    }
    QJsonValue operator()(const core::Decimal &number) const { return exactNumber(number); }
    QJsonValue operator()(bool flag) const { return flag; }
    QJsonValue operator()(const QStringList &choices) const { return choiceValue(type, choices); }
    QJsonValue operator()(const core::DateValue &date) const { return dateObject(type, date); }
    QJsonValue operator()(const QList<core::TextBlock> &blocks) const { return blockArray(type, blocks); }
    QJsonValue operator()(const QList<core::FileRecord> &files) const { return fileArray(type, files); }
    QJsonValue operator()(const QList<core::TimeRange> &ranges) const { return rangeArray(ranges); }
    QJsonValue operator()(const core::OpaqueJson &opaque) const { return opaqueValue(type, opaque.json); }
};

} // namespace

QJsonValue exactNumber(const core::Decimal &number)
{
    const core::Decimal d = number.normalized();
    if (d.scale == 0 && d.unscaled >= -maxJsonInteger && d.unscaled <= maxJsonInteger) {
        return d.unscaled;
    }
    const QString digits = d.toString();
    const double value = digits.toDouble();
    const auto back = core::Decimal::parse(QString::number(value, 'g', QLocale::FloatingPointShortest));
    return d.scale > 0 && back && *back == d ? QJsonValue(value) : QJsonValue(digits);
}

QJsonValue encodeValue(const QString &typeName, const core::FormValue &value)
{
    const FieldType type = fieldTypeOf(typeName);
    if (type == FieldType::Button || core::isBlank(value)) {
        return QJsonValue::Undefined;
    }
    return std::visit(Encoder{ type }, value);
}

QJsonArray encodeFormData(const core::FormData &data)
{
    QJsonArray array;
    for (const core::FormEntry &entry : data) {
        const QJsonValue value = encodeValue(entry.type, entry.value);
        if (!value.isUndefined()) {
            array.append(QJsonObject{ { u"marker"_s, entry.marker }, { u"type"_s, entry.type }, { u"value"_s, value } });
        }
    }
    return array;
}

} // namespace api
