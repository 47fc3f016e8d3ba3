// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sandbox {

struct StoreFault
{
    int line = 0;
    QString words; ///< where in the file, and what is wrong: "forms[0].attributes[2].type: …"
};

/// What is wrong with a store file (data/README.md), in the order of its lines.
struct StoreFaults
{
    QList<StoreFault> shown; ///< at most `most`
    int count = 0; ///< all of them
    static constexpr int most = 50;
    [[nodiscard]] bool isEmpty() const { return count == 0; }
};

/// Checks the text of a store file against data/format.txt: shapes, keys, references, prices, markers that stand twice, languages. In a
/// file that was captured only what looks like a slip of a known word is a fault, since a real project has words of its own.
[[nodiscard]] StoreFaults faultsOfStore(const QByteArray &json);

} // namespace sandbox
