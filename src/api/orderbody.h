// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"
#include "core/result.h"

namespace api {

/// Bodies of the calls around an order, beside encodeOrder() in codecs.h. Compact JSON, keys in a fixed order.

/// docs/oneentry.md#updating-an-order: a full replacement; `statusIdentifier` is left out when empty.
[[nodiscard]] QByteArray encodeOrderUpdate(const core::OrderDraft &draft, const QString &statusIdentifier);
/// docs/oneentry.md#preview: products, coupon and bonus, nothing else.
[[nodiscard]] QByteArray encodePreview(const core::OrderDraft &draft);
/// docs/oneentry.md#refunds: a map keyed by product id; what several lines ask for of one product is added up.
[[nodiscard]] QByteArray encodeRefund(const QList<core::OrderLine> &lines, const QString &note);

/// What encodeRefund() made of; products and note only.
[[nodiscard]] core::Result<core::Refund> decodeRefundBody(const QByteArray &body);

} // namespace api
