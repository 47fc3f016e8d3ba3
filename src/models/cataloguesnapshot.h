// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QMetaType>
#include <QStringList>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace models {

/// Up to 1,024 products as a search reads them: flat arrays, a row at the same place in each. What is shown of a product is not here
/// (ProductSource). It looks at bytes that `owner` has and that never change.
struct CatalogueBlock
{
    static constexpr int capacity = 1024;
    static constexpr qint64 noPrice = std::numeric_limits<qint64>::min();

    std::span<const qint64> ids;
    std::span<const qint64> prices; ///< Minor units; noPrice: none, or none that can be read.
    std::span<const quint8> available; ///< 1: it can be put into a cart.
    std::span<const quint64> skuKeys; ///< codeKey(); 0: none.
    std::span<const quint64> barcodeKeys;
    std::span<const quint64> exactLetters; ///< Which letters a text has (lettersOf()).
    std::span<const quint64> plainLetters;
    std::span<const char> plain; ///< UTF-8; core::foldPlain of title, SKU and barcode of each row, a line each.
    std::span<const char> exact; ///< core::foldTurkish of the same; nothing for a row where it is the same text.
    std::span<const quint32> plainEnds;
    std::span<const quint32> exactEnds;
    std::span<const quint16> categories; ///< Of all rows, one after the other; places in CatalogueSnapshot::categories.
    std::span<const quint32> categoryEnds;
    std::shared_ptr<const void> owner;

    [[nodiscard]] int size() const { return int(ids.size()); }
    [[nodiscard]] std::span<const quint16> categoriesOf(int row) const { return part(categories, categoryEnds, row); }
    [[nodiscard]] std::string_view plainOf(int row) const { return text(part(plain, plainEnds, row)); }
    [[nodiscard]] std::string_view exactOf(int row) const { return isExactPlain(row) ? plainOf(row) : text(part(exact, exactEnds, row)); }
    /// Without accents the text of the row is the same.
    [[nodiscard]] bool isExactPlain(int row) const { return part(exact, exactEnds, row).empty(); }

private:
    template <class T> static std::span<const T> part(std::span<const T> all, std::span<const quint32> ends, int row)
    {
        const size_t begin = row == 0 ? 0 : ends[size_t(row) - 1];
        return all.subspan(begin, ends[size_t(row)] - begin);
    }
    static std::string_view text(std::span<const char> bytes) { return { bytes.data(), bytes.size() }; }
};

/// All products of a store at one moment, in every order that they are shown in. Made on the thread that loads them
/// (CatalogueBuilder), read on the window's; shared, never changed.
struct CatalogueSnapshot
{
    std::vector<CatalogueBlock> blocks; ///< Each but the last is full.
    std::span<const int> byStore; ///< Rows, in the store's own order.
    std::span<const int> byName; ///< Rows, by the Turkish alphabet.
    std::span<const int> byPriceUp; ///< What has no price comes last, whichever way prices go.
    std::span<const int> byId;
    std::span<const quint32> byCode; ///< SKU (2 × row) and barcode (2 × row + 1), by codeKey().
    QStringList categories; ///< Markers.
    std::shared_ptr<const void> owner; ///< Of what the orders look at.

    [[nodiscard]] int size() const { return blocks.empty() ? 0 : int(blocks.size() - 1) * CatalogueBlock::capacity + blocks.back().size(); }
    [[nodiscard]] const CatalogueBlock &blockOf(int row) const { return blocks[size_t(row / CatalogueBlock::capacity)]; }
    [[nodiscard]] static int inBlock(int row) { return row % CatalogueBlock::capacity; }
    [[nodiscard]] qint64 idOf(int row) const { return blockOf(row).ids[size_t(inBlock(row))]; }
    [[nodiscard]] qint64 priceOf(int row) const { return blockOf(row).prices[size_t(inBlock(row))]; }
    /// Of an entry of byCode.
    [[nodiscard]] quint64 keyAt(quint32 place) const;
    /// Where prices are the same, by name; what has no price comes last. Made when it is asked for.
    [[nodiscard]] std::vector<int> byPriceDown() const;
    /// The first of byPriceDown(); −1 when nothing has a price.
    [[nodiscard]] int dearestRow() const;
    /// −1: no such product.
    [[nodiscard]] int rowOf(qint64 id) const;
    /// The one product with this SKU or barcode; −1 for none or several, which `isShared` tells apart. A GTIN is the same with and without
    /// leading zeros.
    [[nodiscard]] int rowOfCode(const QString &code, bool *isShared = nullptr) const;
};

using CatalogueSnapshotPtr = std::shared_ptr<const CatalogueSnapshot>;

/// Which of two prices comes first: none comes last.
[[nodiscard]] bool isCheaper(qint64 price, qint64 other);
/// Gives the blocks of a snapshot their orders: these two, and those that follow from them.
void setOrders(CatalogueSnapshot &snapshot, std::vector<int> byStore, std::vector<int> byName);

/// A number for a folded SKU or barcode, by which it is found; several codes may have one. A GTIN of 8, 12, 13 or 14 digits has the same
/// with and without leading zeros. 0 for an empty text.
[[nodiscard]] quint64 codeKey(const QString &folded);
/// A bit of its own for each Turkish letter and digit; everything else shares what is left.
[[nodiscard]] quint64 lettersOf(const QString &key);
/// True when the letters alone decide: one character that has a bit of its own.
[[nodiscard]] bool isOneLetter(const QString &key);

} // namespace models
Q_DECLARE_METATYPE(models::CatalogueSnapshotPtr)
