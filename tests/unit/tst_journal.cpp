// SPDX-License-Identifier: MIT
#include "core/utc.h"
#include "store/draftrepository.h"
#include "store/journal.h"
#include "store/ownerlock.h"
#include "store/sqlitefile.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using store::AttemptState;

namespace {

store::Attempt makeAttempt()
{
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    attempt.project = u"https://shop.example"_s;
    attempt.user = u"kasiyer@ornek.com.tr"_s;
    attempt.storage = u"orders"_s;
    attempt.language = u"tr_TR"_s;
    attempt.request = R"({"formIdentifier":"order"})";
    attempt.shownTotal = core::Money{ 63837, u"TRY"_s };
    attempt.owner = u"me"_s;
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    return attempt;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void onDatabase(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellOfTheTable();
    void aRoundTripKeepsEverything();
    void rightsAreTheOwners();
    void refusesWhatTheTableForbids();
    void anOrderBelongsToOneAttempt();
    void aForeignOwnerCannotMoveIt();
    void setsAside_data();
    void setsAside();
    void aNewerJournalIsNotTouched();
    void anOlderOneIsMigrated();
    void aMigrationThatFailsChangesNothing();
    void aReadOnlyOneIsRefused();
    void aTornWalLosesNoAcknowledgedWrite();
    void aFullDiskIsSaid();
    void finishedOnesGoAfterThirtyDays();
    void ownersThatDiedAreKnown();
    void draftsComeBack();
    void aUserHasSeveralDrafts();
    void anOldDraftIsTakenOver();
};

void TestJournal::everyCellOfTheTable()
{
    const int count = int(AttemptState::Closed) + 1;
    int allowed = 0;
    for (int from = 0; from < count; ++from) {
        for (int to = 0; to < count; ++to) {
            const auto f = AttemptState(from);
            const auto t = AttemptState(to);
            const bool can = store::canFollow(f, t);
            allowed += can ? 1 : 0;
            // A final state moves nowhere; an order that exists is never sent again; nothing is paid that was never placed.
            QVERIFY(!store::isFinal(f) || !can);
            QVERIFY(!(can && store::hasOrder(f) && (t == AttemptState::Sent || t == AttemptState::Unknown || t == AttemptState::Absent)));
            QVERIFY(!(can && t == AttemptState::Paid && !store::hasOrder(f)));
            QVERIFY(!(can && t == AttemptState::Sent && f != t && f != AttemptState::Prepared && f != AttemptState::NotSent
                && f != AttemptState::Absent));
        }
        QCOMPARE(store::attemptStateFromName(store::attemptStateName(AttemptState(from))), std::optional(AttemptState(from)));
    }
    QVERIFY(!store::canFollow(AttemptState::Unknown, AttemptState::Sent)); // Never without proof of absence.
    QVERIFY(!store::canFollow(AttemptState::Ambiguous, AttemptState::Sent));
    QCOMPARE(allowed, 78);
}

void TestJournal::aRoundTripKeepsEverything()
{
    QTemporaryDir dir;
    store::Journal journal(dir.path() + u"/profile"_s);
    QVERIFY(journal.open());
    store::Attempt attempt = makeAttempt();
    QVERIFY(journal.add(attempt));
    attempt.state = AttemptState::Sent;
    attempt.sentAt = attempt.createdAt.addMSecs(5);
    attempt.clockOffsetMs = -1234;
    QVERIFY(journal.save(attempt));
    const auto found = journal.find(attempt.id);
    QVERIFY(found);
    QCOMPARE(found->request, attempt.request);
    QCOMPARE(found->shownTotal->minor, 63837);
    QCOMPARE(found->state, AttemptState::Sent);
    QCOMPARE(found->sentAt, attempt.sentAt);
    QCOMPARE(found->clockOffsetMs, -1234);
    QVERIFY(!found->orderTotal);
    QCOMPARE(journal.unfinished(attempt.project, attempt.user)->size(), 1);
    QCOMPARE(journal.unfinished(u"https://other.example"_s, {})->size(), 0);
}

void TestJournal::rightsAreTheOwners()
{
    QTemporaryDir dir;
    const QString folder = dir.path() + u"/profile"_s;
    store::Journal journal(folder);
    QVERIFY(journal.open());
    QVERIFY(journal.add(makeAttempt()));
    const auto foreign = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &name : { u""_s, u"/journal.sqlite"_s, u"/journal.sqlite-wal"_s }) {
        QVERIFY2(QFile::exists(folder + name), qPrintable(name));
        QVERIFY2(!(QFile::permissions(folder + name) & foreign), qPrintable(name));
    }
}

void TestJournal::refusesWhatTheTableForbids()
{
    QTemporaryDir dir;
    store::Journal journal(dir.path());
    QVERIFY(journal.open());
    store::Attempt attempt = makeAttempt();
    QVERIFY(journal.add(attempt));
    attempt.state = AttemptState::Placed;
    const auto saved = journal.save(attempt);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, store::JournalError::Kind::NotAllowed);
    QCOMPARE(journal.find(attempt.id)->state, AttemptState::Prepared);
}

