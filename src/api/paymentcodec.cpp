// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/jsonreader.h"

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

/// Nothing but `status` and `sessionTimeout` is ever read of the settings: the rest are keys of the payment provider.
QJsonObject settingsOf(const QJsonObject &account)
{
    return account.value(flagIn(account, "testMode"_L1) ? "testSettings"_L1 : "settings"_L1).toObject();
}

bool isConnected(const QJsonObject &account)
{
    const QString status = textIn(settingsOf(account), "status"_L1);
    // A status that is given must say so. None at all is no obstacle: some stores do not send settings, and cash has nothing to connect.
    return status.isEmpty() || status == "connected"_L1;
}

/// The unit is not written down: the vendor's example says 15, stores say 1800. No provider takes less than a quarter of an hour, so a
/// small number is minutes (docs/oneentry.md#payment-accounts).
std::optional<std::chrono::seconds> timeoutOf(const QJsonObject &account)
{
    constexpr qint64 leastSeconds = 900;
    constexpr qint64 mostSeconds = 30 * 86'400;
    const qint64 given = settingsOf(account).value("sessionTimeout"_L1).toVariant().toLongLong();
    const std::chrono::seconds timeout(given < leastSeconds ? given * 60 : given);
    return given > 0 && given <= mostSeconds ? std::optional(timeout) : std::nullopt;
}

core::PaymentAccount readAccount(JsonReader &r, const QJsonObject &o)
{
    core::PaymentAccount account;
    account.id = hintId(o, "id"_L1);
    account.identifier = r.requiredText(o, "identifier"_L1);
    account.title = r.title(o.value("localizeInfos"_L1));
    account.type = textIn(o, "type"_L1);
    // A key that is missing says nothing (docs/oneentry.md#payment-accounts).
    account.isVisible = flagIn(o, "isVisible"_L1, true);
    account.isUsed = flagIn(o, "isUsed"_L1, true);
    account.testMode = flagIn(o, "testMode"_L1);
    account.isConnected = isConnected(o);
    account.sessionTimeout = timeoutOf(o);
    return account;
}

core::PaymentSession readSession(JsonReader &r, const QJsonObject &o)
{
    core::PaymentSession session;
    session.id = r.id(o, "id"_L1);
    session.orderId = r.optionalId(o, "orderId"_L1);
    session.createdDate = dateIn(o, "createdDate"_L1);
    session.updatedDate = dateIn(o, "updatedDate"_L1);
    session.type = textIn(o, "type"_L1);
    // The oldest answers have no status (docs/oneentry.md#contradictions).
    session.statusName = textIn(o, "status"_L1);
    if (session.statusName.isEmpty()) {
        session.statusName = u"waiting"_s;
    }
    session.status = core::sessionStatusFromName(session.statusName);
    session.paymentAccountId = hintId(o, "paymentAccountId"_L1);
    session.amount = r.readableMoney(o, "amount"_L1, r.currencyOf(o));
    session.clientSecret = core::Secret(o.value("clientSecret"_L1).toString().toUtf8());
    session.paymentUrl = o.value("paymentUrl"_L1).toString();
    return session;
}

/// Of one order. Strict about each: a session that cannot be read may be the one that is open, and another one would be asked for.
core::PaymentSessions readSessions(JsonReader &r, const QJsonArray &items)
{
    core::PaymentSessions sessions;
    for (const QJsonValue item : items) {
        sessions.append(readSession(r, r.element(item, "session"_L1)));
    }
    return sessions;
}

} // namespace

core::Result<QList<core::PaymentAccount>> decodeAccounts(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    auto accounts = r.rows(r.list(json), readAccount);
    return r.result(std::move(accounts));
}

core::Result<core::PaymentSession> decodeSession(const QByteArray &json, const QString &currency)
{
    JsonReader r({}, currency);
    core::PaymentSession session = readSession(r, r.object(json));
    return r.result(std::move(session));
}

core::Result<core::PaymentSessions> decodeSessions(const QByteArray &json, qint64 *total, const QString &currency)
{
    JsonReader r({}, currency);
    core::PaymentSessions sessions = r.rows(r.list(json, total), readSession); // Of all orders: nothing is asked for because of what is missing.
    return r.result(std::move(sessions));
}

core::Result<core::PaymentSessions> decodeSessionsByOrder(const QByteArray &json, const QString &currency)
{
    const QByteArray text = json.trimmed();
    if (text == "null") {
        return core::PaymentSessions();
    }
    // No body at all says nothing. Read as "there is none" it would make a second open link.
    JsonReader r({}, currency);
    const QJsonValue value = r.document(text);
    const bool isPage = value.isObject() && value.toObject().contains("items"_L1);
    core::PaymentSessions sessions = readSessions(r, isPage ? r.listIn(value) : manyOf(value));
    if (value.isObject() && !isPage && !sessions.isEmpty()) {
        sessions.front().isLoneAnswer = true;
    }
    return r.result(std::move(sessions));
}

} // namespace api
