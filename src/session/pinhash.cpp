// SPDX-License-Identifier: MIT
#include "session/pinhash.h"

#include <array>
#include <crypt.h>
#include <cstring>
#include <memory>

namespace session {
namespace {

constexpr unsigned long cost = 7; // 81 ms and 64 MiB on two cores of 2026; each step doubles both.

core::Secret hashed(const core::Secret &pin, const char *setting)
{
    auto work = std::make_unique<crypt_data>();
    const char *made = crypt_r(pin.reveal().constData(), setting, work.get());
    const bool isMade = made && *made != '*';
    const core::Secret hash(isMade ? QByteArray(made) : QByteArray());
    explicit_bzero(work.get(), sizeof *work);
    return hash;
}

} // namespace

core::Secret hashPin(const core::Secret &pin)
{
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting{};
    if (!crypt_gensalt_rn("$y$", cost, nullptr, 0, setting.data(), int(setting.size()))) {
        return {};
    }
    return hashed(pin, setting.data());
}

std::optional<bool> isPinOf(const core::Secret &pin, const core::Secret &hash)
{
    const core::Secret made = hashed(pin, hash.reveal().constData());
    return made.isEmpty() ? std::nullopt : std::optional(made == hash);
}

} // namespace session
