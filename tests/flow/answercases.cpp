// SPDX-License-Identifier: MIT
#include "answercases.h"

#include <QDate>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace answercases {
namespace {

using Kind = Subject::Kind;

const QJsonValue nothing = QJsonValue(QJsonValue::Null);

Input both(const QString &text, const QJsonValue &meaning, bool isAllowed = true)
{
    return { text, meaning, meaning, isAllowed };
}

Input unreadable(const QString &text)
{
    return { text, std::nullopt, std::nullopt, true };
}

Input differs(const QString &text, const Meaning &turkish, const Meaning &english, bool isAllowed = true)
{
    return { text, turkish, english, isAllowed };
}

QJsonArray choices(const QString &text)
{
    QJsonArray array;
    for (const QString &part : text.split(u'|', Qt::SkipEmptyParts)) {
        array.append(part);
    }
    return array;
}

QList<Input> wholeNumbers()
{
    return { both(u"4"_s, 4), both(u"-2"_s, -2), both(u" 7 "_s, 7), both({}, nothing), both(u"61"_s, 61, false), unreadable(u"12.5"_s),
        unreadable(u"12,5"_s), unreadable(u"4.50"_s), unreadable(u"-"_s), unreadable(u"4x"_s), unreadable(u"1e1"_s), unreadable(u"1.2.3"_s),
        both(u"3,0"_s, 3), unreadable(u"dört"_s), unreadable(u"1.234,5"_s), unreadable(u"99999999999999999999"_s) };
}

QList<Input> decimals()
{
    // "12.50" is twelve and a half to an English reader and asked about in Turkish, "12,50" the other way round.
    return { both(u"12"_s, 12), differs(u"12,50"_s, 12.5, std::nullopt), differs(u"12.50"_s, std::nullopt, 12.5), both(u"0"_s, 0),
        both({}, nothing), unreadable(u"12,"_s), unreadable(u"."_s), unreadable(u"-"_s), unreadable(u"12,5x"_s),
        both(u"1001"_s, 1001, false), differs(u"1.000"_s, 1000, 1, true), differs(u"1,000"_s, 1, 1000, true),
        differs(u"9,99"_s, 9.99, std::nullopt), unreadable(u"1e2"_s), unreadable(u"1234.567"_s), unreadable(u"1234,567,1"_s) };
}

QList<Input> days()
{
    const int year = QDate::currentDate().year() + 1;
    const QString y = QString::number(year);
    const auto day = [year](int month, int d) { return QJsonValue(QDate(year, month, d).toString(Qt::ISODate)); };
    return { both(u"5.3."_s + y, day(3, 5)), differs(u"3/5/"_s + y, day(5, 3), day(3, 5)), both(y + u"-03-05"_s, day(3, 5)),
        both(u"5 Mart "_s + y, day(3, 5)), both(u"March 5, "_s + y, day(3, 5)), both({}, nothing), unreadable(u"31.2."_s + y),
        unreadable(u"5.3"_s), unreadable(u"5."_s), unreadable(u"yarın"_s), unreadable(u"32.1."_s + y), unreadable(u"0"_s),
        unreadable(u"5 Mart"_s), both(u"5.3.2020"_s, u"2020-03-05"_s, false) };
}

QList<Input> moments()
{
    const QString y = QString::number(QDate::currentDate().year() + 1);
    return { both(u"5.3."_s + y + u"|14:30"_s, QString(y + u"-03-05T11:30Z"_s)),
        both(u"9.8."_s + y + u"|9"_s, QString(y + u"-08-09T06:00Z"_s)),
        both(u"1.1."_s + y + u"|1:15"_s, QString(QString::number(y.toInt() - 1) + u"-12-31T22:15Z"_s)), both(u"|"_s, nothing),
        unreadable(u"31.2."_s + y + u"|14:30"_s), unreadable(u"5.3."_s + y + u"|"_s), unreadable(u"|14:30"_s),
        unreadable(u"5.3."_s + y + u"|25:00"_s), unreadable(u"x|y"_s),
        both(u"5.3."_s + y + u"|2:30 PM"_s, QString(y + u"-03-05T11:30Z"_s)) };
}

QList<Input> times()
{
    return { both(u"14:30"_s, u"14:30"_s), both(u"9"_s, u"09:00"_s), both(u"0930"_s, u"09:30"_s), both(u"14.30"_s, u"14:30"_s),
        both({}, nothing), unreadable(u"25:00"_s), unreadable(u"14:"_s), unreadable(u"öğlen"_s), unreadable(u"1430x"_s) };
}

QList<Input> texts(const QList<Input> &more = {})
{
    return QList<Input>{ both(u"Çağrı Işık"_s, u"Çağrı Işık"_s), both(u"İlker ÖZGÜR"_s, u"İlker ÖZGÜR"_s),
        both(u"  Ayşe Yılmaz "_s, u"Ayşe Yılmaz"_s), both(u"<b>Ada</b> & \"Bey\""_s, u"<b>Ada</b> & \"Bey\""_s), both(u"null"_s, u"null"_s),
        both(u"12,50"_s, u"12,50"_s) }
    + more;
}

} // namespace

