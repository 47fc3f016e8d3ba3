// SPDX-License-Identifier: MIT
// Item 8 of docs/threat-model.md: a card number is refused in every kind of field, and goes into no order.
#include "core/cardnumber.h"
#include "core/formanswers.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::FieldType;

class TestCardNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void security08CardsAreKnown_data();
    void security08CardsAreKnown();
    void security08NoFieldTakesOne_data();
    void security08NoFieldTakesOne();
};

void TestCardNumbers::security08CardsAreKnown_data()
{
    QTest::addColumn<bool>("holds");
    for (const char *card : { "4242 4242 4242 4242", "4242424242424242", "378282246310005", "5555-5555-5555-4444", "6011111111111117",
             "Visa 4242 4242 4242 4242, 12/27", "9792030394440796", "kart: 5105105105105100.", "3530111333300000", "36227206271667" }) {
        QTest::newRow(card) << true;
    }
    for (const char *other : { "", "+90 532 123 45 67", "4242 4242 4242 4243", "0000 0000 0000 0000", "TR33 0006 1005 1978 6457 8413 26",
             "8690504010012", "12345678901", "00000000-0000-4000-8000-000000000000", "2026-11-28 10:00", "1111111111111117",
             "4242 4242 4242 4242 4242 4242 4242" }) {
        QTest::newRow(other) << false;
    }
}

void TestCardNumbers::security08CardsAreKnown()
{
    QFETCH(bool, holds);
    QCOMPARE(core::holdsCardNumber(QString::fromLatin1(QTest::currentDataTag())), holds);
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
