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
    const auto at = std::lower_bound(rowsById.begin(), rowsById.end(), std::pair(id, -1));
    return at != rowsById.end() && at->first == id ? at->second : -1;
}

int CatalogueSnapshot::rowOfCode(const QString &code) const
{
    const QString folded = core::foldTurkish(code.left(codeLengthLimit));
    if (folded.isEmpty()) {
        return -1;
    }
    const QString wanted = codeText(folded);
    const quint64 key = codeKey(folded);
    int found = -1;
    for (auto at = std::lower_bound(rowsByCode.begin(), rowsByCode.end(), std::pair(key, -1)); at != rowsByCode.end() && at->first == key;
         ++at) {
        const QStringList codes = codesOf(blockOf(at->second), inBlock(at->second));
        const bool isIt = std::any_of(codes.begin(), codes.end(), [&wanted](const QString &c) { return codeText(c) == wanted; });
        if (isIt && found >= 0 && found != at->second) {
            return -1;
        }
        found = isIt ? at->second : found;
    }
    return found;
}

void completeSnapshot(CatalogueSnapshot &snapshot)
{
    const int size = snapshot.size();
    snapshot.rowsById.clear();
    snapshot.rowsByCode.clear();
    snapshot.rowsById.reserve(size_t(size));
    snapshot.rowsByCode.reserve(size_t(size));
    for (int row = 0; row < size; ++row) {
        const CatalogueBlock &block = snapshot.blockOf(row);
        const auto at = size_t(CatalogueSnapshot::inBlock(row));
        snapshot.rowsById.emplace_back(block.ids[at], row);
        for (const quint64 key : { block.skuKeys[at], block.barcodeKeys[at] }) {
            if (key != 0) {
                snapshot.rowsByCode.emplace_back(key, row);
            }
        }
    }
    std::sort(snapshot.rowsById.begin(), snapshot.rowsById.end());
    std::sort(snapshot.rowsByCode.begin(), snapshot.rowsByCode.end());
    const auto ordered = [&snapshot](bool isUp) {
        std::vector<int> rows = snapshot.byName;
        std::stable_sort(rows.begin(), rows.end(), [&snapshot, isUp](int left, int right) {
            const qint64 a = snapshot.priceOf(left);
            const qint64 b = snapshot.priceOf(right);
            if (a == CatalogueBlock::noPrice || b == CatalogueBlock::noPrice) {
                return a != CatalogueBlock::noPrice && b == CatalogueBlock::noPrice;
            }
            return isUp ? a < b : b < a;
        });
        return rows;
    };
    snapshot.byPriceUp = ordered(true);
    snapshot.byPriceDown = ordered(false);
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
