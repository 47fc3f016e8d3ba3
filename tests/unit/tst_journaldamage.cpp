// SPDX-License-Identifier: MIT
// Item 19 of docs/threat-model.md: whatever a disk makes of the journal, what was written is read as it was, or it is said that it is not.
#include "store/journal.h"
#include "store/sqlitefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using store::AttemptState;

namespace {

const QString project = QStringLiteral("https://shop.example");

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
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

store::Attempt makeAttempt(int number)
{
    store::Attempt attempt;
    attempt.id = QUuid::fromString(u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')));
    attempt.project = project;
    attempt.user = u"kasiyer@ornek.com.tr"_s;
    attempt.storage = u"orders"_s;
    attempt.language = u"tr_TR"_s;
    attempt.request = R"({"formIdentifier":"order","formData":{"tr_TR":[{"marker":"name","value":"Işık Çağrı"}]}})";
    attempt.shownTotal = core::Money{ 63837 + number, u"TRY"_s };
    attempt.owner = u"me"_s;
    attempt.createdAt = QDateTime(QDate(2026, 11, 28), QTime(9, number % 60), Qt::UTC);
    return attempt;
}

/// Everything that the journal says, in one text.
QByteArray tell(const store::Journal &journal)
{
    QByteArray told;
    const auto kept = journal.kept(project);
    if (!kept) {
        return "unreadable";
    }
    for (const store::Attempt &a : *kept) {
        told += a.id.toByteArray() + a.user.toUtf8() + a.storage.toUtf8() + a.language.toUtf8() + a.request
            + (a.shownTotal ? a.shownTotal->decimalString() + a.shownTotal->currency : QString()).toUtf8()
            + store::attemptStateName(a.state).toUtf8() + a.owner.toUtf8() + QByteArray::number(a.orderId) + a.sessionType.toUtf8()
            + QByteArray::number(a.looks) + a.createdAt.toString(Qt::ISODateWithMs).toUtf8()
            + a.updatedAt.toString(Qt::ISODateWithMs).toUtf8() + QByteArray::number(a.clockOffsetMs) + a.lastError.toUtf8() + '\n';
        // Found by its id and by its order too, whatever has become of the indexes.
        told += journal.find(a.id) ? "found " : "hidden ";
        told += a.orderId == 0 || journal.ofOrder(project, a.orderId).value_or(std::nullopt) ? "found\n" : "hidden\n";
        for (const qint64 order : journal.disowned(a.id).value_or(QList<qint64>{ -1 })) {
            told += QByteArray::number(order) + ' ';
        }
    }
    const auto refunds = journal.refundsUnderWay(project, 41);
    told += refunds && refunds->size() == 1 ? refunds->first().request : QByteArray("no refund");
    return told + (journal.storeMakesSessions(project).value_or(false) ? "makes" : "makes none");
}

} // namespace

class TestJournalDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void security19EveryByteFlipped();
    void security19EveryLengthCut();
    void security19ADamagedRowIsSetAside();
    void security19AnOlderJournalGetsChecksums();
    void security19AnOlderVezneWritesNoMore();
    void security19AnEmptiedFileIsSaid();

private:
    void fill(const QString &folder);
    /// True when the journal on these bytes tells all that it was told, or says that it does not.
    [[nodiscard]] bool isKeptOrSaid(const QByteArray &bytes, QString &why);

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_bytes;
    QByteArray m_told;
};

void TestJournalDamage::fill(const QString &folder)
{
    store::Journal journal(folder);
    QVERIFY(journal.open());
    for (int i = 0; i < 4; ++i) {
        store::Attempt attempt = makeAttempt(i);
        QVERIFY(journal.add(attempt));
        attempt.state = AttemptState::Sent;
        attempt.sentAt = attempt.createdAt.addSecs(1);
        QVERIFY(journal.save(attempt));
        if (i % 2 == 1) {
            attempt.state = AttemptState::Placed;
            attempt.orderId = 40 + i;
            attempt.orderTotal = attempt.shownTotal;
            QVERIFY(journal.save(attempt));
        }
    }
    QVERIFY(journal.disown(makeAttempt(0).id, 99));
    QVERIFY(journal.noteStoreMakesSessions(project, true));
    store::RefundAttempt refund;
    refund.id = makeAttempt(100).id;
    refund.project = project;
    refund.orderId = 41;
    refund.request = R"({"products":[{"productId":1,"quantity":1}]})";
    refund.sentAt = QDateTime(QDate(2026, 11, 28), QTime(9, 0), Qt::UTC);
    QVERIFY(journal.addRefund(refund));
}

