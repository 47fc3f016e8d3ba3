// SPDX-License-Identifier: MIT
#include "cli/jsonout.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

/// An integer small enough for every JSON reader is a number; all else keeps its digits as text, so that nothing is rounded.
QJsonValue numeral(const core::Decimal &decimal)
{
    constexpr qint64 exact = Q_INT64_C(1) << 53;
    const core::Decimal plain = decimal.normalized();
    const bool isSmall = plain.scale == 0 && plain.unscaled > -exact && plain.unscaled < exact;
    return isSmall ? QJsonValue(plain.unscaled) : QJsonValue(decimal.toString());
}

QJsonObject block(const core::TextBlock &text)
{
    QJsonObject json;
    const auto put = [&json](const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            json.insert(key, value);
        }
    };
    put(u"header"_s, text.header);
    put(u"plainValue"_s, text.plain);
    put(u"htmlValue"_s, text.html);
    put(u"mdValue"_s, text.markdown);
    return json;
}

QJsonObject file(const core::FileRecord &record)
{
    return { { u"filename"_s, record.filename }, { u"downloadLink"_s, record.downloadLink },
        { u"previewLink"_s, textOrNull(record.previewLink) }, { u"size"_s, record.size } };
}

struct ToJson
{
    QJsonValue operator()(std::monostate) const { return QJsonValue(QJsonValue::Null); }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(const core::Decimal &decimal) const { return numeral(decimal); }
    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(const QStringList &list) const { return QJsonArray::fromStringList(list); }
    QJsonValue operator()(const core::DateValue &date) const
    {
        return QJsonObject{ { u"fullDate"_s, date.fullDate }, { u"formattedValue"_s, date.formattedValue },
            { u"formatString"_s, date.formatString } };
    }
    QJsonValue operator()(const QList<core::TextBlock> &blocks) const
    {
        QJsonArray array;
        for (const core::TextBlock &text : blocks) {
            array.append(block(text));
        }
        return array;
    }
    QJsonValue operator()(const QList<core::FileRecord> &files) const
    {
        QJsonArray array;
        for (const core::FileRecord &record : files) {
            array.append(file(record));
        }
        return array;
    }
    QJsonValue operator()(const QList<core::TimeRange> &ranges) const
    {
        QJsonArray array;
        for (const core::TimeRange &range : ranges) {
            array.append(QJsonArray{ range.from, range.to });
        }
        return array;
    }
    QJsonValue operator()(const core::OpaqueJson &opaque) const
    {
        // A bare scalar is no document of its own: it is read inside an array.
        const QJsonDocument document = QJsonDocument::fromJson('[' + opaque.json + ']');
        return document.array().size() == 1 ? document.array().first() : QJsonValue(QString::fromUtf8(opaque.json));
    }
};

void putRule(QJsonObject &rules, const QString &name, const QJsonObject &settings)
{
    if (!settings.isEmpty()) {
        rules.insert(name, settings);
    }
}

QJsonObject lengths(const core::FieldRules &r)
{
    QJsonObject json;
    if (r.minLength) {
        json.insert(u"stringMin"_s, *r.minLength);
    }
    if (r.maxLength) {
        json.insert(u"stringMax"_s, *r.maxLength);
    }
    if (r.exactLength) {
        json.insert(u"stringLength"_s, *r.exactLength);
    }
    return json;
}

QJsonObject numbers(const core::FieldRules &r)
{
    QJsonObject json;
    if (r.integerOnly) {
        json.insert(u"integerOnly"_s, true);
    }
    if (r.minValue) {
        json.insert(u"minValue"_s, numeral(*r.minValue));
    }
    if (r.maxValue) {
        json.insert(u"maxValue"_s, numeral(*r.maxValue));
    }
    return json;
}

