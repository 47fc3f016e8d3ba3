// SPDX-License-Identifier: MIT
#include "cli/storedescription.h"

#include "api/jsonreader.h"
#include "core/money.h"
#include "core/payment.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

bool isLanguageCode(const QString &key)
{
    static const QRegularExpression code(u"^[a-z]{2}_[A-Z]{2}$"_s);
    return code.match(key).hasMatch();
}

/// Without the language keys of the wire: the value of `lang`, at any depth.
QJsonValue flat(const QJsonValue &value, const QString &lang)
{
    if (value.isArray()) {
        QJsonArray all;
        const QJsonArray source = value.toArray();
        for (const QJsonValue one : source) {
            all.append(flat(one, lang));
        }
        return all;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    if (!keys.isEmpty() && std::all_of(keys.begin(), keys.end(), isLanguageCode)) {
        return flat(object.value(object.contains(lang) ? lang : keys.first()), lang);
    }
    for (QJsonValueRef one : object) {
        one = flat(one, lang);
    }
    return object;
}

template <class Holds> bool areAll(const AnswersByLanguage &answers, Holds holds)
{
    return std::all_of(answers.cbegin(), answers.cend(), holds);
}

bool areSame(const AnswersByLanguage &answers)
{
    const QJsonValue &first = answers.first();
    return areAll(answers, [&first](const QJsonValue &value) { return value == first; });
}

QJsonValue keyedByLanguage(const AnswersByLanguage &answers)
{
    QJsonObject keyed;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        keyed.insert(it.key(), it.value());
    }
    return keyed;
}

QString keyOf(const QJsonValue &entity)
{
    const QString marker = entity["identifier"_L1].toString();
    return marker.isEmpty() ? api::textOf(entity["id"_L1]) : marker;
}

/// The entities of a list in all languages; each language may have its own order.
QJsonArray entitiesIn(const AnswersByLanguage &answers, const QStringList &languages)
{
    QMap<QString, AnswersByLanguage> byKey;
    QStringList order;
    for (const QString &lang : languages) {
        const QJsonValue answer = answers.value(lang);
        const QJsonArray items = answer.isArray() ? answer.toArray() : answer["items"_L1].toArray();
        for (const QJsonValue item : items) {
            const QString key = keyOf(item);
            if (!byKey.contains(key)) {
                order.append(key);
            }
            byKey[key].insert(lang, flat(item, lang));
        }
    }
    QJsonArray entities;
    for (const QString &key : std::as_const(order)) {
        entities.append(inLanguages(byKey.value(key)));
    }
    return entities;
}

void changeEach(QJsonArray &entities, const std::function<void(QJsonObject &)> &change)
{
    for (QJsonValueRef one : entities) {
        QJsonObject entity = one.toObject();
        change(entity);
        one = entity;
    }
}

QJsonObject statusOnly(const QJsonValue &settings)
{
    const QString status = settings["status"_L1].toString();
    return status.isEmpty() ? QJsonObject() : QJsonObject{ { u"status"_s, status } };
}

/// What nobody here knows may be a secret, where secrets are kept.
void keepOnly(QJsonObject &object, std::initializer_list<QLatin1StringView> known)
{
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            object.remove(key);
        }
    }
}

QJsonArray describeAccounts(const StoreAnswers &a)
{
    QJsonArray accounts = entitiesIn(a.accounts, a.languages);
    changeEach(accounts, [](QJsonObject &account) {
        keepOnly(account,
            { "id"_L1, "identifier"_L1, "localizeInfos"_L1, "type"_L1, "isVisible"_L1, "isUsed"_L1, "testMode"_L1, "settings"_L1,
                "testSettings"_L1, "updatedDate"_L1 });
        // The settings hold the payment provider's keys: they stay where they are.
        account["settings"_L1] = statusOnly(account.value("settings"_L1));
        account["testSettings"_L1] = statusOnly(account.value("testSettings"_L1));
        core::PaymentAccount known;
        known.type = account.value("type"_L1).toString();
        const bool isOffline = core::isOfflineAccount(&known, account.value("identifier"_L1).toString());
        account["flow"_L1] = isOffline ? u"offline"_s : u"hosted"_s;
    });
    return accounts;
}

