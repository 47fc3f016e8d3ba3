// SPDX-License-Identifier: MIT
#include "api/formparts.h"

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

/// Present and not switched off: `true`, `{}` and `{customErrorText}` all mean that the validator is there
/// (docs/oneentry.md#contradictions).
bool isPresent(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull() && !(value.isBool() && !value.toBool());
}

/// docs/oneentry.md#contradictions.
QString errorTextOf(const QJsonValue &validator)
{
    const QJsonObject o = validator.toObject();
    const QString text = textIn(o, "customErrorText"_L1);
    return withoutEntities(text.isEmpty() ? textIn(o, "errorMessage"_L1) : text).trimmed();
}

/// docs/oneentry.md#contradictions: numbers or texts; '' and 0 are no bound.
std::optional<int> lengthBound(const QJsonObject &o, QLatin1StringView key)
{
    const int bound = smallIntIn(o, key);
    return bound > 0 ? std::optional(bound) : std::nullopt;
}

std::optional<core::Decimal> valueBound(const QJsonObject &o, QLatin1StringView key)
{
    const auto bound = decimalOf(o.value(key));
    return bound && bound->unscaled != 0 ? bound : std::nullopt;
}

QString firstOf(const QJsonObject &o, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto key : keys) {
        const QJsonValue value = o.value(key);
        QString text = value.isObject() ? textIn(value.toObject(), "fullDate"_L1) : textOf(value);
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

void readPattern(core::FieldRules &rules, const QJsonObject &o)
{
    rules.pattern = textIn(o, "patternValue"_L1);
    rules.patternInverted = flagIn(o, "invert"_L1);
    for (const QJsonValue flag : manyOf(o.value("flags"_L1))) {
        rules.patternFlags += textOf(flag);
    }
}

QStringList allowedValues(const QJsonValue &validator)
{
    QJsonValue list = validator;
    for (const auto key : { "list"_L1, "values"_L1, "value"_L1 }) {
        if (list.isObject() && list.toObject().contains(key)) {
            list = list.toObject().value(key);
        }
    }
    if (list.isString()) {
        QStringList values = list.toString().split(u',', Qt::SkipEmptyParts);
        for (QString &value : values) {
            value = value.trimmed();
        }
        return values;
    }
    QStringList values;
    for (const QJsonValue item : list.toArray()) {
        values.append(item.isObject() ? textIn(item.toObject(), "value"_L1) : textOf(item));
    }
    values.removeAll(QString());
    return values;
}

void readFiles(core::FieldRules &rules, const QJsonObject &o)
{
    const QString unit = textIn(o, "maxUnits"_L1).toLower();
    const qint64 factor = unit == "mb"_L1 ? 1024 * 1024 : (unit == "gb"_L1 ? 1024 * 1024 * 1024 : (unit == "b"_L1 ? 1 : 1024));
    if (const int most = smallIntIn(o, "maxValue"_L1); most > 0) {
        rules.maxFileBytes = factor * most;
    }
    for (const QJsonValue item : manyOf(o.value("extensions"_L1))) {
        const QString extension = item.isObject() ? textIn(item.toObject(), "value"_L1) : textOf(item);
        if (!extension.isEmpty()) {
            rules.fileExtensions.append(extension);
        }
    }
}

std::optional<int> positive(const QJsonObject &o, QLatin1StringView key)
{
    const int value = smallIntIn(o, key);
    return value > 0 ? std::optional(value) : std::nullopt;
}

/// The settings' key varies (docs/oneentry.md#validators): the first small number among them.
std::optional<int> decimalsOf(const QJsonValue &validator)
{
    const QJsonObject o = validator.toObject();
    for (auto it = o.begin(); it != o.end(); ++it) {
        const auto digits = integerOf(it.value());
        if (digits && *digits >= 0 && *digits <= 15) {
            return int(*digits);
        }
    }
    return std::nullopt;
}

void readNumbersAndDates(core::FieldRules &rules, const QJsonObject &all)
{
    const QJsonObject number = all.value("checkForNumberValidator"_L1).toObject();
    rules.integerOnly = flagIn(number, "integerOnly"_L1);
    rules.minValue = valueBound(number, "minValue"_L1);
    rules.maxValue = valueBound(number, "maxValue"_L1);
    rules.decimals = decimalsOf(all.value("roundingNumberValidator"_L1));
    const QJsonObject pixels = all.value("sizeInPixelsValidator"_L1).toObject();
    rules.maxImageWidth = positive(pixels, "maxX"_L1);
    rules.maxImageHeight = positive(pixels, "maxY"_L1);
    const QJsonObject date = all.value("minMaxDateValidator"_L1).toObject();
    rules.minDate = firstOf(date, { "minDate"_L1, "min"_L1, "dateMin"_L1, "from"_L1 });
    rules.maxDate = firstOf(date, { "maxDate"_L1, "max"_L1, "dateMax"_L1, "to"_L1 });
}

/// The store's own words for a wrong value: each validator's for what it finds wrong.
QMap<core::FieldRule, QString> errorTextsOf(const QJsonObject &all)
{
    using Rule = core::FieldRule;
    static constexpr std::pair<QLatin1StringView, Rule> rules[]{ { "stringInspectionValidator"_L1, Rule::Length },
        { "emailInspectionValidator"_L1, Rule::Email }, { "urlInspectionValidator"_L1, Rule::Url },
        { "checkForLettersValidator"_L1, Rule::Letters }, { "booleanValidator"_L1, Rule::YesNo }, { "fieldMaskValidator"_L1, Rule::Mask },
        { "regExpValidator"_L1, Rule::Pattern }, { "checkForAGivenList"_L1, Rule::List }, { "checkForNumberValidator"_L1, Rule::Number },
        { "roundingNumberValidator"_L1, Rule::Decimals }, { "minMaxDateValidator"_L1, Rule::Date },
        { "checkingFilesValidator"_L1, Rule::Files }, { "sizeInPixelsValidator"_L1, Rule::Pixels } };
    QMap<Rule, QString> texts;
    for (const auto &[name, rule] : rules) {
        if (const QString text = errorTextOf(all.value(name)); !text.isEmpty()) {
            texts.insert(rule, text);
        }
    }
    return texts;
}

} // namespace

