// SPDX-License-Identifier: MIT
#include "sandbox/storecheck.h"

#include "sandbox/json.h"
#include "sandbox/jsonlines.h"
#include "sandbox/storeformat.h"
#include "sandbox/storevalues.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

using Kind = JsonNode::Kind;

bool isScalar(const JsonNode &node)
{
    return node.kind == Kind::Text || node.kind == Kind::Number;
}

bool isByLanguage(const JsonNode &node)
{
    return node.kind == Kind::Object && !node.keys.empty() && std::all_of(node.keys.begin(), node.keys.end(), isLocale);
}

/// One walk over the file.
class Check
{
public:
    explicit Check(const JsonNode &store) : m_store(store) { }
    StoreFaults run();

private:
    void collect(const QString &prefix, const JsonNode &list);
    void collectPart(const JsonNode &entity);
    void note(int line, const QString &where, const QString &what);
    void noteUnknown(int line, const QString &where, const QString &what, const QString &word, const QStringList &known);
    void checkLanguages(const JsonNode &node, const QString &where);
    void checkFree(const JsonNode &node, const QString &where);
    void check(const JsonNode &node, const QStringList &types, const QString &where);
    bool takes(const JsonNode &node, const QString &type, const QString &where);
    bool takesWord(const JsonNode &node, const QString &type, const QString &where);
    void checkObject(const JsonNode &node, const QString &shape, const QString &where);
    void checkKeys(const JsonNode &node, const StoreFormat::Shape &keys, const QString &where);
    void checkList(const JsonNode &node, const QString &type, const QString &where);
    void checkTwice(const JsonNode &list, const QString &shape, const QString &where);
    void checkReference(const JsonNode &node, const QString &target, const QString &where);
    void checkPriceAttribute(const JsonNode &product, const QString &where);

    const StoreFormat m_format;
    const JsonNode &m_store;
    bool m_isCaptured = false;
    QStringList m_partly; ///< sections that the capture did not get whole
    QStringList m_languages;
    Coins m_coins;
    QHash<QString, QSet<QString>> m_known; ///< "forms.identifier" → what is there; ".statuses.identifier": of the entity that is walked
    StoreFaults m_faults;
};

StoreFaults Check::run()
{
    if (const JsonNode *captured = m_store.member(u"captured"_s)) {
        m_isCaptured = true;
        if (const JsonNode *partly = captured->member(u"partly"_s)) {
            for (const JsonNode &section : partly->items)
                m_partly << section.text;
        }
    }
    for (size_t i = 0; i < m_store.keys.size(); ++i)
        collect(m_store.keys[i], m_store.items[i]);
    const QSet<QString> codes = m_known.value(u"locales.code"_s);
    m_languages = QStringList(codes.begin(), codes.end());
    if (const JsonNode *project = m_store.member(u"project"_s); project && m_languages.isEmpty())
        m_languages << project->textOf(u"defaultLocale"_s);
    m_languages.sort();
    if (const JsonNode *project = m_store.member(u"project"_s))
        m_coins = Coins(project->textOf(u"currency"_s));
    checkObject(m_store, u"store"_s, QString());
    std::stable_sort(
        m_faults.shown.begin(), m_faults.shown.end(), [](const StoreFault &a, const StoreFault &b) { return a.line < b.line; });
    m_faults.shown = m_faults.shown.mid(0, StoreFaults::most);
    return m_faults;
}

// Every text and number of the entities of a list, by its key: what references may point at.
void Check::collect(const QString &prefix, const JsonNode &list)
{
    for (const JsonNode &entity : list.items) {
        for (size_t i = 0; i < entity.keys.size(); ++i) {
            if (isScalar(entity.items[i]))
                m_known[prefix % u'.' % entity.keys[i]].insert(entity.items[i].text);
        }
    }
}

void Check::collectPart(const JsonNode &entity)
{
    m_known.removeIf([](const auto &entry) { return entry.key().startsWith(u'.'); });
    for (size_t i = 0; i < entity.keys.size(); ++i) {
        if (entity.items[i].kind == Kind::List)
            collect(u'.' % entity.keys[i], entity.items[i]);
    }
}

void Check::note(int line, const QString &where, const QString &what)
{
    ++m_faults.count;
    // Sorted by line at the end, so that more than the bound are kept; a file of nothing but faults still takes no memory to speak of.
    if (m_faults.shown.size() < 20 * StoreFaults::most)
        m_faults.shown.append({ line, where.isEmpty() ? what : QString(where % u": "_s % what) });
}

