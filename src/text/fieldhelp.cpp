// SPDX-License-Identifier: MIT
#include "text/fieldhelp.h"

#include "text/errorcodes.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct FieldTitles
{
    Q_DECLARE_TR_FUNCTIONS(text::FieldTitles)
};

struct NumberedTitle
{
    int number = 0;
    const char *title = "";
};

/// Number and title of each kind: one switch, so that neither is forgotten.
NumberedTitle titleOf(core::FieldProblem::Kind kind)
{
    using Wrong = core::FieldProblem::Kind;
    switch (kind) {
    case Wrong::Required:
        return { 501, QT_TRANSLATE_NOOP("text::FieldTitles", "A field that the store needs is empty") };
    case Wrong::TooShort:
        return { 502, QT_TRANSLATE_NOOP("text::FieldTitles", "The text is too short") };
    case Wrong::TooLong:
        return { 503, QT_TRANSLATE_NOOP("text::FieldTitles", "The text is too long") };
    case Wrong::WrongLength:
        return { 504, QT_TRANSLATE_NOOP("text::FieldTitles", "The text does not have the length that the store asks for") };
    case Wrong::NotEmail:
        return { 505, QT_TRANSLATE_NOOP("text::FieldTitles", "This is no e-mail address") };
    case Wrong::NotUrl:
        return { 506, QT_TRANSLATE_NOOP("text::FieldTitles", "This is no web address") };
    case Wrong::NotLetters:
        return { 507, QT_TRANSLATE_NOOP("text::FieldTitles", "Something other than letters stands in the field") };
    case Wrong::Pattern:
        return { 508, QT_TRANSLATE_NOOP("text::FieldTitles", "The value does not have the form that the store asks for") };
    case Wrong::MaskIncomplete:
        return { 509, QT_TRANSLATE_NOOP("text::FieldTitles", "Digits are missing") };
    case Wrong::NotANumber:
        return { 510, QT_TRANSLATE_NOOP("text::FieldTitles", "This is no number") };
    case Wrong::NotAnInteger:
        return { 511, QT_TRANSLATE_NOOP("text::FieldTitles", "This is no whole number") };
    case Wrong::AmbiguousNumber:
        return { 512, QT_TRANSLATE_NOOP("text::FieldTitles", "The number can be read in two ways") };
    case Wrong::TooSmall:
        return { 513, QT_TRANSLATE_NOOP("text::FieldTitles", "The number is too small") };
    case Wrong::TooLarge:
        return { 514, QT_TRANSLATE_NOOP("text::FieldTitles", "The number is too large") };
    case Wrong::TooManyDecimals:
        return { 515, QT_TRANSLATE_NOOP("text::FieldTitles", "The number has too many digits after the point") };
    case Wrong::NotYesNo:
        return { 516, QT_TRANSLATE_NOOP("text::FieldTitles", "The field takes yes or no only") };
    case Wrong::NotInList:
        return { 517, QT_TRANSLATE_NOOP("text::FieldTitles", "The value is none of those that the store offers") };
    case Wrong::NotADate:
        return { 518, QT_TRANSLATE_NOOP("text::FieldTitles", "This date does not exist") };
    case Wrong::NotATime:
        return { 519, QT_TRANSLATE_NOOP("text::FieldTitles", "This is no time of day") };
    case Wrong::HalfAMoment:
        return { 520, QT_TRANSLATE_NOOP("text::FieldTitles", "The day or the time is missing") };
    case Wrong::NotJson:
        return { 521, QT_TRANSLATE_NOOP("text::FieldTitles", "This is no JSON") };
    case Wrong::SlotTaken:
        return { 522, QT_TRANSLATE_NOOP("text::FieldTitles", "The time slot has been taken") };
    case Wrong::TooEarly:
        return { 523, QT_TRANSLATE_NOOP("text::FieldTitles", "The date is too early") };
    case Wrong::TooLate:
        return { 524, QT_TRANSLATE_NOOP("text::FieldTitles", "The date is too late") };
    case Wrong::FileKind:
        return { 525, QT_TRANSLATE_NOOP("text::FieldTitles", "The store does not take this kind of file") };
    case Wrong::FileTooLarge:
        return { 526, QT_TRANSLATE_NOOP("text::FieldTitles", "The file is too large") };
    case Wrong::PictureTooLarge:
        return { 527, QT_TRANSLATE_NOOP("text::FieldTitles", "The picture is too large") };
    case Wrong::Uploading:
        return { 528, QT_TRANSLATE_NOOP("text::FieldTitles", "A file is not in the store yet") };
    case Wrong::CardNumber:
        return { 529, QT_TRANSLATE_NOOP("text::FieldTitles", "The number of a payment card stands in the field") };
    case Wrong::ServerRejected:
        return { 530, QT_TRANSLATE_NOOP("text::FieldTitles", "The store did not accept the value of a field") };
    }
    return {};
}

QString sampleBound(core::FieldProblem::Kind kind)
{
    using Wrong = core::FieldProblem::Kind;
    switch (kind) {
    case Wrong::FileKind:
        return u"pdf, png"_s;
    case Wrong::FileTooLarge:
        return QString::number(2'048'000);
    case Wrong::PictureTooLarge:
        return u"4000 × 3000"_s;
    case Wrong::TooEarly:
    case Wrong::TooLate:
        return u"2027-01-31"_s;
    default:
        return u"10"_s;
    }
}

} // namespace

QString errorCode(const core::FieldProblem &problem)
{
    return u"VZ-%1"_s.arg(titleOf(problem.kind).number);
}

QString fieldProblemTitle(core::FieldProblem::Kind kind)
{
    return FieldTitles::tr(titleOf(kind).title);
}

QList<core::FieldProblem> sampleFieldProblems()
{
    using Wrong = core::FieldProblem::Kind;
    QList<core::FieldProblem> samples;
    for (int kind = int(Wrong::Required); kind <= int(Wrong::ServerRejected); ++kind) {
        core::FieldProblem problem;
        problem.kind = Wrong(kind);
        const bool isOver = problem.kind == Wrong::TooLong || problem.kind == Wrong::WrongLength;
        problem.limit = problem.kind == Wrong::TooManyDecimals ? 2 : 10;
        problem.count = isOver ? 12 : (problem.kind == Wrong::Uploading ? 1 : 7);
        problem.bound = sampleBound(problem.kind);
        samples.append(problem);
    }
    return samples;
}

} // namespace text
