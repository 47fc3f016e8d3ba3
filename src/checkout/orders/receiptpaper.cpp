// SPDX-License-Identifier: MIT
#include "checkout/orders/receiptpaper.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

constexpr auto drawing = 30s;
constexpr quint16 printerPort = 9100;

QString receiptProgram()
{
    return QCoreApplication::applicationDirPath() + u"/vezne-receipt"_s;
}

QProcessEnvironment withoutScreen()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s); // It draws on paper, not on a screen.
    return environment;
}

} // namespace

SystemPrinters::SystemPrinters(QObject *parent) : QObject(parent), m_program(std::make_unique<QProcess>())
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, m_program.get(), &QProcess::kill); // A print server that does not answer.
    connect(m_program.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) { error == QProcess::FailedToStart ? Q_EMIT found({}) : void(); });
    connect(m_program.get(), &QProcess::finished, this, [this] {
        m_limit.stop();
        QList<SystemPrinter> printers;
        const QJsonArray list = QJsonDocument::fromJson(m_program->readAllStandardOutput()).array();
        for (const QJsonValue printer : list) {
            printers.append({ printer["name"_L1].toString(), printer["description"_L1].toString(), printer["isDefault"_L1].toBool() });
        }
        Q_EMIT found(printers);
    });
}

SystemPrinters::~SystemPrinters()
{
    m_program->disconnect(this);
    m_program->kill();
    m_program.release()->deleteLater();
}

bool SystemPrinters::isAsking() const
{
    return m_program->state() != QProcess::NotRunning;
}

void SystemPrinters::ask()
{
    if (isAsking()) {
        return;
    }
    m_limit.start(drawing);
    m_program->setProcessEnvironment(withoutScreen());
    m_program->start(receiptProgram(), { u"--printers"_s });
}

struct ReceiptPaper::Job : QObject
{
    PaperWish wish;
    QTemporaryDir folder;
    QProcess program;
    QTcpSocket printer;
    QTimer limit;
};

std::optional<std::pair<QString, quint16>> printerFrom(const QString &target)
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

ReceiptPaper::ReceiptPaper(std::chrono::milliseconds patience, QObject *parent) : QObject(parent), m_patience(patience) { }

ReceiptPaper::~ReceiptPaper() = default;

bool ReceiptPaper::isBusy() const
{
    return m_job != nullptr;
}

void ReceiptPaper::write(const QJsonArray &rows, const PaperWish &wish)
{
    if (isBusy()) {
        return;
    }
    m_job = std::make_unique<Job>();
    m_job->wish = wish;
    if (!wish.printerHost.isEmpty() && wish.escposFile.isEmpty()) {
        m_job->wish.escposFile = m_job->folder.filePath(u"receipt.bin"_s);
    }
    QProcess &program = m_job->program;
    program.setProcessEnvironment(withoutScreen());
    m_job->limit.setSingleShot(true);
    connect(&m_job->limit, &QTimer::timeout, this, [this] { fail(Fault::NotWritten, {}); });
    connect(&program, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(Fault::NoProgram, {});
        }
    });
    connect(&program, &QProcess::finished, this, &ReceiptPaper::onDrawn);
    const QJsonObject request{ { u"rows"_s, rows }, { u"paper"_s, wish.isRoll ? u"80mm"_s : u"a4"_s }, { u"pdf"_s, wish.pdfFile },
        { u"escpos"_s, m_job->wish.escposFile }, { u"printer"_s, wish.systemPrinter } };
    m_job->limit.start(drawing);
    program.start(receiptProgram(), QStringList());
    if (m_job) { // start() itself tells of a program that could not be started, where the system knows at once.
        program.write(QJsonDocument(request).toJson());
        program.closeWriteChannel();
    }
}

void ReceiptPaper::onDrawn()
{
    const QProcess &program = m_job->program;
    if (program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0) {
        fail(Fault::NotWritten, QString::fromUtf8(m_job->program.readAllStandardError()).trimmed());
    } else if (!m_job->wish.printerHost.isEmpty()) {
        sendToPrinter();
    } else {
        end();
    }
}

/// The job's own parts are the senders of what leads here: it goes when they are through.
void ReceiptPaper::letGo()
{
    Job *job = m_job.release();
    job->limit.stop();
    for (QObject *part : std::initializer_list<QObject *>{ &job->limit, &job->program, &job->printer }) {
        part->disconnect(this);
    }
    job->deleteLater();
}

void ReceiptPaper::end()
{
    letGo();
    Q_EMIT done();
}

void ReceiptPaper::fail(Fault fault, const QString &detail)
{
    letGo();
    Q_EMIT failed(fault, detail);
}

void ReceiptPaper::sendToPrinter()
{
    QFile bytes(m_job->wish.escposFile);
    if (!bytes.open(QIODevice::ReadOnly)) {
        fail(Fault::NotWritten, m_job->wish.escposFile);
        return;
    }
    QTcpSocket &printer = m_job->printer;
    m_job->limit.disconnect(this);
    connect(&m_job->limit, &QTimer::timeout, this, [this] { fail(Fault::PrinterAway, m_job->wish.printerHost); });
    connect(&printer, &QAbstractSocket::connected, this, [&printer, paper = bytes.readAll()] {
        printer.write(paper);
        printer.disconnectFromHost(); // After all of it has left.
    });
    connect(&printer, &QAbstractSocket::disconnected, this, [this] { end(); });
    connect(&printer, &QAbstractSocket::errorOccurred, this, [this, &printer](QAbstractSocket::SocketError error) {
        // A printer that closes first has taken all of it, or not.
        const bool isTaken = error == QAbstractSocket::RemoteHostClosedError && printer.bytesToWrite() == 0;
        if (!isTaken) {
            fail(Fault::PrinterAway, m_job->wish.printerHost);
        }
    });
    m_job->limit.start(m_patience);
    printer.connectToHost(m_job->wish.printerHost, m_job->wish.printerPort);
}

} // namespace checkout
