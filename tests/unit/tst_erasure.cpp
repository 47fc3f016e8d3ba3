// SPDX-License-Identifier: MIT
// Item 18 of docs/threat-model.md: what is erased is gone from the data folder, and nobody's work is cut off for it.
#include "store/cataloguestore.h"
#include "store/draftrepository.h"
#include "store/orderstore.h"
#include "store/ownerlock.h"
#include "store/personaldata.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestErasure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void security18NothingPersonalIsLeft();
    void security18AnotherProcessIsNotCutOff();
    void security18LinksAreNotFollowed();
    void security18ALinkIsNoFileOfOurs();

private:
    static void write(const QString &path, const QByteArray &bytes);
    static void fill(const QString &folder);
    /// Files below the folder in which the text stands.
    [[nodiscard]] static QStringList filesWith(const QString &folder, const QByteArray &text);
};

void TestErasure::write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestErasure::fill(const QString &folder)
{
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    attempt.project = u"shop"_s;
    attempt.user = u"kanarya@example.com"_s;
    attempt.request = "kanarya ordered";
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    for (const QString &place : QStringList{ folder, folder + u"/demo"_s }) {
        store::Journal journal(place);
        QVERIFY(journal.open());
        QVERIFY(journal.add(attempt));
    }
    store::DraftRepository drafts(folder);
    QVERIFY(drafts.open());
    store::Draft draft;
    draft.id = QUuid::createUuid();
    draft.title = u"kanarya at table 4"_s;
    draft.answers = { { u"name"_s, u"kanarya"_s, u"tr_TR"_s } };
    draft.updatedAt = QDateTime::currentDateTimeUtc();
    QVERIFY(drafts.save(u"shop"_s, attempt.user, draft));
    store::OrderStore orders(folder);
    QVERIFY(orders.open());
    QVERIFY(orders.save(u"shop"_s, attempt.user, { { u"orders"_s, 7, "kanarya's order" } }));
    QDir().mkpath(folder + u"/catalogue"_s);
    store::CatalogueStore catalogue;
    QVERIFY(catalogue.open(folder + u"/catalogue/a.sqlite"_s));
    QVERIFY(catalogue.putPart(u"part"_s, "kanarya"));
    write(folder + u"/pictures/data8/1/x.d"_s, "kanarya");
    write(folder + u"/journal.sqlite.unreadable-20261128-101010-000"_s, "kanarya, torn");
    write(folder + u"/journal.sqlite.damaged-20261128-101010-000.json"_s, "kanarya, damaged");
    write(folder + u"/settings.ini"_s, "[project]\nurl=https://shop.example\n");
}

QStringList TestErasure::filesWith(const QString &folder, const QByteArray &text)
{
    QStringList found;
    for (QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text)) {
            found.append(file.fileName());
        }
    }
    return found;
}

void TestErasure::security18NothingPersonalIsLeft()
{
    QTemporaryDir dir;
    fill(dir.path());
    QVERIFY(filesWith(dir.path(), "kanarya").size() >= 7);
    QVERIFY(store::erasePersonalFiles(dir.path()));
    QCOMPARE(filesWith(dir.path(), "kanarya"), QStringList());
    QCOMPARE(filesWith(dir.path(), "https://shop.example").size(), 1); // The connection stays.
    QVERIFY(store::erasePersonalFiles(dir.path())); // Once more changes nothing.
    store::Journal journal(dir.path());
    QVERIFY(journal.open());
    QVERIFY(journal.kept(u"shop"_s)->isEmpty());
}

void TestErasure::security18AnotherProcessIsNotCutOff()
{
    QTemporaryDir dir;
    fill(dir.path());
    {
        const store::OwnerLock terminal(dir.path());
        const auto erased = store::erasePersonalFiles(dir.path());
        QVERIFY(!erased);
        QCOMPARE(erased.error().kind, store::JournalError::Kind::Busy);
        QVERIFY(filesWith(dir.path(), "kanarya").size() >= 7);
    }
    QVERIFY(store::erasePersonalFiles(dir.path()));
}

void TestErasure::security18LinksAreNotFollowed()
{
    QTemporaryDir dir;
    QTemporaryDir other;
    write(other.filePath(u"mine.txt"_s), "somebody else's");
    QVERIFY(QFile::link(other.path(), dir.filePath(u"pictures"_s)));
    QVERIFY(store::erasePersonalFiles(dir.path()));
    QVERIFY(!QFileInfo(dir.filePath(u"pictures"_s)).isSymLink());
    QVERIFY(QFile::exists(other.filePath(u"mine.txt"_s)));
}

void TestErasure::security18ALinkIsNoFileOfOurs()
{
    for (const QString &name : { u"journal.sqlite"_s, u"drafts.sqlite"_s, u"orders.sqlite"_s }) {
        QTemporaryDir dir;
        QTemporaryDir other;
        write(other.filePath(u"mine.txt"_s), "somebody else's");
        QVERIFY(QFile::link(other.filePath(u"mine.txt"_s), dir.filePath(name)));
        store::Journal journal(dir.path());
        store::DraftRepository drafts(dir.path());
        store::OrderStore orders(dir.path());
        const int opened = (journal.open() ? 1 : 0) + (drafts.open() ? 1 : 0) + (orders.open() ? 1 : 0);
        QCOMPARE(opened, 2);
        QCOMPARE(filesWith(other.path(), "somebody else's").size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
