// SPDX-License-Identifier: MIT
#include "core/fieldcheck.h"
#include "core/formanswers.h"

#include <QElapsedTimer>
#include <QTest>
#include <ctime>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using core::Decimal;
using core::FieldProblem;
using core::FieldType;
using core::FormField;
using core::FormValue;
using Kind = core::FieldProblem::Kind;

Q_DECLARE_METATYPE(core::FieldRules)
Q_DECLARE_METATYPE(std::optional<core::FieldProblem::Kind>)

namespace {

FormField fieldOf(FieldType type, const core::FieldRules &rules = {})
{
    FormField field;
    field.marker = u"m"_s;
    field.type = type;
    field.typeName = core::fieldTypeName(type);
    field.rules = rules;
    return field;
}

core::FieldRules rules(const std::function<void(core::FieldRules &)> &set)
{
    core::FieldRules r;
    set(r);
    return r;
}

} // namespace

class CoreFieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void numbers();
    void choices();
    void dates();
    void boundsOfDays();
    void wordsAreOfTheRuleThatIsBroken();
    void boundsAreAsWritten();
    void requiredIsAboutEveryType();
    void security23HostilePatternsEnd();
    void brokenRulesAreSkipped();
    void valuesFromText();
    void valuesThatDoNotFit();
    void typedNumbers_data();
    void typedNumbers();
    void security15APasswordIsNobodysName();
};

void CoreFieldsTest::texts_data()
{
    using R = core::FieldRules;
    QTest::addColumn<core::FieldRules>("r");
    QTest::addColumn<QString>("value");
    QTest::addColumn<std::optional<Kind>>("problem");
    const auto row = [](const char *name, const std::function<void(R &)> &set, const QString &value, std::optional<Kind> problem) {
        QTest::newRow(name) << rules(set) << value << problem;
    };
    const auto ok = std::optional<Kind>();
    row(
        "free", [](R &) {}, u"anything"_s, ok);
    row(
        "too short", [](R &r) { r.minLength = 2; }, u"A"_s, Kind::TooShort);
    row(
        "just long enough", [](R &r) { r.minLength = 2; }, u"Şu"_s, ok);
    row(
        "too long", [](R &r) { r.maxLength = 3; }, u"Ayşe"_s, Kind::TooLong);
    row(
        "characters, not code units", [](R &r) { r.maxLength = 2; }, u"😀😀"_s, ok);
    row(
        "exact", [](R &r) { r.exactLength = 5; }, u"3400"_s, Kind::WrongLength);
    row(
        "trimmed first",
        [](R &r) {
            r.trim = true;
            r.maxLength = 3;
        },
        u"  abc  "_s, ok);
    row(
        "mail", [](R &r) { r.email = true; }, u"ada@example.com"_s, ok);
    row(
        "mail without dot", [](R &r) { r.email = true; }, u"ada@example"_s, Kind::NotEmail);
    row(
        "mail with two at", [](R &r) { r.email = true; }, u"a@b@c.de"_s, Kind::NotEmail);
    row(
        "Turkish domain", [](R &r) { r.email = true; }, u"bilgi@örnek.com.tr"_s, ok);
    row(
        "url", [](R &r) { r.url = true; }, u"https://example.com/a"_s, ok);
    row(
        "url without scheme", [](R &r) { r.url = true; }, u"example.com"_s, Kind::NotUrl);
    row(
        "javascript", [](R &r) { r.url = true; }, u"javascript:alert(1)"_s, Kind::NotUrl);
    row(
        "letters", [](R &r) { r.lettersOnly = true; }, u"Çağrı Öz"_s, ok);
    row(
        "no letters", [](R &r) { r.lettersOnly = true; }, u"R2D2"_s, Kind::NotLetters);
    row(
        "mask", [](R &r) { r.mask = u"+90 (###) ### ## ##"_s; }, u"+90 (532) 123 45 67"_s, ok);
    row(
        "mask with its beginning",
        [](R &r) {
            r.mask = u"### ## ##"_s;
            r.maskHint = u"+90 "_s;
        },
        u"+90 123 45 67"_s, ok);
    row(
        "mask with its beginning half",
        [](R &r) {
            r.mask = u"### ## ##"_s;
            r.maskHint = u"+90 "_s;
        },
        u"+90 123 45"_s, Kind::MaskIncomplete);
    row(
        "mask half", [](R &r) { r.mask = u"+90 (###) ### ## ##"_s; }, u"+90 (532) 12"_s, Kind::MaskIncomplete);
    row(
        "pattern", [](R &r) { r.pattern = u"^\\d{5}$"_s; }, u"34000"_s, ok);
    row(
        "pattern not met", [](R &r) { r.pattern = u"^\\d{5}$"_s; }, u"3400"_s, Kind::Pattern);
    row(
        "inverted pattern",
        [](R &r) {
            r.pattern = u"\\d"_s;
            r.patternInverted = true;
        },
        u"no 1"_s, Kind::Pattern);
    row(
        "flag",
        [](R &r) {
            r.pattern = u"^abc$"_s;
            r.patternFlags = u"i"_s;
        },
        u"ABC"_s, ok);
    row(
        "not in the list",
        [](R &r) {
            r.allowed = { u"a"_s, u"b"_s };
        },
        u"c"_s, Kind::NotInList);
}

