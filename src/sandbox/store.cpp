// SPDX-License-Identifier: MIT
#include "sandbox/store.h"

#include "sandbox/filter.h"
#include "sandbox/json.h"

#include <QCollator>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>
#include <future>
#include <numeric>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

// In the global namespace, as the macro demands.
static void initialiseAll()
{
    Q_INIT_RESOURCE(data);
    Q_INIT_RESOURCE(pages);
}

namespace sandbox {

void initialiseResources()
{
    initialiseAll();
}

namespace {

// "@day+3", "@day-12T12:30": counted from today, UTC (data/README.md, rule 2).
QJsonValue dated(const QString &text)
{
    static const QRegularExpression form(u"^@day([+-]\\d+)(?:T(\\d\\d):(\\d\\d))?$"_s);
    const QDate today = QDateTime::currentDateTimeUtc().date();
    if (text == "@year"_L1)
        return today.year();
    const auto match = form.match(text);
    if (!match.hasMatch())
        return text;
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt());
    return isoText(QDateTime(today.addDays(match.captured(1).toInt()), time, QTimeZone::utc()).toUTC());
}

QJsonValue withDates(const QJsonValue &value)
{
    if (value.isString() && value.toString().startsWith(u'@'))
        return dated(value.toString());
    if (value.isArray()) {
        QJsonArray all;
        const QJsonArray source = value.toArray();
        for (const QJsonValue one : source)
            all << withDates(one);
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (QJsonValueRef one : object)
        one = withDates(one);
    return object;
}

void fill(QJsonObject &object, const QJsonObject &defaults)
{
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (!object.contains(it.key()))
            object.insert(it.key(), *it);
    }
}

// What the wire wants and the data leave out (data/README.md).
void completeForms(QJsonObject &data)
{
    const QJsonObject defaults{ { u"isLogin"_s, QJsonValue::Null }, { u"isSignUp"_s, QJsonValue::Null },
        { u"isPassword"_s, QJsonValue::Null }, { u"isSignUpRequired"_s, QJsonValue::Null }, { u"isNotificationEmail"_s, QJsonValue::Null },
        { u"isNotificationPhonePush"_s, QJsonValue::Null }, { u"isNotificationPhoneSMS"_s, QJsonValue::Null }, { u"multiselect"_s, false },
        { u"listTitles"_s, QJsonArray() }, { u"additionalFields"_s, QJsonArray() }, { u"settings"_s, QJsonObject() },
        { u"validators"_s, QJsonObject() }, { u"initialValue"_s, QJsonValue::Null } };
    for (const QString &section : { u"forms"_s, u"attributeSets"_s }) {
        QJsonArray forms;
        const QJsonArray source = data[section].toArray();
        for (const QJsonValue value : source) {
            QJsonObject form = value.toObject();
            QJsonArray attributes;
            const QJsonArray own = form[u"attributes"].toArray();
            for (const QJsonValue one : own) {
                QJsonObject attribute = one.toObject();
                fill(attribute, defaults);
                attributes << attribute;
            }
            form[u"attributes"] = attributes;
            forms << form;
        }
        data[section] = forms;
    }
}

// Where a product without a price of its own keeps it: the flagged attribute, else one that is called so.
QJsonValue priceAttribute(const QJsonObject &values)
{
    for (const QJsonValue value : values) {
        if (value[u"isPrice"].toBool())
            return value[u"value"];
    }
    for (const QString &marker : { u"price"_s, u"p_price"_s, u"productprice"_s }) {
        if (values.contains(marker))
            return values[marker][u"value"];
    }
    return {};
}

struct Series
{
    QLatin1StringView english;
    QStringView turkish;
};
/// The place of an order by title in Store's orders.
QString titleKey(const QString &lang)
{
    return u"title"_s % lang;
}

constexpr Series series[] = { { "Village"_L1, u"Köy" }, { "Harvest"_L1, u"Hasat" }, { "Atelier"_L1, u"Atölye" }, { "Season"_L1, u"Mevsim" },
    { "Market"_L1, u"Çarşı" }, { "Anatolia"_L1, u"Anadolu" }, { "Strait"_L1, u"Boğaz" }, { "Garden"_L1, u"Bahçe" },
    { "Highland"_L1, u"Yayla" }, { "Harbour"_L1, u"Liman" }, { "Sunrise"_L1, u"Gün ışığı" }, { "Island"_L1, u"Ada" } };

} // namespace

