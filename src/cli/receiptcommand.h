// SPDX-License-Identifier: MIT
#pragma once
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
    [[nodiscard]] bool draw(const QList<text::ReceiptRow> &rows, const QString &escposFile);
    [[nodiscard]] bool sendToPrinter(const QString &host, quint16 port, const QByteArray &bytes);
};

/// HOST and PORT when the target of --escpos is a printer: an address, or a name with a port. Nothing: it is a file.
[[nodiscard]] std::optional<std::pair<QString, quint16>> printerOf(const QString &target);

} // namespace cli
