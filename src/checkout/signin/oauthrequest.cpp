// SPDX-License-Identifier: MIT
#include "checkout/signin/oauthrequest.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(urlSafe);
}

void setItem(QUrlQuery &query, const QString &key, const QString &value)
{
    query.removeAllQueryItems(key);
    query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace

OAuthRequest makeOAuthRequest(const QUrl &page, const QString &redirectAddress)
{
    OAuthRequest request;
    request.address = page;
    request.redirectAddress = redirectAddress;
    request.state = QString::fromLatin1(randomText());
    QUrlQuery query(page);
    request.clientId = query.queryItemValue(u"client_id"_s, QUrl::FullyDecoded);
    if (!query.hasQueryItem(u"response_type"_s)) {
        setItem(query, u"response_type"_s, u"code"_s);
    }
    setItem(query, u"redirect_uri"_s, redirectAddress);
    setItem(query, u"state"_s, request.state);
    if (query.queryItemValue(u"code_challenge_method"_s) == "S256"_L1) {
        const QByteArray verifier = randomText();
        request.verifier = core::Secret(verifier);
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe);
        setItem(query, u"code_challenge"_s, QString::fromLatin1(challenge));
    }
    request.address.setQuery(query);
    return request;
}

} // namespace checkout