Store::Store(int productCount, const QString &path) : m_count(productCount)
{
    initialiseResources();
    QFile file(path.isEmpty() ? u":/sandbox/store.json"_s : path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(QString(u"the store cannot be read: "_s % file.fileName() % u": "_s % file.errorString()).toStdString());
    QJsonParseError error;
    m_data = withDates(QJsonDocument::fromJson(file.readAll(), &error).object()).toObject();
    if (error.error != QJsonParseError::NoError)
        throw std::runtime_error(QString(u"the store is no JSON: byte %1: %2"_s.arg(error.offset).arg(error.errorString())).toStdString());
    completeForms(m_data);
    m_coins = Coins(currency());
    m_languages << project()[u"defaultLocale"].toString();
    const QJsonArray locales = list("locales"_L1);
    for (const QJsonValue locale : locales) {
        if (!m_languages.contains(locale[u"code"].toString()))
            m_languages << locale[u"code"].toString();
    }
    readProducts();
}

QString Store::language(const QString &lang) const
{
    return m_languages.contains(lang) ? lang : m_languages.first();
}

QJsonObject Store::entity(QLatin1StringView name, const QString &value, QLatin1StringView key) const
{
    const QJsonArray all = list(name);
    for (const QJsonValue one : all) {
        if (one[key].toString() == value)
            return one.toObject();
    }
    return {};
}

QJsonObject Store::entity(QLatin1StringView name, const QString &identifier) const
{
    return entity(name, identifier, "identifier"_L1);
}

QJsonObject Store::entity(QLatin1StringView name, qint64 id) const
{
    const QJsonArray all = list(name);
    for (const QJsonValue one : all) {
        if (one[u"id"].toInteger() == id)
            return one.toObject();
    }
    return {};
}

QJsonObject Store::provider(const QString &marker) const
{
    return entity("authProviders"_L1, marker);
}

QJsonObject Store::form(const QString &marker) const
{
    return entity("forms"_L1, marker);
}

QJsonObject Store::storage(const QString &marker) const
{
    return entity("orderStorages"_L1, marker);
}

QJsonObject Store::account(const QString &marker) const
{
    return entity("paymentAccounts"_L1, marker);
}

Product Store::ownProduct(int index) const
{
    const QJsonObject entity = m_data[u"products"][index].toObject();
    Product product{ .id = entity[u"id"].toInteger(), .base = index };
    for (const QString &lang : m_languages)
        product.titles << localised(localised(entity[u"localizeInfos"], lang)[u"title"], lang).toString();
    product.sku = entity[u"sku"].toString();
    const QJsonObject values = entity[u"attributeValues"].toObject();
    product.hasPrice = entity.contains(u"price"_s) && !entity[u"price"].isNull();
    product.price = m_coins
                        .minorOf(product.hasPrice                   ? entity[u"price"]
                                : entity.contains(u"priceAtTill"_s) ? entity[u"priceAtTill"]
                                                                    : priceAttribute(values))
                        .value_or(0);
    product.status = entity[u"statusIdentifier"].toString();
    product.category = entity[u"categories"][0].toString();
    product.stock = values[u"stock"][u"value"].toInt();
    product.position = entity[u"position"].toInt();
    return product;
}

// Always the same for the same number: a test that names product 4711 finds it again.
Product Store::madeProduct(int number) const
{
    const int own = int(m_data[u"products"].toArray().size());
    const int index = number - 1;
    Product product = m_products[size_t(index % own)];
    const Series &line = series[size_t(index / own) % std::size(series)];
    const QString serial = QString::number(index / own);
    for (qsizetype i = 0; i < m_languages.size(); ++i) {
        const bool isTurkish = m_languages[i].startsWith("tr"_L1);
        product.titles[i] += isTurkish ? QString(u", "_s % line.turkish % u" serisi "_s % serial)
                                       : QString(u", "_s % line.english % u" series "_s % serial);
    }
    product.id = number;
    product.position = number;
    product.sku += u'-' % serial;
    product.price += (qint64(number) * 7919) % 20000 / 5 * 5;
    product.stock = int((qint64(number) * 31) % 90);
    product.status = product.stock == 0 ? u"out_of_stock"_s : u"in_stock"_s;
    return product;
}

void Store::readProducts()
{
    const int own = int(m_data[u"products"].toArray().size());
    const int count = own == 0 ? 0 : (m_count < 0 ? own : m_count);
    m_products.clear();
    m_products.reserve(size_t(count));
    m_byId.clear();
    m_byId.reserve(count);
    for (int i = 0; i < count; ++i) {
        m_products.push_back(i < own ? ownProduct(i) : madeProduct(i + 1));
        m_byId.insert(m_products.back().id, i);
    }
    for (Product &product : m_products) {
        product.folded.reserve(m_languages.size());
        for (qsizetype i = 0; i < m_languages.size(); ++i)
            product.folded << folded(product.titles[i], m_languages[i]);
    }
    m_orders.clear();
    // Now, so that no first request waits for it, and all languages at once: it is half of a start.
    std::vector<std::future<std::vector<int>>> orders;
    for (const QString &lang : std::as_const(m_languages))
        orders.push_back(std::async(std::launch::async, [this, lang] { return orderByTitle(lang); }));
    for (qsizetype i = 0; i < m_languages.size(); ++i)
        m_orders.insert(titleKey(m_languages[i]), orders[size_t(i)].get());
}

std::vector<int> Store::orderByTitle(const QString &lang) const
{
    std::vector<int> order(m_products.size());
    std::iota(order.begin(), order.end(), 0);
    // Sort keys once for each product, instead of a collation for each comparison.
    const QCollator collator{ QLocale(lang) };
    std::vector<QCollatorSortKey> keys;
    keys.reserve(m_products.size());
    for (const Product &product : m_products)
        keys.push_back(collator.sortKey(title(product, lang)));
    std::stable_sort(order.begin(), order.end(), [&keys](int a, int b) { return keys[size_t(a)] < keys[size_t(b)]; });
    return order;
}

const std::vector<int> &Store::order(const QString &key, const QString &lang) const
{
    const bool isTitle = key == "title"_L1;
    std::vector<int> &order = m_orders[isTitle ? titleKey(lang) : key == "price"_L1 ? key : QString()];
    if (order.size() == m_products.size())
        return order;
    if (isTitle)
        return order = orderByTitle(lang);
    order.resize(m_products.size());
    std::iota(order.begin(), order.end(), 0);
    if (key == "price"_L1) {
        std::stable_sort(
            order.begin(), order.end(), [this](int a, int b) { return m_products[size_t(a)].price < m_products[size_t(b)].price; });
    }
    return order;
}

void Store::reset()
{
    readProducts();
}

const Product *Store::product(qint64 id) const
{
    const int index = m_byId.value(id, -1);
    return index < 0 ? nullptr : &m_products[size_t(index)];
}

Product *Store::editable(qint64 id)
{
    m_orders.remove(u"price"_s);
    return const_cast<Product *>(std::as_const(*this).product(id));
}

QString Store::title(const Product &product, const QString &lang) const
{
    return product.titles.value(qMax(0, m_languages.indexOf(lang)));
}

QJsonObject Store::fileRecord(const QString &resource) const
{
    const QFile file(u":/sandbox/"_s % resource);
    const QString name = u"files/"_s % resource;
    return { { u"filename"_s, name }, { u"downloadLink"_s, QString(m_baseUrl % u"/cloud-static/"_s % name) }, { u"size"_s, file.size() },
        { u"previewLink"_s, QString() }, { u"params"_s, QJsonObject{ { u"isImageCompressed"_s, true } } },
        { u"contentType"_s, resource.endsWith(".png"_L1) ? u"image/png"_s : u"image/jpeg"_s } };
}

} // namespace sandbox
