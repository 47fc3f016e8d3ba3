// SPDX-License-Identifier: MIT
#pragma once
#include "core/formschema.h"

#include <QDate>

#include <optional>

namespace core {

/// What is wrong with the value of one field; text::describeProblem has a sentence for each.
struct FieldProblem
{
    enum class Kind {
        Required,
        TooShort, ///< limit: characters wanted at least; count: how many there are
        TooLong, ///< limit, count
        WrongLength, ///< limit, count
        NotEmail,
        NotUrl,
        NotLetters,
        Pattern,
        MaskIncomplete, ///< limit: digits wanted; count: digits missing
        NotANumber,
        NotAnInteger,
        AmbiguousNumber, ///< "12.50" typed in Turkish: a thousand separator or a point?
        TooSmall, ///< bound
        TooLarge, ///< bound
        TooManyDecimals, ///< limit: digits after the point that the store takes
        NotYesNo,
        NotInList,
        NotADate,
        NotATime,
        HalfAMoment, ///< A day without a time of day, or a time without its day.
        NotJson,
        SlotTaken, ///< The time slot is no longer among the free ones.
        TooEarly, ///< bound: ISO date; of a form's answer as the person writes days
        TooLate, ///< bound: ISO date; of a form's answer as the person writes days
        FileKind, ///< bound: extensions that the store takes
        FileTooLarge, ///< bound: bytes
        PictureTooLarge, ///< bound: "4000 × 3000"
        Uploading, ///< count: files on their way to the store
        CardNumber, ///< Of a payment card: not for this store to know.
        ServerRejected, ///< words: the server's own
    };
    Kind kind = Kind::Required;
    int limit = 0;
    int count = 0;
    QString bound;
    QString words; ///< The store's own for this rule, or the server's words. Plain text.
    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/// Checks a value against the rules of its field, as the server would (docs/oneentry.md#validators). An unknown or broken rule is skipped.
/// Pure. Patterns run with a match limit: a hostile one costs at most some tens of milliseconds and then counts as matched.
[[nodiscard]] std::optional<FieldProblem> checkField(const FormField &field, const FormValue &value);

/// A text of whatever kind that is to be sent or kept: CardNumber where it holds one, nothing where it does not. The one rule of all that
/// is no answer to a form: titles, reasons, arguments.
[[nodiscard]] std::optional<FieldProblem> cardProblem(const QString &text);

/// Text as a person or a terminal gives it → the value of a field of that type. Numbers in canonical form ("4.50"). Dates: ISO
/// (2026-03-05, 2026-03-05T14:30, 14:30). list, entity: values by comma. timeInterval: ISO/ISO. file, image, groupOfImages: records of
/// files that are in the store, as JSON. Nothing when the text does not fit.
[[nodiscard]] std::optional<FormValue> valueFromText(FieldType type, const QString &text);

/// The days that a field of a date may have; an end that is not valid is open.
struct DayRange
{
    QDate first;
    QDate last;
};
/// Which days the rules leave (docs/oneentry.md#validators). A day is its first moment in UTC, as it is sent: of a field of type date, one
/// that has begun by the earliest moment is none of them; of dateTime (`isMoment`), what is left of it may be chosen.
[[nodiscard]] DayRange dayRange(const FieldRules &rules, bool isMoment);

/// A number as typed in a language ("12,50" in Turkish, "12.50" in English, thousands separators allowed). `ambiguous` is set and
/// nothing returned for "12.50" typed in Turkish: never guessed.
[[nodiscard]] std::optional<Decimal> numberFromInput(const QString &text, bool isTurkish, bool *ambiguous = nullptr);

} // namespace core
