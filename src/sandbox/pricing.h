// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/context.h"

#include <QJsonObject>
#include <QList>

namespace sandbox {

struct Line
{
    const Product *product = nullptr;
    qint64 quantity = 0;
    Minor discounted = -1; ///< price of one after discounts of the product; -1: none applies
    bool isGift = false;
    [[nodiscard]] Minor price() const { return product->price; }
    [[nodiscard]] Minor sum() const { return isGift ? 0 : (discounted < 0 ? price() : discounted) * quantity; }
};

/// What a cart costs, to the minor unit (docs/oneentry.md#preview).
struct Bill
{
    QList<Line> lines; ///< gifts at the end
    Minor raw = 0; ///< quantity times price
    Minor withDiscount = 0;
    Minor bonus = 0;
    QJsonObject config{}; ///< `discountConfig`
    QString couponCode{}; ///< as asked for
    bool isPlain = true; ///< no coupon, no bonus, no marker was named: the answer has no discount keys
    [[nodiscard]] Minor due() const { return withDiscount - bonus; }
};

/// Works out carts: coupons, discounts that are named, gifts, stacking, limits of bonus.
class Pricing
{
public:
    explicit Pricing(Context &context) : m_context(context) { }

    /// `body` has `products` and, if wanted, `couponCode`, `additionalDiscountsMarkers`, `bonusAmount`. `orderId` is the order that is
    /// updated, whose own use of coupon and bonus does not count. Refusal 400 or 404 for what is wrong.
    [[nodiscard]] Bill bill(const QJsonObject &body, qint64 userId, qint64 orderId = 0) const;
    [[nodiscard]] QJsonObject preview(const Bill &bill) const;
    [[nodiscard]] Minor bonusBalance(qint64 userId, qint64 exceptOrder = 0) const;
    /// Empty when the code may be used; else why not. `discount` becomes what the coupon stands for.
    [[nodiscard]] QString couponProblem(const QString &code, QJsonObject &coupon, qint64 exceptOrder = 0) const;
    [[nodiscard]] bool isActive(const QJsonObject &discount) const;

private:
    [[nodiscard]] const Coins &coins() const { return m_context.store.coins(); }
    struct Chosen
    {
        QJsonObject discount;
        bool isCoupon = false;
    };
    [[nodiscard]] QList<Line> lines(const QJsonValue &products) const;
    [[nodiscard]] QList<Chosen> chosen(const QJsonObject &body, const Bill &bill, qint64 userId, qint64 orderId, QJsonObject &config) const;
    [[nodiscard]] bool holds(const QJsonObject &discount, const Bill &bill, qint64 userId) const;
    [[nodiscard]] bool holdsOne(const QJsonObject &condition, const Bill &bill, qint64 userId) const;
    void applyToProducts(const QJsonObject &discount, Bill &bill) const;
    [[nodiscard]] Minor orderDiscount(const QJsonObject &discount, Minor sum) const;
    void applyToOrder(const QList<Chosen> &discounts, Bill &bill) const;
    void addGifts(const QJsonObject &discount, Bill &bill) const;
    void applyBonus(const QJsonObject &body, qint64 userId, qint64 orderId, Bill &bill) const;

    Context &m_context;
};

} // namespace sandbox
