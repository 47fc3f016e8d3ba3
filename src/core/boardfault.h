// SPDX-License-Identifier: MIT
#pragma once
#include <QMetaType>
#include <QString>

namespace core {

/// Why the shop's board cannot be used (docs/reliability.md#the-board). Sales go on without it; text::describe has a sentence for each.
struct BoardFault
{
    enum class Kind {
        BadAddress, ///< Not `postgresql://user@host:port/database`.
        PasswordInAddress, ///< Others could read it; it belongs in PGPASSWORD or ~/.pgpass.
        NoDriver, ///< Qt's driver for PostgreSQL is not installed.
        Unreachable, ///< No such host, refused, timed out.
        WrongPassword,
        NoDatabase,
        NoPermission,
        NotABoard, ///< A database without our tables.
        Newer, ///< Made by a newer Vezne: not touched.
        Older, ///< Made by an older Vezne: claims work, baskets and payments are not shared.
        Broken, ///< Anything else the database says.
    };
    Kind kind = Kind::Broken;
    QString detail; ///< The database's own words; no secret, no form data.
    friend bool operator==(const BoardFault &, const BoardFault &) = default;
};

} // namespace core
Q_DECLARE_METATYPE(core::BoardFault)
