// SPDX-License-Identifier: MIT
#include "text/timetext.h"

#include "text/moneytext.h"

#include <QLocale>
#include <QStringList>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

QLocale wordsOf(const core::Locale &locale)
{
    return locale.isTurkish() ? QLocale(QLocale::Turkish, QLocale::Turkey) : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

QString formatTime(const QDateTime &moment, const core::Locale &locale)
{
    return wordsOf(locale).toString(moment.toTimeZone(locale.shopZone).time(), locale.isTurkish() ? u"HH:mm:ss"_s : u"h:mm:ss AP"_s);
}

QString formatMoment(const QDateTime &moment, const core::Locale &locale, const QDateTime &now)
{
    const QDateTime here = moment.toTimeZone(locale.shopZone);
    const QDate today = now.toTimeZone(locale.shopZone).date();
    const QString clock = locale.isTurkish() ? u"HH:mm"_s : u"h:mm AP"_s;
    QString pattern = clock;
    if (here.date().year() != today.year()) {
        pattern = (locale.isTurkish() ? u"d MMM yyyy "_s : u"MMM d, yyyy, "_s) + clock;
    } else if (here.date() != today) {
        pattern = (locale.isTurkish() ? u"d MMM "_s : u"MMM d, "_s) + clock;
    }
    return wordsOf(locale).toString(here, pattern);
}

QString formatDate(const QDate &date, const core::Locale &locale)
{
    return wordsOf(locale).toString(date, locale.isTurkish() ? u"d MMMM yyyy"_s : u"MMMM d, yyyy"_s);
}

QString formatDuration(qint64 seconds, const QString &language)
{
    struct Unit
    {
        qint64 length;
        QLatin1StringView english;
        QString turkish;
    };
    const std::array<Unit, 4> units{ { { 86'400, "d"_L1, u"gün"_s }, { 3'600, "h"_L1, u"sa"_s }, { 60, "min"_L1, u"dk"_s },
        { 1, "s"_L1, u"sn"_s } } };
    const bool turkish = core::Locale::languageOf(language) == core::Locale::Language::Turkish;
    qint64 rest = qMax<qint64>(0, seconds);
    QStringList parts;
    for (const Unit &unit : units) {
        const qint64 count = rest / unit.length;
        rest %= unit.length;
        if (count > 0) {
            parts.append(formatCount(count, language) + u' ' + (turkish ? unit.turkish : QString(unit.english)));
        } else if (!parts.isEmpty()) {
            break;
        }
        if (parts.size() == 2) {
            break;
        }
    }
    return parts.isEmpty() ? (turkish ? u"0 sn"_s : u"0 s"_s) : parts.join(u' ');
}

} // namespace text
