// SPDX-License-Identifier: MIT
#pragma once
#include "support/sandboxprocess.h"
#include "views/pages/page.h"
#include "views/shell/kioskscreen.h"
#include "views/shell/pagehost.h"
#include "views/shell/paymentopener.h"
#include "windowbench.h"

#include <QDirIterator>
#include <QLabel>
#include <QTemporaryDir>

namespace tests {

/// A kiosk on a sandbox, the clerk who has begun it, and a customer at it.
class KioskBench : public WindowBench
{
    Q_OBJECT
protected:
    using Page = checkout::Route::Page;
    using Screen = checkout::KioskState::Screen;

    void startSandbox();
    void renewSandbox();
    void adjust(checkout::FlowOptions &options) override;
    [[nodiscard]] const checkout::KioskState &kiosk() const { return m_flow->kiosk().state(); }
    [[nodiscard]] views::KioskScreen *screen() const { return find<views::KioskScreen>(QStringLiteral("kioskScreen")); }
    void end();
    /// A kiosk whose PIN is 4711, before anybody has signed in.
    void open();
    /// The clerk has signed in.
    void toDetails();
    void typeName();
    void toProducts(const QString &account = QStringLiteral("card"));
    void toPayment(const QString &account = QStringLiteral("card"));
    /// Everything a person or a screen reader could meet, in whatever window.
    [[nodiscard]] QString texts(bool isHiddenToo = false) const;
    [[nodiscard]] static int windowsShown();
    void pass(std::chrono::seconds time) { m_now = m_now.addSecs(time.count()); }
    void stands(Page page);

    /// Files below a folder that hold these words, in whatever way they are kept.
    static QStringList filesWith(const QString &folder, const QString &words);
    const QString m_canary = QStringLiteral("Kanarya Sarikus");
    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    QDateTime m_now;
    bool m_isKiosk = true;
    int m_opened = 0;
};

} // namespace tests
