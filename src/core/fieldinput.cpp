// SPDX-License-Identifier: MIT
#include "core/fieldcheck.h"

#include "core/utc.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

std::optional<FormValue> dateFromText(FieldType type, const QString &text)
{
    const QString iso = u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s;
    if (type == FieldType::Date) {
        const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
        if (!date.isValid()) {
            return std::nullopt;
        }
        const QString full = QDateTime(date, QTime(0, 0), utc).toString(iso);
        return DateValue{ full, date.toString(u"dd-MM-yyyy"_s), u"DD-MM-YYYY"_s };
    }
    if (type == FieldType::Time) {
        const QTime time = QTime::fromString(text.left(5), u"HH:mm"_s);
        if (!time.isValid()) {
            return std::nullopt;
        }
        const QString full = QDateTime(QDate(1970, 1, 1), time, utc).toString(iso);
        return DateValue{ full, time.toString(u"HH:mm"_s), u"HH:mm"_s };
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid()) {
        return std::nullopt;
    }
    if (moment.timeSpec() == Qt::LocalTime) {
        moment = QDateTime(moment.date(), moment.time(), utc);
    }
    moment = moment.toUTC();
    return DateValue{ moment.toString(iso), moment.toString(u"dd-MM-yyyy HH:mm"_s), u"DD-MM-YYYY HH:mm"_s };
}

QStringList splitList(const QString &text)
{
    QStringList values = text.split(u',', Qt::SkipEmptyParts);
    for (QString &value : values) {
        value = value.trimmed();
    }
    values.removeAll(QString());
    return values;
}

/// One to three digits, with a sign or without: "1234.567" is no grouped number, whatever it was meant to be.
bool isGroupHead(const QString &text)
{
    const qsizetype digits = text.startsWith(u'-') ? text.size() - 1 : text.size();
    return digits >= 1 && digits <= 3;
}

std::optional<FormValue> rangesFromText(const QString &text)
{
    QList<TimeRange> ranges;
    for (const QString &part : splitList(text)) {
        const QStringList ends = part.split(u'/');
        const bool valid = ends.size() == 2 && QDateTime::fromString(ends[0], Qt::ISODate).isValid()
            && QDateTime::fromString(ends[1], Qt::ISODate).isValid();
        if (!valid) {
            return std::nullopt;
        }
        ranges.append({ ends[0], ends[1] });
    }
    return ranges.isEmpty() ? std::nullopt : std::optional<FormValue>(ranges);
}

/// Files that are in the store already, as uploading answered: one record or a list of them.
std::optional<FormValue> filesFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonArray items = document.isObject() ? QJsonArray{ document.object() } : document.array();
    QList<FileRecord> files;
    for (const QJsonValue item : items) {
        const QJsonObject o = item.toObject();
        const FileRecord file{ o.value("filename"_L1).toString(), o.value("downloadLink"_L1).toString(), {},
            o.value("size"_L1).toInteger() };
        if (file.filename.isEmpty() || file.downloadLink.isEmpty()) {
            return std::nullopt;
        }
        files.append(file);
    }
    return files.isEmpty() ? std::nullopt : std::optional<FormValue>(files);
}

} // namespace

std::optional<FormValue> valueFromText(FieldType type, const QString &text)
{
    switch (type) {
    case FieldType::String:
    case FieldType::RadioButton:
        return text;
    case FieldType::Text:
        return QList<TextBlock>{ TextBlock{ {}, text, {}, {} } };
    case FieldType::TextWithHeader: {
        const qsizetype bar = text.indexOf(u'|');
        return QList<TextBlock>{ TextBlock{ bar < 0 ? QString() : text.left(bar).trimmed(), text.mid(bar + 1).trimmed(), {}, {} } };
    }
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Float: {
        const auto number = Decimal::parse(text.trimmed());
        const bool fits = number && (type != FieldType::Integer || number->normalized().scale == 0);
        return fits ? std::optional<FormValue>(*number) : std::nullopt;
    }
    case FieldType::Date:
    case FieldType::DateTime:
    case FieldType::Time:
        return dateFromText(type, text.trimmed());
    case FieldType::List:
    case FieldType::Entity:
        return splitList(text);
    case FieldType::TimeInterval:
        return rangesFromText(text);
    case FieldType::Json:
    case FieldType::Spam:
    case FieldType::Unknown:
        return OpaqueJson{ text.toUtf8() };
    case FieldType::File:
    case FieldType::Image:
    case FieldType::GroupOfImages:
        return filesFromText(text);
    case FieldType::Button:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Decimal> numberFromInput(const QString &text, bool isTurkish, bool *ambiguous)
{
    if (ambiguous) {
        *ambiguous = false;
    }
    QString t = text.trimmed();
    t.remove(QChar::Nbsp);
    const QChar point = isTurkish ? u',' : u'.';
    const QChar group = isTurkish ? u'.' : u',';
    const qsizetype firstGroup = t.indexOf(group);
    if (firstGroup >= 0) {
        const QString whole = t.left(t.indexOf(point) < 0 ? t.size() : t.indexOf(point));
        const QStringList groups = whole.split(group);
        const bool wellGrouped = isGroupHead(groups.first())
            && std::all_of(groups.begin() + 1, groups.end(), [](const QString &g) { return g.size() == 3; })
            && t.lastIndexOf(group) < (t.indexOf(point) < 0 ? t.size() : t.indexOf(point));
        if (!wellGrouped) {
            if (ambiguous) {
                *ambiguous = t.count(group) == 1 && t.indexOf(point) < 0;
            }
            return std::nullopt;
        }
        t.remove(group);
    }
    if (t.contains(u'e', Qt::CaseInsensitive)) {
        return std::nullopt; // An exponent is JSON's way to write a number, nobody's at a counter.
    }
    t.replace(point, u'.');
    return Decimal::parse(t);
}

} // namespace core
