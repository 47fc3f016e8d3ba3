// SPDX-License-Identifier: MIT
#include "models/snapshotbytes.h"

#include <QSysInfo>

#include <algorithm>

namespace models {
namespace {

constexpr quint32 magic = 0x565A4307; ///< The layout below; another one is another number.
constexpr size_t step = alignof(qint64); ///< Each array begins at a multiple of it.

struct Head
{
    quint32 magic = models::magic;
    quint32 byteOrder = QSysInfo::ByteOrder;
    quint32 blocks = 0;
    quint32 rows = 0;
    quint32 codes = 0;
    quint32 categoryBytes = 0;
};

struct BlockHead
{
    quint32 rows = 0;
    quint32 plain = 0; ///< Bytes.
    quint32 exact = 0;
    quint32 categories = 0;
};

class Writer
{
public:
    template <class T> void put(std::span<const T> array)
    {
        m_bytes.append(reinterpret_cast<const char *>(array.data()), qsizetype(array.size_bytes()));
        m_bytes.append(qsizetype((step - array.size_bytes() % step) % step), '\0');
    }
    template <class T> void putOne(const T &value) { put(std::span<const T>(&value, 1)); }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_left(bytes) { }
    /// Fewer bytes than that are left: an empty one, and the reading is over.
    template <class T> std::span<const T> take(size_t count)
    {
        const size_t size = count * sizeof(T);
        const size_t padded = (size + step - 1) / step * step;
        if (m_isTorn || padded > size_t(m_left.size())) {
            m_isTorn = true;
            return {};
        }
        const auto *begin = reinterpret_cast<const T *>(m_left.data());
        m_left = m_left.sliced(qsizetype(padded));
        return { begin, count };
    }
    template <class T> T takeOne()
    {
        const auto one = take<T>(1);
        return one.empty() ? T() : one.front();
    }
    [[nodiscard]] bool isWhole() const { return !m_isTorn && m_left.isEmpty(); }
    [[nodiscard]] bool isTorn() const { return m_isTorn; }

private:
    QByteArrayView m_left;
    bool m_isTorn = false;
};

bool climbs(std::span<const quint32> ends, size_t last)
{
    return std::is_sorted(ends.begin(), ends.end()) && (ends.empty() ? last == 0 : ends.back() == last);
}

/// Array by array, each of all blocks: what every list asks for lies together, so that memory holds that, and not what only a search looks
/// at beside it. `visit` gets an array of a block, and how much its head says there is in it.
template <class Block, class Visit> void eachArray(std::span<const BlockHead> heads, std::span<Block> blocks, Visit visit)
{
    const auto ofAll = [&](auto array, quint32 BlockHead::*count) {
        for (size_t i = 0; i < blocks.size(); ++i) {
            visit(blocks[i].*array, heads[i].*count);
        }
    };
    ofAll(&CatalogueBlock::prices, &BlockHead::rows);
    ofAll(&CatalogueBlock::available, &BlockHead::rows);
    ofAll(&CatalogueBlock::categoryEnds, &BlockHead::rows);
    ofAll(&CatalogueBlock::categories, &BlockHead::categories);
    ofAll(&CatalogueBlock::ids, &BlockHead::rows);
    ofAll(&CatalogueBlock::skuKeys, &BlockHead::rows);
    ofAll(&CatalogueBlock::barcodeKeys, &BlockHead::rows);
    ofAll(&CatalogueBlock::exactLetters, &BlockHead::rows);
    ofAll(&CatalogueBlock::plainLetters, &BlockHead::rows);
    ofAll(&CatalogueBlock::plainEnds, &BlockHead::rows);
    ofAll(&CatalogueBlock::plain, &BlockHead::plain);
    ofAll(&CatalogueBlock::exactEnds, &BlockHead::rows);
    ofAll(&CatalogueBlock::exact, &BlockHead::exact);
}

bool isSound(const CatalogueBlock &block, qsizetype categories)
{
    return climbs(block.plainEnds, block.plain.size()) && climbs(block.exactEnds, block.exact.size())
        && climbs(block.categoryEnds, block.categories.size())
        && std::all_of(block.categories.begin(), block.categories.end(), [categories](quint16 c) { return c < categories; });
}

/// Each row once.
bool isOrder(std::span<const int> rows, int size)
{
    std::vector<char> isSeen(size_t(size), 0);
    return int(rows.size()) == size && std::all_of(rows.begin(), rows.end(), [&isSeen, size](int row) {
        return row >= 0 && row < size && std::exchange(isSeen[size_t(row)], 1) == 0;
    });
}

bool areOrdersSound(const CatalogueSnapshot &made)
{
    const int size = made.size();
    const auto isCode = [size](quint32 place) { return place / 2 < quint32(size); };
    return isOrder(made.byStore, size) && isOrder(made.byName, size) && isOrder(made.byPriceUp, size) && isOrder(made.byId, size)
        && std::all_of(made.byCode.begin(), made.byCode.end(), isCode)
        && std::is_sorted(
            made.byPriceUp.begin(), made.byPriceUp.end(), [&made](int a, int b) { return isCheaper(made.priceOf(a), made.priceOf(b)); })
        && std::is_sorted(made.byId.begin(), made.byId.end(), [&made](int a, int b) { return made.idOf(a) < made.idOf(b); })
        && std::is_sorted(made.byCode.begin(), made.byCode.end(), [&made](quint32 a, quint32 b) { return made.keyAt(a) < made.keyAt(b); });
}

} // namespace

QByteArray writeSnapshot(const CatalogueSnapshot &snapshot)
{
    QByteArray categories;
    for (const QString &marker : snapshot.categories) {
        categories += marker.toUtf8() + '\0';
    }
    Head head;
    head.blocks = quint32(snapshot.blocks.size());
    head.rows = quint32(snapshot.size());
    head.codes = quint32(snapshot.byCode.size());
    head.categoryBytes = quint32(categories.size());
    Writer out;
    out.putOne(head);
    out.put(std::span<const char>(categories.constData(), size_t(categories.size())));
    std::vector<BlockHead> heads;
    for (const CatalogueBlock &block : snapshot.blocks) {
        heads.push_back(
            { quint32(block.size()), quint32(block.plain.size()), quint32(block.exact.size()), quint32(block.categories.size()) });
    }
    out.put(std::span<const BlockHead>(heads));
    eachArray(std::span<const BlockHead>(heads), std::span(snapshot.blocks), [&out](auto array, quint32) { out.put(array); });
    out.put(snapshot.byStore);
    out.put(snapshot.byName);
    out.put(snapshot.byPriceUp);
    out.put(snapshot.byId);
    out.put(snapshot.byCode);
    return out.bytes();
}

CatalogueSnapshotPtr readSnapshot(const core::AsideBytes &bytes)
{
    Reader in(bytes.view);
    const auto head = in.takeOne<Head>();
    if (in.isTorn() || head.magic != magic || head.byteOrder != quint32(QSysInfo::ByteOrder)) {
        return {};
    }
    auto made = std::make_shared<CatalogueSnapshot>();
    made->owner = bytes.owner;
    const auto categories = in.take<char>(head.categoryBytes);
    const QByteArrayView text(categories.data(), qsizetype(categories.size()));
    for (qsizetype begin = 0, end = text.indexOf('\0'); end >= 0; begin = end + 1, end = text.indexOf('\0', begin)) {
        made->categories.append(QString::fromUtf8(text.sliced(begin, end - begin)));
    }
    const auto heads = in.take<BlockHead>(head.blocks);
    made->blocks.resize(heads.size());
    eachArray(heads, std::span(made->blocks), [&in]<class T>(std::span<const T> &array, quint32 count) { array = in.take<T>(count); });
    for (size_t i = 0; i < heads.size(); ++i) {
        CatalogueBlock &block = made->blocks[i];
        const bool isFull = block.size() == CatalogueBlock::capacity;
        const bool isLast = i + 1 == heads.size() && block.size() <= CatalogueBlock::capacity;
        if (in.isTorn() || !(isFull || isLast) || !isSound(block, made->categories.size())) {
            return {};
        }
        block.owner = bytes.owner;
    }
    made->byStore = in.take<int>(head.rows);
    made->byName = in.take<int>(head.rows);
    made->byPriceUp = in.take<int>(head.rows);
    made->byId = in.take<int>(head.rows);
    made->byCode = in.take<quint32>(head.codes);
    const bool isRead = in.isWhole() && head.rows == quint32(made->size()) && areOrdersSound(*made);
    return isRead ? made : CatalogueSnapshotPtr();
}

} // namespace models
