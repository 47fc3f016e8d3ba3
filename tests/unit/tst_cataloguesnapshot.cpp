// SPDX-License-Identifier: MIT
// What a catalogue is searched in, as it is kept: it comes back as it was, whatever is torn is none, and a large one lies in a file.
#include "models/catalogueindex.h"
#include "models/snapshotbytes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class CatalogueSnapshotTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasKeptIsFoundAgain();
    void aKeptOneCanBeGoneOnFrom();
    void whatIsTornIsNone();
    void whatIsLargeLiesInAFileWithoutAName();
    void whatFindsNoRoomStaysInMemory();
};

namespace {

core::Product product(int number)
{
    const QStringList titles{ u"Şeker"_s, u"ILIK çay"_s, u"Kahve"_s, u"iğde"_s };
    core::Product made;
    made.id = 9'000 - number; // Not in the order in which they come.
    made.title = titles[number % titles.size()] + u' ' + QString::number(number);
    made.sku = u"SKU-%1"_s.arg(number);
    made.barcode = u"86900000%1"_s.arg(number, 5, 10, QChar(u'0'));
    made.isVisible = true;
    made.categories = number % 3 == 0 ? QStringList{ u"içecek"_s, u"sıcak"_s } : QStringList();
    if (number % 5 != 0) {
        made.price = core::Money{ number * 37 % 1'000, u"TRY"_s };
    }
    return made;
}

models::CatalogueSnapshotPtr many(int count)
{
    QList<core::Product> products;
    for (int i = 0; i < count; ++i) {
        products.append(product(i));
    }
    models::CatalogueBuilder builder;
    builder.put(products);
    return builder.snapshot();
}

core::AsideBytes inMemory(const QByteArray &bytes)
{
    return core::layAside(bytes, QString());
}

/// Ids, in the order of a list.
QList<qint64> shown(const models::CatalogueSnapshotPtr &snapshot, const QString &query, models::CatalogueSort sort, const QString &category)
{
    models::CatalogueIndex index;
    index.setSnapshot(snapshot, {});
    index.setSort(sort);
    index.setFilter({ category, false, {}, {} });
    index.setQuery(query);
    QList<qint64> ids;
    for (const int row : index.hits()) {
        ids.append(index.idOf(row));
    }
    return ids;
}

bool isSame(const models::CatalogueSnapshotPtr &a, const models::CatalogueSnapshotPtr &b)
{
    using Sort = models::CatalogueSort;
    for (const Sort sort : { Sort::Store, Sort::Name, Sort::PriceUp, Sort::PriceDown }) {
        for (const QString &query : { u""_s, u"şeker"_s, u"seker 1"_s, u"ılık"_s, u"SKU-77"_s, u"8690000000012"_s, u"ç"_s, u"yok"_s }) {
            for (const QString &category : { u""_s, u"sıcak"_s }) {
                if (shown(a, query, sort, category) != shown(b, query, sort, category)) {
                    return false;
                }
            }
        }
    }
    return a->size() == b->size() && a->categories == b->categories && a->dearestRow() == b->dearestRow();
}

} // namespace

void CatalogueSnapshotTest::whatWasKeptIsFoundAgain()
{
    for (const int count : { 0, 1, 1'023, 1'024, 1'025, 3'000 }) {
        const auto made = many(count);
        QCOMPARE(made->size(), count);
        const auto read = models::readSnapshot(inMemory(models::writeSnapshot(*made)));
        QVERIFY2(read, qPrintable(QString::number(count)));
        QVERIFY2(isSame(made, read), qPrintable(QString::number(count)));
        QCOMPARE(models::writeSnapshot(*read), models::writeSnapshot(*made));
    }
    const auto read = models::readSnapshot(inMemory(models::writeSnapshot(*many(2'000))));
    QCOMPARE(read->idOf(read->rowOfCode(u"08690000001999"_s)), 9'000 - 1'999);
    QCOMPARE(read->idOf(read->rowOf(9'000 - 1'500)), 9'000 - 1'500);
    QCOMPARE(read->rowOf(1), -1);
    QCOMPARE(read->rowOfCode(u"SKU-2000"_s), -1);
}

void CatalogueSnapshotTest::aKeptOneCanBeGoneOnFrom()
{
    const auto read = models::readSnapshot(inMemory(models::writeSnapshot(*many(1'500))));
    QHash<qint64, QString> titles;
    for (int i = 0; i < 1'500; ++i) {
        titles.insert(product(i).id, product(i).title);
    }
    models::CatalogueBuilder builder;
    builder.resume(*read, [&titles](qint64 id) { return titles.value(id); });
    QVERIFY(isSame(builder.snapshot(), read));
    QList<core::Product> more;
    for (int i = 1'500; i < 2'600; ++i) {
        more.append(product(i));
    }
    builder.put(more);
    QVERIFY(isSame(builder.snapshot(), many(2'600)));
    QCOMPARE(read->size(), 1'500); // What is out there does not change.
}

void CatalogueSnapshotTest::whatIsTornIsNone()
{
    const QByteArray bytes = models::writeSnapshot(*many(40));
    QVERIFY(models::readSnapshot(inMemory(bytes)));
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        QVERIFY2(!models::readSnapshot(inMemory(bytes.left(length))), qPrintable(QString::number(length)));
    }
    QVERIFY(!models::readSnapshot(inMemory(bytes + QByteArray(8, '\0'))));
    // A bit that fell over in a name or a price is another catalogue, which the next look at the store mends; nothing is read beside it.
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray flipped = bytes;
        flipped[at] = char(~flipped[at]);
        if (const auto read = models::readSnapshot(inMemory(flipped))) {
            QCOMPARE(read->size(), 40);
            QVERIFY(shown(read, u"şeker"_s, models::CatalogueSort::PriceDown, u"sıcak"_s).size() <= 40);
            static_cast<void>(read->rowOfCode(u"SKU-7"_s));
        }
    }
}

void CatalogueSnapshotTest::whatIsLargeLiesInAFileWithoutAName()
{
    const QTemporaryDir folder;
    const auto made = many(20'000);
    const core::AsideBytes aside = core::layAside(models::writeSnapshot(*made), folder.path());
    QVERIFY(aside.isFile);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)); // A kill leaves nothing behind.
    const auto read = models::readSnapshot(aside);
    QVERIFY(read);
    core::letGo(aside);
    QVERIFY(isSame(made, read));
    QVERIFY(!core::layAside(models::writeSnapshot(*many(40)), folder.path()).isFile);
}

void CatalogueSnapshotTest::whatFindsNoRoomStaysInMemory()
{
    const auto made = many(20'000);
    const core::AsideBytes aside = core::layAside(models::writeSnapshot(*made), u"/nowhere/at/all"_s);
    QVERIFY(!aside.isFile);
    core::letGo(aside); // Memory is not emptied.
    const auto read = models::readSnapshot(aside);
    QVERIFY(read && isSame(made, read));
}

QTEST_APPLESS_MAIN(CatalogueSnapshotTest)
#include "tst_cataloguesnapshot.moc"