void CoreFieldsTest::texts()
{
    QFETCH(core::FieldRules, r);
    QFETCH(QString, value);
    QFETCH(std::optional<Kind>, problem);
    const auto found = core::checkField(fieldOf(FieldType::String, r), value);
    QCOMPARE(found.has_value(), problem.has_value());
    if (found) {
        QCOMPARE(found->kind, *problem);
    }
    const core::FormValue block = QList<core::TextBlock>{ { {}, value, {}, {} } };
    QCOMPARE(core::checkField(fieldOf(FieldType::Text, r), block).has_value(), problem.has_value());
}

void CoreFieldsTest::numbers()
{
    const FormField whole = fieldOf(FieldType::Integer, rules([](core::FieldRules &r) {
        r.minValue = Decimal{ 1, 0 };
        r.maxValue = Decimal{ 10, 0 };
    }));
    QVERIFY(!core::checkField(whole, Decimal{ 400, 2 }));
    QCOMPARE(core::checkField(whole, Decimal{ 45, 1 })->kind, Kind::NotAnInteger);
    QCOMPARE(core::checkField(whole, Decimal{ 0, 0 })->kind, Kind::TooSmall);
    const auto large = core::checkField(whole, Decimal{ 1001, 2 - 1 });
    QCOMPARE(large->kind, Kind::NotAnInteger);
    QCOMPARE(core::checkField(whole, Decimal{ 11, 0 })->bound, u"10"_s);
    QVERIFY(!core::checkField(fieldOf(FieldType::Real), Decimal{ 45, 1 }));
}

void CoreFieldsTest::choices()
{
    FormField list = fieldOf(FieldType::List);
    list.options = { { u"courier"_s, u"Courier"_s, {}, {}, 1, 1 }, { u"pickup"_s, u"Pick-up"_s, {}, {}, 2, 1 } };
    QVERIFY(!core::checkField(list, QStringList{ u"courier"_s }));
    QCOMPARE(core::checkField(list, QStringList{ u"courier"_s, u"drone"_s })->kind, Kind::NotInList);
    FormField radio = list;
    radio.type = FieldType::RadioButton;
    QCOMPARE(core::checkField(radio, QString(u"drone"_s))->kind, Kind::NotInList);
    QVERIFY(!core::checkField(radio, QString(u"pickup"_s)));
}

