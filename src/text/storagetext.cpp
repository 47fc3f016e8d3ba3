// SPDX-License-Identifier: MIT
#include "text/errortext.h"

#include <QCoreApplication>

namespace text {
namespace {

struct StorageStrings
{
    Q_DECLARE_TR_FUNCTIONS(text::StorageWords)
};

/// `file` is where the rows are; empty while they still stand in the journal.
ErrorText damaged(const QString &file)
{
    const QString nextStep = StorageStrings::tr("Look in the OneEntry panel for an order that was still open, and have the disk checked.");
    return { StorageStrings::tr("A part of the journal was damaged."),
        file.isEmpty()
            ? StorageStrings::tr("What Vezne wrote there has been changed, as by a disk that fails. It is set aside at the next start.")
            : StorageStrings::tr("What Vezne wrote there has been changed, as by a disk that fails. It was set aside: %1.").arg(file),
        nextStep };
}

} // namespace

ErrorText describe(const core::StorageFault &fault)
{
    using Kind = core::StorageFault::Kind;
    const QString nothing = StorageStrings::tr("Nothing was sent.");
    switch (fault.kind) {
    case Kind::CannotOpen:
    case Kind::ReadOnly:
        return { nothing, StorageStrings::tr("The data folder cannot be written, and Vezne sends no order that is not written down first."),
            StorageStrings::tr("Check the rights of the data folder, or choose another one.") };
    case Kind::DiskFull:
        return { nothing, StorageStrings::tr("The disk is full, and Vezne sends no order that is not written down first."),
            StorageStrings::tr("Make room on the disk, then try again. Everything you entered is kept.") };
    case Kind::Newer:
        return { nothing, StorageStrings::tr("The journal was written by a newer Vezne."),
            StorageStrings::tr("Update Vezne. The journal was not touched.") };
    case Kind::Busy:
        return { nothing, StorageStrings::tr("Another Vezne is using the journal."),
            StorageStrings::tr("Close the other one, or wait a moment, then try again.") };
    case Kind::Unreadable:
        return { StorageStrings::tr("The journal could not be read, so a new one was begun."),
            StorageStrings::tr("The old one was set aside: %1.").arg(fault.detail),
            StorageStrings::tr("Look in the OneEntry panel for orders that were still open, and keep that file for whoever helps you.") };
    case Kind::Damaged:
        return damaged(fault.detail);
    case Kind::NotAllowed:
    case Kind::Fault:
        break;
    }
    return { nothing,
        StorageStrings::tr("The journal on this computer could not be written, and Vezne sends no order that is not written down first."),
        StorageStrings::tr("Make room on the disk and check that the data folder may be written, then try again.") };
}

} // namespace text
