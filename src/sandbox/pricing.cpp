// SPDX-License-Identifier: MIT
#include "sandbox/pricing.h"

#include "sandbox/http.h"
#include "sandbox/json.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 mostQuantity = 1'000'000;
constexpr int mostOrderLines = 500;
constexpr Minor mostTotal = 100'000'000'000'00;

bool isFixed(const QJsonObject &value)
{
    return value[u"discountType"].toString() == "FIXED_AMOUNT"_L1;
}

// What a discount takes off an amount, before limits.
Minor reduction(const QJsonObject &value, Minor amount, const Coins &coins)
{
    const QString type = value[u"discountType"].toString();
    if (type == "PERCENT"_L1 || type == "PERCENTAGE"_L1)
        return share(amount, Coins().minorOf(value[u"value"]).value_or(0)); // Hundredths of a percent, whatever the currency.
    const Minor size = coins.minorOf(value[u"value"]).value_or(0);
    if (isFixed(value))
        return size;
    if (type == "FIXED_PRICE"_L1)
        return amount - size;
    return 0;
}

QJsonObject named(const QJsonObject &discount, double amount)
{
    return { { u"id"_s, discount[u"id"] }, { u"identifier"_s, discount[u"identifier"] }, { u"amount"_s, amount } };
}

} // namespace

QList<Line> Pricing::lines(const QJsonValue &products) const
{
    if (!products.isArray())
        throw Refusal(400, u"\"products\" must be an array"_s);
    const QJsonArray all = products.toArray();
    if (all.size() > mostOrderLines)
        throw Refusal(400, u"\"products\" must contain less than or equal to 500 items"_s);
    QList<Line> lines;
    QStringList unknown;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString place = u"\"products["_s % QString::number(i) % u"]."_s;
        const double id = all[i][u"productId"].toDouble(0);
        const double quantity = all[i][u"quantity"].toDouble(0);
        if (id < 1 || id != std::floor(id) || id > 9e15)
            throw Refusal(400, place % u"productId\" must be a positive number"_s);
        if (quantity < 1 || quantity != std::floor(quantity) || quantity > double(mostQuantity))
            throw Refusal(400, place % u"quantity\" must be a positive number"_s);
        const Product *product = m_context.store.product(qint64(id));
        if (product && !product->isRemoved)
            lines << Line{ product, qint64(quantity) };
        else
            unknown << u"Product "_s % QString::number(qint64(id)) % u" not found"_s;
    }
    if (!unknown.isEmpty())
        throw Refusal(404, unknown.join(u"; "_s));
    return lines;
}

bool Pricing::isActive(const QJsonObject &discount) const
{
    const QString now = isoText(m_context.clock.now());
    const QString start = discount[u"startDate"].toString();
    const QString end = discount[u"endDate"].toString();
    return !discount.isEmpty() && (start.isEmpty() || start <= now) && (end.isEmpty() || now <= end);
}

bool Pricing::holdsOne(const QJsonObject &condition, const Bill &bill, qint64 userId) const
{
    const QString kind = condition[condition.contains(u"conditionType"_s) ? u"conditionType"_s : u"type"_s].toString();
    const QString value = condition[u"value"].toVariant().toString();
    const auto anyLine = [&bill](auto test) { return std::any_of(bill.lines.begin(), bill.lines.end(), test); };
    if (kind == "MIN_CART_AMOUNT"_L1)
        return bill.raw >= coins().minorOf(value).value_or(0);
    if (kind == "PRODUCT"_L1 || kind == "PRODUCT_IN_CART"_L1)
        return anyLine([&value](const Line &line) { return QString::number(line.product->id) == value; });
    if (kind == "CATEGORY"_L1 || kind == "CATEGORY_IN_CART"_L1)
        return anyLine([&value](const Line &line) { return line.product->category == value; });
    if (kind == "USER_LTV"_L1) {
        const QVariant spent = m_context.database.value(u"SELECT SUM(total) FROM orders WHERE user = ? AND completed = 1"_s, { userId });
        return spent.toLongLong() >= coins().minorOf(value).value_or(0);
    }
    return false; // a kind that the demo store does not use never holds
}

bool Pricing::holds(const QJsonObject &discount, const Bill &bill, qint64 userId) const
{
    const QJsonArray conditions = discount[u"conditions"].toArray();
    const auto test = [&](const QJsonValue &condition) { return holdsOne(condition.toObject(), bill, userId); };
    if (conditions.isEmpty())
        return true;
    return discount[u"conditionLogic"].toString() == "OR"_L1 ? std::any_of(conditions.begin(), conditions.end(), test)
                                                             : std::all_of(conditions.begin(), conditions.end(), test);
}