void CoreFieldsTest::dates()
{
    const FormField date = fieldOf(FieldType::Date, rules([](core::FieldRules &r) {
        r.minDate = u"2026-03-01T00:00:00.000Z"_s;
        r.maxDate = u"2026-03-31T00:00:00.000Z"_s;
    }));
    QVERIFY(!core::checkField(date, *core::valueFromText(FieldType::Date, u"2026-03-05"_s)));
    QCOMPARE(core::checkField(date, *core::valueFromText(FieldType::Date, u"2026-02-28"_s))->kind, Kind::TooEarly);
    QCOMPARE(core::checkField(date, *core::valueFromText(FieldType::Date, u"2026-04-01"_s))->kind, Kind::TooLate);
    QCOMPARE(core::checkField(date, core::DateValue{ u"soon"_s, u"x"_s, u"y"_s })->kind, Kind::NotADate);
}

// A bound that is a day and no moment: the same days for a computer in İstanbul and one in New York, the last one with them.
void CoreFieldsTest::boundsOfDays()
{
    for (const QByteArray &zone : { "Europe/Istanbul"_ba, "America/New_York"_ba }) {
        qputenv("TZ", zone);
        tzset();
        for (const QString &time : { u""_s, u"T00:00:00"_s }) {
            const FormField date = fieldOf(FieldType::Date, rules([&time](core::FieldRules &r) {
                r.minDate = u"2026-03-01"_s + time;
                r.maxDate = u"2026-03-31"_s + time;
            }));
            QVERIFY(!core::checkField(date, *core::valueFromText(FieldType::Date, u"2026-03-01"_s)));
            QVERIFY(!core::checkField(date, *core::valueFromText(FieldType::Date, u"2026-03-31"_s)));
            QCOMPARE(core::checkField(date, *core::valueFromText(FieldType::Date, u"2026-02-28"_s))->kind, Kind::TooEarly);
            QCOMPARE(core::checkField(date, *core::valueFromText(FieldType::Date, u"2026-04-01"_s))->bound, u"2026-03-31"_s);
        }
    }
    const FormField late = fieldOf(FieldType::Date, rules([](core::FieldRules &r) { r.minDate = u"2026-03-01T21:00:00.000Z"_s; }));
    QCOMPARE(core::checkField(late, *core::valueFromText(FieldType::Date, u"2026-03-01"_s))->bound, u"2026-03-02"_s);
    QVERIFY(!core::checkField(late, *core::valueFromText(FieldType::Date, u"2026-03-02"_s)));
    QCOMPARE(core::dayRange(late.rules, false).first, QDate(2026, 3, 2)); // What a calendar offers is what is taken.
    QCOMPARE(core::dayRange(late.rules, true).first, QDate(2026, 3, 1));
    QVERIFY(!core::dayRange(late.rules, true).last.isValid());
    qunsetenv("TZ");
    tzset();
}

// A store that has words for one of its validators only: what another one finds is not said in them.
void CoreFieldsTest::wordsAreOfTheRuleThatIsBroken()
{
    const FormField code = fieldOf(FieldType::String, rules([](core::FieldRules &r) {
        r.minLength = 5;
        r.pattern = u"^34"_s;
        r.errorTexts.insert(core::FieldRule::Pattern, u"34 ile başlar."_s);
    }));
    const auto isShort = core::checkField(code, QString(u"34"_s));
    QVERIFY(isShort && isShort->kind == Kind::TooShort && isShort->words.isEmpty());
    const auto isOther = core::checkField(code, QString(u"06000"_s));
    QVERIFY(isOther && isOther->kind == Kind::Pattern);
    QCOMPARE(isOther->words, u"34 ile başlar."_s);
}

