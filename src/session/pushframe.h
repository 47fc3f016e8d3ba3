// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <chrono>

namespace session {

/// What a frame of the store's line of events says : Engine.IO 4, and socket.io in its messages (docs/oneentry.md#everything-else).
struct PushFrame
{
    enum class Kind {
        Opening, ///< Of the line; `patience` comes with it.
        Ping,
        Welcome, ///< The store has taken us in.
        Goodbye, ///< It has let go of us, or not let us in.
        Order, ///< Something has happened to `order`; 0: it does not say to which.
        Other,
    };
    static constexpr std::chrono::milliseconds usualPatience{ 45'000 };
    static constexpr std::chrono::milliseconds longestPatience{ 600'000 };

    Kind kind = Kind::Other;
    std::chrono::milliseconds patience
        = usualPatience; ///< Silence for longer than this is a broken line; more than none, at most longestPatience.
    qint64 order = 0; ///< Not below 0.
};

/// Pure; whatever the text is.
[[nodiscard]] PushFrame pushFrameOf(const QString &text);

} // namespace session
