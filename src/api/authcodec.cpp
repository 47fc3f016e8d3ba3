// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/valuecodec.h"

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

core::AuthProvider readProvider(JsonReader &r, const QJsonObject &o)
{
    core::AuthProvider provider;
    provider.id = hintId(o, "id"_L1);
    provider.identifier = r.requiredText(o, "identifier"_L1);
    provider.type = textIn(o, "type"_L1);
    provider.title = r.title(o.value("localizeInfos"_L1));
    provider.formIdentifier = textIn(o, "formIdentifier"_L1);
    provider.isActive = flagIn(o, "isActive"_L1, true);
    provider.isCheckCode = flagIn(o, "isCheckCode"_L1);
    // Numbers here are texts in newer stores (docs/oneentry.md#contradictions).
    const QJsonObject config = o.value("config"_L1).toObject();
    provider.codeLength = qBound(0, smallIntIn(config, "systemCodeLength"_L1), 64);
    provider.codeLifetime = std::chrono::seconds(qMax(0, smallIntIn(config, "systemCodeTlsSec"_L1)));
    provider.hasDigitCodes = flagIn(config, "systemCodeOnlyNumbers"_L1);
    provider.authAddress = textIn(config, "oauthAuthUrl"_L1);
    return provider;
}

} // namespace

core::Result<core::AuthTokens> decodeAuth(const QByteArray &json)
{
    JsonReader r;
    const QJsonObject o = r.object(json);
    core::AuthTokens tokens;
    tokens.userIdentifier = textIn(o, "userIdentifier"_L1);
    tokens.authProviderIdentifier = textIn(o, "authProviderIdentifier"_L1);
    tokens.accessToken = core::Secret(r.requiredText(o, "accessToken"_L1).toUtf8());
    tokens.refreshToken = core::Secret(r.requiredText(o, "refreshToken"_L1).toUtf8());
    return r.result(std::move(tokens));
}

core::Result<core::NewAccount> decodeNewAccount(const QByteArray &json)
{
    JsonReader r;
    const QJsonObject o = r.object(json);
    core::NewAccount account;
    account.identifier = r.requiredText(o, "identifier"_L1);
    account.isActive = flagIn(o, "isActive"_L1);
    return r.result(std::move(account));
}

core::Result<core::AuthProvider> decodeProvider(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    core::AuthProvider provider = readProvider(r, r.object(json));
    return r.result(std::move(provider));
}

core::Result<QList<core::AuthProvider>> decodeProviders(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    return r.result(r.rows(r.list(json), readProvider));
}

core::Result<QList<core::Device>> decodeDevices(const QByteArray &json)
{
    JsonReader r;
    QList<core::Device> devices;
    // Strict about the list, lenient about its rows: a device that cannot be read is still a device, and not ours.
    for (const QJsonValue item : r.list(json)) {
        const QJsonObject info = item.toObject().value("deviceInfo"_L1).toObject();
        devices.append({ textIn(info, "os"_L1), textIn(info, "browser"_L1), textIn(info, "location"_L1) });
    }
    return r.result(std::move(devices));
}

core::Result<core::UserProfile> decodeUser(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    const QJsonObject o = r.object(json);
    core::UserProfile user;
    user.id = hintId(o, "id"_L1);
    user.identifier = textIn(o, "identifier"_L1);
    user.authProviderIdentifier = textIn(o, "authProviderIdentifier"_L1);
    user.formIdentifier = textIn(o, "formIdentifier"_L1);
    user.formData = decodeFormData(r, o.value("formData"_L1));
    user.total = textIn(o, "total"_L1);
    for (const QJsonValue group : manyOf(o.value("groups"_L1))) {
        user.groups.append(textOf(group));
    }
    return r.result(std::move(user));
}

} // namespace api
