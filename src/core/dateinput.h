// SPDX-License-Identifier: MIT
#pragma once
#include <QDate>
#include <QString>
#include <QTime>

namespace core {

/// A date as a person types it: "5.3.2026", "05/03/2026", "5 Mart 2026", "2026-03-05", and as dayAsWritten() writes it; in English
/// "3/5/2026" is the 5th of March. Nothing when it is none. A year of two digits means 20xx.
[[nodiscard]] QDate dateFromInput(const QString &text, bool isTurkish);
/// "14:30", "14.30", "1430", "9", "2:30 PM".
[[nodiscard]] QTime timeFromInput(const QString &text);
/// 5 Mart 2026 Perşembe / Thursday, March 5, 2026. Read back by dateFromInput() in both languages.
[[nodiscard]] QString dayAsWritten(const QDate &date, bool isTurkish);

} // namespace core
