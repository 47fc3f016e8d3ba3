// SPDX-License-Identifier: MIT
#include "sandbox/filter.h"

#include "sandbox/http.h"

#include <QJsonObject>
#include <QLocale>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

// Choice attributes compare by the option's value, texts by what they say.
QStringList texts(const QJsonValue &value)
{
    QStringList all;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            all << texts(one);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : { u"value"_s, u"plainValue"_s, u"filename"_s }) {
            if (object.contains(key))
                return texts(object[key]);
        }
    } else if (value.isDouble()) {
        all << numberText(value.toDouble());
    } else if (value.isBool()) {
        all << (value.toBool() ? u"true"_s : u"false"_s);
    } else if (value.isString() && !value.toString().isEmpty()) {
        all << value.toString();
    }
    return all;
}

} // namespace

QString folded(const QString &text, const QString &lang)
{
    static const QLocale turkish(QLocale::Turkish, QLocale::Turkey);
    return lang.startsWith("tr"_L1) ? turkish.toLower(text) : text.toLower();
}

ProductFilter::ProductFilter(
    const Store &store, const QJsonArray &conditions, const QString &lang, BaseValue baseValue, const PageTree &pageTree) :
    m_store(store),
    m_lang(lang), m_langIndex(int(qMax<qsizetype>(0, store.languages().indexOf(lang)))), m_baseValue(std::move(baseValue))
{
    for (const QJsonValue condition : conditions)
        m_conditions.push_back(conditionOf(condition.toObject(), pageTree));
}

ProductFilter::Condition ProductFilter::conditionOf(const QJsonObject &object, const PageTree &pageTree) const
{
    static const QStringList kinds{ u"in"_s, u"nin"_s, u"eq"_s, u"neq"_s, u"mth"_s, u"lth"_s, u"exs"_s, u"nexs"_s };
    static const QStringList sources{ u"price"_s, u"stock"_s, u"sku"_s, u"title"_s };
    Condition condition;
    condition.marker = object[u"attributeMarker"].toString();
    condition.status = object[u"statusMarker"].toString();
    condition.title = folded(object[u"title"].toString(), m_lang);
    QStringList urls;
    const QJsonArray named = object[u"pageUrls"].toArray();
    for (const QJsonValue url : named)
        urls << url.toString();
    if (object[u"pageUrl"].isString())
        urls << object[u"pageUrl"].toString();
    condition.pages = urls;
    if (object[u"isNested"].toBool()) {
        for (const QString &url : std::as_const(urls))
            condition.pages << pageTree(url);
    }
    if (condition.marker.isEmpty())
        return condition;
    QString kind = object[u"conditionMarker"].toString();
    if (kind == "equals"_L1) // of the documentation's examples
        kind = u"eq"_s;
    if (!kinds.contains(kind))
        throw Refusal(400, u"\"conditionMarker\" must be one of ["_s % kinds.join(u", "_s) % u"]"_s);
    condition.kind = Kind(kinds.indexOf(kind) + 1);
    const qsizetype source = sources.indexOf(condition.marker);
    condition.source = source < 0 ? Source::Base : Source(source);
    const QJsonValue wanted = object[u"conditionValue"];
    condition.isList = wanted.isArray();
    condition.wanted = texts(wanted);
    const bool isChoice = condition.kind == Kind::In || condition.kind == Kind::NotIn;
    if (isChoice && wanted.isString())
        condition.wanted = wanted.toString().split(u',', Qt::SkipEmptyParts);
    bool isNumber = false;
    const double number = condition.wanted.value(0).toDouble(&isNumber);
    if (isNumber)
        condition.number = number;
    return condition;
}

// Numbers compare as numbers, everything else as text. 2 when they cannot be compared.
int ProductFilter::compare(const Condition &condition, const QString &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber && condition.number)
        return number < *condition.number ? -1 : number > *condition.number ? 1 : 0;
    const QString wanted = condition.wanted.value(0);
    return value.isEmpty() || wanted.isEmpty() ? 2 : qBound(-1, value.compare(wanted), 1);
}

// A list names whole values; a text must be held by the value.
bool ProductFilter::isAmong(const Condition &condition, const QStringList &values) const
{
    for (const QString &value : values) {
        for (const QString &wanted : condition.wanted) {
            if (value == wanted.trimmed() || (!condition.isList && folded(value, m_lang).contains(folded(wanted.trimmed(), m_lang))))
                return true;
        }
    }
    return false;
}

bool ProductFilter::says(const Condition &condition, const QStringList &values) const
{
    switch (condition.kind) {
    case Kind::None:
        return true;
    case Kind::In:
        return isAmong(condition, values);
    case Kind::NotIn:
        return !isAmong(condition, values);
    case Kind::Equal:
        return std::any_of(values.begin(), values.end(), [&](const QString &v) { return compare(condition, v) == 0; });
    case Kind::NotEqual:
        return std::none_of(values.begin(), values.end(), [&](const QString &v) { return compare(condition, v) == 0; });
    case Kind::More:
        return compare(condition, values.value(0)) == 1;
    case Kind::Less:
        return compare(condition, values.value(0)) == -1;
    case Kind::Exists:
        return !values.isEmpty();
    case Kind::Missing:
        return values.isEmpty();
    }
    return false;
}

bool ProductFilter::meets(const Product &product, Condition &condition) const
{
    if (!condition.pages.isEmpty() && !condition.pages.contains(product.category))
        return false;
    if (!condition.status.isEmpty() && product.status != condition.status)
        return false;
    if (!condition.title.isEmpty() && !product.folded[m_langIndex].contains(condition.title))
        return false;
    if (condition.kind == Kind::None)
        return true;
    // Numbers without a way over text: these two are what lists are narrowed by.
    const bool isOrder = condition.kind == Kind::More || condition.kind == Kind::Less;
    if (isOrder && condition.number && (condition.source == Source::Price || condition.source == Source::Stock)) {
        const double own = condition.source == Source::Price ? m_store.coins().jsonOf(product.price) : double(product.stock);
        return condition.kind == Kind::More ? own > *condition.number : own < *condition.number;
    }
    switch (condition.source) {
    case Source::Price:
        return says(condition, { numberText(m_store.coins().jsonOf(product.price)) });
    case Source::Stock:
        return says(condition, { QString::number(product.stock) });
    case Source::Sku:
        return says(condition, { product.sku });
    case Source::Title:
        return says(condition, { product.titles[m_langIndex] });
    case Source::Base:
        break;
    }
    if (condition.byBase.size() <= size_t(product.base))
        condition.byBase.resize(size_t(product.base) + 1, -1);
    signed char &known = condition.byBase[size_t(product.base)];
    if (known < 0)
        known = says(condition, texts(m_baseValue(product.base, condition.marker))) ? 1 : 0;
    return known == 1;
}

bool ProductFilter::accepts(const Product &product)
{
    return std::all_of(m_conditions.begin(), m_conditions.end(), [&](Condition &condition) { return meets(product, condition); });
}

} // namespace sandbox
