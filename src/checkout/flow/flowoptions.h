// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/capabilities.h"
#include "core/locale.h"

#include <QDateTime>
#include <QHash>
#include <chrono>
#include <functional>

namespace checkout {

/// The time of day; tests have their own.
using WallClock = std::function<QDateTime()>;

/// What a window is started with.
struct FlowOptions
{
    QString dataFolder; ///< Journal, drafts, settings.
    core::Locale locale;
    QString shop; ///< Address of the shop's board, before that of the project's settings.
    QHash<QString, QString> given{}; ///< What this start was given: the setting's key, or another → "--shop", "VEZNE_SHOP".
    Capabilities capabilities{}; ///< Of whoever stands in front of it.
    bool useKeychain = true;
    std::chrono::milliseconds requestDeadline{ 30'000 };
    WallClock now = &QDateTime::currentDateTimeUtc;
    double timeScale = 1.0; ///< Multiplies waits (watching, reconciling, debouncing); tests only.

    [[nodiscard]] std::chrono::milliseconds scaled(std::chrono::milliseconds wait) const
    {
        return std::chrono::milliseconds(qint64(double(wait.count()) * timeScale));
    }
};

} // namespace checkout
