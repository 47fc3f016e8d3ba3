// SPDX-License-Identifier: MIT
#include "schemamaker.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace tests {
namespace {

QJsonObject localised(const QString &text, const QJsonObject &more = {})
{
    QJsonObject infos = more;
    infos.insert(u"title"_s, text);
    return { { u"en_US"_s, infos }, { u"tr_TR"_s, infos } };
}

QString midnightIn(int days)
{
    return QDateTime(QDateTime::currentDateTimeUtc().date().addDays(days), QTime(0, 0), Qt::UTC)
        .toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

} // namespace

QString uploadedFiles(const core::FormField &field, quint32 seed)
{
    const QString extension = field.rules.fileExtensions.isEmpty() ? u"png"_s : QString(field.rules.fileExtensions.first()).remove(u'.');
    const qint64 size = qMin<qint64>(1000, field.rules.maxFileBytes.value_or(1000));
    QList<core::FileEntry> entries;
    for (int i = core::takesSeveralFiles(field) ? int(seed % 3) : 0; i >= 0; --i) {
        const QString name = u"dosya %1.%2"_s.arg(i).arg(extension);
        core::FileEntry entry{ QString::number(i), name, size, 40, 30, {}, {} };
        entry.record = { u"files/"_s + name, u"https://files.example/"_s + name, {}, size };
        entries.append(entry);
    }
    return core::rawOf(entries);
}

const QStringList &SchemaMaker::types()
{
    static const QStringList all{ u"string"_s, u"text"_s, u"textWithHeader"_s, u"integer"_s, u"real"_s, u"float"_s, u"date"_s,
        u"dateTime"_s, u"time"_s, u"file"_s, u"image"_s, u"groupOfImages"_s, u"radioButton"_s, u"list"_s, u"entity"_s, u"timeInterval"_s,
        u"json"_s, u"button"_s, u"spam"_s, u"colourWheel"_s };
    return all;
}

QJsonObject SchemaMaker::form(int number)
{
    QJsonArray attributes;
    const int count = 1 + upTo(9);
    for (int i = 0; i < count; ++i) {
        attributes.append(field(i));
    }
    return { { u"id"_s, 5000 + number }, { u"identifier"_s, u"form_%1"_s.arg(number) }, { u"type"_s, u"order"_s },
        { u"processingType"_s, u"db"_s }, { u"version"_s, 0 }, { u"position"_s, number }, { u"attributeSetId"_s, QJsonValue() },
        { u"localizeInfos"_s, localised(u"Form %1"_s.arg(number)) }, { u"attributes"_s, attributes } };
}

QJsonObject SchemaMaker::field(int place)
{
    const QString type = types()[upTo(int(types().size()) - 1)];
    m_made.insert(type);
    const bool isVisible = upTo(9) > 0;
    const bool hasSlots = type != "timeInterval"_L1 || upTo(4) > 0; // A schedule may stand elsewhere, or nowhere.
    const bool canBeFilled = isVisible && hasSlots && type != "button"_L1 && type != "spam"_L1;
    const QString title = upTo(5) == 0 ? QString(120, u'W') : u"<b>Alan &amp; %1</b>"_s.arg(place);
    QJsonObject made{ { u"marker"_s, u"%1_%2"_s.arg(upTo(3) == 0 ? u"alan ğ"_s : u"field"_s).arg(place) }, { u"type"_s, type },
        { u"position"_s, upTo(4) }, { u"isVisible"_s, isVisible },
        { u"multiselect"_s, (type == "list"_L1 || type == "entity"_L1) && often() },
        { u"localizeInfos"_s, localised(title, type == "timeInterval"_L1 && hasSlots ? slotTimes() : QJsonObject()) },
        { u"validators"_s, rules(type, canBeFilled) }, { u"additionalFields"_s, upTo(3) == 0 ? nonsense() : QJsonValue(QJsonArray()) },
        { u"settings"_s, upTo(5) == 0 ? nonsense() : QJsonValue(QJsonObject()) } };
    if (type == "list"_L1 || type == "radioButton"_L1) {
        made.insert(u"listTitles"_s, options());
    } else if (type == "entity"_L1) {
        made.insert(u"listTitles"_s, entities());
    } else if (upTo(9) == 0) {
        made.insert(u"listTitles"_s, nonsense());
    }
    if (upTo(9) == 0) {
        made.insert(u"initialValue"_s, nonsense());
    }
    return made;
}

QJsonObject SchemaMaker::rules(const QString &type, bool canBeFilled)
{
    QJsonObject made;
    if (often() && canBeFilled) {
        made.insert(u"requiredValidator"_s, upTo(1) == 0 ? QJsonObject{ { u"strict"_s, true } } : QJsonObject());
    }
    if ((type == "string"_L1 || type == "text"_L1) && often()) {
        addTextRule(made);
    } else if (type == "integer"_L1 || type == "real"_L1 || type == "float"_L1) {
        addNumberRule(made, type);
    } else if ((type == "date"_L1 || type == "dateTime"_L1) && often()) {
        addDateRule(made);
    } else if ((type == "file"_L1 || type == "image"_L1 || type == "groupOfImages"_L1) && often()) {
        addFileRule(made, type);
    }
    if (upTo(4) == 0) {
        made.insert(u"someValidatorOfTomorrow"_s, nonsense());
    }
    // Those whose settings nobody has documented, and rules that are none.
    for (const QString &name : { u"comparisonValidator"_s, u"valueValidator"_s, u"roundingNumberValidator"_s, u"sizeInPixelsValidator"_s,
             u"minMaxDateValidator"_s, u"checkingFilesValidator"_s, u"stringInspectionValidator"_s, u"fieldMaskValidator"_s }) {
        if (!made.contains(name) && upTo(19) == 0) {
            made.insert(name, nonsense());
        }
    }
    return made;
}

void SchemaMaker::addTextRule(QJsonObject &made)
{
    switch (upTo(10)) {
    case 0:
        made.insert(u"emailInspectionValidator"_s, true);
        break;
    case 1:
        made.insert(u"fieldMaskValidator"_s, QJsonObject{ { u"maskValue"_s, u"05## ### ## ##"_s }, { u"hint"_s, u""_s } });
        break;
    case 2:
        made.insert(u"urlInspectionValidator"_s, true);
        break;
    case 3:
        made.insert(u"checkForAGivenList"_s, QJsonArray{ u"red"_s, u"green"_s, u"blue"_s });
        break;
    case 4:
        made.insert(u"booleanValidator"_s, true);
        break;
    case 5:
        made.insert(u"checkForLettersValidator"_s, QJsonObject());
        break;
    case 6:
        made.insert(u"regExpValidator"_s, QJsonObject{ { u"patternValue"_s, upTo(1) == 0 ? u"([unclosed"_s : u"^\\d{5}$"_s } });
        break;
    case 7:
        made.insert(u"trimValidator"_s, true);
        made.insert(u"stringInspectionValidator"_s, QJsonObject{ { u"stringLength"_s, QString::number(1 + upTo(30)) } });
        break;
    default: {
        const int least = upTo(20);
        made.insert(u"stringInspectionValidator"_s,
            QJsonObject{ { u"stringMin"_s, QString::number(least) }, { u"stringMax"_s, least + upTo(40) + 1 }, { u"stringLength"_s, 0 } });
    }
    }
}

void SchemaMaker::addNumberRule(QJsonObject &made, const QString &type)
{
    const int least = upTo(100);
    made.insert(u"checkForNumberValidator"_s,
        QJsonObject{
            { u"integerOnly"_s, upTo(3) == 0 }, { u"minValue"_s, least }, { u"maxValue"_s, QString::number(least + 1 + upTo(900)) } });
    if (type != "integer"_L1 && upTo(3) == 0) {
        made.insert(u"roundingNumberValidator"_s, QJsonObject{ { u"decimals"_s, upTo(2) } });
    }
}

void SchemaMaker::addDateRule(QJsonObject &made)
{
    made.insert(u"minMaxDateValidator"_s, QJsonObject{ { u"minDate"_s, midnightIn(-30 + upTo(40)) }, { u"maxDate"_s, midnightIn(60) } });
}

void SchemaMaker::addFileRule(QJsonObject &made, const QString &type)
{
    made.insert(u"checkingFilesValidator"_s,
        QJsonObject{ { u"maxUnits"_s, upTo(1) == 0 ? u"kb"_s : u"mb"_s }, { u"maxValue"_s, QString::number(10 + upTo(2000)) },
            { u"extensions"_s, upTo(1) == 0 ? QJsonArray() : QJsonArray{ u"png"_s, u".JPG"_s } } });
    if (type != "file"_L1 && upTo(1) == 0) {
        made.insert(u"sizeInPixelsValidator"_s, QJsonObject{ { u"maxX"_s, u"800"_s }, { u"maxY"_s, u"600"_s } });
    }
}

QJsonArray SchemaMaker::options()
{
    QJsonArray made;
    const int count = 1 + upTo(7);
    for (int i = 0; i < count; ++i) {
        QJsonObject option{ { u"title"_s, u"Seçenek %1"_s.arg(i) },
            { u"value"_s, upTo(1) == 0 ? QJsonValue(i + 1) : QJsonValue(u"o%1"_s.arg(i)) }, { u"position"_s, upTo(9) } };
        if (upTo(3) == 0) {
            option.insert(u"extended"_s, QJsonObject{ { u"type"_s, u"realNumber"_s }, { u"value"_s, 12.5 } });
        }
        made.append(option);
    }
    return made;
}

/// Pages under headings; older stores have plain rows.
QJsonArray SchemaMaker::entities()
{
    QJsonArray made;
    const int count = 1 + upTo(5);
    for (int i = 0; i < count; ++i) {
        const bool isHeading = i > 0 && upTo(3) == 0;
        const QJsonObject row{ { u"id"_s, 100 + i }, { u"depth"_s, isHeading ? 0 : 1 + upTo(2) }, { u"isPinned"_s, false },
            { u"parentId"_s, QJsonValue() }, { u"position"_s, upTo(9) } };
        made.append(QJsonObject{ { u"title"_s, u"Sayfa %1"_s.arg(i) },
            { u"value"_s, i > 0 && upTo(4) == 0 ? QJsonValue(u"p-%1-7"_s.arg(i)) : QJsonValue(row) }, { u"position"_s, i } });
    }
    return made;
}

QJsonObject SchemaMaker::slotTimes()
{
    const int opens = upTo(12);
    QJsonObject hours{ { u"id"_s, u"a"_s }, { u"start"_s, QJsonObject{ { u"hours"_s, opens } } },
        { u"end"_s, QJsonObject{ { u"hours"_s, opens + 2 + upTo(8) }, { u"minutes"_s, 30 } } }, { u"period"_s, 15 * (1 + upTo(7)) } };
    QJsonArray intervals{ hours };
    if (upTo(3) == 0) {
        intervals.append(QJsonObject{ { u"start"_s, nonsense() }, { u"end"_s, nonsense() } });
    }
    QJsonArray schedules{ QJsonObject{ { u"id"_s, u"x"_s }, { u"range"_s, QJsonArray{ midnightIn(2), midnightIn(2 + upTo(20)) } },
        { u"inEveryWeek"_s, upTo(1) == 0 }, { u"inEveryMonth"_s, upTo(2) == 0 }, { u"intervals"_s, intervals },
        { u"external"_s, upTo(1) == 0 ? nonsense() : QJsonValue(QJsonArray()) } } };
    if (upTo(3) == 0) {
        schedules.append(nonsense());
    }
    return { { u"intervals"_s, schedules } };
}

QJsonValue SchemaMaker::nonsense()
{
    switch (upTo(5)) {
    case 0:
        return QJsonObject{ { u"a"_s, QJsonValue() } };
    case 1:
        return QJsonArray{ QJsonObject{ { u"marker"_s, u"placeholder"_s }, { u"value"_s, 7 } } };
    case 2:
        return 42;
    case 3:
        return u"<script>\u200dğ"_s;
    case 4:
        return QJsonObject{ { u"stringMin"_s, u"many"_s }, { u"maxX"_s, -3 }, { u"maskValue"_s, QJsonArray() }, { u"minDate"_s, true },
            { u"maxValue"_s, QJsonObject() } };
    default:
        return QJsonValue();
    }
}

} // namespace tests
