// SPDX-License-Identifier: MIT
// What is freed is overwritten, in the whole program: Qt keeps a header, a body or a text that held a token in many short-lived copies, and
// none of them knows that it was secret. It takes the place of the C library's free() and realloc(), so it belongs into a program, never
// into a library, and not into one with sanitizers, whose allocator is theirs.
#include <QtGlobal>

#ifdef __GLIBC__
#include <cstring>
#include <dlfcn.h>
#include <malloc.h>

extern "C" {
namespace {

constexpr size_t largestWiped = 1024 * 1024; // Pictures and catalogues are larger; what holds a token is not.

using Free = void (*)(void *);

/// The free() that this one hides: of the C library, or of an allocator that is loaded before it.
Free hiddenFree()
{
    static const auto next = reinterpret_cast<Free>(dlsym(RTLD_NEXT, "free"));
    return next;
}

} // namespace

Q_DECL_EXPORT void free(void *block) noexcept
{
    if (block) {
        const size_t size = malloc_usable_size(block);
        explicit_bzero(block, size <= largestWiped ? size : 0);
        hiddenFree()(block);
    }
}

// The C library's own would leave the old bytes where they were.
Q_DECL_EXPORT void *realloc(void *block, size_t size) noexcept
{
    const size_t had = block ? malloc_usable_size(block) : 0;
    if (block && size == 0) {
        free(block);
        return nullptr;
    }
    if (block && size <= had && size > had / 2) {
        return block;
    }
    void *moved = malloc(size);
    if (moved && block) {
        std::memcpy(moved, block, qMin(had, size));
        free(block);
    }
    return moved;
}
}
#endif
