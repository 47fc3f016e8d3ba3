// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>

namespace api {

/// A long list, cut into its rows without being read: each is parsed by itself, which costs a third less than all in one.
struct JsonRows
{
    QByteArray frame; ///< The answer with an empty list in place of the rows.
    QList<QByteArrayView> rows; ///< In the answer's bytes.
};

/// Cuts `[…]` or `{"items":[…],…}`. Nothing for any other answer: whoever reads it as a whole then says what is wrong. `json` must outlive
/// the rows.
[[nodiscard]] std::optional<JsonRows> cutRows(const QByteArray &json);

} // namespace api
