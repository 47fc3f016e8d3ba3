// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/orderform.h"
#include "checkout/flow/checkoutflow.h"
#include "support/sandboxprocess.h"

#include <QTemporaryDir>
#include <QTest>

namespace tests {

/// The checkout of a window without the window, on a sandbox of its own, and the ways to the states that tests begin in.
class FlowBench : public QObject
{
    Q_OBJECT
protected:
    using PaymentPhase = checkout::PaymentPhase;
    static constexpr double hurry = 0.02; ///< Every wait is a fiftieth: a minute of looks takes 1.2 s.

    [[nodiscard]] checkout::FlowOptions options() const;
    void startSandbox() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void beginAnew(); ///< The sandbox without orders and faults, a folder of its own, a window's checkout in it.
    void letGo(); ///< Of what beginAnew() began.
    void open();
    const checkout::DraftState &draft() const { return m_flow->draft().state(); }
    checkout::PaymentState payment() const { return m_flow->payment(); }
    /// Open payments beside the one on screen.
    QList<checkout::PaymentState> othersOpen() const;
    void signIn(const QString &password = {});
    void toProducts(const QString &account = QStringLiteral("card"), const QString &name = QStringLiteral("Çağrı Işık"));
    void press() { m_flow->advance(); }
    core::Product product(qint64 id) const;
    void toPlaced(const QString &account = QStringLiteral("card"));
    int ordersOnServer() { return int(m_sandbox.state().value(QLatin1String("orders")).toArray().size()); }
    int openSessions();
    PaymentPhase phase() const { return payment().phase; }
    struct PhaseSeen
    {
        PaymentPhase phase;
        bool isCartEmpty;
    };
    /// The phase as it was when it began, however short it was; nothing when there was none.
    std::optional<PhaseSeen> seen(PaymentPhase wanted) const;

    QString m_shop; ///< Address of the shop's board.
    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<checkout::CheckoutFlow> m_flow;
    QList<PhaseSeen> m_steps;
};

} // namespace tests
