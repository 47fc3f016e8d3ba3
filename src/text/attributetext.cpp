// SPDX-License-Identifier: MIT
#include "text/attributetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct AttributeStrings
{
    Q_DECLARE_TR_FUNCTIONS(AttributeStrings)
};

} // namespace

QString attributeRoleTitle(core::AttributeRole role)
{
    using Role = core::AttributeRole;
    switch (role) {
    case Role::Price:
        return AttributeStrings::tr("Price");
    case Role::Title:
        return AttributeStrings::tr("Title");
    case Role::Picture:
        return AttributeStrings::tr("Picture");
    case Role::Sku:
        return AttributeStrings::tr("Stock code");
    case Role::Barcode:
        return AttributeStrings::tr("Barcode");
    case Role::Stock:
        return AttributeStrings::tr("Stock");
    case Role::Availability:
        return AttributeStrings::tr("Availability");
    case Role::Currency:
        return AttributeStrings::tr("Currency");
    }
    return {};
}

QString attributePlaceInWords(const core::FoundAttribute &found)
{
    using Origin = core::AttributeOrigin;
    switch (found.origin) {
    case Origin::None:
        return found.marker.isEmpty() ? AttributeStrings::tr("no attribute found")
                                      : AttributeStrings::tr("%1, which no product has").arg(found.marker);
    case Origin::Type:
        return AttributeStrings::tr("%1, by its type").arg(found.marker);
    case Origin::Name:
        return AttributeStrings::tr("%1, by its name").arg(found.marker);
    case Origin::Flag:
        return AttributeStrings::tr("%1, as the store has marked it").arg(found.marker);
    case Origin::Own:
        return AttributeStrings::tr("of the product itself");
    case Origin::Chosen:
        return AttributeStrings::tr("%1, as chosen").arg(found.marker);
    }
    return {};
}

QStringList attributeSentences(const QList<core::FoundAttribute> &found)
{
    QStringList sentences;
    QStringList missing;
    for (const core::FoundAttribute &one : found) {
        const bool isKnown = one.origin != core::AttributeOrigin::None || !one.marker.isEmpty();
        if (isKnown) {
            sentences.append(u"%1: %2"_s.arg(attributeRoleTitle(one.role), attributePlaceInWords(one)));
        } else {
            missing.append(attributeRoleTitle(one.role));
        }
    }
    if (!missing.isEmpty()) {
        sentences.append(AttributeStrings::tr("Not found: %1").arg(missing.join(u", "_s)));
    }
    return sentences;
}

} // namespace text
