// SPDX-License-Identifier: MIT
#include "store/personaldata.h"

#include "store/ownerlock.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

bool isSomebodyAtWork(const QString &folder)
{
    const QFileInfoList locks = QDir(folder + u"/owners"_s).entryInfoList({ u"*.lock"_s }, QDir::Files);
    if (locks.isEmpty()) {
        return false;
    }
    const OwnerLock own(folder);
    return std::any_of(locks.begin(), locks.end(), [&own](const QFileInfo &lock) { return own.isAlive(lock.completeBaseName()); });
}

} // namespace

JournalResult<void> erasePersonalFiles(const QString &folder)
{
    for (const QString &place : QStringList{ folder, folder + u"/demo"_s }) {
        if (isSomebodyAtWork(place)) {
            return tl::unexpected(JournalError{ JournalError::Kind::Busy, place });
        }
    }
    QStringList left;
    const QFileInfoList files = QDir(folder).entryInfoList(
        { u"journal.sqlite*"_s, u"drafts.sqlite*"_s, u"orders.sqlite*"_s }, QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files) {
        if (!QFile::remove(file.filePath())) {
            left.append(file.filePath());
        }
    }
    for (const char *name : { "catalogue", "pictures", "owners", "demo" }) {
        QDir inner(folder + u'/' + QString::fromLatin1(name));
        // A link is not followed: what it leads to is somebody else's.
        const bool isLink = QFileInfo(inner.path()).isSymLink();
        if (isLink ? !QFile::remove(inner.path()) : inner.exists() && !inner.removeRecursively()) {
            left.append(inner.path());
        }
    }
    return left.isEmpty() ? JournalResult<void>() : tl::unexpected(JournalError{ JournalError::Kind::CannotOpen, left.first() });
}

} // namespace store
