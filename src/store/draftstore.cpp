// SPDX-License-Identifier: MIT
#include "store/draftstore.h"

#include "store/sqlitefile.h"

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

const SqliteSchema &schema()
{
    static const SqliteSchema drafts{ 0x56455A44, // "VEZD"
        { u"CREATE TABLE draft (project TEXT NOT NULL, user TEXT NOT NULL, step TEXT NOT NULL, storage TEXT NOT NULL, language TEXT NOT "
          u"NULL, "
          "request BLOB NOT NULL, use_bonus INTEGER NOT NULL, typed TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (project, user))"_s },
        false };
    return drafts;
}

QString text(const QString &s)
{
    return s.isNull() ? u""_s : s;
}

} // namespace

DraftStore::DraftStore(const QString &folder) : m_folder(folder) { }

DraftStore::~DraftStore()
{
    if (!m_connection.isEmpty()) {
        closeSqlite(m_db, m_connection);
    }
}

JournalResult<void> DraftStore::open()
{
    if (m_db.isOpen()) {
        return {};
    }
    QString setAside;
    const auto opened = openSqlite(m_folder + u"/drafts.sqlite"_s, schema(), &setAside);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    m_connection = *opened;
    m_db = QSqlDatabase::database(m_connection, false);
    return {};
}

JournalResult<void> DraftStore::save(const QString &project, const QString &user, const Draft &draft)
{
    const auto done = run(m_db, u"INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { text(project), text(user), text(draft.step), text(draft.storage), text(draft.language), draft.request, draft.useBonus,
            text(draft.typed), draft.savedAt.toUTC().toString(Qt::ISODateWithMs) });
    return done ? JournalResult<void>() : tl::unexpected(done.error());
}

JournalResult<std::optional<Draft>> DraftStore::load(const QString &project, const QString &user) const
{
    auto query
        = run(m_db, u"SELECT step, storage, language, request, use_bonus, typed, saved_at FROM draft WHERE project = ? AND user = ?"_s,
            { text(project), text(user) });
    if (!query) {
        return tl::unexpected(query.error());
    }
    if (!query->next()) {
        return std::optional<Draft>();
    }
    Draft draft{ query->value(0).toString(), query->value(1).toString(), query->value(2).toString(), query->value(3).toByteArray(),
        query->value(4).toBool(), query->value(5).toString(), QDateTime::fromString(query->value(6).toString(), Qt::ISODateWithMs) };
    return std::optional<Draft>(draft);
}

JournalResult<void> DraftStore::remove(const QString &project, const QString &user)
{
    const auto done = run(m_db, u"DELETE FROM draft WHERE project = ? AND user = ?"_s, { text(project), text(user) });
    return done ? JournalResult<void>() : tl::unexpected(done.error());
}

} // namespace store
