// SPDX-License-Identifier: MIT
#include "desktop/sound.h"

#include <QLibrary>

using namespace Qt::Literals::StringLiterals;

namespace desktop {
namespace {

// Looked up when it is first needed: a counter without loudspeakers need not have the library.
bool play(const char *event)
{
    using Create = int (*)(void **);
    using Play = int (*)(void *, uint32_t, ...);
    static QLibrary library(u"canberra"_s, 0);
    static const auto create = reinterpret_cast<Create>(library.resolve("ca_context_create"));
    static const auto playEvent = reinterpret_cast<Play>(library.resolve("ca_context_play"));
    static void *context = nullptr;
    const bool isReady = create && playEvent && (context || create(&context) == 0);
    const char *const end = nullptr;
    return isReady && playEvent(context, 0, "event.id", event, "application.name", "Vezne", end) == 0;
}

} // namespace

bool playDone()
{
    return play("complete");
}

bool playRefused()
{
    return play("dialog-error");
}

} // namespace desktop