/// A server says which statuses payments lead to, and not which payment leads where: of one alone there is no doubt.
QJsonObject statusOfPaid(const QJsonArray &statuses)
{
    QStringList mapped;
    for (const QJsonValue status : statuses) {
        if (status["axis"_L1].toString() == "payment"_L1 && status["isMapped"_L1].toBool()) {
            mapped.append(status["identifier"_L1].toString());
        }
    }
    return mapped.size() == 1 ? QJsonObject{ { u"completed"_s, mapped.first() } } : QJsonObject();
}

QJsonArray describeStorages(const StoreAnswers &a)
{
    QJsonArray storages = entitiesIn(a.storages, a.languages);
    changeEach(storages, [&a](QJsonObject &storage) {
        const QJsonArray statuses = entitiesIn(a.statuses.value(storage.value("identifier"_L1).toString()), a.languages);
        storage["statuses"_L1] = statuses;
        storage["attributeSetIdentifier"_L1] = QString();
        storage["paymentStatusMap"_L1] = statusOfPaid(statuses);
    });
    return storages;
}

/// One entity that was asked for by its marker, in all languages.
QJsonValue entityIn(const AnswersByLanguage &answers)
{
    AnswersByLanguage flatAnswers;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        flatAnswers.insert(it.key(), flat(it.value(), it.key()));
    }
    return inLanguages(flatAnswers);
}

QJsonArray describeForms(const StoreAnswers &a)
{
    QJsonArray forms = entitiesIn(a.forms, a.languages);
    for (const AnswersByLanguage &answers : a.formsByMarker) {
        forms.append(entityIn(answers));
    }
    return forms;
}

/// The list has the attributes in another shape; the sandbox answers with those of `attributes` in both.
QJsonArray describeSets(const StoreAnswers &a)
{
    QJsonArray sets = entitiesIn(a.attributeSets, a.languages);
    QMap<QString, AnswersByLanguage> attributes = a.attributes;
    changeEach(sets, [&attributes](QJsonObject &set) {
        set.remove("schema"_L1);
        set["attributes"_L1] = entityIn(attributes.take(set.value("identifier"_L1).toString())).toArray();
    });
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) { // Of a list that may not be read, or not all of it.
        sets.append(QJsonObject{ { u"identifier"_s, it.key() }, { u"attributes"_s, entityIn(it.value()).toArray() } });
    }
    return sets;
}

/// A price as the format has it, with the digits of the store's currency. One that is none is left out: the sandbox would sell the product
/// for nothing.
QJsonValue priceOf(const QJsonValue &value, const QString &currency)
{
    const auto price
        = value.isDouble() ? core::Money::fromDouble(value.toDouble(), currency) : core::Money::parse(value.toString().trimmed(), currency);
    return price && price->minor >= 0 ? QJsonValue(price->decimalString()) : QJsonValue();
}

QJsonArray describeProducts(const StoreAnswers &a)
{
    QJsonArray products = entitiesIn(a.products, a.languages);
    changeEach(products, [&a](QJsonObject &product) {
        for (const auto computed : { "statusLocalizeInfos"_L1, "additional"_L1, "productPages"_L1, "signedPrice"_L1, "discountConfig"_L1,
                 "moduleFormConfigs"_L1, "rating"_L1, "isPositionLocked"_L1 }) {
            product.remove(computed);
        }
        product["price"_L1] = priceOf(product.value("price"_L1), a.currency);
    });
    return products;
}

QJsonArray describeProviders(const StoreAnswers &a, const QJsonArray &forms)
{
    QJsonArray providers = entitiesIn(a.providers, a.languages);
    changeEach(providers, [&](QJsonObject &provider) {
        QJsonObject config = provider.value("config"_L1).toObject();
        keepOnly(config,
            { "accessTokenTtlSec"_L1, "refreshTokenTtlMc"_L1, "deleteNoneActiveUsersAfterDays"_L1, "systemCodeTlsSec"_L1,
                "systemCodeLength"_L1, "systemCodeOnlyNumbers"_L1 });
        config["oauthAuthUrl"_L1] = QString();
        provider["config"_L1] = config;
        const auto form = std::find_if(forms.begin(), forms.end(),
            [&provider](const QJsonValue &one) { return one["identifier"_L1] == provider.value("formIdentifier"_L1); });
        const QJsonArray fields = form == forms.end() ? QJsonArray() : (*form)["attributes"_L1].toArray();
        const bool hasFlags
            = std::any_of(fields.begin(), fields.end(), [](const QJsonValue &field) { return field["isPassword"_L1].toBool(); });
        if (!hasFlags && a.signIn.provider == provider.value("identifier"_L1).toString()) {
            provider["signIn"_L1] = QJsonObject{ { u"login"_s, a.signIn.login }, { u"password"_s, a.signIn.password } };
        }
    });
    return providers;
}

