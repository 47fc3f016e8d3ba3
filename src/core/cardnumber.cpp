// SPDX-License-Identifier: MIT
#include "core/cardnumber.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

/// The beginnings of a network's numbers, and how long they are.
struct Network
{
    int first;
    int last; ///< As many digits as `first`.
    int shortest;
    int longest;
};
constexpr std::array networks{ Network{ 4, 4, 16, 19 }, Network{ 51, 55, 16, 16 }, Network{ 2221, 2720, 16, 16 }, Network{ 34, 34, 15, 15 },
    Network{ 37, 37, 15, 15 }, Network{ 36, 36, 14, 14 }, Network{ 38, 39, 14, 14 }, Network{ 300, 305, 14, 14 },
    Network{ 6011, 6011, 16, 19 }, Network{ 644, 659, 16, 19 }, Network{ 3528, 3589, 16, 19 }, Network{ 62, 62, 16, 19 },
    Network{ 9792, 9792, 16, 16 }, Network{ 2200, 2204, 16, 19 }, Network{ 5018, 5038, 16, 19 }, Network{ 6304, 6304, 16, 19 },
    Network{ 6759, 6763, 16, 19 } };

bool hasRightLuhnDigit(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].unicode() - u'0';
        const int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
}

bool isOfANetwork(const QString &digits)
{
    return std::any_of(networks.begin(), networks.end(), [&digits](const Network &network) {
        const int begin = digits.left(QString::number(network.first).size()).toInt();
        return begin >= network.first && begin <= network.last && digits.size() >= network.shortest && digits.size() <= network.longest;
    });
}

} // namespace

bool looksLikeCardNumber(const QString &text)
{
    QString digits = text;
    digits.remove(u' ').remove(u'-');
    const bool isNumber = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && digits.size() >= 13 && digits.size() <= 19 && digits.count(digits.front()) != digits.size()
        && hasRightLuhnDigit(digits);
}

bool holdsCardNumber(const QString &text)
{
    // As long as digits follow each other it is one number: the middle of an IBAN is no card.
    static const QRegularExpression number(u"(?<![0-9])[0-9](?:[ -]?[0-9]){13,}"_s);
    for (auto it = number.globalMatch(text); it.hasNext();) {
        QString digits = it.next().captured();
        digits.remove(u' ').remove(u'-');
        if (digits.size() <= 19 && isOfANetwork(digits) && looksLikeCardNumber(digits)) {
            return true;
        }
    }
    return false;
}

} // namespace core
