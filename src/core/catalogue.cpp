// SPDX-License-Identifier: MIT
#include "core/catalogue.h"

#include "core/order.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

QString lettersOf(const QString &identifier)
{
    QString key;
    std::copy_if(identifier.begin(), identifier.end(), std::back_inserter(key), [](QChar c) { return c.isLetter(); });
    return key.toLower();
}

/// Sold before it is there: the stock does not count.
bool isPreorderStatus(const QString &identifier)
{
    static const QStringList known{ u"preorder"_s, u"backorder"_s, u"onsiparis"_s, u"önsipariş"_s, u"vorbestellung"_s, u"vorbestellbar"_s,
        u"precommande"_s, u"précommande"_s };
    return known.contains(lettersOf(identifier));
}

} // namespace

bool isSoldOutStatus(const QString &identifier)
{
    static const QStringList known{ u"outofstock"_s, u"soldout"_s, u"sold"_s, u"notavailable"_s, u"unavailable"_s, u"tukendi"_s,
        u"tükendi"_s, u"stoktayok"_s, u"vergriffen"_s, u"ausverkauft"_s, u"epuise"_s, u"épuisé"_s, u"agotado"_s, u"esaurito"_s };
    return known.contains(lettersOf(identifier));
}

Availability availabilityOf(const Product &product)
{
    using Kind = Availability::Kind;
    if (!product.price && product.isPriceUnreadable) {
        return { Kind::PriceUnreadable, 0 };
    }
    const qint64 stock = isPreorderStatus(product.statusIdentifier) ? mostOfOneLine : product.stock.value_or(mostOfOneLine);
    if (isSoldOutStatus(product.statusIdentifier) || stock <= 0) {
        return { Kind::SoldOut, 0 };
    }
    return { product.price ? Kind::Available : Kind::PriceAtTill, int(std::min<qint64>(stock, mostOfOneLine)) };
}

} // namespace core