QList<Subject> subjects()
{
    const QString address = u"Caferağa Mah. Moda Cad. 12/3"_s;
    return { { u"recipient"_s, Kind::Line,
                 texts({ both(u"A"_s, u"A"_s, false), both({}, nothing, false), both(u"   "_s, nothing, false) }) },
        { u"phone"_s, Kind::Line,
            { both(u"532 123 45 67"_s, u"532 123 45 67"_s), both(u"5321234567"_s, u"532 123 45 67"_s),
                both(u"532 12"_s, u"532 12"_s, false), both({}, nothing, false) } },
        { u"email"_s, Kind::Line,
            { both(u"ada@example.com"_s, u"ada@example.com"_s), both(u" ada@example.com "_s, u"ada@example.com"_s), both({}, nothing),
                both(u"ada@example"_s, u"ada@example"_s, false), both(u"ada@"_s, u"ada@"_s, false) } },
        { u"postcode"_s, Kind::Line,
            { both(u"34710"_s, u"34710"_s), both({}, nothing), both(u"3471"_s, u"3471"_s, false), both(u"35710"_s, u"35710"_s, false) } },
        { u"city_code"_s, Kind::Line,
            { both(u"34"_s, u"34"_s), both(u"06"_s, u"06"_s), both({}, nothing), both(u"99"_s, u"99"_s, false) } },
        { u"address"_s, Kind::Area,
            { both(address, address), both(address + u"\nKat 4"_s, QString(address + u"\nKat 4"_s)), both(u"kısa"_s, u"kısa"_s, false),
                both({}, nothing, false) } },
        { u"floor"_s, Kind::Line, wholeNumbers() }, { u"tip"_s, Kind::Line, decimals() },
        { u"parcel_size"_s, Kind::Line,
            { both(u"12"_s, 12), differs(u"2,5"_s, 2.5, std::nullopt), differs(u"2.5"_s, std::nullopt, 2.5), both({}, nothing),
                both(u"31"_s, 31, false), unreadable(u"2,"_s), unreadable(u"iki"_s) } },
        { u"event_date"_s, Kind::Line, days() }, { u"remind_at"_s, Kind::Moment, moments() }, { u"call_after"_s, Kind::Line, times() },
        { u"method"_s, Kind::Choice, { both(u"courier"_s, u"courier"_s), both(u"bike"_s, u"bike"_s), both(u"pickup"_s, u"pickup"_s) } },
        { u"district"_s, Kind::Choice, { both(u"besiktas"_s, choices(u"besiktas"_s)), both(u"kadikoy"_s, choices(u"kadikoy"_s)) } },
        { u"extras"_s, Kind::Choice,
            { both(u"gift_wrap"_s, choices(u"gift_wrap"_s)), both(u"gift_wrap|carry_up"_s, choices(u"gift_wrap|carry_up"_s)),
                both({}, nothing) } },
        { u"delivery_slot"_s, Kind::Slot, { both(u"0"_s, nothing), both(u"1"_s, nothing) } },
        { u"gift_card"_s, Kind::HeadedArea,
            { both(u"Mutlu yıllar|İyi ki doğdun"_s, u"Mutlu yıllar|İyi ki doğdun"_s), both(u"Başlık|"_s, u"Başlık|"_s),
                both(u"|Yalnız metin"_s, u"|Yalnız metin"_s), both(u"|"_s, nothing) } },
        { u"extra_data"_s, Kind::Area,
            { both(u"{\"a\":[1,2]}"_s, u"{\"a\":[1,2]}"_s), both(u"[1]"_s, u"[1]"_s), both({}, nothing), unreadable(u"{\"a\":"_s),
                unreadable(u"kapıda"_s), unreadable(u"1,2"_s) } } };
}

Input draw(const Subject &subject, QRandomGenerator &random)
{
    const Input picked = subject.inputs.at(random.bounded(int(subject.inputs.size())));
    if (random.bounded(3) > 0) {
        return picked;
    }
    if (subject.marker == "floor"_L1) {
        const int number = random.bounded(-3, 61);
        return both(QString::number(number), number);
    }
    if (subject.marker == "tip"_L1) {
        const int minor = random.bounded(0, 100'000);
        const QString cents = u"%1"_s.arg(minor % 100, 2, 10, QChar(u'0'));
        // Three digits behind one separator would be thousands; two never are.
        return differs(QString::number(minor / 100) + u',' + cents, minor / 100.0, std::nullopt);
    }
    if (subject.marker == "event_date"_L1) {
        const QDate day = QDate::currentDate().addDays(random.bounded(1, 300));
        return both(u"%1.%2.%3"_s.arg(day.day()).arg(day.month()).arg(day.year()), day.toString(Qt::ISODate));
    }
    if (subject.marker == "recipient"_L1) {
        const QString name = u"Müşteri %1"_s.arg(random.bounded(1'000'000));
        return both(name, name);
    }
    return picked;
}

} // namespace answercases
