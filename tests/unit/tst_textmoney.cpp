// SPDX-License-Identifier: MIT
#include "core/turkish.h"
#include "text/moneytext.h"
#include "text/timetext.h"

#include <QLocale>
#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;

class TextMoneyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amounts_data();
    void amounts();
    void turkish07LiraMayBeLetters();
    void amountsReadBack();
    void counts();
    void datesAndTimes();
    void durations_data();
    void durations();
    void theProcessLocaleChangesNothing();
};

void TextMoneyTest::amounts_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("turkish");
    QTest::addColumn<QString>("english");
    QTest::newRow("lira") << qint64(123450) << u"TRY"_s << u"₺1.234,50"_s << u"₺1,234.50"_s;
    QTest::newRow("dollar") << qint64(123450) << u"USD"_s << u"$1.234,50"_s << u"$1,234.50"_s;
    QTest::newRow("negative") << qint64(-1250) << u"TRY"_s << u"-₺12,50"_s << u"-₺12.50"_s;
    QTest::newRow("no currency, no symbol") << qint64(15980) << QString() << u"159,80"_s << u"159.80"_s;
    QTest::newRow("negative without currency") << qint64(-5) << QString() << u"-0,05"_s << u"-0.05"_s;
    QTest::newRow("code after the amount") << qint64(1250) << u"CHF"_s << u"12,50 CHF"_s << u"12.50 CHF"_s;
    QTest::newRow("negative code") << qint64(-1250) << u"CAD"_s << u"-12,50 CAD"_s << u"-12.50 CAD"_s;
    QTest::newRow("TL is TRY") << qint64(100) << u"TL"_s << u"₺1,00"_s << u"₺1.00"_s;
    QTest::newRow("lower case") << qint64(100) << u"usd"_s << u"$1,00"_s << u"$1.00"_s;
    QTest::newRow("yen has no decimals") << qint64(1234567) << u"JPY"_s << u"¥1.234.567"_s << u"¥1,234,567"_s;
    QTest::newRow("dinar has three") << qint64(1234567) << u"KWD"_s << u"1.234,567 KWD"_s << u"1,234.567 KWD"_s;
    QTest::newRow("zero") << qint64(0) << u"EUR"_s << u"€0,00"_s << u"€0.00"_s;
    QTest::newRow("below one") << qint64(7) << u"GBP"_s << u"£0,07"_s << u"£0.07"_s;
    QTest::newRow("smallest qint64") << std::numeric_limits<qint64>::min() << u"TRY"_s << u"-₺92.233.720.368.547.758,08"_s
                                     << u"-₺92,233,720,368,547,758.08"_s;
}

void TextMoneyTest::amounts()
{
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QTEST(text::formatMoney({ minor, currency }, u"tr_TR"_s), "turkish");
    QTEST(text::formatMoney({ minor, currency }, u"en_US"_s), "english");
}

void TextMoneyTest::turkish07LiraMayBeLetters()
{
    text::setMoneyDisplay(text::MoneyDisplay::Letters);
    QCOMPARE(text::formatMoney({ 123450, u"TRY"_s }, u"tr_TR"_s), u"1.234,50 TL"_s);
    QCOMPARE(text::formatMoney({ 123450, u"TRY"_s }, u"en_US"_s), u"1,234.50 TRY"_s);
    QCOMPARE(text::formatMoney({ -1250, u"USD"_s }, u"tr_TR"_s), u"-12,50 USD"_s);
    QCOMPARE(text::formatMoney({ 100, {} }, u"tr_TR"_s), u"1,00"_s);
    text::setMoneyDisplay(text::MoneyDisplay::Sign);
    QCOMPARE(text::formatMoney({ 123450, u"TRY"_s }, u"tr_TR"_s), u"₺1.234,50"_s);
}

void TextMoneyTest::amountsReadBack()
{
    std::mt19937_64 random(20260305);
    const QStringList currencies{ QString(), u"TRY"_s, u"USD"_s, u"CHF"_s, u"JPY"_s, u"KWD"_s };
    for (int i = 0; i < 100'000; ++i) {
        const core::Money money{ qint64(random() % 2'000'000'000'000) - 1'000'000'000'000, currencies.at(i % currencies.size()) };
        const bool turkish = i % 2 == 0;
        QString text = text::formatMoney(money, turkish ? u"tr"_s : u"en"_s);
        const bool negative = text.startsWith(u'-');
        QString digits;
        for (const QChar c : text) {
            if (c.isDigit()) {
                digits += c;
            } else if (c == (turkish ? u',' : u'.')) {
                digits += u'.';
            }
        }
        const auto back = core::Money::parse(negative ? QString(u'-' + digits) : digits, money.currency);
        QVERIFY2(back && *back == money, qPrintable(text));
    }
}

