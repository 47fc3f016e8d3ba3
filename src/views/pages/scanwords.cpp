// SPDX-License-Identifier: MIT
#include "views/pages/scanwords.h"

#include "views/delegates/productcarddelegate.h"

#include <QCoreApplication>

namespace views {
namespace {

struct ScanStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::ScanDesk)
};

} // namespace

QString scanSentence(const checkout::Scan &scan, const QString &code)
{
    if (scan.kind == checkout::Scan::Kind::Unknown) {
        return ScanStrings::tr("No product has the code %1.").arg(code);
    }
    if (scan.kind == checkout::Scan::Kind::Shared) {
        return ScanStrings::tr("Several products have the code %1. Look for it and choose one of them.").arg(code);
    }
    if (scan.kind == checkout::Scan::Kind::Added) {
        return ScanStrings::tr("Added: %1").arg(scan.product.title);
    }
    const QString badge = badgeOf(scan.product);
    return badge.isEmpty() ? ScanStrings::tr("There are no more of it: %1").arg(scan.product.title)
                           : ScanStrings::tr("%1: %2").arg(scan.product.title, badge);
}

} // namespace views
