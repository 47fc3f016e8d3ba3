// SPDX-License-Identifier: MIT
// vezne-receipt: reads {"rows":[{"kind","left","right"}],"paper","pdf","escpos"} and writes the files that are named. Wiring, no logic.
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

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
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
    return 0;
}
