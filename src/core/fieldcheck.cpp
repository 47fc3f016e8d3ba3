// SPDX-License-Identifier: MIT
#include "core/fieldcheck.h"

#include "core/cardnumber.h"
#include "core/utc.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using Kind = FieldProblem::Kind;
using Problem = std::optional<FieldProblem>;

/// The rule whose words fit a problem: those of another one would tell somebody to mend what is right.
std::optional<FieldRule> ruleOf(Kind kind)
{
    switch (kind) {
    case Kind::TooShort:
    case Kind::TooLong:
    case Kind::WrongLength:
        return FieldRule::Length;
    case Kind::NotEmail:
        return FieldRule::Email;
    case Kind::NotUrl:
        return FieldRule::Url;
    case Kind::NotLetters:
        return FieldRule::Letters;
    case Kind::NotYesNo:
        return FieldRule::YesNo;
    case Kind::MaskIncomplete:
        return FieldRule::Mask;
    case Kind::Pattern:
        return FieldRule::Pattern;
    case Kind::NotInList:
        return FieldRule::List;
    case Kind::NotAnInteger:
    case Kind::TooSmall:
    case Kind::TooLarge:
        return FieldRule::Number;
    case Kind::TooManyDecimals:
        return FieldRule::Decimals;
    case Kind::NotADate:
    case Kind::TooEarly:
    case Kind::TooLate:
        return FieldRule::Date;
    default:
        return std::nullopt;
    }
}

FieldProblem problem(Kind kind, const FieldRules &rules, int limit = 0, int count = 0, const QString &bound = {})
{
    const auto rule = ruleOf(kind);
    return { kind, limit, count, bound, rule ? rules.errorTexts.value(*rule) : QString() };
}

int countDigits(const QString &text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }));
}

Problem checkMask(const FieldRules &rules, const QString &whole)
{
    // The fixed beginning may be written out: the store takes it so too.
    const QString text = !rules.maskHint.isEmpty() && whole.startsWith(rules.maskHint) ? whole.mid(rules.maskHint.size()) : whole;
    // A mask with '#' means its nines: "+90 ### ###" is a country code and six digits.
    const QChar sign = rules.mask.contains(u'#') ? u'#' : u'9';
    const int wanted = int(rules.mask.count(sign));
    bool matches = text.size() == rules.mask.size();
    for (qsizetype i = 0; matches && i < text.size(); ++i) {
        const bool slot = rules.mask[i] == sign;
        matches = slot ? (text[i] >= u'0' && text[i] <= u'9') : text[i] == rules.mask[i];
    }
    if (matches) {
        return std::nullopt;
    }
    const int literalDigits = countDigits(QString(rules.mask).remove(sign));
    const int typed = qMax(0, countDigits(text) - literalDigits);
    return problem(Kind::MaskIncomplete, rules, wanted, qMax(0, wanted - typed));
}

Problem checkPattern(const FieldRules &rules, const QString &text)
{
    if (text.size() > 10'000 || rules.pattern.size() > 1'000) {
        return std::nullopt;
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, rules.patternFlags.contains(u'i'));
    options.setFlag(QRegularExpression::MultilineOption, rules.patternFlags.contains(u'm'));
    options.setFlag(QRegularExpression::DotMatchesEverythingOption, rules.patternFlags.contains(u's'));
    // PCRE reads limits from the pattern's head: a runaway pattern stops early instead of freezing the till.
    const QRegularExpression expression(u"(*LIMIT_MATCH=100000)(*LIMIT_DEPTH=2000)"_s + rules.pattern, options);
    if (!expression.isValid()) {
        return std::nullopt;
    }
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.isValid() || match.hasMatch() != rules.patternInverted) {
        return std::nullopt;
    }
    return problem(Kind::Pattern, rules);
}

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression expression(u"^[^\\s@\"(),:;<>\\[\\]\\\\]+@[^\\s@.]+(\\.[^\\s@.]+)+$"_s);
    return expression.match(text).hasMatch();
}

bool looksLikeUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

Problem checkText(const FormField &field, const QString &raw)
{
    const FieldRules &rules = field.rules;
    const QString text = rules.trim ? raw.trimmed() : raw;
    const int length = int(text.toUcs4().size());
    if (rules.exactLength && length != *rules.exactLength) {
        return problem(Kind::WrongLength, rules, *rules.exactLength, length);
    }
    if (rules.minLength && length < *rules.minLength) {
        return problem(Kind::TooShort, rules, *rules.minLength, length);
    }
    if (rules.maxLength && length > *rules.maxLength) {
        return problem(Kind::TooLong, rules, *rules.maxLength, length);
    }
    if (rules.email && !looksLikeEmail(text)) {
        return problem(Kind::NotEmail, rules);
    }
    if (rules.url && !looksLikeUrl(text)) {
        return problem(Kind::NotUrl, rules);
    }
    if (rules.lettersOnly && std::any_of(text.begin(), text.end(), [](QChar c) { return !c.isLetter() && !c.isSpace() && !c.isMark(); })) {
        return problem(Kind::NotLetters, rules);
    }
    if (rules.isYesNo && text.compare("true"_L1, Qt::CaseInsensitive) != 0 && text.compare("false"_L1, Qt::CaseInsensitive) != 0) {
        return problem(Kind::NotYesNo, rules);
    }
    if (!rules.mask.isEmpty()) {
        if (Problem p = checkMask(rules, text)) {
            return p;
        }
    }
    if (!rules.pattern.isEmpty()) {
        if (Problem p = checkPattern(rules, text)) {
            return p;
        }
    }
    if (!rules.allowed.isEmpty() && !rules.allowed.contains(text)) {
        return problem(Kind::NotInList, rules);
    }
    return std::nullopt;
}