QJsonObject dates(const core::FieldRules &r)
{
    QJsonObject json;
    if (!r.minDate.isEmpty()) {
        json.insert(u"minDate"_s, r.minDate);
    }
    if (!r.maxDate.isEmpty()) {
        json.insert(u"maxDate"_s, r.maxDate);
    }
    return json;
}

QJsonObject validators(const core::FieldRules &r)
{
    QJsonObject rules;
    if (r.required) {
        rules.insert(u"requiredValidator"_s, QJsonObject{ { u"strict"_s, true } });
    }
    if (r.email) {
        rules.insert(u"emailInspectionValidator"_s, true);
    }
    if (r.url) {
        rules.insert(u"urlInspectionValidator"_s, true);
    }
    if (r.lettersOnly) {
        rules.insert(u"checkForLettersValidator"_s, true);
    }
    if (r.trim) {
        rules.insert(u"trimValidator"_s, true);
    }
    if (!r.pattern.isEmpty()) {
        rules.insert(u"regExpValidator"_s,
            QJsonObject{ { u"patternValue"_s, r.pattern }, { u"flags"_s, r.patternFlags }, { u"invert"_s, r.patternInverted } });
    }
    if (!r.mask.isEmpty()) {
        rules.insert(u"fieldMaskValidator"_s, QJsonObject{ { u"maskValue"_s, r.mask }, { u"hint"_s, r.maskHint } });
    }
    if (!r.allowed.isEmpty()) {
        rules.insert(u"checkForAGivenList"_s, QJsonArray::fromStringList(r.allowed));
    }
    putRule(rules, u"stringInspectionValidator"_s, lengths(r));
    putRule(rules, u"checkForNumberValidator"_s, numbers(r));
    putRule(rules, u"minMaxDateValidator"_s, dates(r));
    return rules;
}

QJsonArray options(const QList<core::FieldOption> &list)
{
    QJsonArray array;
    for (const core::FieldOption &option : list) {
        array.append(QJsonObject{
            { u"value"_s, option.value }, { u"title"_s, option.title }, { u"position"_s, option.position }, { u"depth"_s, option.depth } });
    }
    return array;
}

} // namespace

QJsonValue toJson(const core::FormValue &value)
{
    return std::visit(ToJson{}, value);
}

QJsonArray toJson(const core::FormData &data)
{
    QJsonArray array;
    for (const core::FormEntry &entry : data) {
        array.append(QJsonObject{ { u"marker"_s, entry.marker }, { u"type"_s, entry.type }, { u"value"_s, toJson(entry.value) } });
    }
    return array;
}

QJsonObject toJson(const core::FormField &field)
{
    QJsonObject info;
    if (!field.title.isEmpty()) {
        info.insert(u"title"_s, field.title);
    }
    return { { u"marker"_s, field.marker }, { u"type"_s, field.typeName }, { u"localizeInfos"_s, info }, { u"position"_s, field.position },
        { u"isVisible"_s, field.isVisible }, { u"multiselect"_s, field.isMultiselect }, { u"isLogin"_s, field.isLogin },
        { u"isPassword"_s, field.isPassword }, { u"isSignUp"_s, field.isSignUp }, { u"isSignUpRequired"_s, field.isSignUpRequired },
        { u"initialValue"_s, toJson(field.initialValue) }, { u"validators"_s, validators(field.rules) },
        { u"listTitles"_s, options(field.options) } };
}

QJsonObject toJson(const core::FormSchema &form)
{
    QJsonObject info;
    if (!form.title.isEmpty()) {
        info.insert(u"title"_s, form.title);
    }
    if (!form.successMessage.isEmpty()) {
        info.insert(u"successMessage"_s, form.successMessage);
    }
    return { { u"id"_s, form.id }, { u"identifier"_s, textOrNull(form.identifier) }, { u"type"_s, textOrNull(form.type) },
        { u"processingType"_s, textOrNull(form.processingType) }, { u"localizeInfos"_s, info }, { u"attributes"_s, toArray(form.fields) } };
}

} // namespace cli
