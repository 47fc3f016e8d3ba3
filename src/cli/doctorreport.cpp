// SPDX-License-Identifier: MIT
#include "cli/doctorcommand.h"
#include "cli/jsonout.h"
#include "cli/words.h"
#include "text/attributetext.h"
#include "text/errorcodes.h"
#include "text/errortext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

using Status = Finding::Status;
using FoundReason = core::CheckFinding::Reason;

QString statusName(Status status)
{
    return status == Status::Ok ? u"ok"_s : (status == Status::Warning ? u"warning"_s : u"error"_s);
}

QString joined(const QStringList &names)
{
    return names.isEmpty() ? u"-"_s : names.join(u", "_s);
}

QString wordsOfFailed(const core::CheckFinding &found)
{
    const QString words = text::describe(found.operation, found.error).inOneLine();
    const QString &shown = found.error.serverMessage; // The pins of another certificate, for whoever has to compare it.
    const bool isOther = found.error.reason.kind == core::ServerReason::Kind::CertificateNotPinned && !shown.isEmpty();
    return isOther ? words + u' ' + VezneCli::tr("The store shows: %1.").arg(shown) : words;
}

QString wordsOfGood(const core::CheckFinding &found)
{
    switch (found.reason) {
    case FoundReason::FormRead:
        return VezneCli::tr("%1; required fields: %2").arg(found.name(0), joined(found.names.mid(1)));
    case FoundReason::ReferenceThere:
        return VezneCli::tr("Orders carry a reference of their own in the field %1.").arg(found.name(0));
    case FoundReason::AttributesFound:
        return text::attributeSentences(found.attributes).join(u"; "_s);
    case FoundReason::KeychainThere:
        return VezneCli::tr("There is a keychain; the sign-in can be remembered.");
    case FoundReason::ThisComputer:
        return VezneCli::tr("Not encrypted: the store is on this computer (%1).").arg(found.name(0));
    default:
        return found.names.isEmpty() ? VezneCli::tr("In order.") : found.names.join(u", "_s);
    }
}

QString wordsOfProject(const core::CheckFinding &found)
{
    switch (found.reason) {
    case FoundReason::ProviderHidden:
        return VezneCli::tr("The store does not show its sign-in providers; %1 is tried at the sign-in.").arg(found.name(0));
    case FoundReason::ProviderMissing:
        return VezneCli::tr("The store has no active provider %1. It has: %2. Choose one with --provider.")
            .arg(found.name(0), found.name(1));
    case FoundReason::SignInFieldsMissing:
        return VezneCli::tr("The sign-in form does not have the fields %1. Name them with --login-marker and --password-marker.")
            .arg(found.name(0));
    case FoundReason::SignInSkipped:
        return VezneCli::tr("Not tried. Give --login and a password to check what only a user may see.");
    case FoundReason::NotForGuests:
        return VezneCli::tr("Not checked: the store shows it to signed-in users only.");
    case FoundReason::NotChecked:
        return VezneCli::tr("Not checked, since what it needs is not in order.");
    case FoundReason::LanguagesHidden:
        return VezneCli::tr("The store does not show its languages to guests; its content is asked for in %1.").arg(found.name(0));
    case FoundReason::CatalogueEmpty:
        return VezneCli::tr("The catalogue is empty. Add products in the OneEntry panel.");
    case FoundReason::LanguageMissing:
        return VezneCli::tr("The store has no content in %1. It has: %2.").arg(found.name(0), found.name(1));
    default:
        return found.name(0);
    }
}

QString wordsOfOrders(const core::CheckFinding &found)
{
    switch (found.reason) {
    case FoundReason::StorageMissing:
        return VezneCli::tr("The store has no order storage %1. It has: %2. Choose one with --storage.").arg(found.name(0), found.name(1));
    case FoundReason::NoStorage:
        return VezneCli::tr("The store has no order storage. Add one in the OneEntry panel.");
    case FoundReason::StoragesSeveral:
        return VezneCli::tr("The store has several order storages: %1. Choose one with --storage.").arg(found.name(0));
    case FoundReason::StorageHidden:
        return VezneCli::tr("The store does not show its order storages to this user; orders are tried with %1.").arg(found.name(0));
    case FoundReason::AccountsHidden:
        return VezneCli::tr("The store does not show its payment accounts to this user; the first order tells whether one can be used.");
    case FoundReason::OtherForm:
        return VezneCli::tr("The storage %1 uses the form %2. Name it with --form.").arg(found.name(0), found.name(1));
    case FoundReason::ReferenceFieldMissing:
        return VezneCli::tr("The form %1 has no field %2. Name another with --reference-field.").arg(found.name(0), found.name(1));
    case FoundReason::ReferenceMissing:
        return VezneCli::tr(
            "The form %1 has no field for a reference. When several counters share one account, add a text field called vezne_ref "
            "to it in the OneEntry panel; it may be hidden.")
            .arg(found.name(0));
    case FoundReason::AttributeMissing: // Chosen, and nowhere: the prices on screen would be others than the person thinks.
        return text::attributeSentences(found.attributes).join(u"; "_s);
    case FoundReason::NoAccount:
        return VezneCli::tr("The store has no payment account that can be used. Connect one in the OneEntry panel.");
    case FoundReason::AccountUnusable:
        return VezneCli::tr("The account %1 cannot be used. Choose one of these with --account: %2.").arg(found.name(0), found.name(1));
    default:
        return VezneCli::tr("No account is linked to the storage, so orders may be refused. Link one in the OneEntry panel.");
    }
}

