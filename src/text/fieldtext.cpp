// SPDX-License-Identifier: MIT
#include "text/errortext.h"

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct FieldStrings
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

/// Server words such as "formData's marker 'name' value is missing or incorrect" tell a clerk nothing that the place under the field
/// does not tell already.
bool isBoilerplate(const QString &words)
{
    return words.isEmpty() || words.contains("is missing or incorrect"_L1) || words.contains("are missing or incorrect"_L1);
}

QString rejected(const QString &words)
{
    return isBoilerplate(words) ? FieldStrings::tr("The store did not accept this. Check it, please.")
                                : FieldStrings::tr("The store did not accept this. It says: %1").arg(words);
}

QString lengthProblem(const core::FieldProblem &p)
{
    using Kind = core::FieldProblem::Kind;
    if (p.kind == Kind::TooShort) {
        return FieldStrings::tr("At least %1 characters, %2 missing.").arg(p.limit).arg(p.limit - p.count);
    }
    if (p.kind == Kind::TooLong) {
        return FieldStrings::tr("At most %1 characters, %2 too many.").arg(p.limit).arg(p.count - p.limit);
    }
    return FieldStrings::tr("Write exactly %1 characters; there are %2.").arg(p.limit).arg(p.count);
}

QString maskProblem(const core::FieldProblem &p)
{
    if (p.count > 0) {
        return FieldStrings::tr("Write a number with %1 digits; %2 are missing.").arg(p.limit).arg(p.count);
    }
    return FieldStrings::tr("Write a number with %1 digits.").arg(p.limit);
}

QString fileProblem(const core::FieldProblem &p)
{
    using Kind = core::FieldProblem::Kind;
    if (p.kind == Kind::FileKind) {
        return FieldStrings::tr("The store takes only these kinds of file: %1.").arg(p.bound);
    }
    if (p.kind == Kind::FileTooLarge) {
        return FieldStrings::tr("The file is too large: the store takes up to %1 kB.").arg(p.bound.toLongLong() / 1024);
    }
    if (p.kind == Kind::PictureTooLarge) {
        return FieldStrings::tr("The picture is too large: the store takes up to %1 pixels.").arg(p.bound);
    }
    return FieldStrings::tr("Not in the store yet: %n file(s). Wait, try again, or remove them.", nullptr, p.count);
}

} // namespace

QString describeProblem(const core::FieldProblem &p)
{
    using Kind = core::FieldProblem::Kind;
    if (p.kind == Kind::ServerRejected) {
        return rejected(p.words);
    }
    // The store's own words, where it has some, are in the customer's language and about this very field.
    if (!p.words.trimmed().isEmpty()) {
        return p.words.trimmed();
    }
    switch (p.kind) {
    case Kind::Required:
        return FieldStrings::tr("Fill this in, please.");
    case Kind::TooShort:
    case Kind::TooLong:
    case Kind::WrongLength:
        return lengthProblem(p);
    case Kind::NotEmail:
        return FieldStrings::tr("Write an e-mail address, such as ada@example.com.");
    case Kind::NotUrl:
        return FieldStrings::tr("Write a web address that begins with https://.");
    case Kind::NotLetters:
        return FieldStrings::tr("Only letters and spaces fit here.");
    case Kind::Pattern:
        return FieldStrings::tr("This does not have the form that the store asks for.");
    case Kind::MaskIncomplete:
        return maskProblem(p);
    case Kind::NotANumber:
        return FieldStrings::tr("Write a number.");
    case Kind::NotAnInteger:
        return FieldStrings::tr("Write a whole number.");
    case Kind::AmbiguousNumber:
        return FieldStrings::tr("It is not clear whether the dot separates thousands. Write a comma for decimals: 12,50.");
    case Kind::TooSmall:
        return FieldStrings::tr("Write a number that is %1 or more.").arg(p.bound);
    case Kind::TooLarge:
        return FieldStrings::tr("Write a number that is %1 or less.").arg(p.bound);
    case Kind::TooManyDecimals:
        return p.limit == 0 ? FieldStrings::tr("Write a whole number.")
                            : FieldStrings::tr("At most %n digit(s) after the point.", nullptr, p.limit);
    case Kind::NotYesNo:
        return FieldStrings::tr("Write true or false.");
    case Kind::FileKind:
    case Kind::FileTooLarge:
    case Kind::PictureTooLarge:
    case Kind::Uploading:
        return fileProblem(p);
    case Kind::NotInList:
        return FieldStrings::tr("Choose one of the offered values.");
    case Kind::NotADate:
        return FieldStrings::tr("Choose a date that exists.");
    case Kind::NotATime:
        return FieldStrings::tr("Write a time of day, such as 14:30.");
    case Kind::HalfAMoment:
        return FieldStrings::tr("Write both the day and the time.");
    case Kind::NotJson:
        return FieldStrings::tr("This is not JSON yet: check quotes, commas and brackets.");
    case Kind::SlotTaken:
        return FieldStrings::tr("This time is no longer free. Choose another one.");
    case Kind::TooEarly:
        return FieldStrings::tr("Choose a date that is not before %1.").arg(p.bound);
    case Kind::TooLate:
        return FieldStrings::tr("Choose a date that is not after %1.").arg(p.bound);
    case Kind::CardNumber:
        return FieldStrings::tr("This is the number of a payment card. Take it out: the customer enters it on the payment page.");
    case Kind::ServerRejected:
        break;
    }
    return rejected(p.words);
}

} // namespace text
