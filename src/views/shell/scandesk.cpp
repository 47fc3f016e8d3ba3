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

using Where = checkout::Route::Page;

ScanDesk::ScanDesk(checkout::CheckoutFlow &flow, QWidget &window) : QObject(&window), m_flow(flow)
{
    auto *watch = new ScanWatch(window,
        { [this](const QWidget &receiver) { return isHeard(receiver); },
            [this](const QString &code) { return checkout::knowsCode(m_flow.catalogue(), code); } });
    connect(watch, &ScanWatch::scanned, this, &ScanDesk::onScan);
}

bool ScanDesk::isHeard(const QWidget &receiver) const
{
    const bool isCovered = m_flow.kiosk().state().screen != checkout::KioskState::Screen::None; // A PIN is no barcode.
    if (isCovered || m_flow.lock().state().isLocked) {
        return false;
    }
    switch (m_flow.route().page) {
    case Where::Connect:
    case Where::SignIn:
        return false; // Where a token or a password may come from a scanner.
    case Where::Details:
    case Where::Products:
    case Where::Payment:
        return true;
    default:
        return !receiver.inherits("QLineEdit") && !receiver.inherits("QPlainTextEdit"); // What is searched for may be scanned.
    }
}

bool ScanDesk::isAtOrder() const
{
    return m_flow.route().page == Where::Details || m_flow.route().page == Where::Products;
}

void ScanDesk::onScan(const QString &code)
{
    const bool isPlacing = m_flow.draft().state().cart.isPlacing;
    const bool isTaken = isAtOrder() && !isPlacing;
    const checkout::Scan scan = isTaken ? checkout::addByCode(m_flow.catalogue(), m_flow.draft(), code) : checkout::Scan();
    const bool isAdded = scan.kind == checkout::Scan::Kind::Added;
    if (!isAdded && !desktop::playRefused()) {
        QApplication::beep();
    }
    if (isTaken) {
        Q_EMIT said(scanSentence(scan, code), isAdded);
    } else {
        Q_EMIT said(isPlacing ? tr("The order is being placed: %1 was not added.").arg(code)
                              : tr("%1 was not added: no order is being filled in. Begin a new order first.").arg(code),
            false);
    }
}

} // namespace views
