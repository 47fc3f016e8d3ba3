// SPDX-License-Identifier: MIT
#include "models/catalogueindex.h"

#include "core/turkish.h"

#include <QLocale>
#include <algorithm>
#include <numeric>

namespace models {
namespace {

constexpr int codeLengthLimit = 64;
constexpr int severalRows = -1; ///< A code that more than one product has.

/// A bit of its own for each Turkish letter and digit, so that the first letter typed needs no text search at all; everything else
/// shares what is left.
int letterBit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'a' && u <= u'z') {
        return u - u'a';
    }
    if (u >= u'0' && u <= u'9') {
        return 26 + (u - u'0');
    }
    switch (u) {
    case u'ı':
        return 36;
    case u'ş':
        return 37;
    case u'ğ':
        return 38;
    case u'ç':
        return 39;
    case u'ö':
        return 40;
    case u'ü':
        return 41;
    default:
        return 42 + u % 22;
    }
}

quint64 lettersOf(const QString &key)
{
    quint64 letters = 0;
    for (const QChar c : key) {
        letters |= Q_UINT64_C(1) << letterBit(c);
    }
    return letters;
}

/// True when the letters alone decide: one character that has a bit of its own.
bool isOneLetter(const QString &key)
{
    return key.size() == 1 && letterBit(key.front()) < 42;
}

} // namespace

CatalogueIndex::CatalogueIndex() : m_collator(QLocale(QLocale::Turkish, QLocale::Turkey))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void CatalogueIndex::clear()
{
    m_rows.clear();
    m_letters.clear();
    m_order.clear();
    m_hits.clear();
    m_byId.clear();
    m_byCode.clear();
    m_categories.clear();
    m_category.clear();
}

void CatalogueIndex::setRow(int row, const core::Product &p)
{
    const QString text = p.title + u'\n' + p.sku + u'\n' + p.barcode;
    Row made{ p, core::foldTurkish(text), core::foldPlain(text), m_collator.sortKey(p.title) };
    const Letters letters{ lettersOf(made.exact), lettersOf(made.plain) };
    if (row == size()) {
        m_rows.push_back(std::move(made));
        m_letters.push_back(letters);
        m_byId.insert(p.id, row);
    } else {
        m_rows[size_t(row)] = std::move(made);
        m_letters[size_t(row)] = letters;
    }
    for (const QString &code : { p.sku, p.barcode }) {
        const QString key = core::foldTurkish(code);
        if (!key.isEmpty()) {
            const auto known = m_byCode.constFind(key);
            m_byCode.insert(key, known == m_byCode.constEnd() || *known == row ? row : severalRows);
        }
    }
    for (const QString &category : p.categories) {
        ++m_categories[category];
    }
}

void CatalogueIndex::append(const QList<core::Product> &products)
{
    const int firstNew = size();
    bool isReplacing = false;
    for (const core::Product &p : products) {
        if (!p.isVisible) {
            continue;
        }
        const int known = rowOf(p.id);
        isReplacing = isReplacing || known >= 0;
        setRow(known >= 0 ? known : size(), p);
    }
    if (isReplacing) {
        setSort(m_sort);
        return;
    }
    mergeInOrder(firstNew);
    search(m_order);
}

void CatalogueIndex::mergeInOrder(int firstNew)
{
    const auto before = [this](int left, int right) { return isBefore(left, right); };
    m_order.resize(m_rows.size());
    const auto middle = m_order.begin() + firstNew;
    std::iota(middle, m_order.end(), firstNew);
    std::sort(middle, m_order.end(), before);
    std::inplace_merge(m_order.begin(), middle, m_order.end(), before);
}

