// SPDX-License-Identifier: MIT
#include "store/journaltables.h"

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

constexpr qsizetype firstWithChecksums = 4; ///< Version of the schema.

CheckedTable table(const QString &name, const QString &columns)
{
    return { name, columns.split(u", "_s) };
}

// A Vezne of before, still open while this one has been installed, knows of no checksum: what it writes would look damaged.
QString withChecksums()
{
    return u"ALTER TABLE attempt ADD COLUMN checksum BLOB;\nALTER TABLE refund ADD COLUMN checksum BLOB;\n"
           "ALTER TABLE disowned ADD COLUMN checksum BLOB;\nALTER TABLE store_trait ADD COLUMN checksum BLOB;\n"
           "CREATE TRIGGER attempt_added BEFORE INSERT ON attempt WHEN NEW.checksum IS NULL BEGIN SELECT RAISE(ABORT, 'no checksum'); "
           "END;\n"
           "CREATE TRIGGER refund_added BEFORE INSERT ON refund WHEN NEW.checksum IS NULL BEGIN SELECT RAISE(ABORT, 'no checksum'); END;\n"
           "CREATE TRIGGER disowned_added BEFORE INSERT ON disowned WHEN NEW.checksum IS NULL BEGIN SELECT RAISE(ABORT, 'no checksum'); "
           "END;\n"
           "CREATE TRIGGER trait_added BEFORE INSERT ON store_trait WHEN NEW.checksum IS NULL BEGIN SELECT RAISE(ABORT, 'no checksum'); "
           "END;\n"
           "CREATE TRIGGER attempt_changed BEFORE UPDATE ON attempt WHEN NEW.checksum IS OLD.checksum AND (NEW.updated_at IS NOT "
           "OLD.updated_at OR NEW.owner IS NOT OLD.owner) BEGIN SELECT RAISE(ABORT, 'no checksum'); END;\n"
           "CREATE TRIGGER refund_changed BEFORE UPDATE ON refund WHEN NEW.checksum IS OLD.checksum AND NEW.updated_at IS NOT "
           "OLD.updated_at BEGIN SELECT RAISE(ABORT, 'no checksum'); END"_s;
}

QStringList probes()
{
    QStringList queries;
    for (const CheckedTable &table : journalTables()) {
        queries.append(u"SELECT %1, checksum FROM %2 LIMIT 0"_s.arg(table.columns.join(u", "_s), table.name));
    }
    return queries;
}

} // namespace

const CheckedTable &attemptTable()
{
    static const CheckedTable attempt = table(u"attempt"_s,
        u"id, project, user, storage, language, request, shown_minor, shown_currency, state, owner, order_id, order_minor, "
        "order_currency, session_id, session_type, looks, created_at, sent_at, first_look_at, session_sent_at, updated_at, "
        "clock_offset_ms, last_error"_s);
    return attempt;
}

const CheckedTable &refundTable()
{
    static const CheckedTable refund
        = table(u"refund"_s, u"id, project, user, order_id, request, known, state, owner, looks, sent_at, updated_at"_s);
    return refund;
}

const CheckedTable &disownedTable()
{
    static const CheckedTable disowned = table(u"disowned"_s, u"attempt, order_id"_s);
    return disowned;
}

const CheckedTable &storeTraitTable()
{
    static const CheckedTable trait = table(u"store_trait"_s, u"project, makes_sessions"_s);
    return trait;
}

QList<CheckedTable> journalTables()
{
    return { attemptTable(), refundTable(), disownedTable(), storeTraitTable() };
}

const SqliteSchema &journalSchema()
{
    static const SqliteSchema journal{ 0x56455A4A, // "VEZJ"
        { u"CREATE TABLE attempt ("
          "id TEXT PRIMARY KEY, project TEXT NOT NULL, user TEXT NOT NULL, storage TEXT NOT NULL, language TEXT NOT NULL, request BLOB NOT "
          "NULL, "
          "shown_minor INTEGER, shown_currency TEXT, state TEXT NOT NULL, owner TEXT NOT NULL, order_id INTEGER NOT NULL, order_minor "
          "INTEGER, "
          "order_currency TEXT, session_id INTEGER NOT NULL, session_type TEXT NOT NULL, looks INTEGER NOT NULL, created_at TEXT NOT NULL, "
          "sent_at TEXT, first_look_at TEXT, session_sent_at TEXT, updated_at TEXT NOT NULL, clock_offset_ms INTEGER NOT NULL, last_error "
          "TEXT NOT NULL);\n"
          "CREATE UNIQUE INDEX attempt_order ON attempt (project, order_id) WHERE order_id > 0;\n"
          "CREATE INDEX attempt_open ON attempt (project, user, state)"_s,
            u"CREATE TABLE disowned (attempt TEXT NOT NULL, order_id INTEGER NOT NULL, PRIMARY KEY (attempt, order_id));\n"
            "CREATE TABLE store_trait (project TEXT PRIMARY KEY, makes_sessions INTEGER NOT NULL)"_s,
            u"CREATE TABLE refund (id TEXT PRIMARY KEY, project TEXT NOT NULL, user TEXT NOT NULL, order_id INTEGER NOT NULL, request BLOB "
            "NOT NULL, known TEXT NOT NULL, state TEXT NOT NULL, owner TEXT NOT NULL, looks INTEGER NOT NULL, sent_at TEXT NOT NULL, "
            "updated_at TEXT NOT NULL);\n"
            "CREATE UNIQUE INDEX refund_under_way ON refund (project, order_id) WHERE state IN ('Sent', 'Unknown')"_s,
            withChecksums() },
        true, false,
        [](const QSqlDatabase &database, qsizetype version) {
            return version == firstWithChecksums ? writeChecksums(database, journalTables()) : JournalResult<void>();
        },
        probes() };
    return journal;
}

} // namespace store