void TestJournal::anOrderBelongsToOneAttempt()
{
    QTemporaryDir dir;
    store::Journal journal(dir.path());
    QVERIFY(journal.open());
    for (int i = 0; i < 2; ++i) {
        store::Attempt attempt = makeAttempt();
        QVERIFY(journal.add(attempt));
        attempt.state = AttemptState::Sent;
        QVERIFY(journal.save(attempt));
        attempt.state = AttemptState::Placed;
        attempt.orderId = 89;
        QCOMPARE(journal.save(attempt).has_value(), i == 0);
        QCOMPARE(*journal.isClaimed(attempt.project, 89, attempt.id), i == 1);
    }
}

void TestJournal::aForeignOwnerCannotMoveIt()
{
    QTemporaryDir dir;
    store::Journal journal(dir.path());
    QVERIFY(journal.open());
    store::Attempt attempt = makeAttempt();
    QVERIFY(journal.add(attempt));
    QCOMPARE(*journal.claim(attempt.id, u"other"_s, [](const QString &) { return true; }), false);
    QCOMPARE(*journal.claim(attempt.id, u"other"_s, [](const QString &) { return false; }), true);
    attempt.state = AttemptState::Sent;
    QVERIFY(!journal.save(attempt)); // "me" has lost it.
    attempt.owner = u"other"_s;
    QVERIFY(journal.save(attempt));
}

void TestJournal::setsAside_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : { "text", "truncated", "flipped", "foreign" }) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void TestJournal::setsAside()
{
    QFETCH(QString, kind);
    QTemporaryDir dir;
    const QString path = dir.path() + u"/journal.sqlite"_s;
    if (kind == "foreign"_L1) {
        onDatabase(path, { u"CREATE TABLE somebody (a)"_s, u"PRAGMA application_id = 7"_s });
    } else {
        store::Journal journal(dir.path());
        QVERIFY(journal.open());
        for (int i = 0; i < 50; ++i) {
            QVERIFY(journal.add(makeAttempt()));
        }
    }
    QByteArray bytes = readAll(path);
    if (kind == "text"_L1) {
        bytes = "this is no database at all, whatever its name says, and long enough to be looked at";
    } else if (kind == "truncated"_L1) {
        bytes = bytes.left(bytes.size() / 2);
    } else if (kind == "flipped"_L1) {
        for (qsizetype i = 4096; i < bytes.size(); i += 97) {
            bytes[i] = char(~bytes[i]);
        }
    }
    writeAll(path, bytes);
    store::Journal journal(dir.path());
    QVERIFY(journal.open());
    QVERIFY(!journal.setAside().isEmpty());
    QCOMPARE(readAll(journal.setAside()), bytes); // Nothing of it is lost.
    QVERIFY(journal.add(makeAttempt()));
}

void TestJournal::aNewerJournalIsNotTouched()
{
    QTemporaryDir dir;
    const QString path = dir.path() + u"/journal.sqlite"_s;
    {
        store::Journal journal(dir.path());
        QVERIFY(journal.open());
    }
    onDatabase(path, { u"PRAGMA user_version = 99"_s });
    store::Journal journal(dir.path());
    const auto opened = journal.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, store::JournalError::Kind::Newer);
    QVERIFY(QFile::exists(path));
}

namespace {

/// A file of one's own with a history of two or three versions.
store::SqliteSchema history(const QStringList &later)
{
    return { 0x54455354, QStringList{ u"CREATE TABLE kept (a TEXT);\nINSERT INTO kept VALUES ('from version 1')"_s } + later };
}

QStringList column(const QString &connection, const QString &sql)
{
    QStringList found;
    auto rows = store::run(QSqlDatabase::database(connection), sql);
    while (rows && rows->next()) {
        found.append(rows->value(0).toString());
    }
    return found;
}

store::JournalResult<QString> openHistory(const QString &folder, const QStringList &later)
{
    QString aside;
    auto opened = store::openSqlite(folder + u"/history.sqlite"_s, history(later), &aside);
    return aside.isEmpty() ? opened : tl::unexpected(store::JournalError{ store::JournalError::Kind::Unreadable, aside });
}

void close(const QString &connection)
{
    QSqlDatabase database = QSqlDatabase::database(connection, false);
    store::closeSqlite(database, connection);
}

} // namespace

