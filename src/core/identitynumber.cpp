// SPDX-License-Identifier: MIT
#include "core/identitynumber.h"

#include "core/turkish.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype personLength = 11;
constexpr qsizetype taxLength = 10;

/// "vergiKimlik_No" and "T.C. Kimlik Numarası" as words of plain small letters.
QString wordsOf(QString name)
{
    static const QRegularExpression hump(u"(?<=[\\p{Ll}\\d])(?=\\p{Lu})"_s);
    static const QRegularExpression between(u"[^\\p{L}\\d]+"_s);
    const QString plain = foldPlain(name.replace(hump, u" "_s).remove(u'.')).replace(between, u" "_s);
    return u' ' + plain.simplified() + u' ';
}

int digitAt(const QString &digits, qsizetype place)
{
    return digits[place].unicode() - u'0';
}

bool isPersonsNumber(const QString &digits)
{
    int odd = 0;
    int even = 0;
    for (qsizetype i = 0; i < 9; ++i) {
        (i % 2 == 0 ? odd : even) += digitAt(digits, i);
    }
    const int tenth = ((odd * 7 - even) % 10 + 10) % 10;
    return digitAt(digits, 9) == tenth && digitAt(digits, 10) == (odd + even + tenth) % 10;
}

bool isTaxNumber(const QString &digits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
        const int shifted = (digitAt(digits, i) + 9 - i) % 10;
        const int scaled = (shifted * (1 << (9 - i))) % 9;
        sum += shifted != 0 && scaled == 0 ? 9 : scaled;
    }
    return digitAt(digits, 9) == (10 - sum % 10) % 10;
}

} // namespace

IdentityNumber identityNumberOf(const FormField &field)
{
    static const QRegularExpression tax(u" (vkn|vergi (kimlik )?(no|numara|numarasi|num)) "_s);
    static const QRegularExpression person(u" (tckn|tcno|tc (kimlik )?(no|numara|numarasi)|tc kimlik|kimlik (no|numarasi)) "_s);
    static const QRegularExpression other(u" (pasaport|passport|musteri|uye|personel|ogrenci) "_s);
    const bool isText = field.type == FieldType::String || field.type == FieldType::Integer;
    const QString words = wordsOf(field.marker) + wordsOf(field.title);
    if (!isText || words.contains(other)) {
        return IdentityNumber::None;
    }
    // "VKN / TCKN" takes both, as a field of the tax number does.
    return words.contains(tax) ? IdentityNumber::Tax : (words.contains(person) ? IdentityNumber::Person : IdentityNumber::None);
}

QString withoutSpaces(const FormField &field, const QString &text)
{
    const bool hasSpaces = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    const IdentityNumber number = hasSpaces ? identityNumberOf(field) : IdentityNumber::None;
    if (number == IdentityNumber::None || identityFault(number, text, true)) {
        return text;
    }
    QString digits = text;
    return digits.removeIf([](QChar c) { return c.isSpace(); });
}

std::optional<IdentityFault> identityFault(IdentityNumber number, const QString &text, bool isFinished)
{
    using Kind = IdentityFault::Kind;
    QString digits = text;
    digits.removeIf([](QChar c) { return c.isSpace(); });
    if (number == IdentityNumber::None || digits.isEmpty()) {
        return std::nullopt;
    }
    const int count = int(digits.size());
    if (std::any_of(digits.begin(), digits.end(), [](QChar c) { return c < u'0' || c > u'9'; })) {
        return IdentityFault{ Kind::NotDigits, number, count };
    }
    const bool isPersons = number == IdentityNumber::Person || count > taxLength;
    if (isPersons && digits.front() == u'0') {
        return IdentityFault{ Kind::LeadingZero, number, count };
    }
    const qsizetype least = number == IdentityNumber::Person ? personLength : taxLength;
    if (count > personLength || (count < least && isFinished)) {
        return IdentityFault{ Kind::Length, number, count };
    }
    // Ten digits of a tax field may become eleven: what is said of them waits for the end.
    const bool isWrong = count == personLength ? !isPersonsNumber(digits) : (count == least && isFinished && !isTaxNumber(digits));
    return isWrong ? std::optional(IdentityFault{ Kind::CheckDigit, number, count }) : std::nullopt;
}

} // namespace core
