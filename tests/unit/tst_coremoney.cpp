// SPDX-License-Identifier: MIT
#include "core/money.h"

#include <QLocale>
#include <QTest>
#include <limits>
#include <random>

using namespace Qt::Literals::StringLiterals;
using core::Decimal;
using core::Money;

class CoreMoneyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decimals_data();
    void decimals();
    void decimalsCompareByValue();
    void decimalsReadBack();
    void amounts_data();
    void amounts();
    void amountsReadBack();
    void doubles_data();
    void doubles();
    void sums();
    void currencies();
};

void CoreMoneyTest::decimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    for (const auto &[text, expected] :
        std::initializer_list<std::pair<const char *, const char *>>{ { "0", "0" }, { "4.50", "4.50" }, { "-4.5", "-4.5" },
            { "1e3", "1000" }, { "1.5E2", "150" }, { "25e-1", "2.5" }, { "0e400", "0" }, { "123456789012345678", "123456789012345678" },
            { "0.000000000000000001", "0.000000000000000001" }, { "-0", "0" }, { "-0.05", "-0.05" }, { "", "" }, { "-", "" }, { ".", "" },
            { ".5", "" }, { "5.", "" }, { "+5", "" }, { "1,5", "" }, { " 1", "" }, { "1 ", "" }, { "1e", "" }, { "1e999", "" },
            { "1e309", "" }, { "1e-30", "" }, { "NaN", "" }, { "Infinity", "" }, { "inf", "" }, { "0x10", "" },
            { "99999999999999999999", "" }, { "1.2.3", "" }, { "--1", "" }, { "1e5e5", "" }, { "١٢", "" } }) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }
}

void CoreMoneyTest::decimals()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto decimal = Decimal::parse(text);
    QCOMPARE(decimal.has_value(), !expected.isEmpty());
    if (decimal) {
        QCOMPARE(decimal->toString(), expected);
    }
}

void CoreMoneyTest::decimalsCompareByValue()
{
    QVERIFY((Decimal{ 45, 1 }) == (Decimal{ 4500, 3 }));
    QVERIFY((Decimal{ -1, 0 }).compare(Decimal{ 1, 18 }) < 0);
    QVERIFY((Decimal{ std::numeric_limits<qint64>::max(), 0 }).compare(Decimal{ std::numeric_limits<qint64>::max(), 18 }) > 0);
    QCOMPARE((Decimal{ 4500, 3 }).normalized().toString(), u"4.5"_s);
    QCOMPARE((Decimal{ std::numeric_limits<qint64>::min(), 2 }).toString(), u"-92233720368547758.08"_s);
}

void CoreMoneyTest::decimalsReadBack()
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 100'000; ++i) {
        const Decimal decimal{ qint64(random() % 2'000'000'000'000'000) - 1'000'000'000'000'000, int(random() % 10) };
        const auto back = Decimal::parse(decimal.toString());
        QVERIFY2(back && back->unscaled == decimal.unscaled && back->scale == decimal.scale, qPrintable(decimal.toString()));
    }
}

void CoreMoneyTest::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor"); // -1: refused
    QTest::newRow("string of a list") << u"300.00"_s << QString() << qint64(30000);
    QTest::newRow("whole") << u"370"_s << u"TRY"_s << qint64(37000);
    QTest::newRow("bare digits of JSON") << u"4061.55"_s << u"USD"_s << qint64(406155);
    QTest::newRow("1.005 does not fit cents") << u"1.005"_s << u"USD"_s << qint64(-1);
    QTest::newRow("zero tail is fine") << u"1.0500"_s << u"USD"_s << qint64(105);
    QTest::newRow("yen") << u"1500"_s << u"JPY"_s << qint64(1500);
    QTest::newRow("half a yen") << u"1500.5"_s << u"JPY"_s << qint64(-1);
    QTest::newRow("dinar") << u"1.234"_s << u"KWD"_s << qint64(1234);
    QTest::newRow("comma") << u"12,50"_s << u"TRY"_s << qint64(-1);
    QTest::newRow("too much") << u"99999999999999999"_s << u"TRY"_s << qint64(-1);
    QTest::newRow("1e309") << u"1e309"_s << u"TRY"_s << qint64(-1);
    QTest::newRow("NaN") << u"NaN"_s << u"TRY"_s << qint64(-1);
    QTest::newRow("nothing") << QString() << u"TRY"_s << qint64(-1);
    QTest::newRow("hundredfold") << u"1.5e2"_s << u"TRY"_s << qint64(15000);
}