QString Pricing::couponProblem(const QString &code, QJsonObject &coupon, qint64 exceptOrder) const
{
    coupon = m_context.store.entity("coupons"_L1, code, "code"_L1);
    if (coupon.isEmpty())
        return u"Coupon not found"_s;
    if (!isActive(m_context.store.entity("discounts"_L1, coupon[u"discountId"].toInteger())))
        return u"Coupon is expired"_s;
    const bool isUsed
        = !m_context.database.value(u"SELECT orderId FROM coupons WHERE code = ? AND orderId <> ?"_s, { code, exceptOrder }).isNull();
    return isUsed && !coupon[u"isReusable"].toBool() ? u"Coupon is already used"_s : QString();
}

// The discounts that count, each with its conditions met. A coupon that exists but does not fit the cart is no error
// (docs/oneentry.md#preview).
QList<Pricing::Chosen> Pricing::chosen(const QJsonObject &body, const Bill &bill, qint64 userId, qint64 orderId, QJsonObject &config) const
{
    QList<Chosen> all;
    const QString code = body[u"couponCode"].toString();
    config[u"coupon"] = QJsonValue::Null;
    if (!code.isEmpty()) {
        QJsonObject coupon;
        const QString problem = couponProblem(code, coupon, orderId);
        if (!problem.isEmpty())
            throw Refusal(400, problem);
        const QJsonObject discount = m_context.store.entity("discounts"_L1, coupon[u"discountId"].toInteger());
        const bool fits = holds(discount, bill, userId);
        if (fits)
            all << Chosen{ discount, true };
        config[u"coupon"] = QJsonObject{ { u"code"_s, code }, { u"valid"_s, true }, { u"applied"_s, fits },
            { u"discountId"_s, discount[u"id"] }, { u"discountIdentifier"_s, discount[u"identifier"] } };
    }
    const QJsonArray markers = body[u"additionalDiscountsMarkers"].toArray();
    const QJsonArray discounts = m_context.store.list("discounts"_L1);
    for (const QJsonValue value : discounts) {
        const QJsonObject discount = value.toObject();
        const QString activation = discount[u"activation"].toString();
        const bool isNamed = activation == "marker"_L1 && markers.contains(discount[u"identifier"]);
        if ((isNamed || activation.isEmpty()) && isActive(discount) && holds(discount, bill, userId))
            all << Chosen{ discount };
    }
    config[u"additionalDiscountsMarkers"] = markers;
    return all;
}

void Pricing::applyToProducts(const QJsonObject &discount, Bill &bill) const
{
    const QJsonObject value = discount[u"discountValue"].toObject();
    Minor taken = 0;
    for (Line &line : bill.lines) {
        const Minor price = line.discounted < 0 ? line.price() : line.discounted;
        const Minor off = qBound(Minor(0), reduction(value, price, coins()), price);
        line.discounted = price - off;
        taken += off * line.quantity;
    }
    QJsonArray products = bill.config[u"productDiscounts"].toArray();
    products << named(discount, coins().jsonOf(taken));
    bill.config[u"productDiscounts"] = products;
}

Minor Pricing::orderDiscount(const QJsonObject &discount, Minor sum) const
{
    const QJsonObject value = discount[u"discountValue"].toObject();
    Minor off = qMax(Minor(0), reduction(value, sum, coins()));
    if (const auto most = coins().minorOf(value[u"maxAmount"]))
        off = qMin(off, *most);
    return off;
}

void Pricing::addGifts(const QJsonObject &discount, Bill &bill) const
{
    const QJsonArray gifts = discount[u"gifts"].toArray();
    for (const QJsonValue gift : gifts) {
        if (const Product *product = m_context.store.product(gift[u"productId"].toInteger()))
            bill.lines << Line{ product, qMax<qint64>(1, gift[u"quantity"].toInteger(1)), 0, true };
    }
}

Minor Pricing::bonusBalance(qint64 userId, qint64 exceptOrder) const
{
    return m_context.database
        .value(u"SELECT COALESCE(SUM(amount), 0) FROM bonus WHERE user = ? AND COALESCE(orderId, 0) <> ?"_s,
            { userId, exceptOrder ? exceptOrder : -1 })
        .toLongLong();
}

// More than the limits allow is cut down to them, less than the least is nothing (docs/oneentry.md#preview).
void Pricing::applyBonus(const QJsonObject &body, qint64 userId, qint64 orderId, Bill &bill) const
{
    const QJsonObject settings = m_context.store.section("discountSettings"_L1).toObject();
    const Minor balance = bonusBalance(userId, orderId);
    const auto most = coins().minorOf(settings[u"maxBonusDiscount"]);
    const auto least = coins().minorOf(settings[u"minBonusAmount"]);
    const auto leastOrder = coins().minorOf(settings[u"minOrderAmountForBonus"]);
    const QJsonValue given = body[u"bonusAmount"];
    const Minor asked = coins().minorOf(given).value_or(-1);
    if (!given.isUndefined() && asked < 0)
        throw Refusal(400, u"\"bonusAmount\" must be a positive number"_s);
    if (asked > 0 && (!leastOrder || bill.withDiscount >= *leastOrder)) {
        bill.bonus = qMin(qMin(asked, balance), bill.withDiscount);
        if (most)
            bill.bonus = qMin(bill.bonus, *most);
        if (least && bill.bonus < *least)
            bill.bonus = 0;
    }
    const auto orNull
        = [this](std::optional<Minor> amount) { return amount ? QJsonValue(coins().jsonOf(*amount)) : QJsonValue(QJsonValue::Null); };
    bill.config[u"bonus"] = QJsonObject{ { u"availableBalance"_s, coins().jsonOf(balance) }, { u"maxBonusDiscount"_s, orNull(most) },
        { u"minBonusAmount"_s, orNull(least) }, { u"minOrderAmountForBonus"_s, orNull(leastOrder) },
        { u"bonusApplied"_s, coins().jsonOf(bill.bonus) } };
}

