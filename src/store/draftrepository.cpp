// SPDX-License-Identifier: MIT
#include "store/draftrepository.h"

#include "store/retention.h"
#include "store/sqlitefile.h"

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

const SqliteSchema &draftSchema()
{
    static const SqliteSchema drafts{ 0x56455A44, // "VEZD"
        { u"CREATE TABLE draft (project TEXT NOT NULL, user TEXT NOT NULL, step TEXT NOT NULL, storage TEXT NOT NULL, language TEXT NOT "
          u"NULL, "
          "request BLOB NOT NULL, use_bonus INTEGER NOT NULL, typed TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (project, user))"_s,
            u"ALTER TABLE draft RENAME TO old_draft;\n"
            "CREATE TABLE draft (id TEXT PRIMARY KEY, project TEXT NOT NULL, user TEXT NOT NULL, title TEXT NOT NULL, storage TEXT NOT "
            "NULL, account TEXT NOT NULL, coupon TEXT NOT NULL, use_bonus INTEGER NOT NULL, updated_at TEXT NOT NULL);\n"
            "CREATE INDEX draft_of_user ON draft (project, user, updated_at);\n"
            "CREATE TABLE answer (draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE, marker TEXT NOT NULL, raw TEXT NOT NULL, "
            "language TEXT NOT NULL, PRIMARY KEY (draft, marker));\n"
            "CREATE TABLE line (draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE, position INTEGER NOT NULL, product INTEGER "
            "NOT NULL, quantity INTEGER NOT NULL, PRIMARY KEY (draft, position));\n"
            "CREATE TABLE opening (project TEXT NOT NULL, user TEXT NOT NULL, page TEXT NOT NULL, draft TEXT NOT NULL, attempt TEXT NOT "
            "NULL, PRIMARY KEY (project, user))"_s,
            u"ALTER TABLE draft ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;\n"
            "CREATE TABLE taken (basket TEXT PRIMARY KEY, project TEXT NOT NULL)"_s,
            u"ALTER TABLE draft ADD COLUMN bonus TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE draft ADD COLUMN coupon_text TEXT NOT NULL DEFAULT '';\n"
            "UPDATE draft SET coupon_text = coupon;\n"
            "ALTER TABLE line ADD COLUMN title TEXT NOT NULL DEFAULT ''"_s },
        false };
    return drafts;
}

QString idText(const QUuid &id)
{
    return id.isNull() ? u""_s : id.toString(QUuid::WithoutBraces);
}

JournalResult<void> done(const JournalResult<QSqlQuery> &query)
{
    return query ? JournalResult<void>() : tl::unexpected(query.error());
}

JournalResult<void> readParts(const QSqlDatabase &db, Draft &draft)
{
    auto answers = run(db, u"SELECT marker, raw, language FROM answer WHERE draft = ? ORDER BY marker"_s, { idText(draft.id) });
    if (!answers) {
        return tl::unexpected(answers.error());
    }
    while (answers->next()) {
        draft.answers.append({ answers->value(0).toString(), answers->value(1).toString(), answers->value(2).toString() });
    }
    auto lines = run(db, u"SELECT product, quantity, title FROM line WHERE draft = ? ORDER BY position"_s, { idText(draft.id) });
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    while (lines->next()) {
        draft.lines.append({ lines->value(0).toLongLong(), lines->value(1).toInt(), lines->value(2).toString() });
    }
    return {};
}

Draft readDraft(const QSqlQuery &query)
{
    Draft draft;
    draft.id = QUuid::fromString(query.value(0).toString());
    draft.title = query.value(1).toString();
    draft.storage = query.value(2).toString();
    draft.account = query.value(3).toString();
    draft.couponCode = query.value(4).toString();
    draft.useBonus = query.value(5).toBool();
    draft.updatedAt = QDateTime::fromString(query.value(6).toString(), Qt::ISODateWithMs);
    draft.isShared = query.value(7).toBool();
    draft.bonus = query.value(8).toString();
    draft.couponText = query.value(9).toString();
    return draft;
}

