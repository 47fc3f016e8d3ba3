// SPDX-License-Identifier: MIT
#include "desktop/sound.h"

#include <QLibrary>

using namespace Qt::Literals::StringLiterals;

namespace desktop {

// Looked up when it is first needed: a counter without loudspeakers need not have the library.
bool playDone()
{
    using Create = int (*)(void **);
    using Play = int (*)(void *, uint32_t, ...);
    static QLibrary library(u"canberra"_s, 0);
    static const auto create = reinterpret_cast<Create>(library.resolve("ca_context_create"));
    static const auto play = reinterpret_cast<Play>(library.resolve("ca_context_play"));
    static void *context = nullptr;
    const bool isReady = create && play && (context || create(&context) == 0);
    const char *const end = nullptr;
    return isReady && play(context, 0, "event.id", "complete", "application.name", "Vezne", end) == 0;
}

} // namespace desktop
