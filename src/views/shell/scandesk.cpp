// SPDX-License-Identifier: MIT
#include "views/shell/scandesk.h"

#include "checkout/catalogue/cataloguecontroller.h"
#include "checkout/draft/draftcontroller.h"
#include "checkout/flow/checkoutflow.h"
#include "checkout/flow/scan.h"
#include "desktop/sound.h"
#include "views/delegates/productcarddelegate.h"
#include "views/shell/scanwatch.h"

#include <QApplication>

namespace views {

ScanDesk::ScanDesk(checkout::CheckoutFlow &flow, QWidget &window) : QObject(&window), m_flow(flow)
{
    using Where = checkout::Route::Page;
    const auto isOpen = [&flow] {
        const Where page = flow.route().page;
        const bool isAtOrder = (page == Where::Details || page == Where::Products) && !flow.draft().state().cart.isPlacing;
        return isAtOrder && !flow.lock().state().isLocked;
    };
    auto *watch = new ScanWatch(window, isOpen);
    connect(watch, &ScanWatch::scanned, this, &ScanDesk::onScan);
}

void ScanDesk::onScan(const QString &code)
{
    const checkout::Scan scan = checkout::addByCode(m_flow.catalogue(), m_flow.draft(), code);
    const bool isAdded = scan.kind == checkout::Scan::Kind::Added;
    if (!isAdded && !desktop::playRefused()) {
        QApplication::beep();
    }
    Q_EMIT said(scanSentence(scan, code), isAdded);
}

QString scanSentence(const checkout::Scan &scan, const QString &code)
{
    if (scan.kind == checkout::Scan::Kind::Unknown) {
        return ScanDesk::tr("No product has the code %1.").arg(code);
    }
    if (scan.kind == checkout::Scan::Kind::Added) {
        return ScanDesk::tr("Added: %1").arg(scan.product.title);
    }
    const QString badge = badgeOf(scan.product);
    return badge.isEmpty() ? ScanDesk::tr("There are no more of it: %1").arg(scan.product.title)
                           : ScanDesk::tr("%1: %2").arg(scan.product.title, badge);
}

} // namespace views
