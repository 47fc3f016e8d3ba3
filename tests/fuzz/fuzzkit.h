// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>

namespace fuzz {

/// What is fed with bytes by chance: it must come to an end, and ends the process where a promise is broken.
struct Target
{
    const char *name = nullptr;
    void (*run)(const QByteArray &bytes) = nullptr;
};

/// All that registered themselves, in no order.
[[nodiscard]] QList<Target> &targets();
/// Ends the process with `promise` on stderr unless it is kept.
void require(bool isKept, const char *promise);

struct Registration
{
    explicit Registration(const Target &target) { targets().append(target); }
};

} // namespace fuzz

/// VEZNE_FUZZ(name) { … }: the body gets `bytes`.
#define VEZNE_FUZZ(name)                                                                                                                   \
    static void fuzz_##name(const QByteArray &bytes);                                                                                      \
    static const fuzz::Registration registration_##name({ #name, fuzz_##name });                                                           \
    static void fuzz_##name(const QByteArray &bytes)
