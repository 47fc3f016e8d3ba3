// SPDX-License-Identifier: MIT
#include "core/turkish.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class CoreTurkishTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pairs_data();
    void pairs();
    void plainTierFindsWhatEnglishKeyboardsType();
    void keysAreStable();
    void theDefaultLocaleChangesNothing();
    void shortWayIsTheLongWay();
};

void CoreTurkishTest::pairs_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("İstanbul") << u"İSTANBUL"_s << u"istanbul"_s << true;
    QTest::newRow("ışık") << u"IŞIK"_s << u"ışık"_s << true;
    QTest::newRow("dotless is another letter") << u"IŞIK"_s << u"işik"_s << false;
    QTest::newRow("decomposed s") << u"s\u0327eker"_s << u"şeker"_s << true;
    QTest::newRow("decomposed capital I with dot") << u"I\u0307zmir"_s << u"izmir"_s << true;
    QTest::newRow("white space") << u"  Türk \t kahvesi "_s << u"türk kahvesi"_s << true;
    QTest::newRow("ğ is not g") << u"dağ"_s << u"dag"_s << false;
}

void CoreTurkishTest::pairs()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(core::foldTurkish(a) == core::foldTurkish(b), "equal");
}

void CoreTurkishTest::plainTierFindsWhatEnglishKeyboardsType()
{
    QCOMPARE(core::foldPlain(u"ISTANBUL"_s), core::foldPlain(u"İSTANBUL"_s));
    QCOMPARE(core::foldPlain(u"cay"_s), core::foldPlain(u"ÇAY"_s));
    QCOMPARE(core::foldPlain(u"ışık"_s), u"isik"_s);
    QCOMPARE(core::foldPlain(u"ŞEKERLİ GÖZLEME ÜÇ"_s), u"sekerli gozleme uc"_s);
    QCOMPARE(core::foldPlain(u"café"_s), u"cafe"_s);
}

void CoreTurkishTest::keysAreStable()
{
    for (const QString &text : { u"İI ıi"_s, u"ÂÎÛ â"_s, u"日本 İ"_s, u"İ̇"_s, u"😀 Iğdır"_s }) {
        const QString key = core::foldTurkish(text);
        QCOMPARE(core::foldTurkish(key), key);
        QVERIFY(!core::foldTurkish(u"İ"_s).contains(QChar(0x0307)));
        QCOMPARE(core::foldPlain(core::foldPlain(text)), core::foldPlain(text));
    }
}

// Letters below U+0180 are folded by a table of our own: it must say what Qt's locale says.
void CoreTurkishTest::shortWayIsTheLongWay()
{
    const QLocale turkish(QLocale::Turkish, QLocale::Turkey);
    for (char16_t c = 1; c < 0x0180; ++c) {
        const QString text = QString(u"a"_s + QChar(c) + u"  I"_s + QChar(c) + u"İz"_s);
        const QString expected
            = turkish.toLower(text.normalized(QString::NormalizationForm_C)).normalized(QString::NormalizationForm_C).simplified();
        QVERIFY2(core::foldTurkish(text) == expected, qPrintable(QString::number(c, 16)));
    }
}

void CoreTurkishTest::theDefaultLocaleChangesNothing()
{
    const QLocale before;
    for (const auto language : { QLocale::C, QLocale::English, QLocale::Turkish, QLocale::Azerbaijani }) {
        QLocale::setDefault(QLocale(language));
        QCOMPARE(core::foldTurkish(u"ISPARTA İzmir"_s), u"ısparta izmir"_s);
        QCOMPARE(core::foldPlain(u"ISPARTA İzmir"_s), u"isparta izmir"_s);
    }
    QLocale::setDefault(before);
}

QTEST_GUILESS_MAIN(CoreTurkishTest)
#include "tst_coreturkish.moc"
