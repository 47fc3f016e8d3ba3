// SPDX-License-Identifier: MIT
#include "checkout/catalogue/catalogueworker.h"

#include "api/codecs.h"
#include "core/turkish.h"
#include "models/snapshotbytes.h"
#include "store/cataloguestore.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

constexpr int keptFiles = 8; ///< Catalogues: projects, users and languages of this machine.
constexpr int mostFound = 2'000;
// A reader sees rows come. Each time costs a look over all of them, so each has half as many again: the cost stays in proportion.
constexpr qint64 publishEveryMs = 300;
const QString snapshotPart = QStringLiteral("snapshot");

// A newer file is made: the oldest ones go.
void pruneFolder(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({ u"*.sqlite"_s }, QDir::Files, QDir::Time);
    for (qsizetype i = keptFiles - 1; i < files.size(); ++i) {
        for (const QString &tail : { QString(), u"-wal"_s, u"-shm"_s }) {
            QFile::remove(files[i].filePath() + tail);
        }
    }
}

// The products of a whole pass went through the heap; a page that is free in it is the system's again.
void returnMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

CatalogueWorker::CatalogueWorker()
{
#ifdef __GLIBC__
    // The C library learns from one large block to keep twice as much for the next, at the end of the heap, where malloc_trim() leaves it.
    constexpr int mostKept = 1024 * 1024;
    mallopt(M_TRIM_THRESHOLD, mostKept);
#endif
}

CatalogueWorker::~CatalogueWorker() = default;

void CatalogueWorker::open(quint64 pass, const QString &file, const QString &lang, const core::AttributeMap &attributes)
{
    m_pass = pass;
    m_lang = lang;
    m_attributes = attributes;
    m_builder.reset();
    m_seen.clear();
    m_pages.clear();
    m_isChanged = false;
    if (m_file != file || !m_store) {
        m_file = file;
        if (!QFileInfo::exists(file)) {
            pruneFolder(QFileInfo(file).path());
        }
        m_store = std::make_unique<store::CatalogueStore>();
        if (!m_store->open(file)) {
            m_temporary = std::make_unique<QTemporaryDir>();
            m_store = std::make_unique<store::CatalogueStore>();
            static_cast<void>(m_store->open(m_temporary->filePath(u"catalogue.sqlite"_s)));
        }
    }
    m_snapshot = shown(m_store->part(snapshotPart));
    if (!m_snapshot) {
        static_cast<void>(m_store->clear());
        m_snapshot = std::make_shared<models::CatalogueSnapshot>();
    }
    returnMemory();
    Q_EMIT opened(pass, m_store->path(), m_snapshot);
}

// Of a large catalogue memory holds what is looked at, which is a page of it, until somebody searches.
models::CatalogueSnapshotPtr CatalogueWorker::shown(const QByteArray &kept)
{
    m_aside = core::layAside(kept, QFileInfo(m_store->path()).path());
    models::CatalogueSnapshotPtr snapshot = models::readSnapshot(m_aside);
    core::letGo(m_aside);
    return snapshot;
}

void CatalogueWorker::beginPass(quint64 pass)
{
    m_pass = pass;
    m_seen.clear();
    m_pages.clear();
    m_sincePublished.invalidate();
}

void CatalogueWorker::take(const ArrivedPage &page)
{
    if (page.pass != m_pass) {
        return;
    }
    const QByteArray hash = QByteArray::number(quint64(qHashBits(page.json.constData(), size_t(page.json.size()))), 16);
    PageNews news;
    news.pass = page.pass;
    news.offset = page.offset;
    news.limit = page.limit;
    if (!takeKnown(page, hash, news)) {
        takeNew(page, hash, news);
    }
    Q_EMIT pageTaken(news);
}

// The very bytes of the last time: nothing has to be read.
bool CatalogueWorker::takeKnown(const ArrivedPage &page, const QByteArray &hash, PageNews &news)
{
    const auto kept = m_store->page(page.offset);
    if (!kept || kept->limit != page.limit || kept->hash != hash) {
        return false;
    }
    const qsizetype seen = m_seen.size();
    for (const qint64 id : kept->ids) {
        m_seen.insert(id);
    }
    m_pages[page.offset] = kept->ids;
    news.rows = kept->rows;
    news.leftOut = kept->rows - int(kept->ids.size());
    news.total = qMax<qint64>(0, kept->total);
    news.isTotalKnown = kept->total >= 0;
    news.hasNew = m_seen.size() > seen;
    return true;
}

