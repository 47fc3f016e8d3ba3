// SPDX-License-Identifier: MIT
#include "checkout/flow/erasure.h"

#include "store/personaldata.h"

namespace checkout {

std::optional<core::StorageFault> erasePersonalFiles(const QString &folder)
{
    const auto erased = store::erasePersonalFiles(folder);
    return erased ? std::nullopt : std::optional(erased.error());
}

} // namespace checkout
