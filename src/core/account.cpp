// SPDX-License-Identifier: MIT
#include "core/account.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

QString deviceName(const QString &counter)
{
    const QString program = u"Vezne/" VEZNE_VERSION ""_s;
    return counter.isEmpty() ? program : program + u" (counter "_s + counter + u')';
}

bool isAlone(const QList<Device> &devices, const QString &counter)
{
    const QString mark = u"(counter "_s + counter + u')';
    const auto isOurs = [&mark](const Device &device) { return device.program.endsWith(mark); };
    return !counter.isEmpty() && !devices.isEmpty() && std::all_of(devices.begin(), devices.end(), isOurs);
}

QString guestUser(const QString &id)
{
    return u"guest:"_s + id;
}

bool isGuest(const QString &user)
{
    return user.startsWith("guest:"_L1);
}

} // namespace core
