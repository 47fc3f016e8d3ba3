// SPDX-License-Identifier: MIT
#pragma once
#include "views/fakedesk.h"

namespace fakedesk {

// What the desks are made of.
[[nodiscard]] QString pick(bool isTurkish, const QString &turkish, const QString &english);
[[nodiscard]] core::Money money(bool isTurkish, qint64 minor);
[[nodiscard]] core::Locale localeOf(bool isTurkish);
[[nodiscard]] Desk base(bool isTurkish);
[[nodiscard]] Desk signedIn(bool isTurkish);
[[nodiscard]] QDateTime secondsAgo(int seconds);
/// Of fakeodds.cpp.
void addOddScenes(QList<Scene> &list, bool isTurkish);

} // namespace fakedesk
