// SPDX-License-Identifier: MIT
#include "models/cataloguesnapshot.h"

#include "core/turkish.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>

namespace models {
namespace {

constexpr quint32 magic = 0x565A4305; ///< The layout below; another one is another number.
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

quint64 keyAt(const CatalogueSnapshot &snapshot, quint32 place)
{
    const CatalogueBlock &block = snapshot.blockOf(rowAt(place));
    const auto at = size_t(CatalogueSnapshot::inBlock(rowAt(place)));
    return place % 2 == 0 ? block.skuKeys[at] : block.barcodeKeys[at];
}

template <class T> void writeArray(QDataStream &out, const std::vector<T> &array)
{
    out << QByteArray(reinterpret_cast<const char *>(array.data()), qsizetype(array.size() * sizeof(T)));
}

template <class T> bool readArray(QDataStream &in, std::vector<T> &array)
{
    QByteArray bytes;
    in >> bytes;
    if (bytes.size() % qsizetype(sizeof(T)) != 0) {
        return false;
    }
    const auto *begin = reinterpret_cast<const T *>(bytes.constData());
    array.assign(begin, begin + bytes.size() / qsizetype(sizeof(T)));
    return true;
}

bool isWhole(const CatalogueBlock &block, const QStringList &categories)
{
    const size_t rows = block.ids.size();
    const auto fits = [rows](const auto &array) { return array.size() == rows; };
    const auto climbs = [rows](const std::vector<quint32> &ends, qsizetype last) {
        return std::is_sorted(ends.begin(), ends.end()) && (rows == 0 || ends.back() == quint32(last));
    };
    return rows <= CatalogueBlock::capacity && fits(block.prices) && fits(block.available) && fits(block.skuKeys) && fits(block.barcodeKeys)
        && fits(block.exactLetters) && fits(block.plainLetters) && fits(block.plainEnds) && fits(block.exactEnds)
        && fits(block.categoryEnds) && climbs(block.plainEnds, block.plain.size()) && climbs(block.exactEnds, block.exact.size())
        && climbs(block.categoryEnds, qsizetype(block.categories.size()))
        && std::all_of(block.categories.begin(), block.categories.end(), [&](quint16 c) { return c < categories.size(); });
}

/// Each row once.
bool isOrder(std::vector<int> rows, int size)
{
    std::sort(rows.begin(), rows.end());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] != int(i)) {
            return false;
        }
    }
    return int(rows.size()) == size;
}

bool readBlock(QDataStream &in, CatalogueBlock &block, const QStringList &categories)
{
    const bool isRead = readArray(in, block.ids) && readArray(in, block.prices) && readArray(in, block.available)
        && readArray(in, block.skuKeys) && readArray(in, block.barcodeKeys) && readArray(in, block.exactLetters)
        && readArray(in, block.plainLetters) && readArray(in, block.plainEnds) && readArray(in, block.exactEnds)
        && readArray(in, block.categories) && readArray(in, block.categoryEnds);
    in >> block.plain >> block.exact;
    return isRead && in.status() == QDataStream::Ok && isWhole(block, categories);
}

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
    auto at = std::lower_bound(byCode.begin(), byCode.end(), key, [this](quint32 place, quint64 k) { return keyAt(*this, place) < k; });
    for (; at != byCode.end() && keyAt(*this, *at) == key; ++at) {
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

void completeSnapshot(CatalogueSnapshot &snapshot)
{
    const auto size = size_t(snapshot.size());
    // Sorted with what they are sorted by, which is not kept beside them.
    std::vector<std::pair<qint64, int>> ids;
    std::vector<std::pair<quint64, quint32>> codes;
    ids.reserve(size);
    codes.reserve(2 * size);
    for (int row = 0; row < int(size); ++row) {
        ids.emplace_back(snapshot.idOf(row), row);
        for (const quint32 place : { 2 * quint32(row), 2 * quint32(row) + 1 }) {
            if (const quint64 key = keyAt(snapshot, place); key != 0) {
                codes.emplace_back(key, place);
            }
        }
    }
    std::sort(ids.begin(), ids.end());
    std::sort(codes.begin(), codes.end());
    snapshot.byId.resize(ids.size());
    std::transform(ids.begin(), ids.end(), snapshot.byId.begin(), [](const auto &entry) { return entry.second; });
    snapshot.byCode.resize(codes.size());
    std::transform(codes.begin(), codes.end(), snapshot.byCode.begin(), [](const auto &entry) { return entry.second; });
    snapshot.byPriceUp = snapshot.byName;
    std::stable_sort(snapshot.byPriceUp.begin(), snapshot.byPriceUp.end(), [&snapshot](int left, int right) {
        const qint64 a = snapshot.priceOf(left);
        const qint64 b = snapshot.priceOf(right);
        return a != CatalogueBlock::noPrice && (b == CatalogueBlock::noPrice || a < b);
    });
}

QByteArray writeSnapshot(const CatalogueSnapshot &snapshot)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << quint32(QSysInfo::ByteOrder) << snapshot.categories << quint32(snapshot.blocks.size());
    for (const auto &block : snapshot.blocks) {
        writeArray(out, block->ids);
        writeArray(out, block->prices);
        writeArray(out, block->available);
        writeArray(out, block->skuKeys);
        writeArray(out, block->barcodeKeys);
        writeArray(out, block->exactLetters);
        writeArray(out, block->plainLetters);
        writeArray(out, block->plainEnds);
        writeArray(out, block->exactEnds);
        writeArray(out, block->categories);
        writeArray(out, block->categoryEnds);
        out << block->plain << block->exact;
    }
    writeArray(out, snapshot.byStore);
    writeArray(out, snapshot.byName);
    return bytes;
}

CatalogueSnapshotPtr readSnapshot(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 head = 0;
    quint32 order = 0;
    quint32 count = 0;
    auto snapshot = std::make_shared<CatalogueSnapshot>();
    in >> head >> order;
    if (head != magic || order != quint32(QSysInfo::ByteOrder)) {
        return {};
    }
    in >> snapshot->categories >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        auto block = std::make_shared<CatalogueBlock>();
        const bool isLast = i + 1 == count;
        if (!readBlock(in, *block, snapshot->categories) || (!isLast && block->size() != CatalogueBlock::capacity)) {
            return {};
        }
        snapshot->blocks.push_back(std::move(block));
    }
    const bool isRead = readArray(in, snapshot->byStore) && readArray(in, snapshot->byName) && in.status() == QDataStream::Ok;
    if (!isRead || !isOrder(snapshot->byStore, snapshot->size()) || !isOrder(snapshot->byName, snapshot->size())) {
        return {};
    }
    completeSnapshot(*snapshot);
    return snapshot;
}

} // namespace models
