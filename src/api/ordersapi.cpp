// SPDX-License-Identifier: MIT
#include "api/ordersapi.h"

#include "api/codecs.h"
#include "api/orderbody.h"
#include "net/requestspec.h"

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

using net::RequestSpec;
using net::Verb;

RequestSpec read(const QStringList &path, const QString &lang)
{
    RequestSpec spec;
    spec.path = path;
    if (!lang.isEmpty()) {
        spec.query = { { u"langCode"_s, lang } };
    }
    return spec;
}

RequestSpec readPage(const QStringList &path, int offset, int limit, const QString &lang)
{
    RequestSpec spec = read(path, lang);
    spec.query += { { u"limit"_s, QString::number(limit) }, { u"offset"_s, QString::number(offset) } };
    return spec;
}

/// What changes something at the server: sent from a one-shot body, never repeated, whatever the verb.
RequestSpec write(Verb verb, const QStringList &path, const std::optional<QByteArray> &body)
{
    RequestSpec spec;
    spec.verb = verb;
    spec.path = path;
    spec.body = body;
    spec.isIdempotent = false;
    return spec;
}

QStringList storagePath(const QString &marker, const QStringList &rest = {})
{
    return QStringList{ u"orders-storage"_s, u"marker"_s, marker } + rest;
}

QStringList refundPath(qint64 orderId)
{
    return { u"orders"_s, QString::number(orderId), u"refund"_s };
}

/// An answer about another order is none.
core::Result<core::Order> decodeThisOrder(qint64 orderId, const QByteArray &body, const QString &lang, const QString &currency)
{
    auto order = decodeOrder(body, lang, currency);
    if (!order || order->id == orderId) {
        return order;
    }
    core::ApiError error;
    error.kind = core::ErrorKind::ProtocolViolation;
    error.serverMessage = u"order: not the one that was asked for"_s;
    return tl::unexpected(error);
}

} // namespace

core::RequestId OrdersApi::fetchStorages(const QString &lang)
{
    return send(
        readPage({ u"orders-storage"_s }, 0, 30, lang), [lang](const QByteArray &b) { return decodeStorages(b, lang); },
        &OrdersApi::storagesFetched);
}

core::RequestId OrdersApi::fetchStorage(const QString &marker, const QString &lang)
{
    return send(
        read(storagePath(marker), lang), [lang](const QByteArray &b) { return decodeStorage(b, lang); }, &OrdersApi::storageFetched);
}

core::RequestId OrdersApi::fetchStatuses(const QString &storage, const QString &lang)
{
    return send(
        readPage(storagePath(storage, { u"order-statuses"_s }), 0, 100, lang),
        [lang](const QByteArray &b) { return decodeStatuses(b, lang); }, &OrdersApi::statusesFetched);
}

core::RequestId OrdersApi::previewOrder(const core::OrderDraft &draft)
{
    RequestSpec spec = read({ u"orders-storage"_s, u"orders"_s, u"preview"_s }, draft.language);
    spec.verb = Verb::Post; // Computes and stores nothing: it may be repeated.
    spec.body = encodePreview(draft);
    return send(
        spec, [this, lang = draft.language](const QByteArray &b) { return decodePreview(b, lang, currency()); }, &OrdersApi::orderPreviewed);
}

core::RequestId OrdersApi::createOrder(const core::OrderDraft &draft)
{
    const RequestSpec spec = write(Verb::Post, storagePath(draft.storage, { u"orders"_s }), encodeOrder(draft));
    return send(
        spec, [this, lang = draft.language](const QByteArray &b) { return decodeOrderCreated(b, lang, currency()); }, &OrdersApi::orderCreated);
}

core::RequestId OrdersApi::updateOrder(qint64 orderId, const core::OrderDraft &draft, const QString &statusIdentifier)
{
    RequestSpec spec = write(
        Verb::Put, storagePath(draft.storage, { u"orders"_s, QString::number(orderId) }), encodeOrderUpdate(draft, statusIdentifier));
    spec.query = { { u"langCode"_s, draft.language } };
    return send(
        spec, [this, orderId, lang = draft.language](const QByteArray &b) { return decodeThisOrder(orderId, b, lang, currency()); },
        &OrdersApi::orderUpdated);
}

core::RequestId OrdersApi::fetchOrders(const QString &storage, int offset, int limit, const QString &lang)
{
    return send(
        readPage(storagePath(storage, { u"orders"_s }), offset, limit, lang),
        [this, lang](const QByteArray &b) { return decodeOrders(b, lang, currency()); },
        &OrdersApi::ordersFetched);
}

core::RequestId OrdersApi::fetchOrder(const QString &storage, qint64 orderId, const QString &lang)
{
    return send(
        read(storagePath(storage, { u"orders"_s, QString::number(orderId) }), lang),
        [this, orderId, lang](const QByteArray &b) { return decodeThisOrder(orderId, b, lang, currency()); }, &OrdersApi::orderFetched);
}

core::RequestId OrdersApi::fetchRefunds(qint64 orderId)
{
    return send(
        read(refundPath(orderId), {}), [this](const QByteArray &b) { return decodeRefunds(b, currency()); }, &OrdersApi::refundsFetched);
}

core::RequestId OrdersApi::requestRefund(qint64 orderId, const QList<core::OrderLine> &lines, const QString &note)
{
    return send(write(Verb::Post, refundPath(orderId), encodeRefund(lines, note)), &OrdersApi::refundRequested);
}

core::RequestId OrdersApi::cancelRefund(qint64 orderId)
{
    return send(write(Verb::Delete, refundPath(orderId), std::nullopt), &OrdersApi::refundCanceled);
}

} // namespace api
