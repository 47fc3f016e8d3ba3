// SPDX-License-Identifier: MIT
// vezne-receipt: reads {"rows":[{"kind","left","right"}],"paper","pdf","escpos","printer"} and writes the files and prints on the printer
// that are named; with --printers it lists those of this system as [{"name","description","isDefault"}]. Wiring, no logic.
#include "receipt/escpos.h"
#include "receipt/pdf.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

static int failed(const QString &file)
{
    std::fprintf(stderr, "%s\n", qPrintable(file));
    return 1;
}

static int listPrinters()
{
    QJsonArray list;
    const QList<receipt::SystemPrinter> printers = receipt::systemPrinters();
    for (const receipt::SystemPrinter &printer : printers) {
        list.append(
            QJsonObject{ { u"name"_s, printer.name }, { u"description"_s, printer.description }, { u"isDefault"_s, printer.isDefault } });
    }
    std::fputs(QJsonDocument(list).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}

int main(int argc, char **argv)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}); // Whoever asks reads our line alone.
    const QGuiApplication application(argc, argv);
    if (application.arguments().contains("--printers"_L1)) {
        return listPrinters();
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return failed(u"-"_s);
    }
    const QJsonObject wanted = QJsonDocument::fromJson(input.readAll()).object();
    QList<receipt::PaperRow> rows;
    const QJsonArray wire = wanted.value("rows"_L1).toArray();
    for (const QJsonValue row : wire) {
        rows.append({ row["kind"_L1].toString(), row["left"_L1].toString(), row["right"_L1].toString() });
    }
    const QString pdf = wanted.value("pdf"_L1).toString();
    if (!pdf.isEmpty() && !receipt::writePdf(pdf, rows, wanted.value("paper"_L1).toString() == "80mm"_L1)) {
        return failed(pdf);
    }
    const QString escpos = wanted.value("escpos"_L1).toString();
    if (!escpos.isEmpty()) {
        const QByteArray bytes = receipt::escposBytes(rows);
        QSaveFile file(escpos);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            return failed(escpos);
        }
    }
    const QString printer = wanted.value("printer"_L1).toString();
    return !printer.isEmpty() && !receipt::printOn(printer, rows) ? failed(printer) : 0;
}
