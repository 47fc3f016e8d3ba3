// SPDX-License-Identifier: MIT
#pragma once
#include "store/draftrepository.h"

namespace store {

/// What a draft holds (not its id, title and time) as JSON, for a place that keeps texts.
[[nodiscard]] QByteArray encodeDraft(const Draft &draft);
/// Nothing: this is no draft of ours, or one line of it cannot be read. A basket is whole or it is none.
[[nodiscard]] std::optional<Draft> decodeDraft(const QByteArray &json);

} // namespace store
