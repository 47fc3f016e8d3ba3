// SPDX-License-Identifier: MIT
#pragma once
#include "core/attributemap.h"
#include "core/secret.h"

#include <QMetaType>
#include <QString>

namespace core {

/// How one OneEntry project is reached and what its things are called. The names are project configuration
/// (docs/oneentry.md#markers-are-configuration): these defaults are those of the vendor's scenario, everything can be set.
struct ProjectSettings
{
    QString url;
    QString name; ///< Shown in its place; empty: its host is.
    Secret appToken;
    QString provider = QStringLiteral("email");
    QString loginMarker = QStringLiteral("email_reg");
    QString passwordMarker = QStringLiteral("password_reg");
    bool isProviderGiven = false; ///< A person has named it: it is never replaced by what the project says.
    bool isLoginMarkerGiven = false;
    bool isPasswordMarkerGiven = false;
    bool isSignInProven = false; ///< Somebody has signed in with these names.
    QString storage; ///< Preselected order storage; empty: ask when there are several.
    QString referenceMarker; ///< A form field that takes the attempt's reference (docs/architecture.md#placing-an-order-exactly-once);
                             ///< empty: off.
    QString currency; ///< Shown and used where the store names none; empty: none is invented.
    QString caFile;
    QString pins; ///< Certificates that are trusted alone, as core::pinsOf() reads them; empty: whoever the system trusts.
    QString shop; ///< Address of the board that the shop's counters share (docs/reliability.md#the-board); empty: none.
    Secret shopPassword; ///< Of the board, as typed just now: it goes to the keychain. Empty: what is there stays.
    QString timeZone; ///< IANA name of the zone of the shop's days and hours ("Europe/Istanbul"); empty: this computer's.
    AttributeMap attributes; ///< Where its products keep things, as far as somebody or its attribute sets have said it.
    bool isDemo = false;
    QString demoLogin; ///< Only for the demo store: filled in for the person.
    Secret demoPassword;
};

} // namespace core
Q_DECLARE_METATYPE(core::ProjectSettings)