void TestJournal::anOlderOneIsMigrated()
{
    QTemporaryDir dir;
    const auto first = openHistory(dir.path(), {});
    QVERIFY(first);
    close(*first);
    const QStringList later{ u"ALTER TABLE kept ADD COLUMN b TEXT NOT NULL DEFAULT 'new';\nUPDATE kept SET b = 'migrated'"_s,
        u"CREATE TABLE more (c TEXT)"_s };
    const auto second = openHistory(dir.path(), later);
    QVERIFY(second);
    QCOMPARE(column(*second, u"SELECT a || ', ' || b FROM kept"_s), QStringList(u"from version 1, migrated"_s));
    QCOMPARE(column(*second, u"PRAGMA user_version"_s), QStringList(u"3"_s));
    close(*second);
    const auto again = openHistory(dir.path(), later); // Once is enough.
    QVERIFY(again);
    QCOMPARE(column(*again, u"SELECT b FROM kept"_s), QStringList(u"migrated"_s));
    close(*again);
}

void TestJournal::aMigrationThatFailsChangesNothing()
{
    QTemporaryDir dir;
    const auto first = openHistory(dir.path(), {});
    QVERIFY(first);
    close(*first);
    QVERIFY(!openHistory(dir.path(), { u"DELETE FROM kept;\nALTER TABLE nowhere ADD COLUMN b TEXT"_s }));
    const auto again = openHistory(dir.path(), {});
    QVERIFY(again);
    QCOMPARE(column(*again, u"SELECT a FROM kept"_s), QStringList(u"from version 1"_s));
    QCOMPARE(column(*again, u"PRAGMA user_version"_s), QStringList(u"1"_s));
    close(*again);
}

void TestJournal::aReadOnlyOneIsRefused()
{
    QTemporaryDir dir;
    {
        store::Journal journal(dir.path());
        QVERIFY(journal.open());
    }
    // A folder in the file's place works for root too, whom rights do not stop.
    QDir(dir.path()).remove(u"journal.sqlite"_s);
    QVERIFY(QDir(dir.path()).mkdir(u"journal.sqlite"_s));
    store::Journal journal(dir.path());
    const auto opened = journal.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, store::JournalError::Kind::CannotOpen);
}

void TestJournal::aTornWalLosesNoAcknowledgedWrite()
{
    QTemporaryDir dir;
    const QString copy = dir.path() + u"/copy"_s;
    store::Attempt attempt = makeAttempt();
    {
        store::Journal journal(dir.path() + u"/live"_s);
        QVERIFY(journal.open());
        QVERIFY(journal.add(attempt));
        // As after a power cut: the files as they stand, and a torn frame at the end of the WAL.
        QDir().mkpath(copy);
        writeAll(copy + u"/journal.sqlite"_s, readAll(dir.path() + u"/live/journal.sqlite"_s));
        writeAll(copy + u"/journal.sqlite-wal"_s, readAll(dir.path() + u"/live/journal.sqlite-wal"_s) + QByteArray(300, 'x'));
    }
    store::Journal journal(copy);
    QVERIFY(journal.open());
    QVERIFY(journal.setAside().isEmpty());
    QVERIFY(journal.find(attempt.id));
}

void TestJournal::aFullDiskIsSaid()
{
    QTemporaryDir dir;
    store::Journal journal(dir.path());
    QVERIFY(journal.open());
    QVERIFY(journal.add(makeAttempt()));
    // SQLite's own page limit answers exactly as a full disk does.
    for (const QString &name : QSqlDatabase::connectionNames()) {
        QSqlQuery(QSqlDatabase::database(name, false)).exec(u"PRAGMA max_page_count = 1"_s);
    }
    store::JournalResult<void> last;
    for (int i = 0; i < 2000 && last; ++i) {
        last = journal.add(makeAttempt());
    }
    QVERIFY(!last);
    QCOMPARE(last.error().kind, store::JournalError::Kind::DiskFull);
}

void TestJournal::finishedOnesGoAfterThirtyDays()
{
    QTemporaryDir dir;
    store::Attempt done = makeAttempt();
    store::Attempt open = makeAttempt();
    {
        store::Journal journal(dir.path());
        QVERIFY(journal.open());
        for (store::Attempt *attempt : { &done, &open }) {
            QVERIFY(journal.add(*attempt));
            attempt->state = AttemptState::Sent;
            QVERIFY(journal.save(*attempt));
        }
        done.state = AttemptState::Rejected;
        QVERIFY(journal.save(done));
    }
    store::Journal journal(dir.path());
    QVERIFY(journal.open(QDateTime::currentDateTimeUtc().addDays(31)));
    QVERIFY(!journal.find(done.id));
    QVERIFY(journal.find(open.id)); // What is not finished is kept for ever.
}

void TestJournal::ownersThatDiedAreKnown()
{
    QTemporaryDir dir;
    store::OwnerLock mine(dir.path());
    QVERIFY(mine.isHeld());
    QVERIFY(mine.isAlive(mine.name()));
    QString other;
    {
        store::OwnerLock second(dir.path());
        other = second.name();
        QVERIFY(mine.isAlive(other));
    }
    QVERIFY(!mine.isAlive(other));
}

