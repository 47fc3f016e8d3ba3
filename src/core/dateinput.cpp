// SPDX-License-Identifier: MIT
#include "core/dateinput.h"

#include "core/turkish.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

/// The number of a month that starts with these letters, 0 for none.
int monthOf(const QString &word)
{
    if (word.size() < 3) {
        return 0;
    }
    const QString key = foldPlain(word);
    for (const QLocale &locale : { QLocale(QLocale::Turkish), QLocale(QLocale::English) }) {
        for (int month = 1; month <= 12; ++month) {
            if (foldPlain(locale.monthName(month)).startsWith(key)) {
                return month;
            }
        }
    }
    return 0;
}

int fullYear(int year)
{
    return year < 100 ? 2000 + year : year;
}

QDate fromNumbers(const QString &text, bool isTurkish)
{
    static const QRegularExpression numbers(u"^(\\d{1,4})([./\\- ])(\\d{1,2})\\2(\\d{1,4})$"_s);
    const QRegularExpressionMatch match = numbers.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    const int a = match.captured(1).toInt();
    const int b = match.captured(3).toInt();
    const int c = match.captured(4).toInt();
    if (match.capturedLength(1) == 4) {
        return { a, b, c };
    }
    const bool isMonthFirst = !isTurkish && match.captured(2) == u'/';
    return isMonthFirst ? QDate(fullYear(c), a, b) : QDate(fullYear(c), b, a);
}

QDate fromWords(const QString &text)
{
    int day = 0;
    int month = 0;
    int year = 0;
    static const QRegularExpression separators(u"[\\s,.]+"_s);
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber && number > 31) {
            year = number;
        } else if (isNumber && day == 0) {
            day = number;
        } else if (isNumber) {
            year = fullYear(number);
        } else if (month == 0) {
            month = monthOf(word);
        }
    }
    return month == 0 ? QDate() : QDate(year, month, day);
}

} // namespace

QDate dateFromInput(const QString &text, bool isTurkish)
{
    const QString plain = text.simplified();
    const QDate date = fromNumbers(plain, isTurkish);
    return date.isValid() ? date : fromWords(plain);
}

QTime timeFromInput(const QString &text)
{
    static const QRegularExpression clock(u"^(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*([AaPp][Mm])?$"_s);
    const QRegularExpressionMatch match = clock.match(text.simplified());
    if (!match.hasMatch()) {
        return {};
    }
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3);
    if (!half.isEmpty()) {
        hour = hour % 12 + (half.startsWith(u'p') || half.startsWith(u'P') ? 12 : 0);
    }
    return { hour, match.captured(2).toInt() };
}

QString dayAsWritten(const QDate &date, bool isTurkish)
{
    const QLocale locale = isTurkish ? QLocale(QLocale::Turkish, QLocale::Turkey) : QLocale(QLocale::English, QLocale::UnitedStates);
    return locale.toString(date, isTurkish ? u"d MMMM yyyy dddd"_s : u"dddd, MMMM d, yyyy"_s);
}

} // namespace core
