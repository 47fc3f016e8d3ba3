// SPDX-License-Identifier: MIT
#pragma once
#include "core/serverreason.h"

#include <QStringList>

namespace api {

/// What words about a coupon say of it.
[[nodiscard]] core::CouponFault couponFaultOf(const QString &words);

/// What the messages of one error envelope mean. The first row of the table that fits any of them counts; none: Kind::None.
/// Letters are compared without a locale: "I" in a server's words is never a Turkish one.
[[nodiscard]] core::ServerReason reasonOf(const QStringList &messages);

} // namespace api