core::FieldRules decodeRules(const JsonReader &reader, const QJsonValue &validators)
{
    const QJsonObject all = reader.unwrapped(validators).toObject();
    core::FieldRules rules;
    rules.required = isPresent(all.value("requiredValidator"_L1));
    rules.requiredErrorText = errorTextOf(all.value("requiredValidator"_L1));
    rules.trim = isPresent(all.value("trimValidator"_L1));
    rules.email = isPresent(all.value("emailInspectionValidator"_L1));
    rules.url = isPresent(all.value("urlInspectionValidator"_L1));
    rules.isYesNo = isPresent(all.value("booleanValidator"_L1));
    rules.lettersOnly = isPresent(all.value("checkForLettersValidator"_L1));
    const QJsonObject text = all.value("stringInspectionValidator"_L1).toObject();
    rules.minLength = lengthBound(text, "stringMin"_L1);
    rules.maxLength = lengthBound(text, "stringMax"_L1);
    rules.exactLength = lengthBound(text, "stringLength"_L1);
    readPattern(rules, all.value("regExpValidator"_L1).toObject());
    const QJsonObject mask = all.value("fieldMaskValidator"_L1).toObject();
    rules.mask = textIn(mask, "maskValue"_L1);
    rules.maskHint = withoutEntities(textIn(mask, "hint"_L1));
    readNumbersAndDates(rules, all);
    rules.allowed = allowedValues(all.value("checkForAGivenList"_L1));
    readFiles(rules, all.value("checkingFilesValidator"_L1).toObject());
    rules.errorTexts = errorTextsOf(all);
    return rules;
}

} // namespace api
