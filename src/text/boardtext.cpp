// SPDX-License-Identifier: MIT
#include "text/errortext.h"

#include <QCoreApplication>

namespace text {
namespace {

struct BoardStrings
{
    Q_DECLARE_TR_FUNCTIONS(text::BoardWords)
};

} // namespace

ErrorText describe(const core::BoardFault &fault)
{
    using Kind = core::BoardFault::Kind;
    const QString alone = BoardStrings::tr("The shop's board cannot be used; this counter goes on without it.");
    switch (fault.kind) {
    case Kind::BadAddress:
        return { alone, BoardStrings::tr("This is not the address of a board: %1.").arg(fault.detail),
            BoardStrings::tr("Write it as postgresql://user@host/database.") };
    case Kind::PasswordInAddress:
        return { alone, BoardStrings::tr("The address of the board holds a password, where others could read it."),
            BoardStrings::tr("Take it out, and put it into the file .pgpass or into PGPASSWORD.") };
    case Kind::NoDriver:
        return { alone, BoardStrings::tr("Qt's driver for PostgreSQL is not installed."),
            BoardStrings::tr("Install the package libqt6sql6-psql.") };
    case Kind::Unreachable:
        return { alone, BoardStrings::tr("The shop's board does not answer."),
            BoardStrings::tr("Check the network and the machine of the board. What it missed is brought up when it is back.") };
    case Kind::WrongPassword:
        return { alone, BoardStrings::tr("The database does not accept the user or the password."),
            BoardStrings::tr("Check the user in the address, and the password on the page of the project, in .pgpass or PGPASSWORD.") };
    case Kind::NoDatabase:
        return { alone, BoardStrings::tr("There is no such database."),
            BoardStrings::tr("Make it with createdb, then run: vezne-cli shop init") };
    case Kind::NoPermission:
        return { alone, BoardStrings::tr("The user may not read or write the board's tables."),
            BoardStrings::tr("Give the user the rights to the schema vezne, or use the user that made the board.") };
    case Kind::NotABoard:
        return { alone, BoardStrings::tr("The database has no board in it."), BoardStrings::tr("Make one with: vezne-cli shop init") };
    case Kind::Newer:
        return { alone, BoardStrings::tr("The board was made by a newer Vezne (schema %1).").arg(fault.detail),
            BoardStrings::tr("Update Vezne. The board was not touched.") };
    case Kind::Older:
        return { BoardStrings::tr("The shop's board is of an older Vezne (schema %1): counters share no baskets and no payments yet.")
                     .arg(fault.detail),
            {}, BoardStrings::tr("When all counters are updated, run: vezne-cli shop init") };
    case Kind::Broken:
        break;
    }
    return { alone, BoardStrings::tr("The database says: %1").arg(fault.detail),
        BoardStrings::tr("Show this to whoever looks after the database.") };
}

} // namespace text