void CoreFieldsTest::boundsAreAsWritten()
{
    core::FormSchema form;
    form.fields = { fieldOf(FieldType::Real, rules([](core::FieldRules &r) {
                       r.minValue = Decimal{ 25, 1 };
                   })),
        fieldOf(FieldType::Date, rules([](core::FieldRules &r) { r.maxDate = u"2026-03-05"_s; })) };
    form.fields.last().marker = u"day"_s;
    form.fields.append(fieldOf(FieldType::DateTime, rules([](core::FieldRules &r) { r.minDate = u"2026-03-05T06:00:00.000Z"_s; })));
    form.fields.last().marker = u"moment"_s;
    core::Locale locale;
    locale.shopZone = QTimeZone("Europe/Istanbul");
    core::FormAnswers answers;
    const auto boundOf = [&](const QString &marker, const QString &raw) {
        answers.setRaw(*form.field(marker), raw, locale);
        const auto problem = answers.problem(*form.field(marker), QDateTime::currentDateTimeUtc(), locale);
        return problem ? problem->bound : QString();
    };
    locale.language = core::Locale::Language::Turkish;
    QCOMPARE(boundOf(u"m"_s, u"1,5"_s), u"2,5"_s);
    QCOMPARE(boundOf(u"day"_s, u"6.3.2026"_s), u"5 Mart 2026 Perşembe"_s);
    // The day alone would be no answer to somebody who has chosen that very day.
    QCOMPARE(boundOf(u"moment"_s, u"5.3.2026"_s + core::partSeparator + u"08:30"_s), u"5 Mart 2026 Perşembe 09:00"_s);
    QCOMPARE(boundOf(u"moment"_s, u"5.3.2026"_s + core::partSeparator + u"09:00"_s), QString());
    locale.language = core::Locale::Language::English;
    QCOMPARE(boundOf(u"m"_s, u"1.5"_s), u"2.5"_s);
    QCOMPARE(boundOf(u"day"_s, u"2026-03-06"_s), u"Thursday, March 5, 2026"_s);
}

void CoreFieldsTest::requiredIsAboutEveryType()
{
    const auto required = rules([](core::FieldRules &r) {
        r.required = true;
        r.requiredErrorText = u"Adınızı yazın."_s;
    });
    const QList<FormValue> blanks{ FormValue{}, QString(u"  "_s), QStringList{}, QList<core::TextBlock>{ {} }, QList<core::FileRecord>{},
        QList<core::TimeRange>{}, core::DateValue{}, core::OpaqueJson{} };
    for (const FormValue &blank : blanks) {
        const auto problem = core::checkField(fieldOf(FieldType::String, required), blank);
        QVERIFY(problem && problem->kind == Kind::Required && problem->words == u"Adınızı yazın."_s);
        QVERIFY(!core::checkField(fieldOf(FieldType::String), blank));
    }
    QVERIFY(!core::checkField(fieldOf(FieldType::Real, required), Decimal{ 0, 0 }));
}

