// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonArray>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

class QProcess;

namespace checkout {

/// Where a receipt goes; several at once.
struct PaperWish
{
    QString pdfFile; ///< Empty: none.
    QString escposFile; ///< For a receipt printer, as bytes; empty: none.
    QString systemPrinter; ///< Name of a printer of this system; empty: none.
    QString printerHost; ///< A receipt printer of the network; empty: none.
    quint16 printerPort = 9100;
    bool isRoll = false; ///< The PDF is a roll of 80 mm, else A4.
};

/// HOST and PORT of a receipt printer: an address, or a name with a port. Nothing: it is none.
[[nodiscard]] std::optional<std::pair<QString, quint16>> printerFrom(const QString &target);

/// A printer of this system.
struct SystemPrinter
{
    QString name;
    QString description; ///< For a person.
    bool isDefault = false;
};

/// Asks for the printers of this system, by way of `vezne-receipt` too.
class SystemPrinters : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemPrinters)
public:
    explicit SystemPrinters(QObject *parent = nullptr);
    ~SystemPrinters() override;
    /// found() follows; none where the program is missing or has not answered within a while. Nothing happens while it is asked.
    void ask();
    [[nodiscard]] bool isAsking() const;

Q_SIGNALS:
    void found(const QList<checkout::SystemPrinter> &printers);

private:
    std::unique_ptr<QProcess> m_program;
    QTimer m_limit;
};

/// Puts receipts on paper by way of `vezne-receipt`, the program beside this one that has fonts and draws; one at a time. Shared by window
/// and terminal.
class ReceiptPaper : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReceiptPaper)
public:
    enum class Fault {
        NoProgram, ///< vezne-receipt is missing.
        NotWritten, ///< `detail` is its own word, or the file.
        PrinterAway, ///< It does not answer, or took not all.
    };

    /// `patience` with a printer.
    explicit ReceiptPaper(std::chrono::milliseconds patience = std::chrono::seconds(10), QObject *parent = nullptr);
    ~ReceiptPaper() override;

    /// `rows` as text::receiptWire() writes them. done() or failed() follows; nothing happens while isBusy().
    void write(const QJsonArray &rows, const PaperWish &wish);
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void done();
    void failed(checkout::ReceiptPaper::Fault fault, const QString &detail);

private:
    struct Job;

    void onDrawn();
    void sendToPrinter();
    void letGo();
    void end();
    void fail(Fault fault, const QString &detail);

    std::chrono::milliseconds m_patience;
    std::unique_ptr<Job> m_job;
};

} // namespace checkout
