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

/// What is never read of an object: names of its own members, and of members of the objects that stand in its lists.
struct UnreadNames
{
    QList<QByteArrayView> own;
    QList<QByteArrayView> inLists;
};
/// The text of an object without what is never read of it, since reading costs the more the more there is. As it is where it is torn:
/// whoever reads it then says what is wrong.
[[nodiscard]] QByteArray withoutUnread(QByteArrayView object, const UnreadNames &unread);

} // namespace api
