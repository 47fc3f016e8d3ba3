// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QString>

#include <memory>

namespace core {

/// Bytes that do not change any more, wherever they lie; they begin at a multiple of 8.
struct AsideBytes
{
    QByteArrayView view; ///< As long as `owner` lives.
    std::shared_ptr<const void> owner;
    bool isFile = false; ///< They lie in a file, not in memory.
};

/// Puts what is large (1 MiB and more) into a file in `folder` that has no name and goes with its last owner: the system reads from it
/// what is looked at, and memory holds nothing else of it. What is small, or finds no room on the disk, stays in memory.
[[nodiscard]] AsideBytes layAside(QByteArray bytes, const QString &folder);
/// Everything has been looked at once and hardly anything will be soon: it is read again from where it lies.
void letGo(const AsideBytes &aside);

} // namespace core