// Each is worked out on the sum after the products' own discounts, so that their order does not matter.
void Pricing::applyToOrder(const QList<Chosen> &discounts, Bill &bill) const
{
    const QJsonObject settings = m_context.store.section("discountSettings"_L1).toObject();
    const bool stacksGifts = settings[u"allowGiftStacking"].toBool(true);
    const Minor base = bill.withDiscount;
    QJsonArray orderDiscounts;
    Minor off = 0;
    bool hasGift = false;
    for (const Chosen &one : discounts) {
        if (one.discount[u"discountValue"][u"applicability"].toString() == "TO_PRODUCT"_L1)
            continue;
        const Minor taken = orderDiscount(one.discount, base);
        off += taken;
        orderDiscounts << named(one.discount, coins().jsonOf(taken));
        if (!hasGift || stacksGifts)
            addGifts(one.discount, bill);
        hasGift = hasGift || !one.discount[u"gifts"].toArray().isEmpty();
    }
    if (const auto most = coins().minorOf(settings[u"maxDiscountValue"]))
        off = qMin(off, *most);
    bill.withDiscount = qMax(Minor(0), base - off);
    bill.config[u"orderDiscounts"] = orderDiscounts;
}

Bill Pricing::bill(const QJsonObject &body, qint64 userId, qint64 orderId) const
{
    Bill bill{ .lines = lines(body[u"products"]) };
    for (const Line &line : std::as_const(bill.lines))
        bill.raw += line.price() * line.quantity;
    if (bill.raw > mostTotal)
        throw Refusal(400, u"The order's total is too large"_s);
    const QJsonObject settings = m_context.store.section("discountSettings"_L1).toObject();
    const bool stacks = settings[u"allowStacking"].toBool(true);
    bill.config
        = { { u"orderDiscounts"_s, QJsonArray() }, { u"productDiscounts"_s, QJsonArray() }, { u"excludedGiftProductIds"_s, QJsonArray() } };
    bill.couponCode = body[u"couponCode"].toString();
    bill.isPlain = bill.couponCode.isEmpty() && !body.contains(u"bonusAmount"_s) && !body.contains(u"additionalDiscountsMarkers"_s);
    QList<Chosen> discounts = chosen(body, bill, userId, orderId, bill.config);
    if (!stacks && discounts.size() > 1)
        discounts = discounts.mid(0, 1);
    for (const Chosen &one : std::as_const(discounts)) {
        if (one.discount[u"discountValue"][u"applicability"].toString() == "TO_PRODUCT"_L1)
            applyToProducts(one.discount, bill);
    }
    for (const Line &line : std::as_const(bill.lines))
        bill.withDiscount += line.sum();
    applyToOrder(discounts, bill);
    applyBonus(body, userId, orderId, bill);
    bill.config[u"settings"] = QJsonObject{ { u"allowStacking"_s, stacks },
        { u"allowGiftStacking"_s, settings[u"allowGiftStacking"].toBool(true) }, { u"maxDiscountValue"_s, settings[u"maxDiscountValue"] } };
    return bill;
}

QJsonObject Pricing::preview(const Bill &bill) const
{
    QJsonArray lines;
    for (const Line &line : bill.lines)
        lines << QJsonObject{ { u"id"_s, line.product->id }, { u"price"_s, coins().jsonOf(line.price()) }, { u"quantity"_s, line.quantity },
            { u"discountPrice"_s, line.discounted < 0 ? QJsonValue() : QJsonValue(coins().jsonOf(line.discounted)) },
            { u"isGift"_s, line.isGift } };
    return { { u"totalSum"_s, coins().jsonOf(bill.raw) }, { u"totalSumWithDiscount"_s, coins().jsonOf(bill.withDiscount) },
        { u"totalDue"_s, coins().jsonOf(bill.due()) }, { u"bonusApplied"_s, coins().jsonOf(bill.bonus) },
        { u"currency"_s, m_context.store.currency() }, { u"orderPreview"_s, lines }, { u"discountConfig"_s, bill.config } };
}

} // namespace sandbox