/// How much a provider is one to sign in to with a password: the one that somebody has signed in to, then any that takes passwords.
int rankOf(const QJsonValue &provider, const QString &used)
{
    const bool takesPasswords = !provider["isCheckCode"_L1].toBool() && provider["type"_L1].toString() != "oauth"_L1;
    const bool isActive = provider["isActive"_L1].toBool(true);
    return !used.isEmpty() && provider["identifier"_L1].toString() == used ? 3 : isActive && takesPasswords ? 2 : isActive ? 1 : 0;
}

/// Somebody to sign in as; of the project's own users nothing is read.
QJsonObject demoUser(const QJsonArray &providers, const QString &used)
{
    const auto best = std::max_element(providers.begin(), providers.end(),
        [&used](const QJsonValue &a, const QJsonValue &b) { return rankOf(a, used) < rankOf(b, used); });
    const QJsonObject provider = best == providers.end() ? QJsonObject() : (*best).toObject();
    return { { u"id"_s, 1 }, { u"identifier"_s, u"clerk@example.com"_s }, { u"authProviderIdentifier"_s, provider.value("identifier"_L1) },
        { u"password"_s, u"captured-1234"_s }, { u"formIdentifier"_s, provider.value("formIdentifier"_L1) }, { u"locale"_s, u"en_US"_s },
        { u"isActive"_s, true }, { u"formData"_s, QJsonArray() }, { u"groups"_s, QJsonArray{ 2 } }, { u"total"_s, u"0.00"_s },
        { u"notificationData"_s, QJsonObject{ { u"email"_s, u"clerk@example.com"_s }, { u"phonePush"_s, QJsonArray() } } },
        { u"state"_s, QJsonObject() }, { u"rating"_s, QJsonObject() }, { u"moduleFormConfigs"_s, QJsonArray() } };
}

/// A key of the entities of a section, and what it names.
struct Reference
{
    QLatin1StringView section;
    QLatin1StringView key;
    QLatin1StringView target;
    QLatin1StringView targetKey = "identifier"_L1;
};

constexpr Reference references[] = { { "authProviders"_L1, "formIdentifier"_L1, "forms"_L1 },
    { "authProviders"_L1, "userGroupIdentifier"_L1, "userGroups"_L1 }, { "orderStorages"_L1, "formIdentifier"_L1, "forms"_L1 },
    { "orderStorages"_L1, "paymentAccountIdentifiers"_L1, "paymentAccounts"_L1 },
    { "products"_L1, "statusIdentifier"_L1, "productStatuses"_L1 }, { "products"_L1, "attributeSetIdentifier"_L1, "attributeSets"_L1 },
    { "products"_L1, "categories"_L1, "pages"_L1, "pageUrl"_L1 }, { "products"_L1, "blocks"_L1, "blocks"_L1 },
    { "products"_L1, "relatedIds"_L1, "products"_L1, "id"_L1 }, { "pages"_L1, "parentId"_L1, "pages"_L1, "id"_L1 },
    { "pages"_L1, "attributeSetIdentifier"_L1, "attributeSets"_L1 } };

/// The sections that something points at which is not in them: this user may not read it, or the store has more than was asked for.
QJsonArray sectionsNotWhole(const QJsonObject &store)
{
    QStringList sections;
    for (const Reference &reference : references) {
        QSet<QString> known{ QString() };
        const QJsonArray targets = store.value(reference.target).toArray();
        for (const QJsonValue target : targets) {
            known.insert(api::textOf(target[reference.targetKey]));
        }
        const QJsonArray entities = store.value(reference.section).toArray();
        for (const QJsonValue entity : entities) {
            const QJsonArray named = api::manyOf(entity[reference.key]);
            const bool isWhole = std::all_of(named.begin(), named.end(),
                [&](const QJsonValue &one) { return known.contains(api::textOf(one.isObject() ? one[reference.targetKey] : one)); });
            if (!isWhole && !sections.contains(reference.target)) {
                sections.append(reference.target);
            }
        }
    }
    return QJsonArray::fromStringList(sections);
}

} // namespace