constexpr auto draftColumns
    = "SELECT id, title, storage, account, coupon, use_bonus, updated_at, shared, bonus, coupon_text FROM draft "_L1;

} // namespace

DraftRepository::DraftRepository(const QString &folder) : m_folder(folder) { }

DraftRepository::~DraftRepository()
{
    if (!m_connection.isEmpty()) {
        closeSqlite(m_db, m_connection);
    }
}

JournalResult<void> DraftRepository::open()
{
    if (m_db.isOpen()) {
        return {};
    }
    QString setAside;
    const auto opened = openSqlite(m_folder + u"/drafts.sqlite"_s, draftSchema(), &setAside);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    m_connection = *opened;
    m_db = QSqlDatabase::database(m_connection, false);
    if (const auto set = run(m_db, u"PRAGMA foreign_keys = ON"_s); !set) {
        return tl::unexpected(set.error());
    }
    purgeDrafts(m_db, QDateTime::currentDateTimeUtc());
    return {};
}

JournalResult<void> DraftRepository::inOneStep(const std::function<JournalResult<void>()> &writes)
{
    if (const auto begun = run(m_db, u"BEGIN IMMEDIATE"_s); !begun) {
        return tl::unexpected(begun.error());
    }
    if (const auto written = writes(); !written) {
        (void)run(m_db, u"ROLLBACK"_s);
        return written;
    }
    return done(run(m_db, u"COMMIT"_s));
}

JournalResult<void> DraftRepository::save(const QString &project, const QString &user, const Draft &draft)
{
    return inOneStep([&] { return writeAll(project, user, draft); });
}

JournalResult<void> DraftRepository::writeAll(const QString &project, const QString &user, const Draft &draft)
{
    const QString id = idText(draft.id);
    // The rows of answers and lines go with the row that they belong to.
    if (const auto gone = run(m_db, u"DELETE FROM draft WHERE id = ?"_s, { id }); !gone) {
        return tl::unexpected(gone.error());
    }
    const auto head = run(m_db, u"INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)"_s,
        { id, notNull(project), notNull(user), notNull(draft.title), notNull(draft.storage), notNull(draft.account),
            notNull(draft.couponCode), draft.useBonus, draft.updatedAt.toUTC().toString(Qt::ISODateWithMs), notNull(draft.bonus),
            notNull(draft.couponText) });
    if (!head) {
        return tl::unexpected(head.error());
    }
    for (const DraftAnswer &answer : draft.answers) {
        if (const auto saved = writeAnswer(draft.id, answer); !saved) {
            return saved;
        }
    }
    for (int i = 0; i < draft.lines.size(); ++i) {
        const DraftLine &line = draft.lines[i];
        const auto written
            = run(m_db, u"INSERT INTO line VALUES (?, ?, ?, ?, ?)"_s, { id, i, line.productId, line.quantity, notNull(line.title) });
        if (!written) {
            return tl::unexpected(written.error());
        }
    }
    return {};
}

// What is typed into counts as touched.
JournalResult<void> DraftRepository::saveAnswer(const QUuid &draft, const DraftAnswer &answer, const QDateTime &at)
{
    return inOneStep([&]() -> JournalResult<void> {
        const auto written = writeAnswer(draft, answer);
        return written
            ? done(run(m_db, u"UPDATE draft SET updated_at = ? WHERE id = ?"_s, { at.toUTC().toString(Qt::ISODateWithMs), idText(draft) }))
            : written;
    });
}

JournalResult<void> DraftRepository::writeAnswer(const QUuid &draft, const DraftAnswer &answer)
{
    return done(run(m_db, u"INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)"_s,
        { idText(draft), notNull(answer.marker), notNull(answer.raw), notNull(answer.language) }));
}

JournalResult<std::optional<Draft>> DraftRepository::load(const QUuid &id) const
{
    auto query = run(m_db, draftColumns + u"WHERE id = ?"_s, { idText(id) });
    if (!query) {
        return tl::unexpected(query.error());
    }
    if (!query->next()) {
        return std::optional<Draft>();
    }
    Draft draft = readDraft(*query);
    const auto read = readParts(m_db, draft);
    return read ? JournalResult<std::optional<Draft>>(draft) : tl::unexpected(read.error());
}

