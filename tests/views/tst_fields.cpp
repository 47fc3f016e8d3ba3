// SPDX-License-Identifier: MIT
// What the form fields do without a window: masks, dates as typed, slots in the shop's time zone, pictures.
#include "core/cardnumber.h"
#include "core/dateinput.h"
#include "core/slotcalendar.h"
#include "core/utc.h"
#include "kit/widgets/choicecard.h"
#include "support/hostilepng.h"
#include "views/delegates/picturecache.h"
#include "views/fields/formview.h"
#include "views/fields/mask.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using core::openSlots;

namespace {

QTimeZone istanbul()
{
    return QTimeZone("Europe/Istanbul");
}

} // namespace

class TestFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void maskTakesANumberAsPeopleWriteIt_data();
    void maskTakesANumberAsPeopleWriteIt();
    void deletedLiteralTakesItsDigit();
    void editingInTheMiddleKeepsThePlace();
    void cardNumbersAreKnown();
    void datesAreReadAsTyped_data();
    void datesAreReadAsTyped();
    void timesAreReadAsTyped();
    void turkish14SlotsStandInTheShopsDay();
    void pastSlotsAreNotOffered();
    void weeklySlotsGoOn();
    void brokenSchedulesOfferNothing();
    void onlyPicturesAreDecoded();
    void security22HostilePictures();
    void pictureComesOnce();
    void largePicturesAreReadAnew();
    void optionsShowTheirPictures();
    void surchargesAreMoney();
};

void TestFields::maskTakesANumberAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("mask");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const QString phone = u"+90 ### ### ## ##"_s;
    QTest::newRow("bare") << phone << u"5321234567"_s << u"+90 532 123 45 67"_s;
    QTest::newRow("leading zero") << phone << u"0532 123 45 67"_s << u"+90 532 123 45 67"_s;
    QTest::newRow("international") << phone << u"+905321234567"_s << u"+90 532 123 45 67"_s;
    QTest::newRow("without plus") << phone << u"905321234567"_s << u"+90 532 123 45 67"_s;
    QTest::newRow("half") << phone << u"532"_s << u"+90 532"_s;
    QTest::newRow("too long") << phone << u"53212345678"_s << u"+90 532 123 45 67"_s;
    QTest::newRow("letters") << phone << u"abc"_s << QString();
    QTest::newRow("only prefix left") << phone << u"+90 "_s << QString();
    QTest::newRow("nines") << u"99/99"_s << u"1225"_s << u"12/25"_s;
    QTest::newRow("nines are meant") << u"99-##"_s << u"12"_s << u"99-12"_s;
}

void TestFields::maskTakesANumberAsPeopleWriteIt()
{
    QFETCH(QString, mask);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    const views::MaskedText result = views::applyMask(mask, typed, int(typed.size()), {});
    QCOMPARE(result.text, shown);
    QCOMPARE(result.cursor, int(shown.size()));
}

void TestFields::deletedLiteralTakesItsDigit()
{
    const QString mask = u"+90 ### ### ## ##"_s;
    // Backspace behind the space after 532 took the space away.
    const views::MaskedText result = views::applyMask(mask, u"+90 532123"_s, 7, u"+90 532 123"_s);
    QCOMPARE(result.text, u"+90 531 23"_s);
}

void TestFields::editingInTheMiddleKeepsThePlace()
{
    const QString mask = u"+90 ### ### ## ##"_s;
    const views::MaskedText result = views::applyMask(mask, u"+90 5932 123"_s, 6, u"+90 532 123"_s);
    QCOMPARE(result.text, u"+90 593 212 3"_s);
    QCOMPARE(result.cursor, 6);
}

void TestFields::cardNumbersAreKnown()
{
    QVERIFY(core::holdsCardNumber(u"4242 4242 4242 4242"_s));
    QVERIFY(core::holdsCardNumber(u"378282246310005"_s));
    QVERIFY(!core::holdsCardNumber(u"4242 4242 4242 4243"_s));
    QVERIFY(!core::holdsCardNumber(u"+90 532 123 45 67"_s));
    QVERIFY(!core::holdsCardNumber(u"0000000000000000"_s));
    QVERIFY(!core::holdsCardNumber({}));
}

