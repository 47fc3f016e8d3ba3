// SPDX-License-Identifier: MIT
#pragma once
#include "core/account.h"
#include "core/catalogue.h"
#include "core/discount.h"
#include "core/formschema.h"
#include "core/order.h"
#include "core/payment.h"
#include "core/preview.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace cli {

/// Values of core as JSON with the API's field names. Money is a string of the exact decimal; what the store does not say is null.
[[nodiscard]] QJsonObject toJson(const core::Order &order);
[[nodiscard]] QJsonObject toJson(const core::OrderPage &page);
[[nodiscard]] QJsonObject toJson(const core::OrderStorage &storage);
[[nodiscard]] QJsonObject toJson(const core::OrderStatus &status);
[[nodiscard]] QJsonObject toJson(const core::Preview &preview);
[[nodiscard]] QJsonObject toJson(const core::Refund &refund);
[[nodiscard]] QJsonObject toJson(const core::PaymentAccount &account);
[[nodiscard]] QJsonObject toJson(const core::PaymentSession &session);
[[nodiscard]] QJsonObject toJson(const core::Product &product);
[[nodiscard]] QJsonObject toJson(const core::ProductPage &page);
[[nodiscard]] QJsonObject toJson(const core::StoreLocale &locale);
[[nodiscard]] QJsonObject toJson(const core::Discount &discount);
[[nodiscard]] QJsonObject toJson(const core::Coupon &coupon);
[[nodiscard]] QJsonObject toJson(const core::AuthProvider &provider);
/// Tokens are hidden: there is no way from here to their bytes.
[[nodiscard]] QJsonObject toJson(const core::AuthTokens &tokens);
[[nodiscard]] QJsonObject toJson(const core::UserProfile &user);
[[nodiscard]] QJsonObject toJson(const core::FormSchema &form);
[[nodiscard]] QJsonObject toJson(const core::FormField &field);

/// `[{marker,type,value}]`.
[[nodiscard]] QJsonArray toJson(const core::FormData &data);
[[nodiscard]] QJsonValue toJson(const core::FormValue &value);

template <class T> [[nodiscard]] QJsonArray toArray(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items) {
        array.append(toJson(item));
    }
    return array;
}

/// "159.80", or null when the store does not say.
[[nodiscard]] QJsonValue amount(const std::optional<core::Money> &money);
/// 0 is nobody's id: null.
[[nodiscard]] QJsonValue idOrNull(qint64 id);
/// What the money of an order and of its payments is in: the currency that it names, else that of its total, which is the project's.
[[nodiscard]] QString currencyOf(const core::Order &order);
/// `{"title"}`, or {} when there is none.
[[nodiscard]] QJsonObject titled(const QString &title);
/// An absent text is null, not "".
[[nodiscard]] QJsonValue textOrNull(const QString &text);

} // namespace cli
