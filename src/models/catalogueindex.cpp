// SPDX-License-Identifier: MIT
#include "models/catalogueindex.h"

#include "core/turkish.h"

#include <algorithm>

namespace models {
namespace {

constexpr qsizetype queryLimit = 256; ///< Characters.

} // namespace

CatalogueIndex::CatalogueIndex() : m_snapshot(std::make_shared<CatalogueSnapshot>()) { }

void CatalogueIndex::clear()
{
    m_builder.reset();
    m_products.clear();
    m_further.clear();
    m_filter.category.clear();
    setSnapshot(std::make_shared<CatalogueSnapshot>(), {});
}

void CatalogueIndex::setSnapshot(CatalogueSnapshotPtr snapshot, ProductSource source)
{
    m_snapshot = std::move(snapshot);
    m_source = std::move(source);
    search(false);
}

void CatalogueIndex::append(const QList<core::Product> &products)
{
    if (!m_builder) {
        m_builder = std::make_unique<CatalogueBuilder>();
    }
    m_builder->put(products);
    for (const core::Product &product : products) {
        m_products.insert(product.id, product);
    }
    setSnapshot(m_builder->snapshot(), [this](qint64 id) { return m_products.value(id); });
}

std::vector<int> CatalogueIndex::inOrder() const
{
    const auto copy = [](std::span<const int> rows) { return std::vector<int>(rows.begin(), rows.end()); };
    switch (m_sort) {
    case CatalogueSort::Name:
        return copy(m_snapshot->byName);
    case CatalogueSort::PriceUp:
        return copy(m_snapshot->byPriceUp);
    case CatalogueSort::PriceDown:
        return m_snapshot->byPriceDown();
    case CatalogueSort::Store:
        break;
    }
    return copy(m_snapshot->byStore);
}

void CatalogueIndex::setSort(CatalogueSort sort)
{
    m_sort = sort;
    search(false);
}

void CatalogueIndex::setFilter(const CatalogueFilter &filter)
{
    m_filter = filter;
    filterMatches();
}

void CatalogueIndex::setQuery(const QString &query)
{
    const QString key = core::foldTurkish(query.left(queryLimit));
    std::vector<Word> words;
    const QStringList exactWords = key.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : exactWords) {
        const QString plain = core::foldPlain(word);
        words.push_back({ word.toStdString(), plain.toStdString(), lettersOf(word), lettersOf(plain), isOneLetter(plain), word == plain });
    }
    // One word that grows can only lose hits: what was found is enough to look through. Tiers may change, so the order is taken anew.
    const bool isNarrowing
        = words.size() == 1 && m_words.size() == 1 && words[0].plain.starts_with(m_words[0].plain) && m_matches.size() < size_t(size()) / 4;
    m_words = std::move(words);
    m_query = query;
    m_further.clear();
    search(isNarrowing);
}

bool CatalogueIndex::setFurther(const QString &query, const QList<qint64> &ids)
{
    if (query != m_query) {
        return false;
    }
    std::vector<char> isKnown(size_t(size()), 0);
    for (const int row : m_matches) {
        isKnown[size_t(row)] = 1;
    }
    const size_t before = m_matches.size();
    for (const qint64 id : ids) {
        const int row = rowOf(id);
        if (row >= 0 && isKnown[size_t(row)] == 0) {
            m_matches.push_back(row);
        }
    }
    if (m_matches.size() == before) {
        return false;
    }
    m_further.assign(ids.begin(), ids.end());
    filterMatches();
    return true;
}

CatalogueIndex::Tier CatalogueIndex::match(const CatalogueBlock &block, int at) const
{
    const quint64 plain = block.plainLetters[size_t(at)];
    const quint64 exact = block.exactLetters[size_t(at)];
    Tier tier = Tier::Exact;
    for (const Word &word : m_words) {
        // The accent-blind key finds everything that the exact one finds, so it alone decides about hit or no hit.
        if ((plain & word.plainLetters) != word.plainLetters) {
            return Tier::None;
        }
        if (!word.isLetter && block.plainOf(at).find(word.plain) == std::string_view::npos) {
            return Tier::None;
        }
        const bool hasLetters = (exact & word.exactLetters) == word.exactLetters;
        const bool isDecided = word.isPlain && (word.isLetter || block.isExactPlain(at));
        if (!hasLetters || (!isDecided && block.exactOf(at).find(word.exact) == std::string_view::npos)) {
            tier = Tier::Plain;
        }
    }
    return tier;
}

