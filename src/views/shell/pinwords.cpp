// SPDX-License-Identifier: MIT
#include "views/shell/pinwords.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace views {
namespace {

struct PinWords
{
    Q_DECLARE_TR_FUNCTIONS(views::PinWords)
};

constexpr auto longestCounted = 90s;

} // namespace

QString pinWaitWords(std::chrono::seconds wait)
{
    if (wait < longestCounted) {
        return PinWords::tr("Too many wrong PINs. The next one can be tried in %n seconds.", nullptr, int(wait.count()));
    }
    // Never less than it is.
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait);
    return PinWords::tr("Too many wrong PINs. The next one can be tried in %n minutes.", nullptr, int(minutes.count()));
}

QString pinNotSetWords(bool hasOld)
{
    return hasOld
        ? PinWords::tr("The new PIN could not be set, the old one still counts. Close other programs to free memory, then try again.")
        : PinWords::tr("The PIN could not be set. Close other programs to free memory, then try again.");
}

QString pinNotCheckedWords()
{
    return PinWords::tr(
        "The PIN could not be checked, and it was not counted as a try. Close other programs to free memory, then try again.");
}

} // namespace views
