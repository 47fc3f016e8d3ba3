// SPDX-License-Identifier: MIT
#include "models/cataloguebuilder.h"

#include "core/turkish.h"

#include <QLocale>
#include <algorithm>
#include <iterator>
#include <numeric>

namespace models {

struct CatalogueBuilder::Entry
{
    qint64 id = 0;
    qint64 price = CatalogueBlock::noPrice;
    bool isAvailable = false;
    quint64 skuKey = 0;
    quint64 barcodeKey = 0;
    quint64 exactLetters = 0;
    quint64 plainLetters = 0;
    QByteArray plain;
    QByteArray exact;
    std::vector<quint16> categories;
};

struct CatalogueBuilder::Rows
{
    std::vector<qint64> ids;
    std::vector<qint64> prices;
    std::vector<quint8> available;
    std::vector<quint64> skuKeys;
    std::vector<quint64> barcodeKeys;
    std::vector<quint64> exactLetters;
    std::vector<quint64> plainLetters;
    std::vector<char> plain;
    std::vector<char> exact;
    std::vector<quint32> plainEnds;
    std::vector<quint32> exactEnds;
    std::vector<quint16> categories;
    std::vector<quint32> categoryEnds;

    [[nodiscard]] int size() const { return int(ids.size()); }
    void append(const Entry &entry)
    {
        ids.push_back(entry.id);
        prices.push_back(entry.price);
        available.push_back(entry.isAvailable ? 1 : 0);
        skuKeys.push_back(entry.skuKey);
        barcodeKeys.push_back(entry.barcodeKey);
        exactLetters.push_back(entry.exactLetters);
        plainLetters.push_back(entry.plainLetters);
        plain.insert(plain.end(), entry.plain.begin(), entry.plain.end());
        exact.insert(exact.end(), entry.exact.begin(), entry.exact.end());
        plainEnds.push_back(quint32(plain.size()));
        exactEnds.push_back(quint32(exact.size()));
        categories.insert(categories.end(), entry.categories.begin(), entry.categories.end());
        categoryEnds.push_back(quint32(categories.size()));
    }
    [[nodiscard]] static CatalogueBlock view(const std::shared_ptr<const Rows> &rows)
    {
        return { rows->ids, rows->prices, rows->available, rows->skuKeys, rows->barcodeKeys, rows->exactLetters, rows->plainLetters,
            rows->plain, rows->exact, rows->plainEnds, rows->exactEnds, rows->categories, rows->categoryEnds, rows };
    }
};

CatalogueBuilder::CatalogueBuilder() : m_collator(QLocale(QLocale::Turkish, QLocale::Turkey))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

CatalogueBuilder::~CatalogueBuilder() = default;

void CatalogueBuilder::resume(const CatalogueSnapshot &snapshot, const std::function<QString(qint64 id)> &titleOf)
{
    m_blocks.clear();
    m_keys.clear();
    m_rows.clear();
    m_categoryPlaces.clear();
    m_categories = snapshot.categories;
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        m_categoryPlaces.insert(m_categories[i], quint16(i));
    }
    for (const CatalogueBlock &block : snapshot.blocks) {
        auto rows = std::make_shared<Rows>();
        for (int row = 0; row < block.size(); ++row) {
            rows->append(entryAt(block, row));
        }
        m_blocks.push_back(std::move(rows));
        for (const qint64 id : block.ids) {
            m_rows.insert(id, int(m_keys.size()));
            m_keys.push_back(m_collator.sortKey(titleOf(id)));
        }
    }
    m_order.clear();
    for (const int row : snapshot.byStore) {
        m_order.append(snapshot.idOf(row));
    }
    m_byName.assign(snapshot.byName.begin(), snapshot.byName.end());
    m_isResorted = false;
    m_isLastShared = false; // Copied above.
}

quint16 CatalogueBuilder::categoryPlace(const QString &marker)
{
    const auto known = m_categoryPlaces.constFind(marker);
    if (known != m_categoryPlaces.constEnd()) {
        return *known;
    }
    const auto place = quint16(m_categories.size());
    m_categories.append(marker);
    m_categoryPlaces.insert(marker, place);
    return place;
}

CatalogueBuilder::Entry CatalogueBuilder::entryOf(const core::Product &product)
{
    constexpr qsizetype mostCategories = std::numeric_limits<quint16>::max();
    const QString title = QString(product.title).replace(u'\n', u' '); // A line is a text of its own: title, SKU, barcode.
    const QString sku = core::foldTurkish(product.sku);
    const QString barcode = core::foldTurkish(product.barcode);
    const QString exact = core::foldTurkish(title) + u'\n' + sku + u'\n' + barcode;
    const QString plain = core::foldPlain(title) + u'\n' + core::foldPlain(product.sku) + u'\n' + core::foldPlain(product.barcode);
    Entry entry;
    entry.id = product.id;
    entry.price = product.price ? product.price->minor : CatalogueBlock::noPrice;
    entry.isAvailable = core::availabilityOf(product).maximum > 0;
    entry.skuKey = codeKey(sku);
    entry.barcodeKey = codeKey(barcode);
    entry.exactLetters = lettersOf(exact);
    entry.plainLetters = lettersOf(plain);
    entry.plain = plain.toUtf8();
    entry.exact = exact == plain ? QByteArray() : exact.toUtf8();
    for (const QString &category : product.categories) {
        if (!category.isEmpty() && (m_categories.size() < mostCategories || m_categoryPlaces.contains(category))) {
            entry.categories.push_back(categoryPlace(category));
        }
    }
    return entry;
}

