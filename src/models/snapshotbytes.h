// SPDX-License-Identifier: MIT
#pragma once
#include "core/asidebytes.h"
#include "models/cataloguesnapshot.h"

namespace models {

/// A snapshot as bytes, for keeping: its arrays as they lie in memory.
[[nodiscard]] QByteArray writeSnapshot(const CatalogueSnapshot &snapshot);
/// The snapshot of these bytes; it looks at them and copies nothing. Nothing for bytes that are none (another version, a torn file).
[[nodiscard]] CatalogueSnapshotPtr readSnapshot(const core::AsideBytes &bytes);

} // namespace models
