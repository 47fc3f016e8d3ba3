// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"

#include <tl/expected.hpp>

namespace core {

/// A value or why there is none. The one alias for tl::expected (docs/adr/0003-expected.md): std::expected does not parse with
/// this toolchain's linter.
template <class T> using Result = tl::expected<T, ApiError>;

} // namespace core