// Row by row as they lie in memory, and only then in the order that is shown: looked at in that order, each row would be fetched from
// somewhere else, which takes longer than the looking.
void CatalogueIndex::rank(bool isNarrowing)
{
    if (isNarrowing) {
        std::vector<Tier> among(size_t(size()), Tier::None);
        for (const int row : m_matches) {
            among[size_t(row)] = match(m_snapshot->blockOf(row), CatalogueSnapshot::inBlock(row));
        }
        m_tiers = std::move(among);
        return;
    }
    m_tiers.assign(size_t(size()), Tier::Exact);
    if (m_words.empty()) {
        return;
    }
    auto tier = m_tiers.begin();
    for (const CatalogueBlock &block : m_snapshot->blocks) {
        for (int at = 0; at < block.size(); ++at) {
            *tier++ = match(block, at);
        }
    }
}

void CatalogueIndex::search(bool isNarrowing)
{
    rank(isNarrowing);
    std::vector<int> plain;
    m_matches.clear();
    m_matches.reserve(size_t(size()));
    const int coded = m_query.isEmpty() ? -1 : rowOfCode(m_query.trimmed());
    if (coded >= 0) {
        m_matches.push_back(coded);
    }
    for (const int row : inOrder()) {
        const Tier tier = row == coded ? Tier::None : m_tiers[size_t(row)];
        if (tier == Tier::Exact) {
            m_matches.push_back(row);
        } else if (tier == Tier::Plain) {
            plain.push_back(row);
        }
    }
    m_matches.insert(m_matches.end(), plain.begin(), plain.end());
    if (!m_further.empty()) {
        std::vector<char> isKnown(size_t(size()), 0);
        for (const int row : m_matches) {
            isKnown[size_t(row)] = 1;
        }
        for (const qint64 id : m_further) {
            const int row = rowOf(id);
            if (row >= 0 && isKnown[size_t(row)] == 0) {
                m_matches.push_back(row);
            }
        }
    }
    filterMatches();
}

int CatalogueIndex::chosenCategory() const
{
    const qsizetype place = m_snapshot->categories.indexOf(m_filter.category);
    return m_filter.category.isEmpty() ? -1 : (place < 0 ? -2 : int(place));
}

CatalogueIndex::Fits CatalogueIndex::fits(int row, int category) const
{
    const CatalogueBlock &block = m_snapshot->blockOf(row);
    const int at = CatalogueSnapshot::inBlock(row);
    const qint64 price = block.prices[size_t(at)];
    const bool hasPrice = price != CatalogueBlock::noPrice;
    Fits fits;
    fits.stock = block.available[size_t(at)] != 0 || !m_filter.isAvailableOnly;
    fits.price = (!m_filter.priceFrom || (hasPrice && price >= *m_filter.priceFrom))
        && (!m_filter.priceTo || (hasPrice && price <= *m_filter.priceTo));
    const auto own = block.categoriesOf(at);
    fits.category = category == -1 || (category >= 0 && std::find(own.begin(), own.end(), quint16(category)) != own.end());
    return fits;
}

void CatalogueIndex::filterMatches()
{
    if (m_filter == CatalogueFilter()) {
        m_hits = m_matches;
        return;
    }
    const int category = chosenCategory();
    m_hits.clear();
    for (const int row : m_matches) {
        const Fits fit = fits(row, category);
        if (fit.category && fit.stock && fit.price) {
            m_hits.push_back(row);
        }
    }
}

CatalogueCounts CatalogueIndex::counts() const
{
    const int category = chosenCategory();
    CatalogueCounts counts;
    std::vector<int> byPlace(static_cast<size_t>(m_snapshot->categories.size()), 0);
    for (const int row : m_matches) {
        const CatalogueBlock &block = m_snapshot->blockOf(row);
        const int at = CatalogueSnapshot::inBlock(row);
        const Fits fit = fits(row, category);
        if (fit.stock && fit.price) {
            ++counts.allCategories;
            for (const quint16 own : block.categoriesOf(at)) {
                ++byPlace[own];
            }
        }
        if (fit.category && fit.price) {
            ++counts.all;
            counts.available += block.available[size_t(at)];
        }
        const qint64 price = block.prices[size_t(at)];
        if (fit.category && fit.stock && price != CatalogueBlock::noPrice) {
            counts.lowestPrice = qMin(counts.lowestPrice.value_or(price), price);
            counts.highestPrice = qMax(counts.highestPrice.value_or(price), price);
        }
    }
    for (size_t i = 0; i < byPlace.size(); ++i) {
        if (byPlace[i] > 0) {
            counts.byCategory.insert(m_snapshot->categories[qsizetype(i)], byPlace[i]);
        }
    }
    return counts;
}

QStringList CatalogueIndex::categories() const
{
    QCollator collator(QLocale(QLocale::Turkish, QLocale::Turkey));
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QStringList names = m_snapshot->categories;
    std::sort(names.begin(), names.end(), collator);
    return names;
}

} // namespace models
