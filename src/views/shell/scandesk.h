// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QWidget>

namespace checkout {
class CheckoutFlow;
}

namespace views {

/// What a scan does: one more of the product, or a word and another sound for a code that nobody knows. From the order form as from the
/// products; elsewhere it is said that no order is being filled in, since its digits would be money received, and its Enter a press.
class ScanDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScanDesk)
public:
    /// `flow` is not owned. `window` is whose keys are heard.
    ScanDesk(checkout::CheckoutFlow &flow, QWidget &window);

Q_SIGNALS:
    void said(const QString &sentence, bool isGood);

private:
    [[nodiscard]] bool isHeard(const QWidget &receiver) const;
    [[nodiscard]] bool isAtOrder() const;
    void onScan(const QString &code);

    checkout::CheckoutFlow &m_flow;
};

} // namespace views
