// SPDX-License-Identifier: MIT
#pragma once
#include "core/catalogue.h"
#include "store/journal.h"

#include <QSet>
#include <QSqlQuery>

namespace store {

/// What a page of the store's product list was when it was read last.
struct KeptPage
{
    int limit = 0; ///< That was asked for.
    int rows = 0; ///< That came.
    qint64 total = -1; ///< That the store has; −1: it did not say.
    QByteArray hash; ///< Of the answer's bytes.
    QList<qint64> ids; ///< Products that it had, shown or not.
};

/// The products of one project, user and content language, in one SQLite file that may be thrown away at any time. One object belongs
/// to one thread; several may have the same file open, of which one writes.
class CatalogueStore
{
    Q_DISABLE_COPY_MOVE(CatalogueStore)
public:
    CatalogueStore() = default;
    ~CatalogueStore();

    /// Makes or opens the file. A file of another version, and one that is torn, is begun anew.
    [[nodiscard]] JournalResult<void> open(const QString &path);
    [[nodiscard]] bool isOpen() const { return m_db.isOpen(); }
    [[nodiscard]] QString path() const { return m_db.databaseName(); }

    /// Everything from here to commit() is seen by others at once, or not at all.
    [[nodiscard]] JournalResult<void> begin();
    [[nodiscard]] JournalResult<void> commit();
    void rollback();

    [[nodiscard]] JournalResult<void> put(const QList<core::Product> &products);
    /// Takes away all products but these.
    [[nodiscard]] JournalResult<void> keepOnly(const QSet<qint64> &ids);
    [[nodiscard]] JournalResult<void> clear();

    [[nodiscard]] std::optional<core::Product> product(qint64 id) const;
    /// Products whose description or attributes have a word that begins with each of these (folded, core::foldPlain).
    [[nodiscard]] QList<qint64> find(const QStringList &words, int most) const;

    [[nodiscard]] JournalResult<void> putPage(int offset, const KeptPage &page);
    [[nodiscard]] std::optional<KeptPage> page(int offset) const;
    /// What belongs to the whole catalogue, by name.
    [[nodiscard]] JournalResult<void> putPart(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QByteArray part(const QString &name) const;

private:
    QSqlDatabase m_db;
    QString m_connection;
    // Prepared once: a row that is painted is read while it is painted, and 100,000 are written.
    mutable QSqlQuery m_read;
    QSqlQuery m_write;
    QSqlQuery m_writeWords;
};

} // namespace store
