// SPDX-License-Identifier: MIT
#include "sandbox/discounts.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

DiscountService::DiscountService(Context &context, const Pricing &pricing) : Service(context), m_pricing(pricing) { }

void DiscountService::addRoutes(Router &router)
{
    const QString base = u"/api/content/discounts"_s;
    router.add(
        "GET", base, Access::App, [this](Request &r) { return list(r); }, Shape::Discount);
    router.add(
        "GET", base + u"/marker/{}"_s, Access::App,
        [this](Request &r) {
            const QJsonObject discount = store().entity("discounts"_L1, r.captures[0]);
            if (discount.isEmpty())
                throw Refusal(404, u"Discount not found"_s);
            return ok(wireEntity(discount, r.lang, store()));
        },
        Shape::Discount);
    router.add("GET", base + u"/coupons/validate"_s, Access::App, [this](Request &r) { return validate(r); });
    router.add("GET", base + u"/bonus-balance"_s, Access::User, [this](Request &r) {
        return ok(QJsonObject{ { u"balance"_s, coins().jsonOf(m_pricing.bonusBalance(r.userId)) } });
    });
    router.add("GET", base + u"/bonus-balance/history"_s, Access::User, [this](Request &r) { return history(r); });
}

Reply DiscountService::list(const Request &request) const
{
    const QString type = request.param("type"_L1);
    QJsonArray all;
    const QJsonArray discounts = store().list("discounts"_L1);
    for (const QJsonValue discount : discounts) {
        if (type.isEmpty() || discount[u"type"].toString() == type)
            all << wireEntity(discount.toObject(), request.lang, store());
    }
    return ok(listOf(slice(all, pageOf(request)), all.size()));
}

Reply DiscountService::validate(const Request &request) const
{
    QJsonObject coupon;
    const QString problem = m_pricing.couponProblem(request.param("code"_L1), coupon);
    if (!problem.isEmpty())
        return ok(QJsonObject{ { u"valid"_s, false }, { u"error"_s, problem } });
    return ok(QJsonObject{ { u"valid"_s, true }, { u"coupon"_s, coupon } });
}

Reply DiscountService::history(const Request &request) const
{
    const QString type = request.param("type"_L1);
    const QString from = request.param("dateFrom"_L1);
    const QString to = request.param("dateTo"_L1);
    QJsonArray all;
    const QList<Row> rows = db().rows(u"SELECT * FROM bonus WHERE user = ? ORDER BY created DESC, id DESC"_s, { request.userId });
    for (const Row &row : rows) {
        const QString created = row[u"created"_s].toString();
        if ((!type.isEmpty() && row[u"type"_s].toString() != type) || (!from.isEmpty() && created < from)
            || (!to.isEmpty() && created.left(to.size()) > to))
            continue;
        QJsonObject entry{ { u"balanceId"_s, request.userId }, { u"amount"_s, coins().jsonOf(qAbs(row[u"amount"_s].toLongLong())) },
            { u"type"_s, row[u"type"_s].toString() }, { u"isAdmin"_s, false }, { u"createdAt"_s, created } };
        if (!row[u"comment"_s].toString().isEmpty())
            entry[u"comment"] = row[u"comment"_s].toString();
        if (!row[u"orderId"_s].isNull())
            entry[u"entityIdentifier"] = row[u"orderId"_s].toString();
        all << entry;
    }
    return ok(all);
}

} // namespace sandbox
