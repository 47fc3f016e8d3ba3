// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/formparts.h"
#include "api/valuecodec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

int minuteOfDay(const QJsonValue &clock)
{
    // `minutes` may be missing for the full hour.
    const QJsonObject o = clock.toObject();
    return qBound(0, smallIntIn(o, "hours"_L1) * 60 + smallIntIn(o, "minutes"_L1), 24 * 60);
}

core::SlotSchedule scheduleOf(const QJsonObject &o, const QJsonValue &range)
{
    core::SlotSchedule schedule;
    const QJsonArray days = range.toArray();
    schedule.firstDay = days.at(0).toString();
    schedule.lastDay = days.size() > 1 ? days.at(1).toString() : schedule.firstDay;
    schedule.everyWeek = flagIn(o, "inEveryWeek"_L1);
    schedule.everyMonth = flagIn(o, "inEveryMonth"_L1);
    return schedule;
}

core::SlotSchedule formSchedule(const QJsonObject &o)
{
    core::SlotSchedule schedule = scheduleOf(o, o.value("range"_L1));
    for (const QJsonValue item : o.value("intervals"_L1).toArray()) {
        const QJsonObject span = item.toObject();
        schedule.spans.append(
            { minuteOfDay(span.value("start"_L1)), minuteOfDay(span.value("end"_L1)), qMax(0, smallIntIn(span, "period"_L1)) });
    }
    return schedule;
}

core::SlotSchedule entitySchedule(const QJsonObject &o)
{
    core::SlotSchedule schedule = scheduleOf(o, o.value("dates"_L1));
    for (const QJsonValue item : o.value("times"_L1).toArray()) {
        const QJsonArray ends = item.toArray();
        if (ends.size() == 2) {
            schedule.spans.append({ minuteOfDay(ends.at(0)), minuteOfDay(ends.at(1)), 0 });
        }
    }
    return schedule;
}

core::FieldOption optionOf(const JsonReader &reader, const QJsonObject &o)
{
    core::FieldOption option;
    const QJsonValue value = o.value("value"_L1);
    // Rows of an entity carry {id, depth, …} (docs/oneentry.md#choices).
    const QJsonObject row = value.toObject();
    option.value = value.isObject() ? textIn(row, "id"_L1) : textOf(value);
    const QJsonValue title = reader.unwrapped(o.value("title"_L1));
    option.title = title.isObject() ? reader.title(title) : withoutEntities(textOf(title));
    if (option.title.isEmpty()) {
        option.title = option.value;
    }
    const QJsonObject extended = o.value("extended"_L1).toObject();
    const QJsonValue more = extended.isEmpty() ? o.value("extendedValue"_L1) : extended.value("value"_L1);
    const QString kind = textIn(extended.isEmpty() ? o : extended, extended.isEmpty() ? "extendedValueType"_L1 : "type"_L1);
    const bool isNumber = kind == "realNumber"_L1 || kind == "fixedPointNumber"_L1 || kind == "integer"_L1;
    option.surcharge = isNumber ? decimalOf(more) : std::nullopt;
    option.hint = option.surcharge ? QString() : withoutEntities(textOf(more));
    option.picture = kind == "image"_L1 ? firstPicture(more) : QString();
    option.position = smallIntIn(value.isObject() && !o.contains("position"_L1) ? row : o, "position"_L1);
    option.depth = value.isObject() ? smallIntIn(row, "depth"_L1, 1) : 1;
    return option;
}