void TestJournalDamage::initTestCase()
{
    fill(m_made.path());
    m_bytes = readAll(m_made.filePath(u"journal.sqlite"_s));
    QVERIFY(!QFile::exists(m_made.filePath(u"journal.sqlite-wal"_s))); // All of it is in the one file.
    store::Journal journal(m_made.path());
    QVERIFY(journal.open());
    m_told = tell(journal);
    QVERIFY(m_told.contains("no refund") == false && m_told.contains("99 ") && !m_told.contains("hidden"));
}

void TestJournalDamage::init()
{
    const bool hasMemory = QDir(u"/dev/shm"_s).exists(); // Files by the thousand.
    m_dir = std::make_unique<QTemporaryDir>((hasMemory ? u"/dev/shm"_s : QDir::tempPath()) + u"/vezne-damage-XXXXXX"_s);
    QVERIFY(m_dir->isValid());
}

bool TestJournalDamage::isKeptOrSaid(const QByteArray &bytes, QString &why)
{
    QDir folder(m_dir->path());
    const QStringList left = folder.entryList(QDir::Files);
    for (const QString &name : left) {
        folder.remove(name);
    }
    const QString path = folder.filePath(u"journal.sqlite"_s);
    writeAll(path, bytes);
    store::Journal journal(folder.path());
    if (!journal.open()) {
        return readAll(path).size() == bytes.size(); // Said, and still there.
    }
    if (const QString aside = journal.setAside(); !aside.isEmpty()) {
        why = u"what was set aside is not what was there"_s;
        return readAll(aside) == bytes;
    }
    if (!journal.damagedRows().isEmpty()) {
        why = u"what was set aside is no list of rows"_s;
        return !QJsonDocument::fromJson(readAll(journal.damagedRows())).array().isEmpty();
    }
    const QByteArray told = tell(journal);
    why = QString::fromUtf8(told);
    return told == m_told;
}

// VEZNE_EVERY_BYTE=1: each of them, twice, for some minutes; else each in a text or a number, and some of the empty ones.
void TestJournalDamage::security19EveryByteFlipped()
{
    const bool isAll = qEnvironmentVariableIsSet("VEZNE_EVERY_BYTE");
    QString why;
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        if (!isAll && (m_bytes[i] == 0 ? i % 61 != 0 : i % 3 != 0)) {
            continue;
        }
        for (const int mask : isAll ? QList<int>{ 0xFF, 0x01 } : QList<int>{ i % 2 == 0 ? 0xFF : 0x01 }) {
            QByteArray flipped = m_bytes;
            flipped[i] = char(flipped[i] ^ mask);
            QVERIFY2(isKeptOrSaid(flipped, why), qPrintable(u"byte %1 ^ %2: %3"_s.arg(i).arg(mask).arg(why)));
        }
    }
}

void TestJournalDamage::security19EveryLengthCut()
{
    const int step = qEnvironmentVariableIsSet("VEZNE_EVERY_BYTE") ? 1 : 97;
    QString why;
    for (qsizetype length = 1; length < m_bytes.size(); length += step) {
        QVERIFY2(isKeptOrSaid(m_bytes.left(length), why), qPrintable(u"length %1: %2"_s.arg(length).arg(why)));
    }
}

// One row is changed by another hand: it goes aside with everything that is in it, the others stay, and the journal takes new ones.
void TestJournalDamage::security19ADamagedRowIsSetAside()
{
    fill(m_dir->path());
    const QString path = m_dir->filePath(u"journal.sqlite"_s);
    onDatabase(path, { u"UPDATE attempt SET shown_minor = 1 WHERE id = '%1'"_s.arg(makeAttempt(2).id.toString(QUuid::WithoutBraces)) });
    store::Journal journal(m_dir->path());
    QVERIFY(journal.open());
    QVERIFY(journal.setAside().isEmpty());
    QVERIFY(QFileInfo(journal.damagedRows()).exists());
    QCOMPARE(QFile::permissions(journal.damagedRows()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const QJsonArray rows = QJsonDocument::fromJson(readAll(journal.damagedRows())).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"table"].toString(), u"attempt"_s);
    QCOMPARE(rows[0][u"shown_minor"][u"text"].toString(), u"1"_s);
    QCOMPARE(QByteArray::fromHex(rows[0][u"request"][u"hex"].toString().toLatin1()), makeAttempt(2).request);
    QCOMPARE(journal.kept(project)->size(), 3);
    QVERIFY(journal.add(makeAttempt(7)));
    // While it is open, a row that changes is not read as if it were one.
    onDatabase(path, { u"UPDATE attempt SET shown_minor = 1 WHERE id = '%1'"_s.arg(makeAttempt(3).id.toString(QUuid::WithoutBraces)) });
    const auto found = journal.find(makeAttempt(3).id);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, store::JournalError::Kind::Damaged);
    QVERIFY(journal.find(makeAttempt(7).id));
}