QJsonValue inLanguages(const AnswersByLanguage &answers)
{
    if (answers.isEmpty()) {
        return {};
    }
    if (areSame(answers)) {
        return answers.first();
    }
    if (areAll(answers, [](const QJsonValue &value) { return value.isObject(); })) {
        QJsonObject merged;
        for (const QJsonValue &value : answers) {
            const QStringList keys = value.toObject().keys();
            for (const QString &key : keys) {
                AnswersByLanguage parts;
                for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
                    if (it.value().toObject().contains(key)) {
                        parts.insert(it.key(), it.value()[key]);
                    }
                }
                merged.insert(key, key == "localizeInfos"_L1 && !areSame(parts) ? keyedByLanguage(parts) : inLanguages(parts));
            }
        }
        return merged;
    }
    const qsizetype size = answers.first().toArray().size();
    const bool areLists = size > 0 && areAll(answers, [size](const QJsonValue &value) {
        return value.isArray() && value.toArray().size() == size && value[0].isObject();
    });
    if (!areLists) {
        return keyedByLanguage(answers);
    }
    QJsonArray merged;
    for (qsizetype i = 0; i < size; ++i) {
        AnswersByLanguage parts;
        for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
            parts.insert(it.key(), it.value()[i]);
        }
        merged.append(inLanguages(parts));
    }
    return merged;
}

int unreadPrices(const StoreAnswers &a)
{
    const QJsonArray products = entitiesIn(a.products, a.languages);
    return int(std::count_if(products.begin(), products.end(), [&a](const QJsonValue &product) {
        return !product["price"_L1].isNull() && !product["price"_L1].isUndefined() && priceOf(product["price"_L1], a.currency).isNull();
    }));
}

QJsonObject describeStore(const StoreAnswers &a)
{
    const QJsonArray forms = describeForms(a);
    const QJsonArray providers = describeProviders(a, forms);
    const QJsonObject project{ { u"title"_s, a.host }, { u"appToken"_s, u"captured-app-token"_s },
        { u"defaultLocale"_s, a.languages.value(0) }, { u"currency"_s, a.currency }, { u"timeZone"_s, a.timeZone },
        { u"codeForTests"_s, u"246810"_s },
        { u"captcha"_s, QJsonObject{ { u"siteKey"_s, QString() }, { u"token"_s, QString() }, { u"enforced"_s, false } } },
        { u"sessionTimeoutSec"_s, 1800 } };
    QJsonObject store{ { u"format"_s, 1 }, { u"project"_s, project }, { u"locales"_s, a.locales },
        { u"generalTypes"_s, QJsonArray{ QJsonObject{ { u"id"_s, 21 }, { u"type"_s, u"order"_s } } } },
        { u"userGroups"_s,
            QJsonArray{ QJsonObject{ { u"id"_s, 1 }, { u"identifier"_s, u"guest"_s } },
                QJsonObject{ { u"id"_s, 2 }, { u"identifier"_s, u"user"_s } } } },
        { u"authProviders"_s, providers }, { u"users"_s, QJsonArray{ demoUser(providers, a.signIn.provider) } },
        { u"events"_s,
            QJsonArray{ QJsonObject{ { u"id"_s, 1 }, { u"identifier"_s, u"send_code"_s }, { u"formType"_s, u"send_code"_s } } } },
        { u"forms"_s, forms }, { u"orderStorages"_s, describeStorages(a) }, { u"paymentAccounts"_s, describeAccounts(a) },
        { u"discounts"_s, QJsonArray() }, { u"discountSettings"_s, QJsonObject() }, { u"coupons"_s, QJsonArray() },
        { u"productStatuses"_s, entitiesIn(a.productStatuses, a.languages) }, { u"pages"_s, entitiesIn(a.pages, a.languages) },
        { u"errorPages"_s, QJsonObject() }, { u"blocks"_s, QJsonArray() }, { u"attributeSets"_s, describeSets(a) },
        { u"products"_s, describeProducts(a) } };
    store["captured"_L1] = QJsonObject{ { u"from"_s, a.host }, { u"partly"_s, sectionsNotWhole(store) } };
    return store;
}

} // namespace cli
