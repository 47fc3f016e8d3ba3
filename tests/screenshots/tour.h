// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/checkoutflow.h"
#include "support/sandboxprocess.h"
#include "views/shell/mainwindow.h"

#include <QTemporaryDir>
#include <functional>

namespace screenshots {

struct Wish
{
    QString folder; ///< Where the pictures go.
    QString language; ///< "en" or "tr".
    QString theme; ///< "light" or "dark".
};

/// The whole checkout in the real window against a sandbox of its own, with a picture of each page on the way.
class Tour
{
    Q_DISABLE_COPY_MOVE(Tour)
public:
    /// `theme` is not owned; it has been applied.
    Tour(const Wish &wish, kit::Theme &theme);
    /// Empty when every page was reached and every picture written; else what went wrong.
    [[nodiscard]] QString run();

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool signIn();
    [[nodiscard]] bool fillDetails();
    [[nodiscard]] bool fillCart();
    [[nodiscard]] bool openPayment();
    [[nodiscard]] bool loseAnAnswer();
    [[nodiscard]] bool pay();
    /// Waits for it and for the window to come to rest; false, with `m_fault` set, when it does not come.
    [[nodiscard]] bool waitFor(const char *what, const std::function<bool()> &isThere);
    [[nodiscard]] bool take(const QString &page);
    void press();
    void put(const QString &marker, const QString &raw);
    [[nodiscard]] core::Product product(qint64 id) const;
    [[nodiscard]] const checkout::DraftState &draft() const { return m_flow->draft().state(); }
    checkout::PaymentState payment() const { return m_flow->payment(); }

    Wish m_wish;
    kit::Theme &m_theme;
    QString m_fault;
    QTemporaryDir m_data;
    tests::SandboxProcess m_sandbox;
    std::unique_ptr<checkout::CheckoutFlow> m_flow;
    std::unique_ptr<views::MainWindow> m_window;
    QList<core::Product> m_products;
    int m_pictures = 0;
};

} // namespace screenshots