void CoreFieldsTest::security23HostilePatternsEnd()
{
    QElapsedTimer timer;
    timer.start();
    const FormField field = fieldOf(FieldType::String, rules([](core::FieldRules &r) { r.pattern = u"^(a+)+$"_s; }));
    for (int round = 0; round < 20; ++round) { // Qt compiles a pattern that is used often: both ways must end.
        (void)core::checkField(field, QString(9'999, u'a') + u'!'); // One more is not matched at all.
    }
    const qint64 each = timer.elapsed() / 20;
    QVERIFY2(each <= 50, qPrintable(QString::number(each)));
}

void CoreFieldsTest::brokenRulesAreSkipped()
{
    QVERIFY(!core::checkField(fieldOf(FieldType::String, rules([](core::FieldRules &r) { r.pattern = u"(["_s; })), QString(u"x"_s)));
    QVERIFY(!core::checkField(fieldOf(FieldType::Date, rules([](core::FieldRules &r) { r.minDate = u"whenever"_s; })),
        *core::valueFromText(FieldType::Date, u"2026-03-05"_s)));
}

void CoreFieldsTest::valuesFromText()
{
    QCOMPARE(std::get<QString>(*core::valueFromText(FieldType::String, u"Ada, Bey"_s)), u"Ada, Bey"_s);
    QCOMPARE(std::get<QStringList>(*core::valueFromText(FieldType::List, u"a, b,,c"_s)), (QStringList{ u"a"_s, u"b"_s, u"c"_s }));
    QCOMPARE(std::get<Decimal>(*core::valueFromText(FieldType::Integer, u"4"_s)).toString(), u"4"_s);
    QCOMPARE(std::get<Decimal>(*core::valueFromText(FieldType::Real, u"4.50"_s)).toString(), u"4.50"_s);
    const auto date = std::get<core::DateValue>(*core::valueFromText(FieldType::Date, u"2026-03-05"_s));
    QCOMPARE(date.fullDate, u"2026-03-05T00:00:00.000Z"_s);
    QCOMPARE(date.formattedValue, u"05-03-2026"_s);
    const auto moment = std::get<core::DateValue>(*core::valueFromText(FieldType::DateTime, u"2026-03-05T14:30+03:00"_s));
    QCOMPARE(moment.fullDate, u"2026-03-05T11:30:00.000Z"_s);
    QCOMPARE(std::get<core::DateValue>(*core::valueFromText(FieldType::Time, u"14:30"_s)).formattedValue, u"14:30"_s);
    const auto ranges
        = std::get<QList<core::TimeRange>>(*core::valueFromText(FieldType::TimeInterval, u"2026-03-02T09:00:00Z/2026-03-02T11:00:00Z"_s));
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(
        std::get<QList<core::TextBlock>>(*core::valueFromText(FieldType::Text, u"Kapıya bırakın"_s)).front().plain, u"Kapıya bırakın"_s);
}

void CoreFieldsTest::valuesThatDoNotFit()
{
    QVERIFY(!core::valueFromText(FieldType::Integer, u"4.5"_s));
    QVERIFY(!core::valueFromText(FieldType::Integer, u"four"_s));
    QVERIFY(!core::valueFromText(FieldType::Real, u"4,5"_s));
    QVERIFY(!core::valueFromText(FieldType::Date, u"05.03.2026"_s));
    QVERIFY(!core::valueFromText(FieldType::Date, u"2026-02-30"_s));
    QVERIFY(!core::valueFromText(FieldType::Time, u"25:00"_s));
    QVERIFY(!core::valueFromText(FieldType::TimeInterval, u"2026-03-02T09:00:00Z"_s));
    QVERIFY(!core::valueFromText(FieldType::Image, u"a.png"_s));
}

void CoreFieldsTest::typedNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("turkish");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("ambiguous");
    QTest::newRow("tr decimals") << u"12,50"_s << true << u"12.50"_s << false;
    QTest::newRow("tr thousand") << u"1.234"_s << true << u"1234"_s << false;
    QTest::newRow("tr both") << u"1.234.567,89"_s << true << u"1234567.89"_s << false;
    QTest::newRow("tr lone dot") << u"12.50"_s << true << QString() << true;
    QTest::newRow("en decimals") << u"12.50"_s << false << u"12.50"_s << false;
    QTest::newRow("en thousand") << u"1,234.5"_s << false << u"1234.5"_s << false;
    QTest::newRow("letters") << u"12a"_s << true << QString() << false;
    QTest::newRow("negative") << u"-3,5"_s << true << u"-3.5"_s << false;
    QTest::newRow("empty") << QString() << true << QString() << false;
}

void CoreFieldsTest::typedNumbers()
{
    QFETCH(QString, text);
    QFETCH(bool, turkish);
    bool ambiguous = false;
    const auto number = core::numberFromInput(text, turkish, &ambiguous);
    QTEST(number ? number->toString() : QString(), "number");
    QTEST(ambiguous, "ambiguous");
}

// The name of a customer stands on receipts, in lists and at other counters.
void CoreFieldsTest::security15APasswordIsNobodysName()
{
    const core::FormEntry name{ u"full_name"_s, u"string"_s, u"Çağrı Işık"_s };
    for (const QString &marker : { u"password"_s, u"door_Password"_s, u"kapi_sifresi"_s, u"parola"_s }) {
        const core::FormEntry secret{ marker, u"string"_s, u"sakayu-7"_s };
        QCOMPARE(core::customerName({ secret, name }), u"Çağrı Işık"_s);
        QCOMPARE(core::customerName({ secret }), QString());
    }
    QCOMPARE(core::customerName({ { u"passenger"_s, u"string"_s, u"Ece"_s }, name }), u"Ece"_s);
}

QTEST_GUILESS_MAIN(CoreFieldsTest)
#include "tst_corefields.moc"
