// SPDX-License-Identifier: MIT
#include "cli/receiptcommand.h"

#include "cli/jsonout.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

constexpr quint16 printerPort = 9100;
constexpr int drawMs = 30'000;

QJsonArray wireRows(const QList<text::ReceiptRow> &rows)
{
    QJsonArray wire;
    for (const text::ReceiptRow &row : rows) {
        wire.append(QJsonObject{ { u"kind"_s, text::receiptRowKindName(row.kind) }, { u"left"_s, row.left }, { u"right"_s, row.right } });
    }
    return wire;
}

} // namespace

std::optional<std::pair<QString, quint16>> printerOf(const QString &target)
{
    static const QRegularExpression named(u"^([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\]):(\\d{1,5})$"_s);
    if (!QHostAddress(target).isNull()) {
        return std::pair(target, printerPort);
    }
    const auto match = named.match(target);
    const int port = match.captured(2).toInt();
    if (!match.hasMatch() || port < 1 || port > 65535) {
        return std::nullopt;
    }
    return std::pair(match.captured(1).remove(u'[').remove(u']'), quint16(port));
}

void ReceiptCommand::start()
{
    signInForContent([this] {
        await<api::OrdersApi, core::Order>(
            connection().orders, connection().orders.fetchOrder(options().storage, options().id, content()), &api::OrdersApi::orderFetched,
            core::Operation::ReadOrders, [this](const core::Order &order) { onOrder(order); }, {}, Named::Id);
    });
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
    const QList<text::ReceiptRow> rows = text::receiptRows(document, options().language);
    const QTemporaryDir folder;
    const auto printer = printerOf(options().escposTarget);
    const QString escposFile = printer ? folder.filePath(u"receipt.bin"_s) : options().escposTarget;
    const bool wantsPaper = !options().pdfFile.isEmpty() || !escposFile.isEmpty();
    if (wantsPaper && !draw(rows, escposFile)) {
        return;
    }
    if (printer) {
        QFile bytes(escposFile);
        if (!bytes.open(QIODevice::ReadOnly) || !sendToPrinter(printer->first, printer->second, bytes.readAll())) {
            fail(NotReachable, u"Printer"_s, VezneCli::tr("The receipt printer does not answer: %1.").arg(options().escposTarget));
            return;
        }
    }
    QJsonArray files;
    for (const QString &file : { options().pdfFile, printer ? QString() : escposFile }) {
        file.isEmpty() ? void() : files.append(file);
    }
    succeed(QJsonObject{ { u"order"_s, toJson(context().safe(order)) }, { u"files"_s, files }, { u"isCopy"_s, document.isCopy },
        { u"rows"_s, wireRows(rows) } });
}

bool ReceiptCommand::draw(const QList<text::ReceiptRow> &rows, const QString &escposFile)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationDirPath() + u"/vezne-receipt"_s, QStringList());
    program.write(QJsonDocument(QJsonObject{ { u"rows"_s, wireRows(rows) }, { u"paper"_s, options().paper },
                                    { u"pdf"_s, options().pdfFile }, { u"escpos"_s, escposFile } })
                      .toJson());
    program.closeWriteChannel();
    if (!program.waitForStarted(drawMs)) {
        fail(OwnFault, u"Receipt"_s, VezneCli::tr("The program vezne-receipt is missing beside vezne-cli. Install Vezne again."));
        return false;
    }
    if (!program.waitForFinished(drawMs) || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0) {
        fail(Configuration, u"Configuration"_s,
            VezneCli::tr("The receipt cannot be written: %1.").arg(harmless(QString::fromUtf8(program.readAllStandardError()).trimmed())));
        return false;
    }
    return true;
}

bool ReceiptCommand::sendToPrinter(const QString &host, quint16 port, const QByteArray &bytes)
{
    const int patience = int(options().timeout.count());
    QTcpSocket printer;
    printer.connectToHost(host, port);
    if (!printer.waitForConnected(patience) || printer.write(bytes) != bytes.size()) {
        return false;
    }
    while (printer.bytesToWrite() > 0) {
        if (!printer.waitForBytesWritten(patience)) {
            return false;
        }
    }
    printer.disconnectFromHost();
    return printer.state() == QAbstractSocket::UnconnectedState || printer.waitForDisconnected(patience);
}

} // namespace cli
