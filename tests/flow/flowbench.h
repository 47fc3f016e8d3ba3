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

    [[nodiscard]] checkout::FlowOptions options() const
    {
        checkout::FlowOptions options;
        options.dataFolder = m_dir->path();
        options.useKeychain = false;
        options.requestDeadline = std::chrono::milliseconds(1500);
        options.timeScale = hurry;
        options.shop = m_shop;
        return options;
    }
    void open()
    {
        m_flow = std::make_unique<checkout::CheckoutFlow>(options());
        m_steps.clear();
        connect(&m_flow->attempts(), &checkout::AttemptRegistry::changed, this, [this] {
            if (m_steps.isEmpty() || m_steps.last().phase != payment().phase) {
                m_steps.append({ payment().phase, draft().cart.lines.isEmpty() });
            }
        });
        core::ProjectSettings project;
        project.url = m_sandbox.url().toString();
        project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
        project.storage = QStringLiteral("orders");
        m_flow->project().connectTo(project);
    }
    const checkout::DraftState &draft() const { return m_flow->draft().state(); }
    checkout::PaymentState payment() const { return m_flow->payment(); }
    /// Open payments beside the one on screen.
    QList<checkout::PaymentState> othersOpen() const
    {
        QList<checkout::PaymentState> open = m_flow->attempts().open();
        open.removeIf([this](const checkout::PaymentState &p) { return p.attempt == m_flow->route().attempt; });
        return open;
    }
    void signIn(const QString &password = {})
    {
        QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
        m_flow->signIn().signIn(m_sandbox.login(), core::Secret((password.isEmpty() ? m_sandbox.password() : password).toUtf8()), false);
        QTRY_VERIFY(!m_flow->isBusy());
    }
    void toProducts(const QString &account = QStringLiteral("card"), const QString &name = QStringLiteral("Çağrı Işık"))
    {
        signIn();
        QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
        m_flow->draft().form().setAnswer(QStringLiteral("name"), name, true);
        m_flow->draft().chooseAccount(account);
        m_flow->advance();
        QCOMPARE(m_flow->route().page, checkout::Route::Page::Products);
        QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    }
    void press() { m_flow->advance(); }
    core::Product product(qint64 id) const
    {
        const auto &catalogue = m_flow->catalogue().model().catalogue();
        const int row = catalogue.rowOf(id);
        return row < 0 ? core::Product() : catalogue.product(row);
    }
    void toPlaced(const QString &account = QStringLiteral("card"))
    {
        toProducts(account);
        m_flow->draft().setQuantity(product(1), 2);
        m_flow->draft().setQuantity(product(3), 1);
        QTRY_VERIFY(draft().cart.canPlace);
        press();
    }
    int ordersOnServer() { return int(m_sandbox.state().value(QLatin1String("orders")).toArray().size()); }
    int openSessions()
    {
        int open = 0;
        for (const QJsonValue &session : m_sandbox.state().value(QLatin1String("sessions")).toArray()) {
            open += session[QLatin1String("status")].toString() == QLatin1String("waiting") ? 1 : 0;
        }
        return open;
    }
    PaymentPhase phase() const { return payment().phase; }
    struct PhaseSeen
    {
        PaymentPhase phase;
        bool isCartEmpty;
    };
    /// The phase as it was when it began, however short it was; nothing when there was none.
    std::optional<PhaseSeen> seen(PaymentPhase wanted) const
    {
        const auto it = std::find_if(m_steps.begin(), m_steps.end(), [wanted](const PhaseSeen &step) { return step.phase == wanted; });
        return it == m_steps.end() ? std::nullopt : std::optional(*it);
    }

    QString m_shop; ///< Address of the shop's board.
    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<checkout::CheckoutFlow> m_flow;
    QList<PhaseSeen> m_steps;
};

} // namespace tests
