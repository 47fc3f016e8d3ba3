// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/attributemap.h"
#include "core/operation.h"

#include <QDateTime>
#include <QStringList>

namespace core {

/// What the doctor looks at, in the order in which it is told.
enum class Check {
    Configuration,
    Tls,
    AppToken,
    Provider,
    SignIn,
    Storage,
    Form,
    Reference,
    Accounts,
    Catalogue,
    Attributes,
    Languages,
    Keychain,
    DataFolder,
};

/// The name of a check as it stands in the terminal's JSON, e.g. "app-token".
[[nodiscard]] QString checkName(Check check);

/// What one check found. Values only: text::describe and the terminal have the sentences.
struct CheckFinding
{
    enum class Level { Ok, Warning, Error };
    enum class Reason {
        Fine, ///< names: what was found; may be empty.
        FormRead, ///< names: the form, then the markers of its required fields.
        ReferenceThere, ///< names: the field.
        KeychainThere,
        ThisComputer, ///< Nothing is encrypted, since nothing leaves this computer. names: the host.
        AttributesFound, ///< `attributes` says where.
        CallFailed, ///< `error` and `operation` say why.
        NoProject, ///< Nothing is connected.
        BadAddress, ///< names: as it was typed.
        NoAppToken,
        ProviderHidden, ///< names: the one that will be tried.
        ProviderMissing, ///< names: the wanted one, those that are there.
        SignInFieldsMissing, ///< names: both markers.
        SignInSkipped,
        NotForGuests,
        NotChecked, ///< What it needs is not in order.
        StorageMissing, ///< names: the wanted one, those that are there.
        NoStorage,
        StoragesSeveral, ///< Nobody has chosen one. names: those that are there.
        StorageHidden, ///< names: the one that orders will be tried with.
        OtherForm, ///< names: the storage, its form.
        ReferenceFieldMissing, ///< names: the form, the field.
        ReferenceMissing, ///< names: the form.
        NoAccount,
        AccountUnusable, ///< names: the wanted one, those that can be used.
        AccountsUnlinked,
        AccountsHidden,
        CatalogueEmpty,
        AttributeMissing, ///< One that was chosen; `attributes` says which.
        LanguageMissing, ///< names: the wanted one, those that are there.
        LanguagesHidden, ///< names: the one that content is asked for in.
        NoKeychain,
        JournalSetAside, ///< names: where it is now.
        JournalDamaged, ///< names: the file that the damaged rows are in.
        DiskFull, ///< names: the data folder.
        FolderUnusable, ///< names: the data folder.
    };

    Check check = Check::Configuration;
    Level level = Level::Ok;
    Reason reason = Reason::Fine;
    QStringList names; ///< Markers, hosts, folders: plain data.
    Operation operation = Operation::Connect; ///< CallFailed only.
    ApiError error; ///< CallFailed only.
    QList<FoundAttribute> attributes = {}; ///< Check::Attributes only.

    /// names[index], or nothing.
    [[nodiscard]] QString name(qsizetype index) const { return names.value(index); }
    friend bool operator==(const CheckFinding &, const CheckFinding &) = default;
};

/// One exchange with the server. There is no place in it for a host, a header, a body or the value of a query parameter.
struct CallRecord
{
    QDateTime at; ///< UTC, of its end.
    QString verb;
    QString path; ///< Without the query; what looks like a personal value is masked.
    int status = 0; ///< 0: no answer came.
    qint64 milliseconds = 0;
    quint64 requestId = 0;
    QString trouble; ///< Name of the network error; empty for none.
    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

} // namespace core
Q_DECLARE_METATYPE(core::CallRecord)