void Check::noteUnknown(int line, const QString &where, const QString &what, const QString &word, const QStringList &known)
{
    const QString meant = nearest(word, known);
    if (m_isCaptured && (meant.isEmpty() || !isSlip(word, meant)))
        return;
    note(line, where, meant.isEmpty() ? what : QString(what % u"; did you mean \""_s % meant % u"\"?"_s));
}

void Check::checkLanguages(const JsonNode &node, const QString &where)
{
    for (size_t i = 0; i < node.keys.size(); ++i) {
        if (!m_languages.contains(node.keys[i]))
            note(node.keyLines[i], where,
                QString(u"the project has no language "_s % node.keys[i] % u"; it has "_s % m_languages.join(u", "_s)));
    }
}

// Where the format says nothing of the shape: the languages and the pictures are checked all the same.
void Check::checkFree(const JsonNode &node, const QString &where)
{
    if (isByLanguage(node))
        checkLanguages(node, where);
    const JsonNode *resource = node.member(u"resource"_s);
    if (resource && resource->kind == Kind::Text && !QFile::exists(u":/sandbox/"_s % resource->text))
        note(resource->line, where % u".resource"_s, QString(u"there is no picture "_s % quoted(*resource)));
    for (size_t i = 0; i < node.items.size(); ++i)
        checkFree(
            node.items[i], node.keys.empty() ? QString(where % u'[' % QString::number(i) % u']') : QString(where % u'.' % node.keys[i]));
}

void Check::check(const JsonNode &node, const QStringList &types, const QString &where)
{
    if (isByLanguage(node) && types.first() != "any"_L1) {
        checkLanguages(node, where);
        for (size_t i = 0; i < node.items.size(); ++i)
            check(node.items[i], types, where % u'.' % node.keys[i]);
        return;
    }
    for (const QString &type : types) {
        if (takes(node, type, where))
            return;
    }
    QStringList names;
    for (const QString &type : types)
        names << typeName(type, m_coins);
    const auto isOdd = [&types](const QString &key) { return types.first() == "words"_L1 && !isLocale(key); };
    const auto odd = std::find_if(node.keys.begin(), node.keys.end(), isOdd);
    if (odd != node.keys.end())
        note(node.keyLines[size_t(odd - node.keys.begin())], where, u'"' % *odd % u"\" is no language code like en_US"_s);
    else
        note(node.line, where, u"expected "_s % names.join(u" or "_s) % u", found "_s % quoted(node));
}

/// True when the node is of that type as such; what is wrong inside of it has been noted.
bool Check::takes(const JsonNode &node, const QString &type, const QString &where)
{
    if (type.startsWith(u'{')) {
        if (node.kind != Kind::Object)
            return false;
        checkObject(node, type.mid(1).chopped(1), where);
        return true;
    }
    if (type.startsWith("list:"_L1)) {
        if (node.kind != Kind::List)
            return false;
        checkList(node, type.mid(5), where);
        return true;
    }
    if (type.startsWith("map:"_L1)) {
        if (node.kind != Kind::Object)
            return false;
        for (size_t i = 0; i < node.items.size(); ++i)
            check(node.items[i], { type.mid(4) }, where % u'.' % node.keys[i]);
        return true;
    }
    if (type == "any"_L1) {
        checkFree(node, where);
        return true;
    }
    return takesWord(node, type, where);
}

bool Check::takesWord(const JsonNode &node, const QString &type, const QString &where)
{
    if (type.startsWith(u'>')) {
        if (!isScalar(node))
            return false;
        checkReference(node, type.mid(1), where);
        return true;
    }
    if (type.startsWith("one:"_L1)) {
        const QStringList words = type.mid(4).split(u',');
        if (!isScalar(node))
            return false;
        if (!words.contains(node.text))
            noteUnknown(node.line, where, u"expected "_s % typeName(type, m_coins) % u", found "_s % quoted(node), node.text, words);
        return true;
    }
    return type == "language"_L1 ? m_languages.contains(node.text) : fits(node, type, m_coins);
}

void Check::checkObject(const JsonNode &node, const QString &shape, const QString &where)
{
    const StoreFormat::Shape &keys = m_format.shape(shape);
    checkKeys(node, keys, where);
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        if (it->isRequired && !node.member(it.key()) && !m_isCaptured)
            note(node.line, where, u'"' % it.key() % u"\" is missing"_s);
    }
    if (shape == "product"_L1)
        checkPriceAttribute(node, where);
}

