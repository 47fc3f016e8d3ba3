// SPDX-License-Identifier: MIT
#pragma once
#include "core/filefield.h"
#include "core/locale.h"

#include <QDateTime>
#include <QHash>
#include <tl/expected.hpp>

namespace core {

/// What a text in a field means: nothing, a value, something that is no value, or one that is still on its way.
using Reading = std::variant<std::monostate, FormValue, FieldProblem, Pending>;

/// What stands in a field of a form, to the letter, and what it means. There is no value without the text that the page shows.
struct FieldAnswer
{
    QString raw; ///< One text for each type; several parts (choices, day and time) are joined by partSeparator.
    Reading reading;
    friend bool operator==(const FieldAnswer &, const FieldAnswer &) = default;
};

inline constexpr QChar partSeparator{ 0x1F };

/// Reads a text as the value of a field, in the language of the interface. Pure; says nothing of the field's rules.
/// Raw texts: what is typed for texts, numbers, dates and JSON · TextWithHeader: heading, line end, body · DateTime: day, separator,
/// time of day, in the shop's zone · choices: their values · TimeInterval: "from/to", ISO 8601 · files: as rawOf() writes them.
[[nodiscard]] FieldAnswer readAnswer(const FormField &field, const QString &raw, const Locale &locale);
/// The text that stands for a value: readAnswer() of it gives the value again, as far as the page can show it.
[[nodiscard]] QString rawFromValue(const FormField &field, const FormValue &value, const Locale &locale);
/// True for a field that a person can fill in; captchas, buttons and what the store hides are none.
[[nodiscard]] bool isEnterable(const FormField &field);
/// True for a field that stands on the page: what can be filled in, and a required or captcha field that cannot.
[[nodiscard]] bool isShown(const FormField &field);

using FieldProblems = QHash<QString, FieldProblem>; ///< By marker.

/// An answer as it is kept: the text and the language in which it was written.
struct WrittenAnswer
{
    QString marker;
    QString raw;
    Locale::Language language = Locale::Language::Turkish;
    friend bool operator==(const WrittenAnswer &, const WrittenAnswer &) = default;
};

/// All that stands in an order form. Form data comes out of it only when every field of the form can be read, so an order cannot be
/// drafted over a field that the page marks as wrong. Answers to fields of another form are kept.
class FormAnswers
{
public:
    /// The answers are to be read by this form in this language: what was written in another language is written anew where it has a
    /// value; what has none keeps its text.
    void readAs(const FormSchema &form, const Locale &locale);
    void setRaw(const FormField &field, const QString &raw, const Locale &locale);
    /// The person leaves the field: its text takes the shape that the page shows for the value (dates in full, no blanks at the ends
    /// where the store trims).
    void tidy(const FormField &field, const Locale &locale);
    void clear() { m_answers.clear(); }
    void remove(const QString &marker) { m_answers.remove(marker); }

    [[nodiscard]] QString raw(const QString &marker) const { return m_answers.value(marker).answer.raw; }
    [[nodiscard]] FieldAnswer answer(const QString &marker) const { return m_answers.value(marker).answer; }
    [[nodiscard]] bool has(const QString &marker) const { return m_answers.contains(marker); }
    [[nodiscard]] bool isEmpty() const { return m_answers.isEmpty(); }

    /// What keeps a field from being sent, if anything does: unreadable text, a rule of the field, a slot that is gone.
    [[nodiscard]] std::optional<FieldProblem> problem(const FormField &field, const QDateTime &now, const Locale &locale) const;
    /// Of the fields that the form shows; everything on the page, or what is wrong with it.
    [[nodiscard]] tl::expected<FormData, FieldProblems> formData(const FormSchema &form, const QDateTime &now, const Locale &locale) const;

    /// For keeping; by marker.
    [[nodiscard]] QList<WrittenAnswer> written() const;
    void restore(const QList<WrittenAnswer> &answers);

    friend bool operator==(const FormAnswers &, const FormAnswers &) = default;

private:
    struct Entry
    {
        FieldAnswer answer;
        Locale::Language language = Locale::Language::Turkish;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    QHash<QString, Entry> m_answers;
};

} // namespace core
Q_DECLARE_METATYPE(core::FieldProblem)
