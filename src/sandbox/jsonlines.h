// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace sandbox {

/// A value of a JSON text with the line that it begins in. Qt's own parser keeps no lines and hides a key that stands twice.
struct JsonNode
{
    enum class Kind { Null, Flag, Number, Text, List, Object };
    Kind kind = Kind::Null;
    int line = 1;
    QString text{}; ///< what a text says, a number as it is written, "true" or "false"
    std::vector<QString> keys{}; ///< of an object, as many as `items`
    std::vector<int> keyLines{};
    std::vector<JsonNode> items{}; ///< of a list or an object

    /// The last member of that name; null: there is none, or this is no object.
    [[nodiscard]] const JsonNode *member(const QString &key) const;
    /// What its text or number says; empty: there is none.
    [[nodiscard]] QString textOf(const QString &key) const;
};

/// Lines of a text that is JSON already, as QJsonDocument has found.
[[nodiscard]] JsonNode nodesOf(const QByteArray &json);
/// The line, from 1, of a byte of the text.
[[nodiscard]] int lineOf(const QByteArray &json, qsizetype offset);

} // namespace sandbox