// A snapshot that is out there keeps the block that it has.
CatalogueBuilder::Rows &CatalogueBuilder::lastBlock()
{
    if (m_blocks.empty() || m_blocks.back()->size() == CatalogueBlock::capacity) {
        m_blocks.push_back(std::make_shared<Rows>());
    } else if (m_isLastShared) {
        m_blocks.back() = std::make_shared<Rows>(*m_blocks.back());
    }
    m_isLastShared = false;
    return *m_blocks.back();
}

CatalogueBuilder::Entry CatalogueBuilder::entryAt(const CatalogueBlock &block, int row)
{
    const auto at = size_t(row);
    const auto bytes = [](std::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); };
    Entry entry{ block.ids[at], block.prices[at], block.available[at] != 0, block.skuKeys[at], block.barcodeKeys[at],
        block.exactLetters[at], block.plainLetters[at], bytes(block.plainOf(row)), {}, {} };
    entry.exact = block.isExactPlain(row) ? QByteArray() : bytes(block.exactOf(row));
    const auto categories = block.categoriesOf(row);
    entry.categories.assign(categories.begin(), categories.end());
    return entry;
}

void CatalogueBuilder::replace(int row, const Entry &entry)
{
    const auto place = size_t(row / CatalogueBlock::capacity);
    const CatalogueBlock old = Rows::view(m_blocks[place]);
    auto made = std::make_shared<Rows>();
    for (int i = 0; i < old.size(); ++i) {
        made->append(i == CatalogueSnapshot::inBlock(row) ? entry : entryAt(old, i));
    }
    m_blocks[place] = std::move(made);
}

void CatalogueBuilder::put(const QList<core::Product> &products)
{
    QSet<qint64> hidden;
    for (const core::Product &product : products) {
        const auto known = m_rows.constFind(product.id);
        if (!product.isVisible) {
            if (known != m_rows.constEnd()) {
                hidden.insert(product.id);
            }
            continue;
        }
        const QCollatorSortKey key = m_collator.sortKey(product.title);
        if (known != m_rows.constEnd()) {
            replace(*known, entryOf(product));
            m_isResorted = m_isResorted || m_keys[size_t(*known)].compare(key) != 0;
            m_keys[size_t(*known)] = key;
            continue;
        }
        m_rows.insert(product.id, size());
        lastBlock().append(entryOf(product));
        m_keys.push_back(key);
    }
    if (!hidden.isEmpty()) {
        keepOnly(QSet<qint64>(m_rows.keyBegin(), m_rows.keyEnd()) - hidden);
    }
}

void CatalogueBuilder::keepOnly(const QSet<qint64> &ids)
{
    const bool isSame = std::all_of(m_rows.keyBegin(), m_rows.keyEnd(), [&ids](qint64 id) { return ids.contains(id); });
    if (isSame) {
        return;
    }
    const auto blocks = std::exchange(m_blocks, {});
    const auto keys = std::exchange(m_keys, {});
    m_rows.clear();
    m_byName.clear();
    size_t row = 0;
    for (const auto &rows : blocks) {
        const CatalogueBlock block = Rows::view(rows);
        for (int i = 0; i < block.size(); ++i, ++row) {
            const qint64 id = block.ids[size_t(i)];
            if (!ids.contains(id)) {
                continue;
            }
            m_rows.insert(id, size());
            lastBlock().append(entryAt(block, i));
            m_keys.push_back(keys[row]);
        }
    }
}

void CatalogueBuilder::setOrder(const QList<qint64> &ids)
{
    m_order = ids;
}

std::vector<int> CatalogueBuilder::storeOrder() const
{
    std::vector<int> rows;
    rows.reserve(m_keys.size());
    std::vector<char> isPlaced(m_keys.size(), 0);
    const auto place = [&](int row) {
        if (row >= 0 && std::exchange(isPlaced[size_t(row)], 1) == 0) {
            rows.push_back(row);
        }
    };
    for (const qint64 id : m_order) {
        place(m_rows.value(id, -1));
    }
    for (int row = 0; row < size(); ++row) {
        place(row);
    }
    return rows;
}

CatalogueSnapshotPtr CatalogueBuilder::snapshot()
{
    const auto before = [this](int left, int right) {
        const int names = m_keys[size_t(left)].compare(m_keys[size_t(right)]);
        return names != 0 ? names < 0 : left < right;
    };
    const auto known = m_isResorted ? 0 : std::ptrdiff_t(m_byName.size());
    m_byName.resize(m_keys.size());
    std::iota(m_byName.begin() + known, m_byName.end(), int(known));
    std::sort(m_byName.begin() + known, m_byName.end(), before);
    std::inplace_merge(m_byName.begin(), m_byName.begin() + known, m_byName.end(), before);
    m_isResorted = false;
    auto made = std::make_shared<CatalogueSnapshot>();
    std::transform(m_blocks.begin(), m_blocks.end(), std::back_inserter(made->blocks), &Rows::view);
    m_isLastShared = true;
    made->categories = m_categories;
    setOrders(*made, storeOrder(), m_byName);
    return made;
}

} // namespace models