JournalResult<QList<Draft>> DraftRepository::list(const QString &project, const QString &user) const
{
    auto query
        = run(m_db, draftColumns + u"WHERE project = ? AND user = ? ORDER BY updated_at DESC, id"_s, { notNull(project), notNull(user) });
    if (!query) {
        return tl::unexpected(query.error());
    }
    QList<Draft> drafts;
    while (query->next()) {
        drafts.append(readDraft(*query));
    }
    for (Draft &draft : drafts) {
        if (const auto read = readParts(m_db, draft); !read) {
            return tl::unexpected(read.error());
        }
    }
    return drafts;
}

JournalResult<void> DraftRepository::remove(const QUuid &draft)
{
    return done(run(m_db, u"DELETE FROM draft WHERE id = ?"_s, { idText(draft) }));
}

JournalResult<void> DraftRepository::setShared(const QUuid &draft, bool isShared)
{
    return done(run(m_db, u"UPDATE draft SET shared = ? WHERE id = ?"_s, { isShared, idText(draft) }));
}

JournalResult<void> DraftRepository::keepTaken(const QString &project, const QString &user, const Draft &draft, const QUuid &basket)
{
    return inOneStep([&]() -> JournalResult<void> {
        if (const auto written = writeAll(project, user, draft); !written) {
            return written;
        }
        return done(run(m_db, u"INSERT OR REPLACE INTO taken VALUES (?, ?)"_s, { idText(basket), notNull(project) }));
    });
}

JournalResult<QList<QUuid>> DraftRepository::taken(const QString &project) const
{
    auto rows = run(m_db, u"SELECT basket FROM taken WHERE project = ?"_s, { notNull(project) });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<QUuid> baskets;
    while (rows->next()) {
        baskets.append(QUuid::fromString(rows->value(0).toString()));
    }
    return baskets;
}

JournalResult<void> DraftRepository::forgetTaken(const QUuid &basket)
{
    return done(run(m_db, u"DELETE FROM taken WHERE basket = ?"_s, { idText(basket) }));
}

JournalResult<void> DraftRepository::setOpening(const QString &project, const QString &user, const Opening &opening)
{
    return done(run(m_db, u"INSERT OR REPLACE INTO opening VALUES (?, ?, ?, ?, ?)"_s,
        { notNull(project), notNull(user), notNull(opening.page), idText(opening.draft), idText(opening.attempt) }));
}

JournalResult<std::optional<Opening>> DraftRepository::opening(const QString &project, const QString &user) const
{
    auto query
        = run(m_db, u"SELECT page, draft, attempt FROM opening WHERE project = ? AND user = ?"_s, { notNull(project), notNull(user) });
    if (!query) {
        return tl::unexpected(query.error());
    }
    if (!query->next()) {
        return std::optional<Opening>();
    }
    return std::optional<Opening>(Opening{
        query->value(0).toString(), QUuid::fromString(query->value(1).toString()), QUuid::fromString(query->value(2).toString()) });
}

JournalResult<std::optional<OldDraft>> DraftRepository::takeOldDraft(const QString &project, const QString &user)
{
    const QVariantList owner{ notNull(project), notNull(user) };
    auto query
        = run(m_db, u"SELECT step, storage, language, request, use_bonus, typed FROM old_draft WHERE project = ? AND user = ?"_s, owner);
    if (!query) {
        return tl::unexpected(query.error());
    }
    if (!query->next()) {
        return std::optional<OldDraft>();
    }
    const OldDraft old{ query->value(0).toString(), query->value(1).toString(), query->value(2).toString(), query->value(3).toByteArray(),
        query->value(4).toBool(), QUuid::fromString(query->value(5).toString()) };
    query->finish();
    const auto gone = run(m_db, u"DELETE FROM old_draft WHERE project = ? AND user = ?"_s, owner);
    return gone ? JournalResult<std::optional<OldDraft>>(old) : tl::unexpected(gone.error());
}

} // namespace store
