// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

namespace api {

/// An order as a copy on this computer keeps it: JSON that decodeOrder() reads back, in `lang`, to the same order. No payment address is
/// kept: a link is asked for when it is wanted.
[[nodiscard]] QByteArray encodeOrderRecord(const core::Order &order, const QString &lang);

} // namespace api
