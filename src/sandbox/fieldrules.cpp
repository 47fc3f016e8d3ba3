// SPDX-License-Identifier: MIT
#include "sandbox/json.h"
#include "sandbox/validator.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>
#include <cmath>
#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// Numbers of validators are numbers or numeric strings; 0 and "" mean "not set" for lengths (docs/oneentry.md#validators).
std::optional<double> numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool fine = false;
    const double number = value.toString().toDouble(&fine);
    return fine && !value.toString().isEmpty() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

int lengthOf(const QJsonValue &value)
{
    return int(numberOf(value).value_or(0));
}

bool hasLengths(const QString &text, const QJsonObject &rule)
{
    const int size = int(text.toUcs4().size());
    const int least = lengthOf(rule[u"stringMin"]);
    const int most = lengthOf(rule[u"stringMax"]);
    const int exact = lengthOf(rule[u"stringLength"]);
    return (least == 0 || size >= least) && (most == 0 || size <= most) && (exact == 0 || size == exact);
}

bool fitsMask(const QString &text, const QJsonObject &rule)
{
    const QString mask = rule[u"maskValue"].toString();
    const QString prefix = rule[u"hint"].toString();
    const auto fits = [&mask](const QString &part) {
        if (part.size() != mask.size())
            return false;
        for (qsizetype i = 0; i < mask.size(); ++i) {
            const bool isDigit = mask[i] == u'#' || mask[i] == u'9';
            if (isDigit ? part[i] < u'0' || part[i] > u'9' : part[i] != mask[i])
                return false;
        }
        return true;
    };
    return mask.isEmpty() || fits(text) || (!prefix.isEmpty() && text.startsWith(prefix) && fits(text.mid(prefix.size())));
}

bool fitsPattern(const QString &text, const QJsonObject &rule)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (rule[u"flags"].toArray().contains(u"i"_s))
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression pattern;
    pattern.setPattern(rule[u"patternValue"].toString());
    pattern.setPatternOptions(options);
    return !pattern.isValid() || pattern.match(text).hasMatch() != rule[u"invert"].toBool();
}

bool isMail(const QString &text)
{
    static const QRegularExpression form(u"^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$"_s);
    return form.match(text).hasMatch();
}

bool isLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

bool isBoolean(const QString &text)
{
    return text == "true"_L1 || text == "false"_L1;
}

