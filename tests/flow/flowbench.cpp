// SPDX-License-Identifier: MIT
#include "flowbench.h"

namespace tests {

checkout::FlowOptions FlowBench::options() const
{
    checkout::FlowOptions options;
    options.dataFolder = m_dir->path();
    options.useKeychain = false;
    options.requestDeadline = std::chrono::milliseconds(1500);
    options.timeScale = hurry;
    options.shop = m_shop;
    return options;
}

void FlowBench::open()
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

void FlowBench::beginAnew()
{
    m_sandbox.reset();
    m_sandbox.clearFaults();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
}

void FlowBench::letGo()
{
    m_flow.reset();
    m_dir.reset();
}

QList<checkout::PaymentState> FlowBench::othersOpen() const
{
    QList<checkout::PaymentState> open = m_flow->attempts().open();
    open.removeIf([this](const checkout::PaymentState &p) { return p.attempt == m_flow->route().attempt; });
    return open;
}

void FlowBench::signIn(const QString &password)
{
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_sandbox.login(), core::Secret((password.isEmpty() ? m_sandbox.password() : password).toUtf8()), false);
    QTRY_VERIFY(!m_flow->isBusy());
}

void FlowBench::toProducts(const QString &account, const QString &name)
{
    signIn();
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    m_flow->draft().form().setAnswer(QStringLiteral("name"), name, true);
    m_flow->draft().chooseAccount(account);
    m_flow->advance();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Products);
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
}

core::Product FlowBench::product(qint64 id) const
{
    const auto &catalogue = m_flow->catalogue().model().catalogue();
    const int row = catalogue.rowOf(id);
    return row < 0 ? core::Product() : catalogue.product(row);
}

void FlowBench::toPlaced(const QString &account)
{
    toProducts(account);
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().setQuantity(product(3), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
}

int FlowBench::openSessions()
{
    int open = 0;
    for (const QJsonValue &session : m_sandbox.state().value(QLatin1String("sessions")).toArray()) {
        open += session[QLatin1String("status")].toString() == QLatin1String("waiting") ? 1 : 0;
    }
    return open;
}

std::optional<FlowBench::PhaseSeen> FlowBench::seen(PaymentPhase wanted) const
{
    const auto it = std::find_if(m_steps.begin(), m_steps.end(), [wanted](const PhaseSeen &step) { return step.phase == wanted; });
    return it == m_steps.end() ? std::nullopt : std::optional(*it);
}

} // namespace tests
