// SPDX-License-Identifier: MIT
#include "core/catalogue.h"

#include "core/order.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

bool isSoldOutStatus(const QString &identifier)
{
    QString key;
    std::copy_if(identifier.begin(), identifier.end(), std::back_inserter(key), [](QChar c) { return c.isLetter(); });
    static const QStringList known{ u"outofstock"_s, u"soldout"_s, u"sold"_s, u"notavailable"_s, u"unavailable"_s, u"tukendi"_s,
        u"tükendi"_s, u"stoktayok"_s, u"vergriffen"_s, u"ausverkauft"_s, u"epuise"_s, u"épuisé"_s, u"agotado"_s, u"esaurito"_s };
    return known.contains(key.toLower());
}

Availability availabilityOf(const Product &product)
{
    using Kind = Availability::Kind;
    if (!product.price && product.isPriceUnreadable) {
        return { Kind::PriceUnreadable, 0 };
    }
    if (isSoldOutStatus(product.statusIdentifier) || product.stock.value_or(1) <= 0) {
        return { Kind::SoldOut, 0 };
    }
    return { product.price ? Kind::Available : Kind::PriceAtTill,
        int(std::min<qint64>(product.stock.value_or(mostOfOneLine), mostOfOneLine)) };
}

} // namespace core
