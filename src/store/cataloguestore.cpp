// SPDX-License-Identifier: MIT
#include "store/cataloguestore.h"

#include "core/turkish.h"
#include "store/sqlitefile.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

constexpr quint8 recordVersion = 1;

const SqliteSchema &catalogueSchema()
{
    static const SqliteSchema catalogue{ 0x56455A43, // "VEZC"
        { u"CREATE TABLE product (id INTEGER PRIMARY KEY, record BLOB NOT NULL);\n"
          "CREATE VIRTUAL TABLE words USING fts5(folded, detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 0');\n"
          "CREATE TABLE page (first INTEGER PRIMARY KEY, asked INTEGER NOT NULL, came INTEGER NOT NULL, total INTEGER NOT NULL, hash BLOB "
          "NOT NULL, ids BLOB NOT "
          "NULL);\n"
          "CREATE TABLE part (name TEXT PRIMARY KEY, bytes BLOB NOT NULL)"_s },
        false, true };
    return catalogue;
}

QByteArray recordOf(const core::Product &p)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const auto text = [&out](const QString &t) { out << t.toUtf8(); };
    out << recordVersion << p.id;
    for (const QString &t :
        { p.title, p.sku, p.barcode, p.statusIdentifier, p.statusTitle, p.previewImage, p.description, p.signedPrice }) {
        text(t);
    }
    out << p.price.has_value() << (p.price ? p.price->minor : 0);
    text(p.price ? p.price->currency : QString());
    out << p.isPriceUnreadable << p.categories << p.stock.has_value() << p.stock.value_or(0) << p.isVisible;
    return bytes;
}

std::optional<core::Product> productOf(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    core::Product p;
    quint8 version = 0;
    in >> version >> p.id;
    if (version != recordVersion) {
        return std::nullopt;
    }
    QByteArray text;
    for (QString *t :
        { &p.title, &p.sku, &p.barcode, &p.statusIdentifier, &p.statusTitle, &p.previewImage, &p.description, &p.signedPrice }) {
        in >> text;
        *t = QString::fromUtf8(text);
    }
    bool hasPrice = false;
    bool hasStock = false;
    core::Money price;
    qint64 stock = 0;
    in >> hasPrice >> price.minor >> text;
    price.currency = QString::fromUtf8(text);
    in >> p.isPriceUnreadable >> p.categories >> hasStock >> stock >> p.isVisible;
    p.price = hasPrice ? std::optional(price) : std::nullopt;
    p.stock = hasStock ? std::optional(stock) : std::nullopt;
    return in.status() == QDataStream::Ok ? std::optional(p) : std::nullopt;
}

JournalResult<void> finished(const JournalResult<QSqlQuery> &query)
{
    return query ? JournalResult<void>() : tl::unexpected(query.error());
}

JournalResult<void> runPrepared(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(int(i), values[i]);
    }
    const bool isDone = query.exec();
    query.finish();
    return isDone ? JournalResult<void>() : tl::unexpected(errorFrom(query.lastError()));
}

} // namespace

CatalogueStore::~CatalogueStore()
{
    m_read = QSqlQuery();
    m_write = QSqlQuery();
    m_writeWords = QSqlQuery();
    if (!m_connection.isEmpty()) {
        closeSqlite(m_db, m_connection);
    }
}

JournalResult<void> CatalogueStore::open(const QString &path)
{
    QString setAside;
    auto connection = openSqlite(path, catalogueSchema(), &setAside);
    if (!setAside.isEmpty()) {
        QFile::remove(setAside); // A copy of what the store has: nothing is lost.
    }
    if (!connection && connection.error().kind == JournalError::Kind::Newer) {
        QFile::remove(path);
        connection = openSqlite(path, catalogueSchema(), &setAside);
    }
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    m_connection = *connection;
    m_db = QSqlDatabase::database(m_connection);
    m_read = QSqlQuery(m_db);
    m_read.setForwardOnly(true);
    m_read.prepare(u"SELECT record FROM product WHERE id = ?"_s);
    return {};
}

JournalResult<void> CatalogueStore::begin()
{
    return finished(run(m_db, u"BEGIN IMMEDIATE"_s));
}

JournalResult<void> CatalogueStore::commit()
{
    return finished(run(m_db, u"COMMIT"_s));
}

void CatalogueStore::rollback()
{
    static_cast<void>(run(m_db, u"ROLLBACK"_s));
}

