// SPDX-License-Identifier: MIT
#pragma once
#include "cli/options.h"

namespace cli {

enum class Takes { Nothing, Value, MaybeSeconds };

using CommandBits = unsigned;
[[nodiscard]] constexpr CommandBits bit(CommandKind command)
{
    return 1U << unsigned(command);
}
inline constexpr CommandBits everyCommand = ~0U;

/// One option: its name, what it takes, which commands know it, what it sets. apply() gives a sentence about a value that does not fit.
struct OptionRow
{
    QLatin1StringView name;
    Takes takes = Takes::Value;
    CommandBits commands = everyCommand;
    QString (*apply)(Options &options, const QString &value) = nullptr;
};

[[nodiscard]] const OptionRow *findOption(QStringView name);
[[nodiscard]] std::optional<CommandKind> commandFromName(QStringView name);
/// 1 to 2^53 (docs/oneentry.md#addresses-and-headers).
[[nodiscard]] std::optional<qint64> idFromText(QStringView text);
/// "tr", "tr-TR", "tr_TR" → "tr_TR"; likewise English; empty for anything else.
[[nodiscard]] QString languageFromText(const QString &text);

} // namespace cli
