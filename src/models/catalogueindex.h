// SPDX-License-Identifier: MIT
#pragma once
#include "models/cataloguebuilder.h"

#include <optional>

namespace models {

enum class CatalogueSort { Store, Name, PriceUp, PriceDown };

/// What of the catalogue is shown, beside the words that are searched.
struct CatalogueFilter
{
    QString category; ///< Empty: all.
    bool isAvailableOnly = false;
    std::optional<qint64> priceFrom; ///< Minor units, both ends included. A product without a price has none that fits.
    std::optional<qint64> priceTo;
    friend bool operator==(const CatalogueFilter &, const CatalogueFilter &) = default;
};

/// What each choice of a filter would show, with the words and the other filters as they are.
struct CatalogueCounts
{
    QHash<QString, int> byCategory; ///< Only those that have something to show.
    int allCategories = 0;
    int available = 0;
    int all = 0; ///< Available or not.
    std::optional<qint64> lowestPrice; ///< Whatever the price filter says.
    std::optional<qint64> highestPrice;
};

/// The search over the products of a store. One pass over flat rows, narrowed from the last one while somebody goes on typing, so that
/// a key costs less than a frame. Pure, no signals.
class CatalogueIndex
{
public:
    /// Where a whole product comes from: a snapshot has what is searched only.
    using ProductSource = std::function<core::Product(qint64 id)>;

    CatalogueIndex();

    void clear();
    /// Another state of the catalogue; words, filter and sort stay.
    void setSnapshot(CatalogueSnapshotPtr snapshot, ProductSource source);
    /// For catalogues that are held in memory as a whole: adds products, replaces those whose id is known.
    void append(const QList<core::Product> &products);
    void setSort(CatalogueSort sort);
    void setFilter(const CatalogueFilter &filter);
    /// Words typed by a person; every word must be found in title, sku or barcode. Hits that match letter for letter (Turkish rules)
    /// come before those that match without accents; a product whose sku or barcode is exactly the query comes first.
    void setQuery(const QString &query);
    /// Products that have the words elsewhere (description, attributes): they come last. Ignored for another query than the one set.
    /// True when that changed anything.
    bool setFurther(const QString &query, const QList<qint64> &ids);

    [[nodiscard]] const std::vector<int> &hits() const { return m_hits; }
    /// Worked out when it is asked for: a key that is typed counts nothing.
    [[nodiscard]] CatalogueCounts counts() const;
    [[nodiscard]] int size() const { return m_snapshot->size(); }
    [[nodiscard]] core::Product product(int row) const { return m_source(m_snapshot->idOf(row)); }
    [[nodiscard]] qint64 idOf(int row) const { return m_snapshot->idOf(row); }
    [[nodiscard]] int rowOf(qint64 productId) const { return m_snapshot->rowOf(productId); }
    /// The one product whose sku or barcode is exactly this code; −1 for none or several, which `isShared` tells apart.
    [[nodiscard]] int rowOfCode(const QString &code, bool *isShared = nullptr) const { return m_snapshot->rowOfCode(code, isShared); }
    /// The dearest product of all; −1 when none has a price.
    [[nodiscard]] int dearestRow() const { return m_snapshot->dearestRow(); }
    [[nodiscard]] bool hasCategories() const { return !m_snapshot->categories.isEmpty(); }
    /// All categories, sorted for the eye.
    [[nodiscard]] QStringList categories() const;
    [[nodiscard]] CatalogueSort sort() const { return m_sort; }
    [[nodiscard]] const CatalogueFilter &filter() const { return m_filter; }
    [[nodiscard]] const QString &query() const { return m_query; }

private:
    struct Word
    {
        std::string exact;
        std::string plain;
        quint64 exactLetters = 0;
        quint64 plainLetters = 0;
        bool isLetter = false; ///< The letters alone decide.
        bool isPlain = false; ///< Without accents it is the same word.
    };
    enum class Tier : quint8 { None, Plain, Exact };

    [[nodiscard]] Tier match(const CatalogueBlock &block, int at) const;
    [[nodiscard]] std::vector<int> inOrder() const;
    void rank(bool isNarrowing);
    /// `isNarrowing`: only what matched before can match.
    void search(bool isNarrowing);
    void filterMatches();
    /// The place of the category that is chosen; −1: all; −2: one that no product has.
    [[nodiscard]] int chosenCategory() const;
    struct Fits
    {
        bool category = true;
        bool stock = true;
        bool price = true;
    };
    [[nodiscard]] Fits fits(int row, int category) const;

    CatalogueSnapshotPtr m_snapshot;
    ProductSource m_source;
    std::unique_ptr<CatalogueBuilder> m_builder; ///< Of append().
    QHash<qint64, core::Product> m_products; ///< Of append().
    std::vector<int> m_matches; ///< Rows that have the words, best first, whatever the filter says.
    std::vector<Tier> m_tiers; ///< Of each row, for the words.
    std::vector<int> m_hits;
    std::vector<qint64> m_further;
    CatalogueSort m_sort = CatalogueSort::Name;
    CatalogueFilter m_filter;
    QString m_query;
    std::vector<Word> m_words;
};

} // namespace models
