// SPDX-License-Identifier: MIT
#pragma once
#include <QtGlobal>

namespace faults {

/// splitmix64: small, good enough, and the same on every machine and with every Qt.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL) { }
    [[nodiscard]] int below(int limit) { return int(next() % quint64(limit)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

private:
    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace faults
