// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/checkoutflow.h"

#include <QCoreApplication>
#include <QTemporaryDir>

/// A checkout that is connected to nothing, in a folder of its own: the controllers that pages need in order to be built.
struct IdleFlow
{
    explicit IdleFlow(const checkout::Capabilities &capabilities = {}) : flow(options(capabilities)) { }

    /// A kiosk asks for its PIN before it shows a page; here somebody has chosen one. Call it after the window is shown.
    void takeOver()
    {
        while (flow.kiosk().state().screen != checkout::KioskState::Screen::None || flow.kiosk().state().isChecking) {
            flow.kiosk().choosePin(core::Secret("4711"));
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

    QTemporaryDir folder;
    checkout::CheckoutFlow flow;

    [[nodiscard]] checkout::FlowOptions options(const checkout::Capabilities &capabilities = {}) const
    {
        checkout::FlowOptions made;
        made.dataFolder = folder.path();
        made.useKeychain = false;
        made.capabilities = capabilities;
        made.locale.language = core::Locale::Language::English;
        made.locale.contentCode = QStringLiteral("en_US");
        return made;
    }
};
