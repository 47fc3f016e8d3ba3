// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace sandbox {

/// What may stand at a key: types that are alternatives, as data/format.txt writes them.
struct KeyRule
{
    QStringList types;
    bool isRequired = false;
};

/// data/format.txt as a table: the keys of each shape.
class StoreFormat
{
public:
    using Shape = QHash<QString, KeyRule>;

    StoreFormat();
    /// The shape of that name; the table has each that it names.
    [[nodiscard]] const Shape &shape(const QString &name) const;

private:
    QHash<QString, Shape> m_shapes;
};

/// The one of `known` that `word` is most likely meant to be; empty: it is like none of them.
[[nodiscard]] QString nearest(const QString &word, const QStringList &known);
/// True when the two differ by no more than a slip of the finger: two letters, and not the half of them.
[[nodiscard]] bool isSlip(const QString &word, const QString &known);

} // namespace sandbox
