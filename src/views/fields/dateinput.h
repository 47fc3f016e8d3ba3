// SPDX-License-Identifier: MIT
#pragma once
#include <QDate>
#include <QString>
#include <QTime>
#include <QTimeZone>

namespace views {

/// The shop's time zone: slots and moments are shown in it, whatever the PC's own is (turkish.md 14).
[[nodiscard]] const QTimeZone &shopTimeZone();

/// A date as a person types it: "5.3.2026", "05/03/2026", "5 Mart 2026", "2026-03-05", as formatted by text::formatDay too; in English
/// "3/5/2026" is the 5th of March. Nothing when it is none. A year of two digits means 20xx.
[[nodiscard]] QDate dateFromInput(const QString &text, bool isTurkish);
/// "14:30", "14.30", "1430", "9", "2:30 PM".
[[nodiscard]] QTime timeFromInput(const QString &text);

} // namespace views