bool CatalogueIndex::isBefore(int left, int right) const
{
    const Row &a = m_rows[size_t(left)];
    const Row &b = m_rows[size_t(right)];
    if (m_sort != CatalogueSort::Name) {
        const bool hasA = a.product.price.has_value();
        const bool hasB = b.product.price.has_value();
        if (hasA != hasB) {
            return hasA; // What has no price cannot be bought: last, whichever way prices go.
        }
        if (hasA && a.product.price->minor != b.product.price->minor) {
            return (a.product.price->minor < b.product.price->minor) == (m_sort == CatalogueSort::PriceUp);
        }
    }
    const int names = a.nameKey.compare(b.nameKey);
    return names != 0 ? names < 0 : a.product.id < b.product.id;
}

void CatalogueIndex::setSort(CatalogueSort sort)
{
    m_sort = sort;
    m_order.clear();
    mergeInOrder(0);
    search(m_order);
}

void CatalogueIndex::setCategory(const QString &category)
{
    m_category = category;
    search(m_order);
}

void CatalogueIndex::setQuery(const QString &query)
{
    const QString key = core::foldTurkish(query.left(codeLengthLimit * 4LL));
    std::vector<Word> words;
    const QStringList exactWords = key.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : exactWords) {
        const QString plainWord = core::foldPlain(word);
        words.push_back({ word, plainWord, { lettersOf(word), lettersOf(plainWord) } });
    }
    // One word that grows can only lose hits: what was found is enough to look through. Tiers may change, so the order is kept by sort.
    const bool isNarrowing
        = words.size() == 1 && m_words.size() == 1 && words[0].plain.startsWith(m_words[0].plain) && m_hits.size() < m_rows.size() / 4;
    m_words = std::move(words);
    m_query = query;
    if (!isNarrowing) {
        search(m_order);
        return;
    }
    std::vector<int> among = m_hits;
    std::sort(among.begin(), among.end(), [this](int left, int right) { return isBefore(left, right); });
    search(among);
}

CatalogueIndex::Tier CatalogueIndex::match(int row) const
{
    const Letters &letters = m_letters[size_t(row)];
    Tier tier = Tier::Exact;
    for (const Word &word : m_words) {
        // The accent-blind key finds everything that the exact one finds, so it alone decides about hit or no hit.
        if ((letters.plain & word.letters.plain) != word.letters.plain) {
            return Tier::None;
        }
        if (!isOneLetter(word.plain) && !m_rows[size_t(row)].plain.contains(word.plain)) {
            return Tier::None;
        }
        const bool hasLetters = (letters.exact & word.letters.exact) == word.letters.exact;
        if (!hasLetters || (!isOneLetter(word.exact) && !m_rows[size_t(row)].exact.contains(word.exact))) {
            tier = Tier::Plain;
        }
    }
    return tier;
}

void CatalogueIndex::search(const std::vector<int> &among)
{
    std::vector<int> exact;
    std::vector<int> plain;
    exact.reserve(among.size());
    const int coded = m_query.isEmpty() ? -1 : rowOfCode(m_query);
    if (coded >= 0) {
        exact.push_back(coded);
    }
    for (const int i : among) {
        if (i == coded || (!m_category.isEmpty() && !product(i).categories.contains(m_category))) {
            continue;
        }
        const Tier tier = match(i);
        if (tier == Tier::Exact) {
            exact.push_back(i);
        } else if (tier == Tier::Plain) {
            plain.push_back(i);
        }
    }
    exact.insert(exact.end(), plain.begin(), plain.end());
    m_hits = std::move(exact);
}

int CatalogueIndex::rowOfCode(const QString &code) const
{
    const QString key = core::foldTurkish(code.left(codeLengthLimit));
    const int row = m_byCode.value(key, severalRows);
    if (row == severalRows) {
        return -1;
    }
    // A replaced product may have left its old code behind.
    const core::Product &p = product(row);
    return core::foldTurkish(p.sku) == key || core::foldTurkish(p.barcode) == key ? row : -1;
}

QStringList CatalogueIndex::categories() const
{
    QStringList names = m_categories.keys();
    std::sort(names.begin(), names.end(), m_collator);
    return names;
}

} // namespace models
