// SPDX-License-Identifier: MIT
#include "core/asidebytes.h"

#include <QTemporaryFile>

#include <utility>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype smallest = 1024 * 1024; ///< Bytes; below, a file is not worth its pages.

AsideBytes inMemory(QByteArray bytes)
{
    auto kept = std::make_shared<const QByteArray>(std::move(bytes));
    return { QByteArrayView(*kept), kept, false };
}

} // namespace

AsideBytes layAside(QByteArray bytes, const QString &folder)
{
    if (bytes.size() < smallest) {
        return inMemory(std::move(bytes));
    }
    auto file = std::make_shared<QTemporaryFile>(folder + "/aside-XXXXXX"_L1);
    if (!file->open() || file->write(bytes) != bytes.size() || !file->flush()) {
        return inMemory(std::move(bytes));
    }
    const uchar *begin = file->map(0, bytes.size());
    if (begin == nullptr) {
        return inMemory(std::move(bytes));
    }
    // Without a name a killed process leaves nothing behind. Where a file in use keeps its name, it goes with its last owner.
    (void)QFile::remove(file->fileName());
    return { QByteArrayView(begin, bytes.size()), file, true };
}

void letGo(const AsideBytes &aside)
{
#ifdef Q_OS_UNIX
    if (aside.isFile) { // Memory that is no file's would be emptied.
        (void)madvise(const_cast<char *>(aside.view.data()), size_t(aside.view.size()), MADV_DONTNEED);
    }
#else
    Q_UNUSED(aside)
#endif
}

} // namespace core
