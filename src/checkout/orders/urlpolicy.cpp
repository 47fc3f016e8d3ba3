// SPDX-License-Identifier: MIT
#include "checkout/orders/urlpolicy.h"

#include <QHostAddress>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

constexpr qsizetype longestAddress = 4096;

constexpr QLatin1StringView providers[]{ "stripe.com"_L1, "paypal.com"_L1, "yookassa.ru"_L1, "yoomoney.ru"_L1, "midtrans.com"_L1 };

bool isWithin(const QString &host, const QString &domain)
{
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

bool isForbidden(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate || c.isSpace() || c == u'\\' || c == u'"'
        || c == u'<' || c == u'>';
}

} // namespace

bool isKnownPaymentHost(const QString &host, const QString &projectHost, const QStringList &trusted)
{
    const QString name = host.toLower();
    const bool isOwn = !projectHost.isEmpty() && isWithin(name, projectHost.toLower());
    const bool isProvider = std::any_of(
        std::begin(providers), std::end(providers), [&name](QLatin1StringView provider) { return isWithin(name, QString(provider)); });
    return isOwn || isProvider || isLoopbackHost(host) || trusted.contains(name);
}

bool isLoopbackHost(const QString &host)
{
    QString plain = host;
    if (plain.startsWith(u'[') && plain.endsWith(u']')) {
        plain = plain.mid(1, plain.size() - 2);
    }
    return plain == "localhost"_L1 || QHostAddress(plain).isLoopback();
}

TypedAddress judgeTypedAddress(const QString &text, bool isHttpAllowed)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return TypedAddress::NoAddress;
    }
    if (url.scheme() != "http"_L1) {
        return TypedAddress::Good;
    }
    if (!isLoopbackHost(url.host())) {
        return TypedAddress::NotEncrypted;
    }
    return isHttpAllowed ? TypedAddress::Good : TypedAddress::NeedsSwitch;
}

QUrl safePaymentUrl(const QString &raw, bool projectIsLoopback)
{
    if (raw.isEmpty() || raw.size() > longestAddress || std::any_of(raw.begin(), raw.end(), isForbidden)) {
        return {};
    }
    const QUrl url(raw, QUrl::StrictMode);
    const QString host = url.host(QUrl::FullyEncoded);
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty() || raw.section(u'/', 2, 2).contains(u'@')) {
        return {};
    }
    if (projectIsLoopback && isLoopbackHost(host)) {
        return url.scheme() == "http"_L1 || url.scheme() == "https"_L1 ? url : QUrl();
    }
    const bool isAddress = !QHostAddress(QString(host).remove(u'[').remove(u']')).isNull();
    const bool isName = host.contains(u'.') && !host.startsWith(u'.') && !host.endsWith(u'.');
    const QString tail = host.section(u'.', -1);
    const bool numericTail = !tail.isEmpty() && tail.front().isDigit(); // 127.1, 0x7f.1: what inet_aton takes for an address
    const bool isLocal
        = isLoopbackHost(host) || host.endsWith(".localhost"_L1) || host.endsWith(".local"_L1) || host.endsWith(".internal"_L1);
    if (url.scheme() != "https"_L1 || isAddress || !isName || numericTail || isLocal) {
        return {};
    }
    return url;
}

} // namespace checkout
