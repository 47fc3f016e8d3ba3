// SPDX-License-Identifier: MIT
// Every answer of a store, read by the codec that reads it. What could be read is written and read again where there is a way back.
#include "api/codecs.h"
#include "api/orderrecord.h"
#include "fuzz/fuzzkit.h"
#include "net/bodycheck.h"

using namespace Qt::Literals::StringLiterals;

static const QString lang = u"en_US"_s;

static void checkProducts(const core::Result<QList<core::Product>> &products)
{
    for (const core::Product &product : products.value_or(QList<core::Product>())) {
        fuzz::require(product.id > 0 && product.id <= (Q_INT64_C(1) << 53), "a product has an id that JSON can carry");
        fuzz::require(!product.price || product.price->minor >= 0, "no price is below nothing");
    }
}

static core::Result<QList<core::Product>> itemsOf(const core::Result<core::ProductPage> &page)
{
    return page ? core::Result<QList<core::Product>>(page->items) : core::Result<QList<core::Product>>(QList<core::Product>());
}

VEZNE_FUZZ(products)
{
    (void)api::decodeProduct(bytes, lang);
    (void)api::decodeSearch(bytes, lang);
    (void)api::decodeTitles(bytes, lang, "identifier"_L1);
    checkProducts(api::decodeProductList(bytes, lang));
    checkProducts(itemsOf(api::decodeProducts(bytes, lang)));
}

// What a shop says of its attributes, and says wrongly: each role gets an attribute that was found for another one. The first byte is how
// far they are moved.
VEZNE_FUZZ(attributes)
{
    const QByteArray json = bytes.mid(1);
    core::AttributeMap map;
    if (const auto traits = api::decodeAttributeTraits(json, lang)) {
        map.learn(*traits);
    }
    QStringList markers;
    if (const auto look = api::decodeProductsLook(json, lang, map)) {
        fuzz::require(look->found.size() == qsizetype(core::attributeRoles.size()), "a look at products has a row for each role");
        for (const core::FoundAttribute &found : look->found) {
            markers += found.marker.isEmpty() ? QStringList() : QStringList{ found.marker };
        }
    }
    for (size_t i = 0; i < core::attributeRoles.size() && !markers.isEmpty(); ++i) {
        map.choose(core::attributeRoles[i], markers[qsizetype(quint8(bytes[0]) + i) % markers.size()]);
    }
    (void)map.key();
    (void)api::decodeProduct(json, lang, map);
    (void)api::decodeProductsLook(json, lang, map);
    checkProducts(api::decodeProductList(json, lang, map));
    checkProducts(itemsOf(api::decodeProducts(json, lang, map)));
}

VEZNE_FUZZ(orders)
{
    (void)api::decodeOrderCreated(bytes, lang);
    (void)api::decodeOrders(bytes, lang);
    (void)api::decodeStorages(bytes, lang);
    (void)api::decodeStorage(bytes, lang);
    (void)api::decodeStatuses(bytes, lang);
    (void)api::decodeRefunds(bytes);
    if (const auto order = api::decodeOrder(bytes, lang)) {
        const QByteArray record = api::encodeOrderRecord(*order, lang);
        const auto kept = api::decodeOrder(record, lang);
        fuzz::require(kept.has_value(), "a copy of an order can be read");
        fuzz::require(kept->id == order->id && kept->totalSum == order->totalSum, "a copy of an order is that order");
        fuzz::require(api::encodeOrderRecord(*kept, lang) == record, "a copy of a copy is the copy");
        (void)api::canonicalFormData(order->formData);
    }
}

// What the journal keeps of an order is read back to be compared with what the store has.
VEZNE_FUZZ(orderbody)
{
    if (const auto draft = api::decodeOrderDraft(bytes, u"orders"_s, lang)) {
        const QByteArray body = api::encodeOrder(*draft);
        const auto again = api::decodeOrderDraft(body, u"orders"_s, lang);
        fuzz::require(again.has_value(), "a body of ours can be read");
        fuzz::require(api::encodeOrder(*again) == body, "a body that is read and written is the body");
    }
}

VEZNE_FUZZ(sessions)
{
    qint64 total = 0;
    (void)api::decodeSession(bytes);
    (void)api::decodeSessions(bytes, &total);
    (void)api::decodeAccounts(bytes, lang);
    if (const auto sessions = api::decodeSessionsByOrder(bytes)) {
        (void)core::decisiveSession(*sessions);
    }
}

VEZNE_FUZZ(forms)
{
    (void)api::decodeForms(bytes, lang);
    (void)api::decodeForm(bytes, lang);
}

VEZNE_FUZZ(auth)
{
    (void)api::decodeAuth(bytes);
    (void)api::decodeNewAccount(bytes);
    (void)api::decodeProvider(bytes, lang);
    (void)api::decodeProviders(bytes, lang);
    (void)api::decodeDevices(bytes);
    (void)api::decodeUser(bytes, lang);
}

// The first two bytes are the status.
VEZNE_FUZZ(errors)
{
    const int status = bytes.size() < 2 ? 0 : (quint8(bytes[0]) * 256 + quint8(bytes[1])) % 1000;
    const QByteArray body = bytes.mid(2);
    const core::ApiError error = api::decodeError(status, body);
    fuzz::require(error.httpStatus == status, "an error has the status of its answer");
    (void)net::isErrorEnvelope(body);
    for (const char *type : { "application/json", "text/html", "" }) {
        (void)net::classifyBody(status, type, body);
    }
}

VEZNE_FUZZ(sums)
{
    (void)api::decodePreview(bytes, lang);
    (void)api::decodeDiscounts(bytes, lang);
    (void)api::decodeCoupon(bytes);
    (void)api::decodeBonusBalance(bytes);
}

VEZNE_FUZZ(locales)
{
    (void)api::decodeLocales(bytes);
}
