// SPDX-License-Identifier: MIT
// What decides over addresses, dates and what is logged.
#include "checkout/orders/urlpolicy.h"
#include "fuzz/fuzzkit.h"
#include "net/httpdate.h"
#include "net/wirelog.h"

#include <QUrlQuery>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// Host and port as a program reads them that looks for nothing but the first "//" and what ends there.
static QString authorityOf(const QString &encoded)
{
    const qsizetype begin = encoded.indexOf("//"_L1) + 2;
    const auto end = std::find_if(encoded.begin() + begin, encoded.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    return encoded.mid(begin, end - encoded.begin() - begin);
}

static void checkAddress(const QString &raw, bool isLoopback)
{
    const QUrl url = checkout::safePaymentUrl(raw, isLoopback);
    if (!url.isValid()) {
        return;
    }
    const QString encoded = url.toString(QUrl::FullyEncoded);
    const QString host = url.host(QUrl::FullyEncoded);
    const bool isOwn = isLoopback && checkout::isLoopbackHost(host);
    fuzz::require(url.scheme() == "https"_L1 || (isOwn && url.scheme() == "http"_L1), "only https, but for the own machine");
    fuzz::require(isOwn || !checkout::isLoopbackHost(host), "a store elsewhere sends nobody to this machine");
    fuzz::require(url.userInfo().isEmpty() && !host.isEmpty(), "a host and no user");
    fuzz::require(std::all_of(encoded.begin(), encoded.end(), [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'\\'; }),
        "an address is opened in plain ASCII");
    const QString authority = authorityOf(encoded);
    const QString written = host.contains(u':') ? u'[' + host + u']' : host;
    fuzz::require(
        authority == written + (url.port() < 0 ? QString() : u':' + QString::number(url.port())), "everybody reads the same host");
    if (encoded.size() <= 4096) {
        const QUrl again = checkout::safePaymentUrl(encoded, isLoopback);
        fuzz::require(again.isValid() && again.host(QUrl::FullyEncoded) == host, "what is opened would be let through again");
    }
    (void)checkout::isKnownPaymentHost(url.host(), u"shop.example"_s, { u"pay.example"_s });
}

VEZNE_FUZZ(url)
{
    const QString raw = QString::fromUtf8(bytes);
    checkAddress(raw, false);
    checkAddress(raw, true);
}

VEZNE_FUZZ(httpdate)
{
    const QDateTime date = net::parseHttpDate(bytes);
    fuzz::require(!date.isValid() || date.offsetFromUtc() == 0, "a date of HTTP is in UTC");
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000).toUTC();
    for (const QDateTime &server : { now, QDateTime(), date }) {
        const auto wait = net::parseRetryAfter(bytes, server);
        fuzz::require(!wait || (wait->count() >= 0 && wait->count() <= 86'400), "nobody waits for less than nothing or more than a day");
    }
}

// Texts that a person types become query values; none may get into a log, and a line is a line.
VEZNE_FUZZ(wirelog)
{
    static const QByteArray canary = "canary7f3a";
    const QList<QByteArray> parts = bytes.split('\0');
    if (parts.first().contains(canary) || QByteArray::fromPercentEncoding(parts.first()).contains(canary)) {
        return;
    }
    QUrl url(u"https://shop.example"_s);
    url.setPath(u"/api/content/"_s + QString::fromUtf8(parts.first()));
    QUrlQuery query;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        query.addQueryItem(u"key%1"_s.arg(i), QString::fromUtf8(canary + parts[i]));
    }
    url.setQuery(query);
    net::WireLine line;
    line.verb = u"GET"_s;
    line.path = net::loggablePath(url);
    const QString text = line.toString();
    fuzz::require(!text.contains(QString::fromLatin1(canary)), "no value of a query is logged");
    fuzz::require(std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' '; }), "a call is one line of a log");
}
