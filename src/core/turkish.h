// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace core {

/// The search key of a text: Turkish lower case (İ→i, I→ı, no combining dots left behind), NFC, white space folded. Two texts that a
/// Turkish reader calls equal have equal keys.
[[nodiscard]] QString foldTurkish(const QString &text);
/// The second, accent-blind tier, ranked below the first: ı→i, ş→s, ğ→g, ç→c, ö→o, ü→u and marks of other scripts taken off. Made
/// from either case, so that "ISTANBUL" typed on an English keyboard finds "İSTANBUL".
[[nodiscard]] QString foldPlain(const QString &text);

} // namespace core
