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
    return key.compare("outofstock"_L1, Qt::CaseInsensitive) == 0 || key.compare("soldout"_L1, Qt::CaseInsensitive) == 0
        || key.compare("notavailable"_L1, Qt::CaseInsensitive) == 0;
}

Availability availabilityOf(const Product &product)
{
    if (!product.price) {
        return { product.isPriceUnreadable ? Availability::Kind::PriceUnreadable : Availability::Kind::NoPrice, 0 };
    }
    if (isSoldOutStatus(product.statusIdentifier) || product.stock.value_or(1) <= 0) {
        return { Availability::Kind::SoldOut, 0 };
    }
    return { Availability::Kind::Available, int(std::min<qint64>(product.stock.value_or(mostOfOneLine), mostOfOneLine)) };
}

} // namespace core