void CatalogueWorker::takeNew(const ArrivedPage &page, const QByteArray &hash, PageNews &news)
{
    const core::Result<core::ProductPage> read = api::decodeProducts(page.json, m_lang, m_attributes);
    if (!read) {
        news.error = read.error();
        return;
    }
    if (const auto fault = keep(page, *read, hash)) {
        news.fault = fault;
        return;
    }
    const qsizetype seen = m_seen.size();
    for (const core::Product &product : read->items) {
        m_seen.insert(product.id);
        m_pages[page.offset].append(product.id);
    }
    builder().put(read->items);
    m_isChanged = true;
    news.rows = read->rowCount();
    news.leftOut = read->leftOut;
    news.total = read->total;
    news.isTotalKnown = read->isTotalKnown;
    news.hasNew = m_seen.size() > seen;
    Q_EMIT arrived(page.pass, read->items);
    const bool isMuch = m_builder->size() >= m_snapshot->size() + m_snapshot->size() / 2;
    if (!m_sincePublished.isValid() || (m_sincePublished.hasExpired(publishEveryMs) && isMuch)) {
        publish(page.pass);
    }
}

std::optional<core::StorageFault> CatalogueWorker::keep(const ArrivedPage &page, const core::ProductPage &read, const QByteArray &hash)
{
    store::KeptPage kept{ page.limit, read.rowCount(), read.isTotalKnown ? read.total : -1, hash, {} };
    kept.ids.reserve(read.items.size());
    for (const core::Product &product : read.items) {
        kept.ids.append(product.id);
    }
    auto done = m_store->begin();
    done = done ? m_store->put(read.items) : done;
    done = done ? m_store->putPage(page.offset, kept) : done;
    done = done ? m_store->commit() : done;
    if (done) {
        return std::nullopt;
    }
    m_store->rollback();
    if (done.error().kind == core::StorageFault::Kind::Unreadable) {
        discard();
    }
    return done.error();
}

// The file is torn somewhere inside: the next reading begins a new one.
void CatalogueWorker::discard()
{
    const QString file = m_store->path();
    m_store = std::make_unique<store::CatalogueStore>();
    m_file.clear();
    for (const QString &tail : { QString(), u"-wal"_s, u"-shm"_s }) {
        QFile::remove(file + tail);
    }
}

models::CatalogueBuilder &CatalogueWorker::builder()
{
    if (!m_builder) {
        m_builder = std::make_unique<models::CatalogueBuilder>();
        m_builder->resume(*m_snapshot, [this](qint64 id) {
            const auto product = m_store->product(id);
            return product ? product->title : QString();
        });
    }
    return *m_builder;
}

void CatalogueWorker::publish(quint64 pass)
{
    m_snapshot = builder().snapshot();
    m_sincePublished.start();
    Q_EMIT published(pass, m_snapshot);
}

void CatalogueWorker::finishPass(quint64 pass, bool isSteady)
{
    if (pass != m_pass) {
        return;
    }
    bool isGone = false;
    for (int row = 0; row < m_snapshot->size() && !isGone && isSteady; ++row) {
        isGone = !m_seen.contains(m_snapshot->idOf(row));
    }
    if (m_isChanged || isGone) {
        QList<qint64> order;
        for (const auto &[offset, ids] : m_pages) {
            order.append(ids);
        }
        builder().setOrder(order);
        if (isSteady) {
            builder().keepOnly(m_seen);
        }
        m_snapshot = builder().snapshot();
        m_builder.reset();
        const QByteArray kept = models::writeSnapshot(*m_snapshot);
        // What grew row by row lies in memory, with room to spare in each array; read from its bytes it does not.
        if (models::CatalogueSnapshotPtr same = shown(kept)) {
            m_snapshot = std::move(same);
        }
        Q_EMIT published(pass, m_snapshot);
        if (m_store->begin()) {
            const bool isKept = (!isSteady || m_store->keepOnly(m_seen)) && m_store->putPart(snapshotPart, kept) && m_store->commit();
            if (!isKept) {
                m_store->rollback();
            }
        }
        m_isChanged = false;
    }
    m_seen = {};
    m_pages.clear();
    Q_EMIT finished(pass);
}

void CatalogueWorker::rest()
{
    returnMemory();
    core::letGo(m_aside);
}

void CatalogueWorker::find(const QString &query, quint64 serial)
{
    if (serial != newestSearch || !m_store) {
        return; // Somebody has typed on.
    }
    const QStringList words = core::foldPlain(query).split(u' ', Qt::SkipEmptyParts);
    const bool isShort = std::any_of(words.begin(), words.end(), [](const QString &word) { return word.size() < 2; });
    Q_EMIT found(query, isShort ? QList<qint64>() : m_store->find(words, mostFound));
}

} // namespace checkout
