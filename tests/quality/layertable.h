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
        { QStringLiteral("session"), { s("api net core"), s("QtCore QtNetwork QtWebSockets"), s("tl qt6keychain") } },
        { QStringLiteral("store"), { s("core"), s("QtCore QtSql"), s("tl") } },
        { QStringLiteral("checkout"), { s("api session store models core"), s("QtCore QtNetwork"), s("tl") } },
        { QStringLiteral("models"), { s("core"), s("QtCore"), s("tl") } },
        { QStringLiteral("desktop"), { L(), s("QtCore QtDBus"), L() } },
        { QStringLiteral("kit"), { L(), s("QtCore QtGui QtWidgets QtSvg"), s("qrencode.h") } },
        { QStringLiteral("views"), { s("desktop kit models checkout core text"), s("QtCore QtGui QtWidgets"), s("tl") } },
        { QStringLiteral("app"),
            { s("core text net api session store checkout models kit views"), s("QtCore QtGui QtWidgets QtNetwork"), s("tl") } },
        { QStringLiteral("receipt"), { L(), s("QtCore QtGui QtPrintSupport"), s("qrencode.h") } },
        { QStringLiteral("cli"), { s("core text net api session store checkout models"), s("QtCore QtNetwork"), s("tl") } },
        { QStringLiteral("sandbox"), { L(), s("QtCore QtNetwork QtHttpServer QtWebSockets QtSql"), s("tl") } },
    };
    return table;
}

/// The rooms inside checkout (docs/architecture.md): what a room may include of other rooms. flow connects them all; `alerts` and
/// `flowoptions` are what every room is given.
inline const QMap<QString, QStringList> &roomTable()
{
    static const QMap<QString, QStringList> table{
        { QStringLiteral("signin"),
            { QStringLiteral("flow/alerts.h"), QStringLiteral("flow/flowoptions.h"), QStringLiteral("orders/urlpolicy.h") } },
        { QStringLiteral("catalogue"), { QStringLiteral("flow/alerts.h") } },
        { QStringLiteral("draft"), { QStringLiteral("flow/alerts.h") } },
        { QStringLiteral("orders"), { QStringLiteral("flow/alerts.h") } },
        { QStringLiteral("diagnosis"),
            { QStringLiteral("flow/alerts.h"), QStringLiteral("signin/projectcheck.h"), QStringLiteral("signin/projectstate.h") } },
        { QStringLiteral("lock"), { QStringLiteral("flow/flowoptions.h") } },
        { QStringLiteral("kiosk"), { QStringLiteral("lock/pinbook.h") } },
        { QStringLiteral("flow"), { QStringLiteral("*") } },
    };
    return table;
}

/// Names of a layer that may not be written in another one, though a header in between brings them along.
inline const QMap<QString, QStringList> &forbiddenNames()
{
    using L = QStringList;
    static const QMap<QString, QStringList> table{
        { QStringLiteral("views"), L{ QStringLiteral("store"), QStringLiteral("session"), QStringLiteral("api"), QStringLiteral("net") } },
        { QStringLiteral("models"), L{ QStringLiteral("store"), QStringLiteral("api"), QStringLiteral("net") } },
        { QStringLiteral("text"), L{ QStringLiteral("store"), QStringLiteral("api"), QStringLiteral("net") } },
        { QStringLiteral("app"), L{ QStringLiteral("store"), QStringLiteral("api"), QStringLiteral("net") } },
    };
    return table;
}

} // namespace quality