void TestFields::datesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTurkish");
    QTest::addColumn<QDate>("day");
    const QDate fifth(2026, 3, 5);
    QTest::newRow("tr points") << u"5.3.2026"_s << true << fifth;
    QTest::newRow("tr zeros") << u"05/03/2026"_s << true << fifth;
    QTest::newRow("tr short year") << u"5.3.26"_s << true << fifth;
    QTest::newRow("tr words") << u"5 Mart 2026 Perşembe"_s << true << fifth;
    QTest::newRow("tr capitals") << u"5 MART 2026"_s << true << fifth;
    QTest::newRow("tr August") << u"9 Ağustos 2026"_s << true << QDate(2026, 8, 9);
    QTest::newRow("iso") << u"2026-03-05"_s << true << fifth;
    QTest::newRow("en slashes") << u"3/5/2026"_s << false << fifth;
    QTest::newRow("en points") << u"5.3.2026"_s << false << fifth;
    QTest::newRow("en words") << u"Thursday, March 5, 2026"_s << false << fifth;
    QTest::newRow("none") << u"yarın"_s << true << QDate();
    QTest::newRow("31 February") << u"31.2.2026"_s << true << QDate();
}

void TestFields::datesAreReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, isTurkish);
    QFETCH(QDate, day);
    QCOMPARE(core::dateFromInput(typed, isTurkish), day);
}

void TestFields::timesAreReadAsTyped()
{
    QCOMPARE(core::timeFromInput(u"14:30"_s), QTime(14, 30));
    QCOMPARE(core::timeFromInput(u"14.30"_s), QTime(14, 30));
    QCOMPARE(core::timeFromInput(u"0930"_s), QTime(9, 30));
    QCOMPARE(core::timeFromInput(u"9"_s), QTime(9, 0));
    QCOMPARE(core::timeFromInput(u"2:30 PM"_s), QTime(14, 30));
    QCOMPARE(core::timeFromInput(u"12 am"_s), QTime(0, 0));
    QVERIFY(!core::timeFromInput(u"25:00"_s).isValid());
    QVERIFY(!core::timeFromInput(u"noon"_s).isValid());
}

