// SPDX-License-Identifier: MIT
#include "cli/decode.h"

#include "api/codecs.h"
#include "cli/jsonout.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

using Decoded = core::Result<QJsonValue>;

template <class T> Decoded one(const core::Result<T> &result)
{
    return result ? Decoded(QJsonValue(toJson(*result))) : Decoded(tl::unexpected(result.error()));
}

template <class T> Decoded many(const core::Result<QList<T>> &result)
{
    return result ? Decoded(QJsonValue(toArray(*result))) : Decoded(tl::unexpected(result.error()));
}

core::ApiError violation()
{
    core::ApiError error;
    error.kind = core::ErrorKind::ProtocolViolation;
    error.delivery = core::Delivery::NotSent;
    return error;
}

QJsonObject envelope(const QJsonObject &answer)
{
    // In a file there is no status line: the envelope's own number stands for it (docs/oneentry.md#errors).
    const int status = answer.value("statusCode"_L1).toInt();
    const core::ApiError error = api::decodeError(status, QJsonDocument(answer).toJson(QJsonDocument::Compact));
    QJsonObject fields;
    for (auto it = error.fieldErrors.begin(); it != error.fieldErrors.end(); ++it) {
        fields.insert(it.key(), it.value());
    }
    return { { u"kind"_s, core::errorKindName(error.kind) }, { u"statusCode"_s, error.httpStatus }, { u"message"_s, error.serverMessage },
        { u"fields"_s, fields } };
}

Decoded decodeEnvelope(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isObject()) {
        return QJsonValue(envelope(document.object()));
    }
    if (!document.isArray() || document.array().isEmpty()) {
        return tl::unexpected(violation());
    }
    QJsonArray all;
    const QJsonArray answers = document.array();
    for (const QJsonValue answer : answers) {
        if (!answer.isObject()) {
            return tl::unexpected(violation());
        }
        all.append(envelope(answer.toObject()));
    }
    return QJsonValue(all);
}

Decoded decodeSessionPage(const QByteArray &bytes)
{
    qint64 total = 0;
    const auto sessions = api::decodeSessions(bytes, &total);
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    return QJsonValue(QJsonObject{ { u"total"_s, total }, { u"items"_s, toArray(*sessions) } });
}

/// The one session that tells how the order stands (docs/oneentry.md#payment-sessions), null when there is none: what `checkout` and
/// `status` print.
Decoded decodeSessionByOrder(const QByteArray &bytes)
{
    const auto sessions = api::decodeSessionsByOrder(bytes);
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    const auto decisive = core::decisiveSession(*sessions);
    return decisive ? QJsonValue(toJson(*decisive)) : QJsonValue(QJsonValue::Null);
}

Decoded decodeProductPage(const QByteArray &bytes, const QString &language)
{
    const bool isBareList = bytes.trimmed().startsWith('['); // `products/ids` answers without an envelope.
    return isBareList ? many(api::decodeProductList(bytes, language)) : one(api::decodeProducts(bytes, language));
}

struct Decoder
{
    QLatin1StringView kind;
    Decoded (*decode)(const QByteArray &bytes, const QString &language) = nullptr;
};

using Bytes = const QByteArray &;
using Lang = const QString &;

const std::array decoders{
    Decoder{ "error"_L1, [](Bytes b, Lang) { return decodeEnvelope(b); } },
    Decoder{ "auth"_L1, [](Bytes b, Lang) { return one(api::decodeAuth(b)); } },
    Decoder{ "provider"_L1, [](Bytes b, Lang l) { return one(api::decodeProvider(b, l)); } },
    Decoder{ "providers"_L1, [](Bytes b, Lang l) { return many(api::decodeProviders(b, l)); } },
    Decoder{ "user"_L1, [](Bytes b, Lang l) { return one(api::decodeUser(b, l)); } },
    Decoder{ "form"_L1, [](Bytes b, Lang l) { return one(api::decodeForm(b, l)); } },
    Decoder{ "storage"_L1, [](Bytes b, Lang l) { return one(api::decodeStorage(b, l)); } },
    Decoder{ "storages"_L1, [](Bytes b, Lang l) { return many(api::decodeStorages(b, l)); } },
    Decoder{ "statuses"_L1, [](Bytes b, Lang l) { return many(api::decodeStatuses(b, l)); } },
    Decoder{ "order-created"_L1, [](Bytes b, Lang l) { return one(api::decodeOrderCreated(b, l)); } },
    Decoder{ "order"_L1, [](Bytes b, Lang l) { return one(api::decodeOrder(b, l)); } },
    Decoder{ "orders"_L1, [](Bytes b, Lang l) { return one(api::decodeOrders(b, l)); } },
    Decoder{ "preview"_L1, [](Bytes b, Lang l) { return one(api::decodePreview(b, l)); } },
    Decoder{ "accounts"_L1, [](Bytes b, Lang l) { return many(api::decodeAccounts(b, l)); } },
    Decoder{ "session"_L1, [](Bytes b, Lang) { return one(api::decodeSession(b)); } },
    Decoder{ "sessions"_L1, [](Bytes b, Lang) { return decodeSessionPage(b); } },
    Decoder{ "session-by-order"_L1, [](Bytes b, Lang) { return decodeSessionByOrder(b); } },
    Decoder{ "product"_L1,
        [](Bytes b, Lang l) { return one(api::decodeProduct(b, l).map([](const core::ProductDetail &d) { return d.product; })); } },
    Decoder{ "products"_L1, [](Bytes b, Lang l) { return decodeProductPage(b, l); } },
    Decoder{ "discounts"_L1, [](Bytes b, Lang l) { return many(api::decodeDiscounts(b, l)); } },
    Decoder{ "coupon"_L1, [](Bytes b, Lang) { return one(api::decodeCoupon(b)); } },
    Decoder{ "refunds"_L1, [](Bytes b, Lang) { return many(api::decodeRefunds(b)); } },
    Decoder{ "locales"_L1, [](Bytes b, Lang) { return many(api::decodeLocales(b)); } },
};

} // namespace

std::optional<Decoded> decode(const QString &kind, const QByteArray &bytes, const QString &language)
{
    for (const Decoder &decoder : decoders) {
        if (decoder.kind == kind) {
            return decoder.decode(bytes, language);
        }
    }
    return std::nullopt;
}

QStringList decodeKinds()
{
    QStringList kinds;
    for (const Decoder &decoder : decoders) {
        kinds.append(decoder.kind);
    }
    return kinds;
}

} // namespace cli