QString wordsOfComputer(const core::CheckFinding &found)
{
    switch (found.reason) {
    case FoundReason::NoKeychain:
        return VezneCli::tr("There is no keychain here: a sign-in lasts as long as the program. Nothing secret is written to a file.");
    case FoundReason::JournalSetAside:
        return VezneCli::tr("The journal could not be read and was set aside: %1.").arg(found.name(0));
    case FoundReason::JournalDamaged:
        return text::describe(core::StorageFault{ core::StorageFault::Kind::Damaged, found.name(0) }).inOneLine();
    case FoundReason::DiskFull:
        return VezneCli::tr("The disk is full: %1. Make room, since no order is sent that is not written down first.").arg(found.name(0));
    default:
        return VezneCli::tr("The journal cannot be used in %1. Check the folder's rights, or choose another with --data-dir.")
            .arg(found.name(0));
    }
}

QString wordsOf(const core::CheckFinding &found)
{
    switch (found.reason) {
    case FoundReason::Fine:
    case FoundReason::FormRead:
    case FoundReason::ReferenceThere:
    case FoundReason::KeychainThere:
    case FoundReason::ThisComputer:
    case FoundReason::AttributesFound:
        return wordsOfGood(found);
    case FoundReason::CallFailed:
        return wordsOfFailed(found);
    case FoundReason::NoProject:
    case FoundReason::BadAddress:
    case FoundReason::NoAppToken:
    case FoundReason::ProviderHidden:
    case FoundReason::ProviderMissing:
    case FoundReason::SignInFieldsMissing:
    case FoundReason::SignInSkipped:
    case FoundReason::NotForGuests:
    case FoundReason::NotChecked:
    case FoundReason::CatalogueEmpty:
    case FoundReason::LanguageMissing:
    case FoundReason::LanguagesHidden:
        return wordsOfProject(found);
    case FoundReason::StorageMissing:
    case FoundReason::NoStorage:
    case FoundReason::StoragesSeveral:
    case FoundReason::StorageHidden:
    case FoundReason::AccountsHidden:
    case FoundReason::OtherForm:
    case FoundReason::ReferenceFieldMissing:
    case FoundReason::ReferenceMissing:
    case FoundReason::NoAccount:
    case FoundReason::AccountUnusable:
    case FoundReason::AccountsUnlinked:
    case FoundReason::AttributeMissing:
        return wordsOfOrders(found);
    case FoundReason::NoKeychain:
    case FoundReason::JournalSetAside:
    case FoundReason::JournalDamaged:
    case FoundReason::DiskFull:
    case FoundReason::FolderUnusable:
        return wordsOfComputer(found);
    }
    return {};
}

/// A line for each check: what could not be looked at says so.
QList<Finding> withEachCheck(const QList<Finding> &findings)
{
    QList<Finding> all;
    for (int i = 0; i <= int(core::Check::DataFolder); ++i) {
        core::CheckFinding missing;
        missing.check = core::Check(i);
        missing.level = core::CheckFinding::Level::Warning;
        missing.reason = FoundReason::NotChecked;
        const QString id = core::checkName(missing.check);
        const auto found = std::find_if(findings.begin(), findings.end(), [&id](const Finding &finding) { return finding.id == id; });
        all.append(found == findings.end() ? findingOf(missing) : *found);
    }
    return all;
}

} // namespace

Finding findingOf(const core::CheckFinding &found)
{
    using Level = core::CheckFinding::Level;
    const Status status = found.level == Level::Ok ? Status::Ok : (found.level == Level::Warning ? Status::Warning : Status::Error);
    ExitCode code = status == Status::Error ? Configuration : Done;
    if (found.reason == FoundReason::CallFailed) {
        const ExitCode said = exitCodeFor(found.operation, found.error);
        code = said == Rejected ? Configuration : said;
    }
    QJsonArray attributes;
    for (const core::FoundAttribute &one : found.attributes) {
        attributes.append(QJsonObject{ { u"role"_s, core::attributeRoleName(one.role) }, { u"marker"_s, textOrNull(one.marker) },
            { u"by"_s, core::attributeOriginName(one.origin) } });
    }
    return { core::checkName(found.check), status, wordsOf(found), code, text::errorCode(found), attributes };
}

ExitCode report(const Console &console, const QList<Finding> &findings)
{
    QJsonArray checks;
    ExitCode code = Done;
    const QList<Finding> all = withEachCheck(findings);
    for (const Finding &finding : all) {
        const QString status = statusName(finding.status);
        console.note(status.leftJustified(8) + finding.id.leftJustified(14) + finding.detail);
        QJsonObject check{ { u"id"_s, finding.id }, { u"status"_s, status }, { u"detail"_s, finding.detail } };
        if (!finding.errorCode.isEmpty()) {
            check.insert(u"code"_s, finding.errorCode);
        }
        if (!finding.attributes.isEmpty()) {
            check.insert(u"attributes"_s, finding.attributes);
        }
        checks.append(check);
        code = code == Done && finding.status == Status::Error ? finding.code : code;
    }
    return console.print(QJsonObject{ { u"checks"_s, checks } }) ? code : OwnFault;
}

} // namespace cli