void TestJournal::draftsComeBack()
{
    QTemporaryDir dir;
    store::Draft draft;
    draft.id = QUuid::createUuid();
    draft.storage = u"orders"_s;
    draft.account = u"cash"_s;
    draft.answers = { { u"floor"_s, u"12.5x"_s, u"tr_TR"_s }, { u"name"_s, u"Işık"_s, u"tr_TR"_s } };
    draft.lines = { { 14, 2 }, { 1, 1 } };
    draft.useBonus = true;
    draft.updatedAt = QDateTime::currentDateTimeUtc();
    {
        store::DraftRepository drafts(dir.path());
        QVERIFY(drafts.open());
        QVERIFY(drafts.save(u"p"_s, u"u"_s, draft));
        QVERIFY(drafts.saveAnswer(draft.id, { u"floor"_s, u"12."_s, u"en_US"_s }, draft.updatedAt));
        QVERIFY(drafts.setOpening(u"p"_s, u"u"_s, { u"products"_s, draft.id, {} }));
    }
    store::DraftRepository drafts(dir.path());
    QVERIFY(drafts.open());
    const auto opening = drafts.opening(u"p"_s, u"u"_s);
    QVERIFY(opening && *opening);
    QCOMPARE((*opening)->page, u"products"_s);
    const auto back = drafts.load((*opening)->draft);
    QVERIFY(back && *back);
    QCOMPARE((*back)->answers, (QList<store::DraftAnswer>{ { u"floor"_s, u"12."_s, u"en_US"_s }, { u"name"_s, u"Işık"_s, u"tr_TR"_s } }));
    QCOMPARE((*back)->lines, draft.lines);
    QVERIFY((*back)->useBonus);
    QVERIFY(!*drafts.opening(u"p"_s, u"somebody"_s));
    QVERIFY(drafts.remove(draft.id));
    QVERIFY(!*drafts.load(draft.id));
}

void TestJournal::aUserHasSeveralDrafts()
{
    QTemporaryDir dir;
    store::DraftRepository drafts(dir.path());
    QVERIFY(drafts.open());
    store::Draft first;
    first.id = QUuid::createUuid();
    first.title = u"Ayşe Hanım"_s;
    first.lines = { { 3, 1 } };
    first.updatedAt = QDateTime(QDate(2026, 3, 5), QTime(9, 0), core::utc);
    store::Draft second = first;
    second.id = QUuid::createUuid();
    second.title = u"Masa 4"_s;
    second.updatedAt = first.updatedAt.addSecs(60);
    QVERIFY(drafts.save(u"p"_s, u"u"_s, first));
    QVERIFY(drafts.save(u"p"_s, u"u"_s, second));
    first.lines = { { 3, 2 }, { 4, 1 } };
    QVERIFY(drafts.save(u"p"_s, u"u"_s, first)); // Saved again: the same row, not one more.
    const auto list = drafts.list(u"p"_s, u"u"_s);
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).title, u"Masa 4"_s);
    QCOMPARE(list->at(1).lines, first.lines);
    QVERIFY(drafts.list(u"p"_s, u"other"_s)->isEmpty());
}

// A file of the first version, as it made it.
void TestJournal::anOldDraftIsTakenOver()
{
    QTemporaryDir dir;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        db.setDatabaseName(dir.path() + u"/drafts.sqlite"_s);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(u"CREATE TABLE draft (project TEXT NOT NULL, user TEXT NOT NULL, step TEXT NOT NULL, storage TEXT NOT NULL, "
                           "language TEXT NOT NULL, request BLOB NOT NULL, use_bonus INTEGER NOT NULL, typed TEXT NOT NULL, saved_at TEXT "
                           "NOT NULL, PRIMARY KEY (project, user))"_s));
        QVERIFY(query.exec(
            u"INSERT INTO draft VALUES ('p', 'u', 'products', 'orders', 'tr_TR', '{\"a\":1}', 1, '', '2026-03-05T09:00:00Z')"_s));
        QVERIFY(query.exec(u"PRAGMA application_id = 1447385668"_s));
        QVERIFY(query.exec(u"PRAGMA user_version = 1"_s));
        db.close();
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    store::DraftRepository drafts(dir.path());
    QVERIFY(drafts.open());
    const auto old = drafts.takeOldDraft(u"p"_s, u"u"_s);
    QVERIFY(old && *old);
    QCOMPARE((*old)->request, QByteArray(R"({"a":1})"));
    QCOMPARE((*old)->page, u"products"_s);
    QVERIFY((*old)->useBonus);
    QVERIFY(!*drafts.takeOldDraft(u"p"_s, u"u"_s));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