JournalResult<void> CatalogueStore::put(const QList<core::Product> &products)
{
    if (m_write.lastQuery().isEmpty()) {
        m_write = QSqlQuery(m_db);
        m_writeWords = QSqlQuery(m_db);
        m_write.prepare(u"INSERT OR REPLACE INTO product (id, record) VALUES (?, ?)"_s);
        m_writeWords.prepare(u"INSERT OR REPLACE INTO words (rowid, folded) VALUES (?, ?)"_s);
    }
    for (const core::Product &product : products) {
        if (const auto kept = runPrepared(m_write, { product.id, recordOf(product) }); !kept) {
            return kept;
        }
        if (product.words.isEmpty()) {
            continue;
        }
        if (const auto kept = runPrepared(m_writeWords, { product.id, core::foldPlain(product.words) }); !kept) {
            return kept;
        }
    }
    return {};
}

JournalResult<void> CatalogueStore::keepOnly(const QSet<qint64> &ids)
{
    auto all = run(m_db, u"SELECT id FROM product"_s);
    if (!all) {
        return tl::unexpected(all.error());
    }
    QList<qint64> gone;
    while (all->next()) {
        const qint64 id = all->value(0).toLongLong();
        if (!ids.contains(id)) {
            gone.append(id);
        }
    }
    all->finish();
    for (const qint64 id : std::as_const(gone)) {
        for (const QString &sql : { u"DELETE FROM product WHERE id = ?"_s, u"DELETE FROM words WHERE rowid = ?"_s }) {
            if (const auto removed = finished(run(m_db, sql, { id })); !removed) {
                return removed;
            }
        }
    }
    return {};
}

JournalResult<void> CatalogueStore::clear()
{
    for (const QString &sql : { u"DELETE FROM product"_s, u"DELETE FROM words"_s, u"DELETE FROM page"_s, u"DELETE FROM part"_s }) {
        if (const auto removed = finished(run(m_db, sql)); !removed) {
            return removed;
        }
    }
    return {};
}

std::optional<core::Product> CatalogueStore::product(qint64 id) const
{
    m_read.bindValue(0, id);
    std::optional<core::Product> found;
    if (m_read.exec() && m_read.next()) {
        found = productOf(m_read.value(0).toByteArray());
    }
    m_read.finish(); // An open read would hold the file as it was.
    return found;
}

QList<qint64> CatalogueStore::find(const QStringList &words, int most) const
{
    QStringList terms;
    for (QString word : words) {
        word.remove(u'"'); // The only character that ends a quoted term.
        if (!word.isEmpty()) {
            terms.append(u'"' + word + u"\"*"_s);
        }
    }
    QList<qint64> ids;
    if (terms.isEmpty()) {
        return ids;
    }
    auto query = run(m_db, u"SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"_s, { terms.join(u' '), most });
    while (query && query->next()) {
        ids.append(query->value(0).toLongLong());
    }
    return ids;
}

JournalResult<void> CatalogueStore::putPage(int offset, const KeptPage &page)
{
    const QByteArray ids(reinterpret_cast<const char *>(page.ids.constData()), page.ids.size() * qsizetype(sizeof(qint64)));
    return finished(run(m_db, u"INSERT OR REPLACE INTO page (first, asked, came, total, hash, ids) VALUES (?, ?, ?, ?, ?, ?)"_s,
        { offset, page.limit, page.rows, page.total, page.hash, ids.isNull() ? QByteArray("") : ids }));
}

std::optional<KeptPage> CatalogueStore::page(int offset) const
{
    auto query = run(m_db, u"SELECT asked, came, total, hash, ids FROM page WHERE first = ?"_s, { offset });
    if (!query || !query->next()) {
        return std::nullopt;
    }
    const QByteArray ids = query->value(4).toByteArray();
    KeptPage page{ query->value(0).toInt(), query->value(1).toInt(), query->value(2).toLongLong(), query->value(3).toByteArray(), {} };
    page.ids.resize(ids.size() / qsizetype(sizeof(qint64)));
    std::memcpy(page.ids.data(), ids.constData(), size_t(page.ids.size()) * sizeof(qint64));
    return page;
}

JournalResult<void> CatalogueStore::putPart(const QString &name, const QByteArray &bytes)
{
    return finished(
        run(m_db, u"INSERT OR REPLACE INTO part (name, bytes) VALUES (?, ?)"_s, { name, bytes.isNull() ? QByteArray("") : bytes }));
}

QByteArray CatalogueStore::part(const QString &name) const
{
    auto query = run(m_db, u"SELECT bytes FROM part WHERE name = ?"_s, { name });
    return query && query->next() ? query->value(0).toByteArray() : QByteArray();
}

} // namespace store
