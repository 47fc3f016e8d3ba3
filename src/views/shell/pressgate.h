// SPDX-License-Identifier: MIT
#pragma once
#include <QtGlobal>
#include <functional>

namespace views {

/// The one guard of the primary action: of presses that follow each other faster than a person means them, and of a press that was meant
/// for the page before, the first counts. Whether a command can run is the command's own business.
class PressGate
{
public:
    /// Milliseconds of a clock that never goes back.
    using Clock = std::function<qint64()>;
    static constexpr qint64 burstMs = 400; ///< A double click, Enter held down, twenty fingers.

    /// An empty clock is the machine's.
    explicit PressGate(Clock clock = {});

    /// The page has just come up; its button stands where the last one's stood, and counts only after `settleMs`.
    void pageShown(qint64 settleMs);
    /// True when a press counts now; the next one counts burstMs later at the earliest.
    [[nodiscard]] bool take();
    /// Milliseconds until a press counts; 0 when it does.
    [[nodiscard]] qint64 wait() const;

private:
    Clock m_clock;
    qint64 m_openFrom = 0;
};

} // namespace views
