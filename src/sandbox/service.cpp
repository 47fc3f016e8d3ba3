// SPDX-License-Identifier: MIT
#include "sandbox/service.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

Page pageOf(const Request &request)
{
    return { request.number("offset"_L1, 0), qMin(request.number("limit"_L1, 30), 1000) };
}

QJsonArray slice(const QJsonArray &all, const Page &page)
{
    QJsonArray part;
    for (qsizetype i = page.offset; i < all.size() && part.size() < page.limit; ++i)
        part << all[i];
    return part;
}

QJsonObject listOf(const QJsonArray &items, qint64 total)
{
    return { { u"items"_s, items }, { u"total"_s, total } };
}

QJsonValue resolved(const QJsonValue &value, const QString &lang, const Store &store)
{
    if (value.isArray()) {
        QJsonArray all;
        const QJsonArray source = value.toArray();
        for (const QJsonValue one : source)
            all << resolved(one, lang, store);
        return all;
    }
    if (!value.isObject())
        return value;
    const QJsonValue own = localised(value, lang);
    if (!own.isObject())
        return own.isArray() ? resolved(own, lang, store) : own;
    QJsonObject object = own.toObject();
    if (object.contains(u"resource"))
        return store.fileRecord(object[u"resource"].toString());
    for (QJsonValueRef one : object)
        one = resolved(one, lang, store);
    return object;
}

QJsonObject wireEntity(const QJsonObject &entity, const QString &lang, const Store &store)
{
    static const QStringList inner{ u"password"_s, u"bonus"_s, u"statuses"_s, u"paymentStatusMap"_s, u"flow"_s, u"activation"_s,
        u"isSellable"_s, u"fromForm"_s, u"formType"_s, u"signIn"_s, u"oauthAccount"_s };
    QJsonObject wire;
    for (auto it = entity.begin(); it != entity.end(); ++it) {
        if (inner.contains(it.key()))
            continue;
        const bool isKeyed = it.key() == "localizeInfos"_L1 || it.key() == "attributeValues"_L1;
        const QJsonValue flat = resolved(*it, lang, store);
        wire.insert(it.key(), isKeyed && flat.isObject() ? QJsonValue(QJsonObject{ { lang, flat } }) : flat);
    }
    return wire;
}

QJsonObject wireEntityInAll(const QJsonObject &entity, const Store &store)
{
    QJsonObject wire;
    const QStringList &languages = store.languages();
    for (const QString &lang : languages) {
        const QJsonObject one = wireEntity(entity, lang, store);
        QJsonObject merged = one;
        for (const QString &key : { u"localizeInfos"_s, u"attributeValues"_s }) {
            QJsonObject keyedByLanguage = wire[key].toObject();
            if (one[key].toObject().contains(lang)) {
                keyedByLanguage[lang] = one[key][lang];
                merged[key] = keyedByLanguage;
            }
        }
        wire = merged;
    }
    return wire;
}

} // namespace sandbox
