// SPDX-License-Identifier: MIT
#include "api/discountsapi.h"

#include "api/codecs.h"
#include "net/requestspec.h"

using namespace Qt::Literals::StringLiterals;

namespace api {

core::RequestId DiscountsApi::fetchDiscounts(int offset, int limit, const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"discounts"_s };
    spec.query = { { u"langCode"_s, lang }, { u"offset"_s, QString::number(offset) }, { u"limit"_s, QString::number(limit) } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeDiscounts(b, lang); }, &DiscountsApi::discountsFetched);
}

core::RequestId DiscountsApi::validateCoupon(const QString &code)
{
    net::RequestSpec spec;
    spec.path = { u"discounts"_s, u"coupons"_s, u"validate"_s };
    spec.query = { { u"code"_s, code } };
    return send(spec, &decodeCoupon, &DiscountsApi::couponValidated);
}

core::RequestId DiscountsApi::fetchBonusBalance()
{
    net::RequestSpec spec;
    spec.path = { u"discounts"_s, u"bonus-balance"_s };
    return send(
        spec, [this](const QByteArray &b) { return decodeBonusBalance(b, currency()); }, &DiscountsApi::bonusBalanceFetched);
}

} // namespace api
