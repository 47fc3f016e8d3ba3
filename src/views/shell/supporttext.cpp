// SPDX-License-Identifier: MIT
#include "views/shell/supporttext.h"

#include "core/redaction.h"
#include "text/errorcodes.h"
#include "text/findingtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

struct SupportWords
{
    Q_DECLARE_TR_FUNCTIONS(views::SupportWords)
};

QString lineOf(const QString &name, const QString &value)
{
    return name + u": "_s + value;
}

QString levelName(core::CheckFinding::Level level)
{
    using Level = core::CheckFinding::Level;
    return level == Level::Ok ? u"ok"_s : (level == Level::Warning ? u"warning"_s : u"error"_s);
}

QStringList systemLines()
{
    return { lineOf(u"vezne"_s, QCoreApplication::applicationVersion()), lineOf(u"qt"_s, QString::fromLatin1(qVersion())),
        lineOf(u"system"_s,
            QSysInfo::prettyProductName() + u" · "_s + QSysInfo::kernelVersion() + u" · "_s + QSysInfo::currentCpuArchitecture()),
        lineOf(u"platform"_s, QGuiApplication::platformName()) };
}

/// A folder of the person's own names that person.
QString withoutHome(QString text)
{
    const QString home = QDir::homePath();
    return home.size() > 1 ? text.replace(home, u"~"_s) : text;
}

QStringList checksOf(const checkout::DiagnosticsState &state)
{
    QStringList lines;
    for (core::CheckFinding finding : state.findings) {
        if (finding.check == core::Check::SignIn && finding.reason == core::CheckFinding::Reason::Fine) {
            finding.names = { core::hashedMark(finding.name(0)) }; // Who is signed in.
        }
        const QString code = text::errorCode(finding);
        lines.append(QString(levelName(finding.level).leftJustified(8) + core::checkName(finding.check).leftJustified(14)
            + code.leftJustified(8) + text::describe(finding).inOneLine())
                         .trimmed());
    }
    return lines;
}

QStringList alertsOf(const checkout::Diagnostics &diagnosis)
{
    QStringList lines;
    for (const checkout::PastAlert &past : diagnosis.pastAlerts()) {
        const QString code = past.fault ? text::errorCode(*past.fault) : text::errorCode(past.operation, past.error);
        const QString status = past.error.httpStatus > 0 ? u" status "_s + QString::number(past.error.httpStatus) : QString();
        const QString request = past.error.requestId > 0 ? u" request "_s + QString::number(past.error.requestId) : QString();
        lines.append(past.at.toString(Qt::ISODate) + u' ' + code + u' ' + (past.fault ? QString() : core::errorKindName(past.error.kind))
            + status + request);
    }
    return lines;
}

QStringList callsOf(const checkout::Diagnostics &diagnosis)
{
    QStringList lines;
    for (const core::CallRecord &call : diagnosis.calls()) {
        const QString end = call.status > 0 ? QString::number(call.status) : (call.trouble.isEmpty() ? u"-"_s : call.trouble);
        lines.append(call.at.toString(Qt::ISODate) + u" #"_s + QString::number(call.requestId) + u' ' + call.verb + u' ' + call.path + u' '
            + end + u' ' + QString::number(call.milliseconds) + u" ms"_s);
    }
    return lines;
}

QStringList settingsOf(const checkout::SupportFacts &facts)
{
    QStringList lines;
    for (const auto &[name, value] : facts.settings) {
        lines.append(lineOf(name, value.isEmpty() ? u"-"_s : value));
    }
    return lines;
}

QStringList journalOf(const checkout::SupportFacts &facts)
{
    QStringList lines;
    for (const auto &[state, count] : facts.attempts) {
        lines.append(lineOf(state, QString::number(count)));
    }
    return lines + facts.journal;
}

QString section(const QString &title, const QStringList &lines)
{
    QStringList clean;
    for (const QString &line : lines) {
        clean.append(core::redacted(withoutHome(line)));
    }
    return u"== "_s + title + u'\n' + (clean.isEmpty() ? u"-"_s : clean.join(u'\n')) + u"\n\n"_s;
}

} // namespace

QString reportText(const checkout::Diagnostics &diagnosis)
{
    return section(SupportWords::tr("Vezne"), systemLines()) + section(SupportWords::tr("Checks"), checksOf(diagnosis.state()));
}

QString bundleText(const checkout::Diagnostics &diagnosis)
{
    const checkout::SupportFacts facts = diagnosis.facts();
    return reportText(diagnosis) + section(SupportWords::tr("Settings, without secrets"), settingsOf(facts))
        + section(SupportWords::tr("What went wrong since the start"), alertsOf(diagnosis))
        + section(SupportWords::tr("The journal: states, and attempts that are not over"), journalOf(facts))
        + section(SupportWords::tr("The last calls to the store"), callsOf(diagnosis));
}

} // namespace views
