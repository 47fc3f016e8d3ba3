// SPDX-License-Identifier: MIT
#include "cli/doctorcommand.h"
#include "cli/words.h"
#include "text/errortext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

using Status = Finding::Status;

QString statusName(Status status)
{
    return status == Status::Ok ? u"ok"_s : (status == Status::Warning ? u"warning"_s : u"error"_s);
}

qsizetype rank(const QString &id)
{
    static const QStringList order{ u"configuration"_s, u"tls"_s, u"app-token"_s, u"provider"_s, u"sign-in"_s, u"storage"_s, u"form"_s,
        u"reference"_s, u"accounts"_s, u"catalogue"_s, u"languages"_s, u"keychain"_s, u"data-folder"_s };
    const qsizetype place = order.indexOf(id);
    return place < 0 ? order.size() : place;
}

} // namespace

Finding checkDataFolder(const QString &folder)
{
    store::Journal journal(folder);
    const auto opened = journal.open();
    if (!opened) {
        const bool isFull = opened.error().kind == store::JournalError::Kind::DiskFull;
        const QString detail = isFull
            ? VezneCli::tr("The disk is full: %1. Make room, since no order is sent that is not written down first.").arg(folder)
            : VezneCli::tr("The journal cannot be used in %1. Check the folder's rights, or choose another with --data-dir.").arg(folder);
        return { u"data-folder"_s, Status::Error, detail, Configuration };
    }
    if (const QString aside = journal.setAside(); !aside.isEmpty()) {
        return { u"data-folder"_s, Status::Warning, VezneCli::tr("The journal could not be read and was set aside: %1.").arg(aside), Done };
    }
    if (const QString path = journal.damagedRows(); !path.isEmpty()) {
        const QString detail = text::describe(core::StorageFault{ core::StorageFault::Kind::Damaged, path }).inOneLine();
        return { u"data-folder"_s, Status::Warning, detail, Done };
    }
    return { u"data-folder"_s, Status::Ok, folder, Done };
}

ExitCode report(const Console &console, QList<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return rank(a.id) < rank(b.id); });
    QJsonArray checks;
    ExitCode code = Done;
    for (const Finding &finding : findings) {
        const QString status = statusName(finding.status);
        console.note(status.leftJustified(8) + finding.id.leftJustified(14) + finding.detail);
        checks.append(QJsonObject{ { u"id"_s, finding.id }, { u"status"_s, status }, { u"detail"_s, finding.detail } });
        code = code == Done && finding.status == Status::Error ? finding.code : code;
    }
    return console.print(QJsonObject{ { u"checks"_s, checks } }) ? code : OwnFault;
}

} // namespace cli
