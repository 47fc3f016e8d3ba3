// SPDX-License-Identifier: MIT
#pragma once
#include "core/formvalue.h"

#include <QMap>
#include <optional>

namespace core {

/// One choice of a list, radioButton or entity field (docs/oneentry.md#choices).
struct FieldOption
{
    QString value; ///< What is sent; numbers as their digits.
    QString title;
    QString hint; ///< The extended value where it is text; for the eye only.
    std::optional<Decimal> surcharge; ///< The extended value where it is a number.
    int position = 0;
    int depth = 1; ///< Entity rows: 0 is a heading, not a choice.
    QString picture = {}; ///< Address of the extended value where it is an image.
    friend bool operator==(const FieldOption &, const FieldOption &) = default;
};

/// Which rule a value breaks; the store may have words of its own for each.
enum class FieldRule { Length, Email, Url, Letters, YesNo, Mask, Pattern, List, Number, Decimals, Date, Files, Pixels };

/// Validators of docs/oneentry.md#validators in one shape; an absent bound is nullopt, an absent rule false or empty.
struct FieldRules
{
    bool required = false;
    bool trim = false;
    bool email = false;
    bool url = false;
    bool lettersOnly = false;
    std::optional<int> minLength;
    std::optional<int> maxLength;
    std::optional<int> exactLength;
    QString pattern; ///< PCRE; not necessarily valid.
    QString patternFlags;
    bool patternInverted = false;
    QString mask; ///< '#' and '9' stand for a digit, the rest is literal.
    QString maskHint;
    bool integerOnly = false;
    std::optional<Decimal> minValue;
    std::optional<Decimal> maxValue;
    QStringList allowed; ///< checkForAGivenList.
    QString minDate; ///< ISO 8601, empty for none.
    QString maxDate;
    QMap<FieldRule, QString> errorTexts; ///< The store's own words for a wrong value, in the content language, by the rule that has them.
    QString requiredErrorText;
    std::optional<int> decimals; ///< Of a number, at most.
    bool isYesNo = false; ///< booleanValidator: "true" or "false".
    std::optional<int> maxImageWidth; ///< Pixels.
    std::optional<int> maxImageHeight;
    std::optional<qint64> maxFileBytes;
    QStringList fileExtensions;
    friend bool operator==(const FieldRules &, const FieldRules &) = default;
};

/// A window of days with daily slots, from `localizeInfos.intervals` (docs/oneentry.md#time-slots). Times are UTC.
struct SlotSchedule
{
    QString firstDay; ///< ISO 8601.
    QString lastDay;
    bool everyWeek = false;
    bool everyMonth = false;
    struct Span
    {
        int startMinute = 0; ///< Minutes after midnight.
        int endMinute = 0;
        int periodMinutes = 0; ///< 0: one slot for the whole span.
        friend bool operator==(const Span &, const Span &) = default;
    };
    QList<Span> spans;
    friend bool operator==(const SlotSchedule &, const SlotSchedule &) = default;
};

/// One attribute of a form.
struct FormField
{
    QString marker;
    QString typeName;
    FieldType type = FieldType::Unknown;
    QString title;
    QString placeholder;
    QString hint;
    int position = 0;
    bool isVisible = true;
    bool isMultiselect = false;
    bool isLogin = false;
    bool isPassword = false;
    bool isSignUp = false;
    bool isSignUpRequired = false;
    bool isNotificationEmail = false; ///< The store writes its letters to what stands here.
    QString formatString;
    FormValue initialValue;
    FieldRules rules;
    QList<FieldOption> options;
    QList<SlotSchedule> schedules;
    QString captchaKey;

    /// The field's title, or its marker when the store gave none.
    [[nodiscard]] QString label() const { return title.trimmed().isEmpty() ? marker : title; }
    friend bool operator==(const FormField &, const FormField &) = default;
};

/// A form as the store made it, fields by position (docs/oneentry.md#forms).
struct FormSchema
{
    qint64 id = 0;
    QString identifier;
    qint64 attributeSetId = 0; ///< 0: not said. The set has what the form leaves out.
    QString type; ///< "order", "data", "sing_in_up"… or empty.
    QString processingType; ///< "db", "email", "script"…
    QString title;
    QString successMessage;
    QList<FormField> fields;

    [[nodiscard]] const FormField *field(const QString &marker) const;
    friend bool operator==(const FormSchema &, const FormSchema &) = default;
};

/// The field that takes the reference of an attempt: `configured` where the form has it, else a string field called `vezne_ref` or
/// `client_reference` (docs/reliability.md#whose-order-it-is). Empty: the form has none.
[[nodiscard]] QString referenceFieldOf(const FormSchema &form, const QString &configured);

} // namespace core
Q_DECLARE_METATYPE(core::FormSchema)
