// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

namespace api {

/// Bodies of the calls around an order, beside encodeOrder() in codecs.h. Compact JSON, keys in a fixed order.

/// §8.6: a full replacement; `statusIdentifier` is left out when empty.
[[nodiscard]] QByteArray encodeOrderUpdate(const core::OrderDraft &draft, const QString &statusIdentifier);
/// §8.4: products, coupon and bonus, nothing else.
[[nodiscard]] QByteArray encodePreview(const core::OrderDraft &draft);
/// §8.10: a map keyed by product id.
[[nodiscard]] QByteArray encodeRefund(const QList<core::OrderLine> &lines, const QString &note);

} // namespace api
