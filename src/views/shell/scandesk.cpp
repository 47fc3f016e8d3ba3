// SPDX-License-Identifier: MIT
#include "views/shell/scandesk.h"

#include "checkout/catalogue/cataloguecontroller.h"
#include "checkout/draft/draftcontroller.h"
#include "checkout/flow/checkoutflow.h"
#include "checkout/flow/scan.h"
#include "desktop/sound.h"
#include "views/pages/scanwords.h"
#include "views/shell/scanwatch.h"

#include <QApplication>

namespace views {

ScanDesk::ScanDesk(checkout::CheckoutFlow &flow, QWidget &window) : QObject(&window), m_flow(flow)
{
    using Where = checkout::Route::Page;
    const auto isOpen = [&flow] {
        const Where page = flow.route().page;
        const bool isAtOrder = (page == Where::Details || page == Where::Products) && !flow.draft().state().cart.isPlacing;
        const bool isCovered = flow.kiosk().state().screen != checkout::KioskState::Screen::None; // A PIN is no barcode.
        return isAtOrder && !isCovered && !flow.lock().state().isLocked;
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

} // namespace views