QList<core::FieldOption> optionsOf(const JsonReader &reader, const QJsonValue &listTitles)
{
    QList<core::FieldOption> options;
    for (const QJsonValue item : reader.unwrapped(listTitles).toArray()) {
        core::FieldOption option = optionOf(reader, item.toObject());
        if (!option.value.isEmpty()) {
            options.append(std::move(option));
        }
    }
    std::stable_sort(options.begin(), options.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    return options;
}

/// Conventional extra texts: a list of {marker,value}, or a map of marker to text or to {value}.
QString additional(const JsonReader &reader, const QJsonValue &fields, QLatin1StringView marker)
{
    const QJsonValue own = reader.unwrapped(fields);
    for (const QJsonValue item : own.toArray()) {
        if (textIn(item.toObject(), "marker"_L1) == marker) {
            return withoutEntities(textIn(item.toObject(), "value"_L1));
        }
    }
    const QJsonValue entry = own.toObject().value(marker);
    return withoutEntities(entry.isObject() ? textIn(entry.toObject(), "value"_L1) : textOf(entry));
}

void readTexts(core::FormField &field, const JsonReader &reader, const QJsonObject &o, const QJsonObject &infos)
{
    field.title = withoutEntities(textOf(infos.value("title"_L1)));
    if (field.title.isEmpty()) {
        field.title = reader.title(o.value("localizeInfos"_L1));
    }
    const QJsonValue extra = o.value("additionalFields"_L1);
    field.placeholder = additional(reader, extra, "placeholder"_L1);
    field.hint = additional(reader, extra, "hint"_L1);
    field.formatString = additional(reader, extra, "formatString"_L1);
}

void readInitialValue(core::FormField &field, const JsonReader &reader, const QJsonObject &o)
{
    QJsonValue value = o.value("initialValue"_L1);
    if (value.isNull() || value.isUndefined()) {
        const QJsonObject validators = reader.unwrapped(o.value("validators"_L1)).toObject();
        value = validators.value("defaultValueValidator"_L1).toObject().value("fieldDefaultValue"_L1);
    }
    field.initialValue = decodeValue(field.typeName, value);
    if (core::isBlank(field.initialValue)) {
        field.initialValue = {};
    }
}

core::FormField readField(const JsonReader &reader, const QJsonObject &o, const QString &marker)
{
    core::FormField field;
    field.marker = marker;
    field.typeName = textIn(o, "type"_L1);
    field.type = fieldTypeOf(field.typeName);
    field.position = smallIntIn(o, "position"_L1);
    field.isVisible = flagIn(o, "isVisible"_L1, true);
    field.isMultiselect = flagIn(o, "multiselect"_L1);
    // null on the wire means no (docs/oneentry.md#forms).
    field.isLogin = flagIn(o, "isLogin"_L1);
    field.isPassword = flagIn(o, "isPassword"_L1);
    field.isSignUp = flagIn(o, "isSignUp"_L1);
    field.isSignUpRequired = flagIn(o, "isSignUpRequired"_L1);
    field.isNotificationEmail = flagIn(o, "isNotificationEmail"_L1);
    const QJsonObject infos = reader.unwrapped(o.value("localizeInfos"_L1)).toObject();
    readTexts(field, reader, o, infos);
    field.rules = decodeRules(reader, o.value("validators"_L1));
    field.options = optionsOf(reader, o.value("listTitles"_L1));
    if (field.type == core::FieldType::TimeInterval) {
        field.schedules = decodeSchedules(infos, o.value("value"_L1));
    }
    field.captchaKey = textIn(o.value("settings"_L1).toObject().value("captcha"_L1).toObject(), "key"_L1);
    readInitialValue(field, reader, o);
    return field;
}

/// A list, `{}` for none (docs/oneentry.md#contradictions), or a map by marker.
QList<core::FormField> readFields(const JsonReader &reader, const QJsonValue &attributes)
{
    QList<core::FormField> fields;
    const QJsonValue own = reader.unwrapped(attributes);
    const auto add = [&](const QJsonObject &o, const QString &key) {
        const QString marker
            = textIn(o, "marker"_L1).isEmpty() ? (key.isEmpty() ? textIn(o, "identifier"_L1) : key) : textIn(o, "marker"_L1);
        if (!marker.isEmpty()) {
            fields.append(readField(reader, o, marker));
        }
    };
    for (const QJsonValue item : own.toArray()) {
        add(item.toObject(), {});
    }
    const QJsonObject map = own.toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        add(it.value().toObject(), it.key());
    }
    std::stable_sort(fields.begin(), fields.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    return fields;
}

core::FormSchema readForm(JsonReader &r, const QJsonObject &o)
{
    core::FormSchema form;
    form.id = hintId(o, "id"_L1);
    form.identifier = textIn(o, "identifier"_L1);
    form.attributeSetId = qMax<qint64>(0, integerOf(o.value("attributeSetId"_L1)).value_or(0));
    form.type = textIn(o, "type"_L1);
    form.processingType = textIn(o, "processingType"_L1);
    form.title = r.title(o.value("localizeInfos"_L1));
    form.successMessage = textIn(r.unwrapped(o.value("localizeInfos"_L1)).toObject(), "successMessage"_L1);
    const QJsonValue attributes = o.value("attributes"_L1);
    const bool hasAttributes = attributes.isArray() || attributes.isObject();
    if (!hasAttributes && form.id == 0 && form.identifier.isEmpty()) {
        r.violate("form"_L1, "neither an id nor attributes"_L1);
    }
    form.fields = readFields(r, attributes);
    return form;
}

} // namespace

QList<core::SlotSchedule> decodeSchedules(const QJsonObject &localizeInfos, const QJsonValue &entityValue)
{
    QList<core::SlotSchedule> schedules;
    for (const QJsonValue item : localizeInfos.value("intervals"_L1).toArray()) {
        schedules.append(formSchedule(item.toObject()));
    }
    for (const QJsonValue item : entityValue.toArray()) {
        for (const QJsonValue inner : item.toObject().value("values"_L1).toArray()) {
            schedules.append(entitySchedule(inner.toObject()));
        }
    }
    return schedules;
}

core::Result<core::FormSchema> decodeForm(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    const QJsonValue document = r.document(json);
    if (document.isArray()) {
        // The bare attributes of a set: a form's fields without the form.
        core::FormSchema form;
        form.fields = readFields(r, document);
        if (form.fields.isEmpty()) {
            r.violate("form"_L1, "not an object"_L1);
        }
        return r.result(std::move(form));
    }
    return r.result(readForm(r, document.toObject()));
}

core::Result<QList<core::FormSchema>> decodeForms(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    return r.result(r.rows(r.list(json), readForm));
}

} // namespace api