Problem checkNumber(const FormField &field, const Decimal &number)
{
    const FieldRules &rules = field.rules;
    const bool integer = field.type == FieldType::Integer || rules.integerOnly;
    if (integer && number.normalized().scale > 0) {
        return problem(Kind::NotAnInteger, rules);
    }
    if (rules.decimals && number.normalized().scale > *rules.decimals) {
        return problem(Kind::TooManyDecimals, rules, *rules.decimals);
    }
    if (rules.minValue && number.compare(*rules.minValue) < 0) {
        return problem(Kind::TooSmall, rules, 0, 0, rules.minValue->normalized().toString());
    }
    if (rules.maxValue && number.compare(*rules.maxValue) > 0) {
        return problem(Kind::TooLarge, rules, 0, 0, rules.maxValue->normalized().toString());
    }
    return std::nullopt;
}

/// A moment as the API writes it. One without a zone is in UTC, as dates are sent, wherever this computer stands; a day without a time is
/// that day from its first moment, or to its last one.
QDateTime momentOf(const QString &text, QTime timeOfDay)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() <= 10) {
        return QDateTime(day, timeOfDay, utc);
    }
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.timeSpec() == Qt::LocalTime ? QDateTime(moment.date(), moment.time(), utc) : moment;
}

QDateTime firstMoment(const FieldRules &rules)
{
    return momentOf(rules.minDate, QTime(0, 0)).toUTC();
}

QDateTime lastMoment(const FieldRules &rules)
{
    return momentOf(rules.maxDate, QTime(23, 59, 59, 999)).toUTC();
}

Problem checkDate(const FormField &field, const DateValue &value)
{
    const FieldRules &rules = field.rules;
    const QDateTime date = momentOf(value.fullDate, QTime(0, 0));
    if (!date.isValid()) {
        return problem(Kind::NotADate, rules);
    }
    const QDateTime min = firstMoment(rules);
    const QDateTime max = lastMoment(rules);
    const bool isMoment = field.type == FieldType::DateTime;
    const DayRange days = dayRange(rules, isMoment);
    if (min.isValid() && date < min) {
        return problem(Kind::TooEarly, rules, 0, 0, isMoment ? min.toString(Qt::ISODate) : days.first.toString(Qt::ISODate));
    }
    if (max.isValid() && date > max) {
        return problem(Kind::TooLate, rules, 0, 0, isMoment ? max.toString(Qt::ISODate) : days.last.toString(Qt::ISODate));
    }
    return std::nullopt;
}

Problem checkChoices(const FormField &field, const QStringList &chosen)
{
    for (const QString &value : chosen) {
        const bool known
            = std::any_of(field.options.begin(), field.options.end(), [&value](const FieldOption &o) { return o.value == value; });
        if (!field.options.isEmpty() && !known) {
            return problem(Kind::NotInList, field.rules);
        }
    }
    return std::nullopt;
}

} // namespace

DayRange dayRange(const FieldRules &rules, bool isMoment)
{
    const QDateTime min = firstMoment(rules);
    const bool hasBegun = !isMoment && min.isValid() && min.time() > QTime(0, 0);
    return { min.date().addDays(hasBegun ? 1 : 0), lastMoment(rules).date() };
}

std::optional<FieldProblem> cardProblem(const QString &text)
{
    return holdsCardNumber(text) ? Problem({ Kind::CardNumber, 0, 0, {}, {} }) : std::nullopt;
}

std::optional<FieldProblem> checkField(const FormField &field, const FormValue &value)
{
    if (isBlank(value)) {
        if (!field.rules.required) {
            return std::nullopt;
        }
        FieldProblem p = problem(Kind::Required, field.rules);
        p.words = field.rules.requiredErrorText;
        return p;
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return field.type == FieldType::RadioButton ? checkChoices(field, { *text }) : checkText(field, *text);
    }
    if (const auto *number = std::get_if<Decimal>(&value)) {
        return checkNumber(field, *number);
    }
    if (const auto *date = std::get_if<DateValue>(&value)) {
        return checkDate(field, *date);
    }
    if (const auto *list = std::get_if<QStringList>(&value)) {
        return field.type == FieldType::Entity ? std::nullopt : checkChoices(field, *list);
    }
    if (const auto *blocks = std::get_if<QList<TextBlock>>(&value); blocks && blocks->size() == 1) {
        return checkText(field, blocks->front().plain);
    }
    return std::nullopt;
}

} // namespace core
