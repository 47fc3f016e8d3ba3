// SPDX-License-Identifier: MIT
#pragma once
#include "support/storefile.h"

namespace tests {

/// The demo store, whose form `order` has a hidden field for a reference: an order in it says whose it is.
class ReferenceStore : public StoreFile
{
public:
    ReferenceStore() :
        StoreFile([](QJsonObject &store) {
            changeOne(store, QStringLiteral("forms"), QStringLiteral("order"), [](QJsonObject &form) {
                QJsonArray fields = form.value(QLatin1String("attributes")).toArray();
                fields.append(QJsonObject{ { QStringLiteral("marker"), QStringLiteral("vezne_ref") },
                    { QStringLiteral("type"), QStringLiteral("string") }, { QStringLiteral("position"), 99 },
                    { QStringLiteral("isVisible"), false }, { QStringLiteral("validators"), QJsonObject() } });
                form.insert(QStringLiteral("attributes"), fields);
            });
        })
    {
    }
};

} // namespace tests
