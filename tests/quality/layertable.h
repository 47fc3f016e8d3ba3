// SPDX-License-Identifier: MIT
#pragma once
#include <QMap>
#include <QString>
#include <QStringList>

namespace quality {

/// What one layer may include: other layers of ours, Qt modules, libraries from elsewhere.
struct LayerRule
{
    QStringList layers;
    QStringList qtModules;
    QStringList libraries;
};

/// The table of docs/architecture.md, "Who may include whom". A layer may always include itself.
inline const QMap<QString, LayerRule> &layerTable()
{
    using L = QStringList;
    const auto s = [](const char *words) { return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts); };
    static const QMap<QString, LayerRule> table{
        { QStringLiteral("core"), { L(), s("QtCore"), s("tl") } },
        { QStringLiteral("text"), { s("core"), s("QtCore"), s("tl") } },
        { QStringLiteral("net"), { s("core"), s("QtCore QtNetwork"), s("tl") } },
        { QStringLiteral("api"), { s("net core"), s("QtCore"), s("tl") } },
        { QStringLiteral("session"), { s("api net core"), s("QtCore QtNetwork"), s("tl qt6keychain") } },
        { QStringLiteral("store"), { s("core"), s("QtCore QtSql"), s("tl") } },
        { QStringLiteral("checkout"), { s("api session store models core"), s("QtCore QtNetwork"), s("tl") } },
        { QStringLiteral("models"), { s("core"), s("QtCore"), s("tl") } },
        { QStringLiteral("views"), { s("models checkout core text"), s("QtCore QtGui QtWidgets QtSvg"), s("tl qrencode.h") } },
        { QStringLiteral("app"),
            { s("core text net api session store checkout models views"), s("QtCore QtGui QtWidgets QtNetwork"), s("tl") } },
        { QStringLiteral("cli"), { s("core text net api session store checkout models"), s("QtCore QtNetwork"), s("tl") } },
        { QStringLiteral("sandbox"), { L(), s("QtCore QtNetwork QtHttpServer QtWebSockets QtSql"), s("tl") } },
    };
    return table;
}

} // namespace quality
