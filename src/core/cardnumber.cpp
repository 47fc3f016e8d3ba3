// SPDX-License-Identifier: MIT
#include "core/cardnumber.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype shortestCard = 13;
constexpr qsizetype longestCard = 19;
constexpr qsizetype barcodeLength = 13;

/// The beginnings of a network's numbers, and how long they are.
struct Network
{
    int first;
    int last; ///< As many digits as `first`.
    int shortest;
    int longest;
};
constexpr std::array networks{ Network{ 4, 4, 13, 13 }, Network{ 4, 4, 16, 19 }, Network{ 51, 55, 16, 16 }, Network{ 2221, 2720, 16, 16 },
    Network{ 34, 34, 15, 15 }, Network{ 37, 37, 15, 15 }, Network{ 36, 36, 14, 14 }, Network{ 38, 39, 14, 14 }, Network{ 300, 305, 14, 14 },
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

/// As the last digit of a barcode is made: the others count once and three times by turns. Goods of Germany begin with 4, as cards do.
bool isBarcode(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].unicode() - u'0';
        sum += i % 2 == 0 ? digit : 3 * digit;
    }
    return digits.size() == barcodeLength && sum % 10 == 0;
}

bool isCard(const QString &digits)
{
    return digits.size() >= shortestCard && digits.size() <= longestCard && isOfANetwork(digits)
        && digits.count(digits.front()) != digits.size() && hasRightLuhnDigit(digits) && !isBarcode(digits);
}

bool isIban(const QString &letters)
{
    int rest = 0;
    const QString turned = letters.mid(4) + letters.left(4);
    for (const QChar c : turned) {
        const bool isDigit = c <= u'9';
        rest = isDigit ? (rest * 10 + (c.unicode() - u'0')) % 97 : (rest * 100 + (c.unicode() - u'A' + 10)) % 97;
    }
    return rest == 1;
}

/// The text without its IBANs: their groups of four look as those of a card do.
QString withoutIbans(QString text)
{
    static const QRegularExpression candidate(u"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}(?:[ \\x{A0}]?[0-9A-Z]){11,30}(?![0-9A-Za-z])"_s);
    static const QRegularExpression space(u"[ \\x{A0}]"_s);
    for (auto it = candidate.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch found = it.next();
        if (isIban(found.captured().remove(space))) {
            text.replace(found.capturedStart(), found.capturedLength(), QString(found.capturedLength(), u'#'));
        }
    }
    return text;
}

/// Neighbouring groups of digits that are as those of a card are printed: four and more in the first, three and more in each but the last.
/// So two telephone numbers or two dates beside each other make no card by chance.
bool holdsCardInGroups(const QStringList &groups)
{
    for (qsizetype first = 0; first < groups.size(); ++first) {
        QString digits;
        for (qsizetype i = first; i < groups.size() && groups[first].size() >= 4; ++i) {
            digits += groups[i];
            if (isCard(digits)) {
                return true;
            }
            if (groups[i].size() < 3 || digits.size() > longestCard) {
                break;
            }
        }
    }
    return false;
}

} // namespace

bool holdsCardNumber(const QString &text)
{
    if (std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }) < shortestCard) {
        return false; // Most texts: there is nothing to search.
    }
    // Digits that follow each other without a sign between them are one number: the middle of a longer one is no card. Spaces of every
    // width and hyphens stand inside of numbers; a point or a slash may do so, and stands between numbers too.
    static const QRegularExpression run(u"[0-9](?:[\\p{Zs}\\p{Pd}./]{0,3}[0-9]){12,}"_s);
    static const QRegularExpression between(u"[\\p{Zs}\\p{Pd}./]+"_s);
    static const QRegularExpression parting(u"[./]"_s);
    const QString searched = withoutIbans(text);
    for (auto it = run.globalMatch(searched); it.hasNext();) {
        const QString found = it.next().captured();
        const QStringList groups = found.split(between);
        if (holdsCardInGroups(groups) || (!found.contains(parting) && isCard(groups.join(QString())))) {
            return true;
        }
    }
    return false;
}

} // namespace core
