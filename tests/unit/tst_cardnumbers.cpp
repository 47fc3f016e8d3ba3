// SPDX-License-Identifier: MIT
// Item 8 of docs/threat-model.md: a card number is refused in every kind of field, and goes into no order.
#include "core/cardnumber.h"
#include "core/formanswers.h"

#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;
using core::FieldType;

class TestCardNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void security08CardsAreKnown_data();
    void security08CardsAreKnown();
    void security08BarcodesAndPhonesAreNone();
    void security08NoFieldTakesOne_data();
    void security08NoFieldTakesOne();
};

void TestCardNumbers::security08CardsAreKnown_data()
{
    QTest::addColumn<bool>("holds");
    for (const char *card : { "4242 4242 4242 4242", "4242424242424242", "378282246310005", "5555-5555-5555-4444", "6011111111111117",
             "Visa 4242 4242 4242 4242, 12/27", "9792030394440796", "kart: 5105105105105100.", "3530111333300000", "36227206271667",
             "4242 4242 4242 4242 12/27", "4242 4242 4242 4242 123", "2 4242 4242 4242 4242", "28.11.2026 4242 4242 4242 4242",
             "4242\u00a04242\u00a04242\u00a04242", "4242\u20094242\u20094242\u20094242", "4242\u202f4242\u202f4242\u202f4242",
             "4242\u20134242\u20134242\u20134242", "4242.4242.4242.4242", "4242/4242/4242/4242", "4242 - 4242 - 4242 - 4242",
             "3782 822463 10005", "42 42 42 42 42 42 42 42", "4222222222222", "4222 2222 22222", "TR21 4242 4242 4242 4242",
             "TR21 0006 4428 3449 4728 5761 39 4242 4242 4242 4242", "4242 4242 4242 4242 4242 4242 4242" }) {
        QTest::newRow(card) << true;
    }
    for (const char *other : { "", "+90 532 123 45 67", "4242 4242 4242 4243", "0000 0000 0000 0000", "TR33 0006 1005 1978 6457 8413 26",
             "8690504010012", "12345678901", "00000000-0000-4000-8000-000000000000", "2026-11-28 10:00", "1111111111111117",
             "4242424242424242424242424242", "TR21 0006 4428 3449 4728 5761 39", "TR210006442834494728576139",
             "TR21\u00a00006\u00a04428\u00a03449\u00a04728\u00a05761\u00a039", "4039621723216", "4066848475130",
             "0532 123 45 67 / 0533 765 43 21", "+90 541 999 54 09, +90 541 999 54 10", "41.008238 28.978359", "41.0082/28.9784",
             "28.11.2026/29.11.2026", "1234567890123456789" }) {
        QTest::newRow(other) << false;
    }
}

void TestCardNumbers::security08CardsAreKnown()
{
    QFETCH(bool, holds);
    QCOMPARE(core::holdsCardNumber(QString::fromUtf8(QTest::currentDataTag())), holds);
}

// One number in ten has the last digit that a card has: what stands in order forms every day must not be taken for one by it.
void TestCardNumbers::security08BarcodesAndPhonesAreNone()
{
    std::mt19937 random(20261128);
    const auto number = [&random](const QString &begin, int length) {
        QString digits = begin;
        while (digits.size() < length) {
            digits += QChar(char16_t(u'0' + random() % 10));
        }
        return digits;
    };
    for (int i = 0; i < 20'000; ++i) {
        QString barcode = number(u"4"_s, 12); // As goods of Germany and Japan begin.
        int sum = 0;
        for (qsizetype at = 0; at < barcode.size(); ++at) {
            sum += (barcode[at].unicode() - u'0') * (at % 2 == 0 ? 1 : 3);
        }
        barcode += QChar(u'0' + (10 - sum % 10) % 10);
        QVERIFY2(!core::holdsCardNumber(barcode), qPrintable(barcode));
        const QString phone = number(u"5"_s, 10);
        const QString written = phone.left(3) + u' ' + phone.mid(3, 3) + u' ' + phone.mid(6, 2) + u' ' + phone.mid(8);
        const QString two = u"0"_s + written + u" / +90 "_s + written;
        QVERIFY2(!core::holdsCardNumber(two), qPrintable(two));
    }
}

void TestCardNumbers::security08NoFieldTakesOne_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("raw");
    const QString card = u"4242424242424242"_s;
    for (int type = 0; type <= int(FieldType::Unknown); ++type) {
        core::FormField field;
        field.type = FieldType(type);
        if (core::isEnterable(field) && !core::isFileField(field)) {
            QTest::addRow("type %d", type) << field.type << card;
        }
    }
    QTest::newRow("in words") << FieldType::Text << u"please charge "_s + card + u", thanks"_s;
    QTest::newRow("under a heading") << FieldType::TextWithHeader << u"Card\n"_s + card;
    QTest::newRow("in JSON") << FieldType::Json << u"{\"pay\":\"4242 4242 4242 4242\"}"_s;
}

void TestCardNumbers::security08NoFieldTakesOne()
{
    QFETCH(FieldType, type);
    QFETCH(QString, raw);
    core::FormSchema form;
    core::FormField field;
    field.marker = u"field"_s;
    field.type = type;
    field.options = { { raw, u"A store that offers one"_s, {}, {}, 0, 1 } };
    form.fields = { field };
    const core::Locale locale;
    core::FormAnswers answers;
    answers.setRaw(field, raw, locale);
    const auto problem = answers.problem(field, QDateTime::currentDateTimeUtc(), locale);
    QVERIFY(problem);
    QCOMPARE(problem->kind, core::FieldProblem::Kind::CardNumber);
    QVERIFY(!answers.formData(form, QDateTime::currentDateTimeUtc(), locale));
    QCOMPARE(answers.raw(field.marker), raw); // What is typed stays on the page.
}

QTEST_GUILESS_MAIN(TestCardNumbers)
#include "tst_cardnumbers.moc"
