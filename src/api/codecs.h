// SPDX-License-Identifier: MIT
#pragma once
#include "core/account.h"
#include "core/attributemap.h"
#include "core/catalogue.h"
#include "core/discount.h"
#include "core/formschema.h"
#include "core/order.h"
#include "core/payment.h"
#include "core/preview.h"
#include "core/result.h"

namespace api {

/// The codecs of the client: bytes of an answer → a complete, validated value, or ProtocolViolation. Tolerant as
/// docs/oneentry.md#contradictions and docs/oneentry.md#contradictions say (keyed or flat, number or string, object or array, null or
/// absent), strict where money or ids are concerned. `lang` is the langCode that keyed values are unwrapped with
/// (docs/oneentry.md#languages), `currency` that of amounts that name none. Never throw, never recurse past a fixed depth.
[[nodiscard]] core::Result<core::AuthTokens> decodeAuth(const QByteArray &json);
[[nodiscard]] core::Result<core::NewAccount> decodeNewAccount(const QByteArray &json);
[[nodiscard]] core::Result<core::AuthProvider> decodeProvider(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<QList<core::AuthProvider>> decodeProviders(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<QList<core::Device>> decodeDevices(const QByteArray &json);
[[nodiscard]] core::Result<core::UserProfile> decodeUser(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<core::FormSchema> decodeForm(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<QList<core::FormSchema>> decodeForms(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<core::OrderStorage> decodeStorage(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<QList<core::OrderStorage>> decodeStorages(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<QList<core::OrderStatus>> decodeStatuses(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<core::Order> decodeOrderCreated(const QByteArray &json, const QString &lang, const QString &currency = {});
[[nodiscard]] core::Result<core::Order> decodeOrder(const QByteArray &json, const QString &lang, const QString &currency = {});
[[nodiscard]] core::Result<core::OrderPage> decodeOrders(const QByteArray &json, const QString &lang, const QString &currency = {});
[[nodiscard]] core::Result<core::Preview> decodePreview(const QByteArray &json, const QString &lang, const QString &currency = {});
[[nodiscard]] core::Result<QList<core::PaymentAccount>> decodeAccounts(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<core::PaymentSession> decodeSession(const QByteArray &json, const QString &currency = {});
[[nodiscard]] core::Result<core::PaymentSessions> decodeSessions(const QByteArray &json, qint64 *total = nullptr, const QString &currency = {});
[[nodiscard]] core::Result<core::PaymentSessions> decodeSessionsByOrder(const QByteArray &json, const QString &currency = {});
/// Of products: `map` is what anybody has said of their attributes; the rest is found in each of them.
[[nodiscard]] core::Result<core::ProductDetail> decodeProduct(
    const QByteArray &json, const QString &lang, const core::AttributeMap &map = {});
/// A list of things with `localizeInfos` and their marker under `key`.
[[nodiscard]] core::Result<core::TitlesByMarker> decodeTitles(const QByteArray &json, const QString &lang, QLatin1StringView key);
[[nodiscard]] core::Result<core::ProductPage> decodeProducts(
    const QByteArray &json, const QString &lang, const core::AttributeMap &map = {});
[[nodiscard]] core::Result<QList<core::Product>> decodeProductList(
    const QByteArray &json, const QString &lang, const core::AttributeMap &map = {});
/// Where a page of products keeps things.
[[nodiscard]] core::Result<core::ProductsLook> decodeProductsLook(
    const QByteArray &json, const QString &lang, const core::AttributeMap &map);
/// What an attribute set says of its attributes.
[[nodiscard]] core::Result<QList<core::AttributeTraits>> decodeAttributeTraits(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<QList<core::ProductHit>> decodeSearch(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<QList<core::Discount>> decodeDiscounts(const QByteArray &json, const QString &lang);
[[nodiscard]] core::Result<core::Coupon> decodeCoupon(const QByteArray &json);
[[nodiscard]] core::Result<core::Money> decodeBonusBalance(const QByteArray &json, const QString &currency = {});
[[nodiscard]] core::Result<QList<core::Refund>> decodeRefunds(const QByteArray &json, const QString &currency = {});
[[nodiscard]] core::Result<QList<core::StoreLocale>> decodeLocales(const QByteArray &json);

/// Reads an error answer (docs/oneentry.md#errors): never fails, an unreadable body gives an error by status alone. Markers in quotes
/// become fieldErrors.
[[nodiscard]] core::ApiError decodeError(int httpStatus, const QByteArray &body);

/// The body of the create call (docs/oneentry.md#creating-an-order), keys in a fixed order: what is sent and what the journal keeps.
/// formData is wrapped once, blank entries are left out.
[[nodiscard]] QByteArray encodeOrder(const core::OrderDraft &draft);
/// Reads encodeOrder()'s bytes back; storage and language stand beside them in the journal.
[[nodiscard]] core::Result<core::OrderDraft> decodeOrderDraft(const QByteArray &body, const QString &storage, const QString &language);
/// A canonical text of form data for comparing what was sent with what a list shows: entries by marker, values in one spelling
/// (keyed or flat, number or string, `["a"]` or "a" for one choice are the same).
[[nodiscard]] QByteArray canonicalFormData(const core::FormData &data);

} // namespace api
