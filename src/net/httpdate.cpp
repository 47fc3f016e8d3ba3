// SPDX-License-Identifier: MIT
#include "net/httpdate.h"

#include "core/utc.h"

#include <QTimeZone>
#include <algorithm>

namespace net {
namespace {

int monthNumber(QByteArrayView name)
{
    static constexpr char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const qsizetype at = QByteArrayView(names).indexOf(name);
    return name.size() == 3 && at >= 0 && at % 3 == 0 ? int(at / 3) + 1 : 0;
}

int number(QByteArrayView digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

QDateTime parseHttpDate(QByteArrayView text)
{
    text = text.trimmed();
    constexpr qsizetype length = sizeof("Mon, 02 Mar 2026 09:15:00 GMT") - 1;
    if (text.size() != length || !text.endsWith(" GMT") || text[3] != ',' || text[19] != ':' || text[22] != ':') {
        return {};
    }
    const QDate date(number(text.sliced(12, 4)), monthNumber(text.sliced(8, 3)), number(text.sliced(5, 2)));
    const QTime time(number(text.sliced(17, 2)), number(text.sliced(20, 2)), std::min(number(text.sliced(23, 2)), 59));
    return date.isValid() && time.isValid() ? QDateTime(date, time, core::utc) : QDateTime();
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView text, const QDateTime &serverNow)
{
    constexpr qint64 day = 86'400;
    text = text.trimmed();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    if (text.size() <= 9 && number(text) >= 0) {
        return std::chrono::seconds(std::min<qint64>(number(text), day));
    }
    const QDateTime until = parseHttpDate(text);
    if (!until.isValid() || !serverNow.isValid()) {
        return std::nullopt;
    }
    return std::chrono::seconds(std::clamp<qint64>(serverNow.secsTo(until), 0, day));
}

} // namespace net
