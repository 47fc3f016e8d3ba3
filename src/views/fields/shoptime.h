// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <QTimeZone>

namespace views {

/// "Shop time: Istanbul (UTC+3)": the hint below a field whose hours are the shop's, whatever the computer's own zone is.
[[nodiscard]] QString shopTimeHint(const QTimeZone &zone);

} // namespace views