void TextMoneyTest::counts()
{
    QCOMPARE(text::formatCount(1234567, u"tr"_s), u"1.234.567"_s);
    QCOMPARE(text::formatCount(1234567, u"en"_s), u"1,234,567"_s);
    QCOMPARE(text::formatCount(999, u"tr"_s), u"999"_s);
    QCOMPARE(text::formatCount(-1000, u"en"_s), u"-1,000"_s);
    QCOMPARE(text::formatCount(0, u"tr"_s), u"0"_s);
}

void TextMoneyTest::datesAndTimes()
{
    const QDate date(2026, 3, 5);
    const QDateTime afternoon(date, QTime(14, 5, 12));
    core::Locale turkish;
    core::Locale english;
    english.language = core::Locale::Language::English;
    QCOMPARE(text::formatTime(afternoon, turkish), u"14:05:12"_s);
    QCOMPARE(text::formatTime(afternoon, english), u"2:05:12 PM"_s);
    QCOMPARE(text::formatTime(QDateTime(date, QTime(2, 5, 12)).toUTC(), turkish), u"02:05:12"_s);
    // The hour is the shop's, whatever the computer's zone is.
    turkish.shopZone = english.shopZone = QTimeZone("Europe/Istanbul");
    const QDateTime late(date, QTime(22, 30), QTimeZone("UTC"));
    QCOMPARE(text::formatTime(late, turkish), u"01:30:00"_s);
    QCOMPARE(text::formatMoment(late, turkish, late.addSecs(60)), u"01:30"_s);
    QCOMPARE(text::formatMoment(late, turkish, late.addDays(2)), u"6 Mar 01:30"_s);
    QCOMPARE(text::formatMoment(late, turkish, late.addYears(1)), u"6 Mar 2026 01:30"_s);
    QCOMPARE(text::formatMoment(late, english, late.addDays(2)), u"Mar 6, 1:30 AM"_s);
    QCOMPARE(text::formatDate(date, turkish), u"5 Mart 2026"_s);
    QCOMPARE(text::formatDate(date, english), u"March 5, 2026"_s);
}

void TextMoneyTest::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("turkish");
    QTest::addColumn<QString>("english");
    QTest::newRow("two units") << qint64(130) << u"2 dk 10 sn"_s << u"2 min 10 s"_s;
    QTest::newRow("seconds") << qint64(9) << u"9 sn"_s << u"9 s"_s;
    QTest::newRow("whole minutes") << qint64(120) << u"2 dk"_s << u"2 min"_s;
    QTest::newRow("hours drop seconds") << qint64(3905) << u"1 sa 5 dk"_s << u"1 h 5 min"_s;
    QTest::newRow("a gap is not jumped") << qint64(3605) << u"1 sa"_s << u"1 h"_s;
    QTest::newRow("days") << qint64(2 * 86400 + 3 * 3600) << u"2 gün 3 sa"_s << u"2 d 3 h"_s;
    QTest::newRow("zero") << qint64(0) << u"0 sn"_s << u"0 s"_s;
    QTest::newRow("never negative") << qint64(-4) << u"0 sn"_s << u"0 s"_s;
}

void TextMoneyTest::durations()
{
    QFETCH(qint64, seconds);
    QTEST(text::formatDuration(seconds, u"tr"_s), "turkish");
    QTEST(text::formatDuration(seconds, u"en"_s), "english");
}

void TextMoneyTest::theProcessLocaleChangesNothing()
{
    const QLocale before;
    const auto all = [] {
        const core::Money money{ -123456789, u"USD"_s };
        return QStringList{ text::formatMoney(money, u"en"_s), text::formatMoney(money, u"tr"_s), text::formatCount(98765, u"en"_s),
            text::formatTime(QDateTime(QDate(2026, 7, 1), QTime(16, 0)), core::Locale()), core::foldTurkish(u"ISPARTA"_s),
            money.decimalString() };
    };
    QLocale::setDefault(QLocale(QLocale::English));
    const QStringList english = all();
    for (const auto language : { QLocale::Turkish, QLocale::German, QLocale::Arabic, QLocale::C }) {
        QLocale::setDefault(QLocale(language));
        QCOMPARE(all(), english);
    }
    QLocale::setDefault(before);
}

QTEST_GUILESS_MAIN(TextMoneyTest)
#include "tst_textmoney.moc"