bool passesText(const QString &given, const QJsonObject &rules)
{
    const QString text = rules.contains(u"trimValidator"_s) ? given.trimmed() : given;
    static const QRegularExpression letters(u"^[\\p{L}\\s]*$"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto has = [&rules](QStringView name) { return rules.contains(name); };
    return (!has(u"stringInspectionValidator") || hasLengths(text, rules[u"stringInspectionValidator"].toObject()))
        && (!has(u"emailInspectionValidator") || isMail(text)) && (!has(u"urlInspectionValidator") || isLink(text))
        && (!has(u"regExpValidator") || fitsPattern(text, rules[u"regExpValidator"].toObject()))
        && (!has(u"fieldMaskValidator") || fitsMask(text, rules[u"fieldMaskValidator"].toObject()))
        && (!has(u"booleanValidator") || isBoolean(text)) && (!has(u"checkForLettersValidator") || letters.match(text).hasMatch())
        && (!has(u"checkForAGivenList") || rules[u"checkForAGivenList"].toArray().contains(text));
}

bool passesNumber(const QJsonValue &value, const QString &type, const QJsonObject &rules)
{
    const std::optional<double> number = numberOf(value);
    if (!number || (type == "integer"_L1 && *number != std::floor(*number)))
        return false;
    const QJsonObject rule = rules[u"checkForNumberValidator"].toObject();
    const auto least = numberOf(rule[u"minValue"]);
    const auto most = numberOf(rule[u"maxValue"]);
    return (!least || *number >= *least) && (!most || *number <= *most)
        && (!rule[u"integerOnly"].toBool() || *number == std::floor(*number));
}

// An object with all three keys; the range is by the day (docs/oneentry.md#field-types).
bool passesDate(const QJsonValue &value, const QJsonObject &rules)
{
    if (!value[u"fullDate"].isString() || !value[u"formattedValue"].isString() || !value[u"formatString"].isString())
        return false;
    const QDateTime time = QDateTime::fromString(value[u"fullDate"].toString(), Qt::ISODate);
    if (!time.isValid())
        return false;
    const QJsonObject range = rules[u"minMaxDateValidator"].toObject();
    const QDateTime least = QDateTime::fromString(range[u"minDate"].toString(), Qt::ISODate);
    const QDateTime most = QDateTime::fromString(range[u"maxDate"].toString(), Qt::ISODate);
    // A day of slack: the sender's midnight is not ours.
    return (!least.isValid() || time >= least.addDays(-1)) && (!most.isValid() || time <= most.addDays(1));
}

bool passesRichText(const QJsonValue &value, bool hasHeader, const QJsonObject &rules)
{
    const QJsonArray all = value.toArray();
    if (all.isEmpty() || (!hasHeader && all.size() != 1))
        return false;
    for (const QJsonValue one : all) {
        QStringList texts;
        for (const QString &key : { u"plainValue"_s, u"htmlValue"_s, u"mdValue"_s }) {
            if (one[key].isString())
                texts << one[key].toString();
        }
        if (texts.size() != 1 || (hasHeader && !one[u"header"].isString()) || !passesText(texts.first(), rules))
            return false;
    }
    return true;
}

bool passesChoice(const QJsonValue &value, const QJsonObject &attribute)
{
    QStringList options;
    const QJsonArray titles = attribute[u"listTitles"].toArray();
    for (const QJsonValue title : titles) {
        if (title[u"value"].isObject()) {
            if (title[u"value"][u"depth"].toInt() > 0)
                options << QString::number(title[u"value"][u"id"].toInteger());
        } else {
            options << title[u"value"].toVariant().toString();
        }
    }
    const QJsonArray chosen = value.isArray() ? value.toArray() : QJsonArray{ value };
    if (chosen.isEmpty() || (chosen.size() > 1 && !attribute[u"multiselect"].toBool()))
        return false;
    for (const QJsonValue one : chosen) {
        if (!(one.isString() || one.isDouble()) || !options.contains(one.toVariant().toString()))
            return false;
    }
    return attribute[u"type"].toString() == "radioButton"_L1 || value.isArray();
}

bool passesFiles(const QJsonValue &value)
{
    if (!value.isArray())
        return false;
    const QJsonArray files = value.toArray();
    for (const QJsonValue file : files) {
        const QJsonObject object = file.toObject();
        if (!object[u"filename"].isString() || !object[u"downloadLink"].isString() || !object[u"size"].isDouble()
            || object.contains(u"contentType"_s))
            return false;
    }
    return true;
}

bool passesIntervals(const QJsonValue &value)
{
    const QJsonArray all = value.toArray();
    for (const QJsonValue one : all) {
        const QDateTime from = QDateTime::fromString(one[0].toString(), Qt::ISODate);
        const QDateTime to = QDateTime::fromString(one[1].toString(), Qt::ISODate);
        if (one.toArray().size() != 2 || !from.isValid() || !to.isValid() || from >= to)
            return false;
    }
    return !all.isEmpty();
}

bool passes(const QJsonObject &attribute, const QJsonValue &value)
{
    const QString type = attribute[u"type"].toString();
    const QJsonObject rules = attribute[u"validators"].toObject();
    if (type == "string"_L1)
        return value.isString() && passesText(value.toString(), rules);
    if (type == "integer"_L1 || type == "real"_L1 || type == "float"_L1)
        return passesNumber(value, type, rules);
    if (type == "date"_L1 || type == "dateTime"_L1 || type == "time"_L1)
        return passesDate(value, rules);
    if (type == "text"_L1 || type == "textWithHeader"_L1)
        return passesRichText(value, type == "textWithHeader"_L1, rules);
    if (type == "radioButton"_L1 || type == "list"_L1 || type == "entity"_L1)
        return passesChoice(value, attribute);
    if (type == "file"_L1 || type == "image"_L1 || type == "groupOfImages"_L1)
        return passesFiles(value);
    if (type == "timeInterval"_L1)
        return passesIntervals(value);
    if (type == "json"_L1)
        return value.isString() && !QJsonDocument::fromJson(value.toString().toUtf8()).isNull();
    return true;
}

} // namespace

QString fieldProblem(const QJsonObject &attribute, const QJsonValue &value)
{
    if (passes(attribute, value))
        return {};
    return u"formData's marker '"_s % attribute[u"marker"].toString() % u"' value is missing or incorrect"_s;
}

} // namespace sandbox
