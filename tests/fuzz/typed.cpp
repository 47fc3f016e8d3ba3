// SPDX-License-Identifier: MIT
// What a person or a scanner types.
#include "core/dateinput.h"
#include "core/formanswers.h"
#include "core/money.h"
#include "core/scancode.h"
#include "core/turkish.h"
#include "fuzz/fuzzkit.h"

using namespace Qt::Literals::StringLiterals;

static void checkReading(core::FieldType type, const QString &raw, const core::Locale &locale)
{
    core::FormField field;
    field.marker = u"field"_s;
    field.type = type;
    field.typeName = core::fieldTypeName(type);
    core::FormAnswers answers;
    answers.setRaw(field, raw, locale);
    fuzz::require(answers.raw(field.marker) == raw, "a field keeps what was typed, to the letter");
    (void)answers.problem(field, QDateTime::currentDateTimeUtc(), locale);
    answers.tidy(field, locale);
    const QString tidied = answers.raw(field.marker);
    answers.tidy(field, locale);
    fuzz::require(answers.raw(field.marker) == tidied, "what is tidy stays as it is");
}

// The first byte is the language.
VEZNE_FUZZ(typed)
{
    const bool isTurkish = !bytes.isEmpty() && bytes[0] % 2 == 0;
    const QString raw = QString::fromUtf8(bytes.mid(1));
    if (const QDate day = core::dateFromInput(raw, isTurkish); day.isValid()) {
        fuzz::require(core::dateFromInput(core::dayAsWritten(day, isTurkish), isTurkish) == day, "a written day is read as that day");
    }
    (void)core::timeFromInput(raw);
    if (const auto number = core::Decimal::parse(raw)) {
        fuzz::require(core::Decimal::parse(number->toString()) == number, "a written number is read as that number");
        (void)core::Money::rounded(*number, u"TRY"_s);
    }
    if (const auto money = core::Money::parse(raw, u"TRY"_s)) {
        fuzz::require(core::Money::parse(money->decimalString(), u"TRY"_s) == money, "a written amount is read as that amount");
        (void)money->times(1'000'000);
    }
    fuzz::require(core::scanCandidates(raw).contains(raw), "what was scanned is among what may have been");
    core::Locale locale;
    locale.language = isTurkish ? core::Locale::Language::Turkish : core::Locale::Language::English;
    for (int type = 0; type <= int(core::FieldType::Unknown); ++type) {
        checkReading(core::FieldType(type), raw, locale);
    }
}
