// SPDX-License-Identifier: MIT
#pragma once
#include "store/rowchecksum.h"
#include "store/sqlitefile.h"

namespace store {

[[nodiscard]] const CheckedTable &attemptTable();
[[nodiscard]] const CheckedTable &refundTable();
[[nodiscard]] const CheckedTable &disownedTable();
[[nodiscard]] const CheckedTable &storeTraitTable();
/// All four.
[[nodiscard]] QList<CheckedTable> journalTables();
/// How journal.sqlite came to be what it is, version by version.
[[nodiscard]] const SqliteSchema &journalSchema();

} // namespace store