void CoreMoneyTest::amounts()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(qint64, minor);
    const auto money = Money::parse(text, currency);
    QCOMPARE(money.has_value(), minor >= 0);
    if (money) {
        QCOMPARE(money->minor, minor);
        QCOMPARE(money->currency, currency);
    }
}

void CoreMoneyTest::amountsReadBack()
{
    std::mt19937_64 random(2);
    const QStringList currencies{ QString(), u"TRY"_s, u"JPY"_s, u"KWD"_s };
    for (int i = 0; i < 100'000; ++i) {
        const Money money{ qint64(random() % 1'800'000'000'000'000) - 900'000'000'000'000, currencies.at(i % currencies.size()) };
        const auto back = Money::parse(money.decimalString(), money.currency);
        QVERIFY2(back && *back == money, qPrintable(money.decimalString()));
    }
    for (int i = 0; i < 100'000; ++i) { // Every amount a till sees, through the double that JSON made of it.
        const Money money{ qint64(random() % 10'000'000'000), QString() };
        const auto back = Money::fromDouble(money.decimalString().toDouble(), QString());
        QVERIFY2(back && *back == money, qPrintable(money.decimalString()));
    }
}

void CoreMoneyTest::doubles_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("noise") << 159.79999999999998 << qint64(15980);
    QTest::newRow("0.1 + 0.2") << 0.1 + 0.2 << qint64(30);
    QTest::newRow("1.1 * 3") << 1.1 * 3 << qint64(330);
    QTest::newRow("half a cent is no noise") << 1.005 << qint64(-1);
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << qint64(-1);
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << qint64(-1);
    QTest::newRow("1e300") << 1e300 << qint64(-1);
    QTest::newRow("past 15 digits") << 1e14 << qint64(-1);
}

void CoreMoneyTest::doubles()
{
    QFETCH(double, value);
    QFETCH(qint64, minor);
    const auto money = Money::fromDouble(value, QString());
    QCOMPARE(money.has_value(), minor >= 0);
    if (money) {
        QCOMPARE(money->minor, minor);
    }
}

void CoreMoneyTest::sums()
{
    const Money a{ 1990, u"TRY"_s };
    QCOMPARE(a.times(2)->plus({ 12000, u"TRY"_s })->decimalString(), u"159.80"_s);
    QVERIFY(!a.plus({ 1, u"USD"_s }));
    QCOMPARE(a.plus({ 10, QString() })->currency, u"TRY"_s);
    QCOMPARE((Money{ 10, {} }).plus(a)->currency, u"TRY"_s);
    QVERIFY(!a.times(std::numeric_limits<qint64>::max()));
    QVERIFY(!(Money{ std::numeric_limits<qint64>::max(), {} }).plus({ 1, {} }));
    QVERIFY((Money{ 900'000'000'000'000, {} }).plus({ 0, {} }));
    QVERIFY(!(Money{ 900'000'000'000'000, {} }).plus({ 1, {} }));
}

void CoreMoneyTest::currencies()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
    QCOMPARE(core::normalizedCurrency(u"try"_s), u"TRY"_s);
    QCOMPARE(core::normalizedCurrency(u"inr"_s), u"INR"_s); // never İNR
    QCOMPARE(core::normalizedCurrency(u" tl "_s), u"TRY"_s);
    QCOMPARE(core::normalizedCurrency(u"₺"_s), u"TRY"_s);
    QCOMPARE(core::normalizedCurrency(u"$"_s), u"USD"_s);
    QCOMPARE(core::normalizedCurrency(QString()), QString());
    QLocale::setDefault(before);
}

QTEST_GUILESS_MAIN(CoreMoneyTest)
#include "tst_coremoney.moc"
