// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/receiptpaper.h"
#include "cli/command.h"
#include "text/receiptrows.h"

namespace cli {

/// `receipt ORDER_ID`: of an order that is paid or collected. Paper is drawn by `vezne-receipt`, since that needs fonts and this
/// program is started too often to load them.
class ReceiptCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void onOrder(const core::Order &order);
    /// True when the store says that it is paid, or this counter's journal that it is paid or was taken at the counter.
    [[nodiscard]] store::JournalResult<bool> isSettled(const core::Order &order);
    void onFailed(checkout::ReceiptPaper::Fault fault, const QString &detail);

    std::unique_ptr<checkout::ReceiptPaper> m_paper;
};

} // namespace cli
