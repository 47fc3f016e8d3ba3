// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace quality {

/// A file of the tree, read once.
struct SourceFile
{
    QString path; ///< Below the root: "src/core/money.h".
    QString text;

    [[nodiscard]] QString name() const { return path.section(u'/', -1); }
    [[nodiscard]] bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    [[nodiscard]] bool isCpp() const { return isHeader() || path.endsWith(QLatin1String(".cpp")); }
    /// "core" for src/core/…; empty elsewhere.
    [[nodiscard]] QString layer() const;
};

[[nodiscard]] QString sourceRoot();
/// The files below `folder` (below the root) whose names end with one of `endings`; none: all. Build folders, hidden ones and node_modules
/// are left out. Sorted.
[[nodiscard]] QList<SourceFile> filesBelow(const QString &folder, const QStringList &endings = {});

/// C++ without its comments and with empty string literals; lines stay where they are.
[[nodiscard]] QString codeOnly(const QString &text);

/// "path:line: what", for each match of `pattern` in the code.
[[nodiscard]] QStringList findings(const SourceFile &file, const QString &code, const QString &pattern, const QString &what);

/// True for an empty list; else each problem is printed, whole (Qt Test cuts long messages off).
[[nodiscard]] bool isNone(const QStringList &problems);

} // namespace quality
