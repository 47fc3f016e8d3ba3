// SPDX-License-Identifier: MIT
#include "models/cataloguesnapshot.h"

#include "core/turkish.h"

#include <algorithm>
#include <utility>

namespace models {
namespace {

constexpr int codeLengthLimit = 64;
constexpr int gtinLength = 14;

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

/// Folded; a GTIN of 8, 12, 13 or 14 digits with leading zeros to 14, as GS1 compares them.
QString codeText(const QString &folded)
{
    const bool isDigits = std::all_of(folded.begin(), folded.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qsizetype length = folded.size();
    const bool isGtin = isDigits && (length == 8 || (length >= 12 && length <= gtinLength));
    return isGtin ? folded.rightJustified(gtinLength, u'0') : folded;
}

/// SKU and barcode of a row, folded: the two lines after the title.
QStringList codesOf(const CatalogueBlock &block, int row)
{
    const std::string_view text = block.exactOf(row);
    const QStringList lines = QString::fromUtf8(text.data(), qsizetype(text.size())).split(u'\n');
    QStringList codes = lines.mid(1);
    codes.removeAll(QString());
    return codes;
}

/// Of an entry of CatalogueSnapshot::byCode.
int rowAt(quint32 place)
{
    return int(place / 2);
}

/// What a snapshot's orders look at, where they were made and not read.
struct Orders
{
    std::vector<int> byStore;
    std::vector<int> byName;
    std::vector<int> byPriceUp;
    std::vector<int> byId;
    std::vector<quint32> byCode;
};

} // namespace

quint64 codeKey(const QString &folded)
{
    // FNV-1a.
    quint64 hash = Q_UINT64_C(14695981039346656037);
    const QString text = codeText(folded);
    for (const QChar c : text) {
        hash = (hash ^ c.unicode()) * Q_UINT64_C(1099511628211);
    }
    return text.isEmpty() ? 0 : qMax<quint64>(1, hash);
}

quint64 lettersOf(const QString &key)
{
    quint64 letters = 0;
    for (const QChar c : key) {
        letters |= Q_UINT64_C(1) << letterBit(c);
    }
    return letters;
}

bool isOneLetter(const QString &key)
{
    return key.size() == 1 && letterBit(key.front()) < 42;
}

quint64 CatalogueSnapshot::keyAt(quint32 place) const
{
    const CatalogueBlock &block = blockOf(rowAt(place));
    const auto at = size_t(inBlock(rowAt(place)));
    return place % 2 == 0 ? block.skuKeys[at] : block.barcodeKeys[at];
}

int CatalogueSnapshot::rowOf(qint64 id) const
{
    const auto at = std::lower_bound(byId.begin(), byId.end(), id, [this](int row, qint64 wanted) { return idOf(row) < wanted; });
    return at != byId.end() && idOf(*at) == id ? *at : -1;
}

int CatalogueSnapshot::rowOfCode(const QString &code, bool *isShared) const
{
    const QString folded = core::foldTurkish(code.left(codeLengthLimit));
    if (folded.isEmpty()) {
        return -1;
    }
    const QString wanted = codeText(folded);
    const quint64 key = codeKey(folded);
    int found = -1;
    auto at = std::lower_bound(byCode.begin(), byCode.end(), key, [this](quint32 place, quint64 k) { return keyAt(place) < k; });
    for (; at != byCode.end() && keyAt(*at) == key; ++at) {
        const int row = rowAt(*at);
        const QStringList codes = codesOf(blockOf(row), inBlock(row));
        const bool isIt = std::any_of(codes.begin(), codes.end(), [&wanted](const QString &c) { return codeText(c) == wanted; });
        if (isIt && found >= 0 && found != row) {
            if (isShared) {
                *isShared = true;
            }
            return -1;
        }
        found = isIt ? row : found;
    }
    return found;
}

std::vector<int> CatalogueSnapshot::byPriceDown() const
{
    const auto hasPrice = [this](int row) { return priceOf(row) != CatalogueBlock::noPrice; };
    const auto priced = std::partition_point(byPriceUp.begin(), byPriceUp.end(), hasPrice);
    std::vector<int> rows;
    rows.reserve(byPriceUp.size());
    for (auto end = priced; end != byPriceUp.begin();) {
        const qint64 price = priceOf(*(end - 1));
        const auto begin = std::partition_point(byPriceUp.begin(), end, [&](int row) { return priceOf(row) < price; });
        rows.insert(rows.end(), begin, end);
        end = begin;
    }
    rows.insert(rows.end(), priced, byPriceUp.end());
    return rows;
}

int CatalogueSnapshot::dearestRow() const
{
    const auto hasPrice = [this](int row) { return priceOf(row) != CatalogueBlock::noPrice; };
    const auto priced = std::partition_point(byPriceUp.begin(), byPriceUp.end(), hasPrice);
    if (priced == byPriceUp.begin()) {
        return -1;
    }
    const qint64 price = priceOf(*(priced - 1));
    return *std::partition_point(byPriceUp.begin(), priced, [&](int row) { return priceOf(row) < price; });
}

bool isCheaper(qint64 price, qint64 other)
{
    return price != CatalogueBlock::noPrice && (other == CatalogueBlock::noPrice || price < other);
}

void setOrders(CatalogueSnapshot &snapshot, std::vector<int> byStore, std::vector<int> byName)
{
    auto orders = std::make_shared<Orders>();
    orders->byStore = std::move(byStore);
    orders->byName = std::move(byName);
    const auto size = size_t(snapshot.size());
    // Sorted with what they are sorted by, which is not kept beside them.
    std::vector<std::pair<qint64, int>> ids;
    std::vector<std::pair<quint64, quint32>> codes;
    ids.reserve(size);
    codes.reserve(2 * size);
    for (int row = 0; row < int(size); ++row) {
        ids.emplace_back(snapshot.idOf(row), row);
        for (const quint32 place : { 2 * quint32(row), 2 * quint32(row) + 1 }) {
            if (const quint64 key = snapshot.keyAt(place); key != 0) {
                codes.emplace_back(key, place);
            }
        }
    }
    std::sort(ids.begin(), ids.end());
    std::sort(codes.begin(), codes.end());
    orders->byId.resize(ids.size());
    std::transform(ids.begin(), ids.end(), orders->byId.begin(), [](const auto &entry) { return entry.second; });
    orders->byCode.resize(codes.size());
    std::transform(codes.begin(), codes.end(), orders->byCode.begin(), [](const auto &entry) { return entry.second; });
    orders->byPriceUp = orders->byName;
    std::stable_sort(orders->byPriceUp.begin(), orders->byPriceUp.end(),
        [&snapshot](int left, int right) { return isCheaper(snapshot.priceOf(left), snapshot.priceOf(right)); });
    snapshot.byStore = orders->byStore;
    snapshot.byName = orders->byName;
    snapshot.byPriceUp = orders->byPriceUp;
    snapshot.byId = orders->byId;
    snapshot.byCode = orders->byCode;
    snapshot.owner = std::move(orders);
}

} // namespace models