void TestFields::turkish14SlotsStandInTheShopsDay()
{
    core::SlotSchedule schedule;
    schedule.firstDay = schedule.lastDay = u"2026-03-05T00:00:00.000Z"_s;
    schedule.spans = { { 20 * 60, 24 * 60, 120 } }; // 23:00 to 03:00 in Istanbul.
    const QByteArray before = qgetenv("TZ");
    for (const char *zone : { "UTC", "Europe/Berlin", "America/New_York", "Europe/Istanbul" }) { // Wherever the computer believes to be.
        qputenv("TZ", zone);
        tzset();
        const QList<core::SlotDay> days = openSlots({ schedule }, { QDateTime(QDate(2026, 3, 4), QTime(12, 0), core::utc), istanbul() });
        QCOMPARE(days.size(), 2);
        QCOMPARE(days[0].day, QDate(2026, 3, 5));
        QCOMPARE(days[0].open.size(), 1);
        QCOMPARE(days[1].day, QDate(2026, 3, 6));
        QCOMPARE(days[1].open.first().from, QDateTime(QDate(2026, 3, 5), QTime(22, 0), core::utc));
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

void TestFields::pastSlotsAreNotOffered()
{
    core::SlotSchedule schedule;
    schedule.firstDay = u"2026-03-01"_s;
    schedule.lastDay = u"2026-03-05"_s;
    schedule.spans = { { 7 * 60, 13 * 60, 120 } };
    const QList<core::SlotDay> days = openSlots({ schedule }, { QDateTime(QDate(2026, 3, 5), QTime(9, 0), core::utc), istanbul() });
    QCOMPARE(days.size(), 1);
    QCOMPARE(days.first().open.size(), 1); // The one at 9 has begun.
    QCOMPARE(days.first().past.size(), 2); // It is shown, and says so.
}

void TestFields::weeklySlotsGoOn()
{
    core::SlotSchedule schedule;
    schedule.firstDay = schedule.lastDay = u"2026-01-01"_s; // A Thursday of the past.
    schedule.everyWeek = true;
    schedule.spans = { { 600, 660, 0 } };
    const QList<core::SlotDay> days = openSlots({ schedule }, { QDateTime(QDate(2026, 3, 2), QTime(0, 0), core::utc), istanbul() });
    QVERIFY(days.isEmpty()); // Each week to the end of January, as the vendor's own shops show it.
    const auto inJanuary = openSlots({ schedule }, { QDateTime(QDate(2026, 1, 9), QTime(0, 0), core::utc), istanbul() });
    QCOMPARE(inJanuary.size(), 3);
    QCOMPARE(inJanuary.first().day, QDate(2026, 1, 15));
    schedule.everyMonth = true; // With both, that weekday for a year.
    const auto weekdays = openSlots({ schedule }, { QDateTime(QDate(2026, 3, 2), QTime(0, 0), core::utc), istanbul() });
    QVERIFY(weekdays.size() > 40);
    QVERIFY(weekdays.last().day < QDate(2027, 1, 1));
    for (const core::SlotDay &day : weekdays) {
        QCOMPARE(day.day.dayOfWeek(), int(Qt::Thursday));
    }
    schedule.everyWeek = false;
    const QList<core::SlotDay> monthly = openSlots({ schedule }, { QDateTime(QDate(2026, 3, 2), QTime(0, 0), core::utc), istanbul() });
    QCOMPARE(monthly.size(), 9); // The first of each month from April to December.
    QCOMPARE(monthly.first().day, QDate(2026, 4, 1));
}

void TestFields::brokenSchedulesOfferNothing()
{
    core::SlotSchedule schedule;
    schedule.firstDay = u"someday"_s;
    schedule.spans = { { 600, 660, 0 } };
    const QDateTime now(QDate(2026, 3, 2), QTime(0, 0), core::utc);
    QVERIFY(openSlots({ schedule }, { now, istanbul() }).isEmpty());
    schedule.firstDay = schedule.lastDay = u"2026-03-03"_s;
    schedule.spans = { { 660, 600, 30 }, { -10, 50, 10 }, { 100, 99'999, 10 }, { 600, 610, 60 } };
    QVERIFY(openSlots({ schedule }, { now, istanbul() }).isEmpty());
}

void TestFields::onlyPicturesAreDecoded()
{
    const auto png = [](QSize size) {
        QImage image(size, QImage::Format_Mono);
        image.fill(0);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    };
    QCOMPARE(views::decodePicture(png({ 800, 400 }), 512).size(), QSize(512, 256));
    QCOMPARE(views::decodePicture(png({ 80, 40 }), 512).size(), QSize(80, 40));
    QVERIFY(views::decodePicture(png({ 5000, 10 }), 512).isNull());
    QVERIFY(views::decodePicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"_ba, 512).isNull());
    QVERIFY(views::decodePicture("GIF89a\x01\x00\x01\x00\x80\x00\x00"_ba, 512).isNull());
    QVERIFY(views::decodePicture({}, 512).isNull());
}

// Item 22 of docs/threat-model.md: a few bytes that would be gigabytes, and a drawing that asks for files of this computer.
void TestFields::security22HostilePictures()
{
    QVERIFY(views::decodePicture(tests::pngThatSays(50'000, 50'000), 512).isNull());
    QVERIFY(views::decodePicture(tests::pngThatSays(4'000, 4'000), 512).isNull()); // Nothing of it is there.
    QVERIFY(views::decodePicture(tests::pngThatSays(0, 0), 512).isNull());
    QVERIFY(views::decodePicture(tests::pngThatSays(0x7FFFFFFF, 1), 512).isNull());
    const QByteArray svg = R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
        <image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>)";
    QVERIFY(views::decodePicture(svg, 512).isNull());
    QVERIFY(views::decodePicture("<?xml version='1.0'?>" + svg, 512).isNull());
    for (const char *other : { "BM\x46\0\0\0", "/* XPM */ static char *a[] = {\"1 1 1 1\"", "P6 50000 50000 255 ", "II*\0", "\0\0\1\0" }) {
        QVERIFY(views::decodePicture(QByteArray(other) + QByteArray(60, '\x20'), 512).isNull());
    }
}

void TestFields::pictureComesOnce()
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    views::PictureCache cache;
    QSignalSpy wanted(&cache, &views::PictureCache::wanted);
    QSignalSpy changed(&cache, &views::PictureCache::changed);
    QVERIFY(cache.picture(u"a"_s).isNull());
    QVERIFY(cache.picture(u"a"_s).isNull());
    QTRY_COMPARE(wanted.count(), 1);
    cache.take(u"b"_s, bytes); // Nobody asked for it.
    cache.take(u"a"_s, bytes);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(cache.picture(u"a"_s).size(), QSize(20, 20));
    QVERIFY(cache.picture(u"b"_s).isNull());
}

void TestFields::largePicturesAreReadAnew()
{
    QImage image(1500, 900, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    views::PictureCache cache;
    QSignalSpy wanted(&cache, &views::PictureCache::wanted);
    QSignalSpy changed(&cache, &views::PictureCache::changed);
    cache.setExtent(300);
    QVERIFY(cache.picture(u"a"_s).isNull());
    cache.take(u"a"_s, bytes);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(cache.picture(u"a"_s).width(), 512);
    cache.setExtent(600); // The window is on a large screen now.
    QVERIFY(cache.picture(u"a"_s).isNull());
    QTRY_COMPARE(wanted.count(), 2);
    cache.take(u"a"_s, bytes);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(cache.picture(u"a"_s).width(), 1024);
    cache.setExtent(300);
    cache.setExtent(2000);
    QCOMPARE(cache.picture(u"a"_s).width(), 1024); // Kept.
}

// A frame is chosen by its picture as much as by its name.
void TestFields::surchargesAreMoney()
{
    core::FormSchema form;
    core::FormField field;
    field.marker = u"courier"_s;
    field.type = core::FieldType::RadioButton;
    field.options = { { u"plus"_s, u"Kurye"_s, {}, core::Decimal{ 35, 0 }, 0, 1, {} },
        { u"minus"_s, u"Gel al"_s, {}, core::Decimal{ -125, 1 }, 1, 1, {} },
        { u"free"_s, u"Masaya"_s, {}, core::Decimal{ 0, 0 }, 2, 1, {} } };
    form.fields = { field };
    core::Locale locale;
    locale.language = core::Locale::Language::Turkish;
    views::FormView view;
    view.setForm(form, locale, u"TRY"_s);
    const QList<kit::ChoiceCard *> cards = view.findChildren<kit::ChoiceCard *>();
    QCOMPARE(cards.size(), 3);
    QVERIFY2(cards[0]->accessibleDescription().contains(u"+₺35,00"_s), qPrintable(cards[0]->accessibleDescription()));
    QVERIFY2(cards[1]->accessibleDescription().contains(u"-₺12,50"_s), qPrintable(cards[1]->accessibleDescription()));
    QVERIFY(!cards[2]->accessibleDescription().contains(u'₺'));
    view.setForm(form, locale, u"JPY"_s); // What the products are priced in becomes known later.
    QVERIFY2(cards[0]->accessibleDescription().contains(u"+¥35"_s), qPrintable(cards[0]->accessibleDescription()));
}

void TestFields::optionsShowTheirPictures()
{
    core::FormSchema form;
    core::FormField field;
    field.marker = u"framing"_s;
    field.title = u"Framing"_s;
    field.type = core::FieldType::RadioButton;
    field.options
        = { { u"none"_s, u"Unframed"_s, {}, {}, 0, 1, {} }, { u"oak"_s, u"Oak"_s, {}, {}, 1, 1, u"https://shop.example/oak.png"_s } };
    form.fields = { field };
    views::PictureCache pictures;
    QSignalSpy wanted(&pictures, &views::PictureCache::wanted);
    views::FormView view;
    view.setPictures(pictures);
    view.setForm(form, {}, u"TRY"_s);
    view.resize(600, 300);
    view.show();
    QTRY_COMPARE(wanted.size(), 1);
    const QString address = wanted.first().first().toString();
    QCOMPARE(address, u"https://shop.example/oak.png"_s);
    const QList<kit::ChoiceCard *> cards = view.findChildren<kit::ChoiceCard *>();
    QCOMPARE(cards.size(), 2);
    const auto isRed = [](kit::ChoiceCard *card) {
        const QImage image = card->grab().toImage();
        int red = 0;
        for (int x = 0; x < image.width(); ++x) {
            red += image.pixelColor(x, image.height() / 2) == QColor(Qt::red) ? 1 : 0;
        }
        return red >= 30;
    };
    QVERIFY(!isRed(cards[1]));
    QImage oak(80, 80, QImage::Format_RGB32);
    oak.fill(Qt::red);
    QBuffer bytes;
    QVERIFY(bytes.open(QIODevice::WriteOnly) && oak.save(&bytes, "PNG"));
    pictures.take(address, bytes.data());
    QTRY_VERIFY(isRed(cards[1]));
    QVERIFY(!isRed(cards[0]));
}

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
