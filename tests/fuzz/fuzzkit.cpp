// SPDX-License-Identifier: MIT
#include "fuzz/fuzzkit.h"

#include <cstdio>
#include <cstdlib>

namespace fuzz {

QList<Target> &targets()
{
    static QList<Target> all;
    return all;
}

void require(bool isKept, const char *promise)
{
    if (!isKept) {
        std::fprintf(stderr, "Broken promise: %s\n", promise);
        std::abort();
    }
}

} // namespace fuzz