// What 0.1.0 wrote has no checksums: its rows are taken as they are, once.
void TestJournalDamage::security19AnOlderJournalGetsChecksums()
{
    fill(m_dir->path());
    QStringList back;
    for (const char *trigger : { "attempt_added", "refund_added", "disowned_added", "trait_added", "attempt_changed", "refund_changed" }) {
        back.append(u"DROP TRIGGER "_s + QString::fromLatin1(trigger));
    }
    for (const char *table : { "attempt", "refund", "disowned", "store_trait" }) {
        back.append(u"ALTER TABLE %1 DROP COLUMN checksum"_s.arg(QString::fromLatin1(table)));
    }
    const QString path = m_dir->filePath(u"journal.sqlite"_s);
    onDatabase(path, back + QStringList{ u"UPDATE attempt SET shown_currency = NULL WHERE order_id = 0"_s, u"PRAGMA user_version = 3"_s });
    store::Journal journal(m_dir->path());
    QVERIFY(journal.open());
    QVERIFY(journal.damagedRows().isEmpty());
    QCOMPARE(journal.kept(project)->size(), 4);
    // They can be claimed, moved and reopened as new ones can.
    const auto nobody = [](const QString &) { return false; };
    QVERIFY(journal.claim(makeAttempt(0).id, u"another"_s, nobody).value_or(false));
    store::Attempt attempt = *journal.find(makeAttempt(0).id);
    QCOMPARE(attempt.owner, u"another"_s);
    attempt.state = AttemptState::Unknown;
    QVERIFY(journal.save(attempt));
    QCOMPARE(journal.refundsUnderWay(project, 41)->size(), 1);
    // A row without one is no old row any more.
    onDatabase(path, { u"UPDATE attempt SET checksum = NULL WHERE order_id = 41"_s });
    QCOMPARE(journal.find(makeAttempt(1).id).error().kind, store::JournalError::Kind::Damaged);
}

// The window of before is still open while a new terminal has brought the file up: it is refused, so it sends nothing, and no row of it
// looks damaged afterwards.
void TestJournalDamage::security19AnOlderVezneWritesNoMore()
{
    fill(m_dir->path());
    {
        QSqlDatabase before = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"before"_s);
        before.setDatabaseName(m_dir->filePath(u"journal.sqlite"_s));
        QVERIFY(before.open());
        QSqlQuery query(before);
        QVERIFY(!query.exec(u"UPDATE attempt SET state = 'Unknown', updated_at = '2026-11-28T10:00:00.000Z' WHERE order_id = 0"_s));
        QVERIFY(!query.exec(u"UPDATE attempt SET owner = 'another' WHERE order_id = 0"_s));
        QVERIFY(!query.exec(u"INSERT INTO disowned (attempt, order_id) VALUES ('a', 1)"_s));
        QVERIFY(!query.exec(u"INSERT INTO store_trait (project, makes_sessions) VALUES ('p', 1)"_s));
        QVERIFY(!query.exec(u"UPDATE refund SET state = 'Unknown', updated_at = 'now'"_s));
    }
    QSqlDatabase::removeDatabase(u"before"_s);
    store::Journal journal(m_dir->path());
    QVERIFY(journal.open());
    QVERIFY(journal.damagedRows().isEmpty());
    QCOMPARE(journal.kept(project)->size(), 4);
}

void TestJournalDamage::security19AnEmptiedFileIsSaid()
{
    const QString path = m_dir->filePath(u"journal.sqlite"_s);
    writeAll(path, {});
    {
        store::Journal justMade(m_dir->path()); // Another process has made it and is about to write.
        QVERIFY(justMade.open());
        QVERIFY(justMade.setAside().isEmpty());
    }
    QVERIFY(QFile::remove(path));
    writeAll(path, {});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    file.close();
    store::Journal journal(m_dir->path());
    QVERIFY(journal.open());
    QVERIFY(QFile::exists(journal.setAside()));
    QVERIFY(journal.add(makeAttempt(1)));
}

QTEST_GUILESS_MAIN(TestJournalDamage)
#include "tst_journaldamage.moc"
