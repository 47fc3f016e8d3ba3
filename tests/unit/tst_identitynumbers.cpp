// SPDX-License-Identifier: MIT
// Point 18 of docs/turkish.md: TCKN and VKN, which fields ask for one, and what is said of a wrong one.
#include "core/formanswers.h"
#include "core/identitynumber.h"
#include "text/identitytext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class IdentityNumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turkish18IdentityNumbersAreChecked_data();
    void turkish18IdentityNumbersAreChecked();
    void turkish18IdentityFieldsSayWhatTheyAre();
    void turkish18SpacesAreNotSent();
};

void IdentityNumbersTest::turkish18IdentityNumbersAreChecked_data()
{
    using Number = core::IdentityNumber;
    using Kind = core::IdentityFault::Kind;
    QTest::addColumn<Number>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFinished");
    QTest::addColumn<std::optional<Kind>>("fault");
    const auto row = [](Number number, const char *text, bool isFinished, std::optional<Kind> fault) {
        QTest::addRow("%d %s %s", int(number), text, isFinished ? "left" : "typed") << number << QString::fromUtf8(text) << isFinished << fault;
    };
    for (const char *right : { "10000000146", "100 000 001 46", "12345678950", "" }) {
        row(Number::Person, right, false, {});
        row(Number::Person, right, true, {});
    }
    row(Number::Person, "10000000147", false, Kind::CheckDigit); // The last one.
    row(Number::Person, "10000000156", false, Kind::CheckDigit); // The last but one.
    row(Number::Person, "21345678950", false, Kind::CheckDigit); // Two have changed places.
    row(Number::Person, "01000000146", false, Kind::LeadingZero);
    row(Number::Person, "0", false, Kind::LeadingZero);
    row(Number::Person, "1000000014", false, {}); // Somebody is typing.
    row(Number::Person, "1000000014", true, Kind::Length);
    row(Number::Person, "100000001460", false, Kind::Length);
    row(Number::Person, "1000000014x", false, Kind::NotDigits);
    row(Number::Tax, "4540536920", false, {});
    row(Number::Tax, "4540536920", true, {});
    row(Number::Tax, "4540536921", false, {}); // It may become a person's.
    row(Number::Tax, "4540536921", true, Kind::CheckDigit);
    row(Number::Tax, "0010000017", true, {}); // Zeros may lead.
    row(Number::Tax, "10000000146", true, {}); // A trader's own.
    row(Number::Tax, "10000000147", true, Kind::CheckDigit);
    row(Number::Tax, "454053692", true, Kind::Length);
    row(Number::Tax, "TR4540536920", false, Kind::NotDigits);
    row(Number::None, "1", true, {});
}

void IdentityNumbersTest::turkish18IdentityNumbersAreChecked()
{
    QFETCH(core::IdentityNumber, number);
    QFETCH(QString, text);
    QFETCH(bool, isFinished);
    QFETCH(std::optional<core::IdentityFault::Kind>, fault);
    const auto found = core::identityFault(number, text, isFinished);
    QCOMPARE(found.has_value(), fault.has_value());
    if (found) {
        QCOMPARE(found->kind, *fault);
        const QString words = text::describeIdentity(*found);
        QVERIFY(!words.isEmpty() && (text.size() < 3 || !words.contains(text)));
    }
}

void IdentityNumbersTest::turkish18IdentityFieldsSayWhatTheyAre()
{
    using Number = core::IdentityNumber;
    const auto asked = [](const QString &marker, const QString &title) {
        core::FormField one;
        one.type = core::FieldType::String;
        one.marker = marker;
        one.title = title;
        return core::identityNumberOf(one);
    };
    for (const QString &marker : { u"tckn"_s, u"TCKN"_s, u"tc_kimlik_no"_s, u"tcKimlikNo"_s, u"customer-tckn"_s, u"tc-no"_s }) {
        QVERIFY2(asked(marker, u"Numara"_s) == Number::Person, qPrintable(marker));
    }
    for (const QString &title : { u"T.C. Kimlik No"_s, u"TC KİMLİK NUMARASI"_s, u"Kimlik numarası"_s, u"TCKN (11 hane)"_s }) {
        QVERIFY2(asked(u"f1"_s, title) == Number::Person, qPrintable(title));
    }
    for (const QString &title : { u"VKN"_s, u"Vergi No"_s, u"VERGİ KİMLİK NUMARASI"_s, u"Vergi numarası"_s, u"VKN / TCKN"_s }) {
        QVERIFY2(asked(u"f1"_s, title) == Number::Tax, qPrintable(title));
    }
    for (const QString &title : { u"Vergi dairesi"_s, u"Kimlik türü"_s, u"Kimlik seri no"_s, u"T.C. kimlik veya pasaport no"_s,
             u"Sipariş no"_s, u"Tax ID"_s, u"Kimlikteki ad"_s, u"Müşteri kimlik no"_s, QString() }) {
        QVERIFY2(asked(u"f1"_s, title) == Number::None, qPrintable(title));
    }
    core::FormField note;
    note.type = core::FieldType::Text;
    note.marker = u"tckn"_s;
    QVERIFY(core::identityNumberOf(note) == Number::None);
}

// What was judged to fit is what the store gets; another text is sent as it was typed.
void IdentityNumbersTest::turkish18SpacesAreNotSent()
{
    core::FormField field;
    field.type = core::FieldType::String;
    field.marker = u"tckn"_s;
    const auto sent = [&field](const QString &typed) {
        return std::get<QString>(std::get<core::FormValue>(core::readAnswer(field, typed, core::Locale()).reading));
    };
    QCOMPARE(sent(u"100 000 001 46"_s), u"10000000146"_s);
    QCOMPARE(sent(u"100 000 001 47"_s), u"100 000 001 47"_s);
    QCOMPARE(sent(u"AB 12"_s), u"AB 12"_s);
    field.marker = u"name"_s;
    QCOMPARE(sent(u"100 000 001 46"_s), u"100 000 001 46"_s);
}

QTEST_GUILESS_MAIN(IdentityNumbersTest)
#include "tst_identitynumbers.moc"
