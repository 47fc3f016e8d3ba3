// SPDX-License-Identifier: MIT
#include "cli/receiptcommand.h"

#include "cli/jsonout.h"
#include "cli/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cli {

void ReceiptCommand::start()
{
    signInForContent([this] { readOrderOf(options().id, [this](const core::Order &order) { onOrder(order); }); });
}

store::JournalResult<bool> ReceiptCommand::isSettled(const core::Order &order)
{
    if (order.isCompleted.value_or(false)) {
        return true;
    }
    const auto journal = context().journal();
    if (!journal) {
        return tl::unexpected(journal.error());
    }
    const auto kept = (*journal)->kept(context().projectKey());
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return std::any_of(kept->begin(), kept->end(), [&order](const store::Attempt &attempt) {
        return attempt.orderId == order.id && (attempt.state == store::AttemptState::Paid || attempt.state == store::AttemptState::Settled);
    });
}

void ReceiptCommand::onOrder(const core::Order &order)
{
    const auto settled = isSettled(order);
    if (!settled) {
        fail(settled.error(), false);
        return;
    }
    if (!*settled) {
        fail(Rejected, u"NotPaid"_s,
            VezneCli::tr("Order %1 is not paid, so there is no receipt of it. See vezne-cli status %1.").arg(order.id));
        return;
    }
    core::ReceiptDocument document = core::receiptOf(order, session::projectUrl(options().project.url).host(), context().shopZone());
    document.isCopy = options().isCopy;
    document.look = context().receiptLook();
    const QList<text::ReceiptRow> rows = text::receiptRows(document, options().language);
    checkout::PaperWish wish;
    wish.pdfFile = options().pdfFile;
    wish.isRoll = options().paper == "80mm"_L1;
    const auto printer = checkout::printerFrom(options().escposTarget);
    wish.escposFile = printer ? QString() : options().escposTarget;
    if (printer) {
        wish.printerHost = printer->first;
        wish.printerPort = printer->second;
    }
    QJsonArray files;
    for (const QString &file : { wish.pdfFile, wish.escposFile }) {
        file.isEmpty() ? void() : files.append(file);
    }
    const QJsonArray wire = text::receiptWire(rows);
    const auto report = [this, order, files, wire, isCopy = document.isCopy] {
        succeed(QJsonObject{
            { u"order"_s, toJson(context().safe(order)) }, { u"files"_s, files }, { u"isCopy"_s, isCopy }, { u"rows"_s, wire } });
    };
    if (files.isEmpty() && !printer) {
        report();
        return;
    }
    m_paper = std::make_unique<checkout::ReceiptPaper>(options().timeout);
    connect(m_paper.get(), &checkout::ReceiptPaper::done, this, report);
    connect(m_paper.get(), &checkout::ReceiptPaper::failed, this, &ReceiptCommand::onFailed);
    m_paper->write(wire, wish);
}

void ReceiptCommand::onFailed(checkout::ReceiptPaper::Fault fault, const QString &detail)
{
    using Fault = checkout::ReceiptPaper::Fault;
    switch (fault) {
    case Fault::NoProgram:
        fail(OwnFault, u"Receipt"_s, VezneCli::tr("The program vezne-receipt is missing beside vezne-cli. Install Vezne again."));
        break;
    case Fault::NotWritten:
        fail(Configuration, u"Configuration"_s, VezneCli::tr("The receipt cannot be written: %1.").arg(harmless(detail)));
        break;
    case Fault::PrinterAway:
        fail(NotReachable, u"Printer"_s, VezneCli::tr("The receipt printer does not answer: %1.").arg(options().escposTarget));
        break;
    }
}

} // namespace cli