void Check::checkKeys(const JsonNode &node, const StoreFormat::Shape &keys, const QString &where)
{
    QSet<QString> seen;
    for (size_t i = 0; i < node.keys.size(); ++i) {
        const QString &key = node.keys[i];
        const QString at = where.isEmpty() ? key : QString(where % u'.' % key);
        if (seen.contains(key))
            note(node.keyLines[i], at, u"this key stands twice, and only the last one counts"_s);
        seen.insert(key);
        if (const auto rule = keys.constFind(key); rule != keys.cend()) {
            // Null is as good as leaving it out.
            if (node.items[i].kind != Kind::Null || (rule->isRequired && !m_isCaptured))
                check(node.items[i], rule->types, at);
            continue;
        }
        QStringList missing; // What stands there already is not meant.
        for (auto it = keys.begin(); it != keys.end(); ++it) {
            if (!node.member(it.key()))
                missing << it.key();
        }
        noteUnknown(node.keyLines[i], at, u"unknown key"_s, key, missing);
        checkFree(node.items[i], at);
    }
}

void Check::checkList(const JsonNode &node, const QString &type, const QString &where)
{
    const bool isSection = !where.contains(u'.') && !where.contains(u'[');
    for (size_t i = 0; i < node.items.size(); ++i) {
        if (isSection)
            collectPart(node.items[i]);
        check(node.items[i], { type }, where % u'[' % QString::number(i) % u']');
    }
    if (type.startsWith(u'{'))
        checkTwice(node, type.mid(1).chopped(1), where);
}

// One login may stand at several providers; nothing else has a provider.
void Check::checkTwice(const JsonNode &list, const QString &shape, const QString &where)
{
    const StoreFormat::Shape &keys = m_format.shape(shape);
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        const QString &type = it->types.first();
        if (type != "id"_L1 && type != "marker"_L1 && type != "code"_L1)
            continue;
        QHash<QString, int> lines;
        for (size_t i = 0; i < list.items.size(); ++i) {
            const JsonNode *value = list.items[i].member(it.key());
            if (!value || !isScalar(*value))
                continue;
            const QString name = value->text % u'\n' % list.items[i].textOf(u"authProviderIdentifier"_s);
            if (const auto first = lines.constFind(name); first != lines.cend())
                note(value->line, where % u'[' % QString::number(i) % u"]."_s % it.key(),
                    QString(quoted(*value) % u" stands in line "_s % QString::number(*first) % u" already"_s));
            else
                lines.insert(name, value->line);
        }
    }
}

void Check::checkReference(const JsonNode &node, const QString &target, const QString &where)
{
    const QString section = target.section(u'.', 0, -2);
    const QSet<QString> known = m_known.value(target);
    if (known.contains(node.text) || node.text.isEmpty() || m_partly.contains(section))
        return;
    const QString meant = nearest(node.text, QStringList(known.begin(), known.end()));
    const QString what = u"points at nothing: "_s % (section.startsWith(u'.') ? section.mid(1) : section) % u" have no "_s % quoted(node);
    note(node.line, where, meant.isEmpty() ? what : QString(what % u"; did you mean \""_s % meant % u"\"?"_s));
}

// A product without a price of its own is sold for what its attribute says, and for nothing where that is no price.
void Check::checkPriceAttribute(const JsonNode &product, const QString &where)
{
    const JsonNode *price = product.member(u"price"_s);
    const JsonNode *values = product.member(u"attributeValues"_s);
    if (m_isCaptured || (price && price->kind != Kind::Null) || product.member(u"priceAtTill"_s) || !values)
        return;
    static const QStringList names{ u"price"_s, u"p_price"_s, u"productprice"_s };
    for (size_t i = 0; i < values->keys.size(); ++i) {
        const JsonNode &attribute = values->items[i];
        const JsonNode *flag = attribute.member(u"isPrice"_s);
        const JsonNode *value = attribute.member(u"value"_s);
        const bool isOne = (flag && flag->text == "true"_L1) || names.contains(values->keys[i]);
        if (isOne && value && value->kind != Kind::Null && !fits(*value, u"price"_s, m_coins))
            note(value->line, where % u".attributeValues."_s % values->keys[i] % u".value"_s,
                u"expected "_s % typeName(u"price"_s, m_coins) % u", found "_s % quoted(*value));
    }
}

} // namespace

StoreFaults faultsOfStore(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    StoreFaults faults;
    if (error.error != QJsonParseError::NoError)
        faults.shown.append({ lineOf(json, error.offset), u"this is no JSON: "_s % error.errorString() });
    else if (!document.isObject())
        faults.shown.append({ 1, u"a store is a JSON object"_s });
    faults.count = int(faults.shown.size());
    return faults.isEmpty() ? Check(nodesOf(json)).run() : faults;
}

} // namespace sandbox
