// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QStringList>
#include <optional>

namespace faults {

/// How one run of the agent goes: faultagent --help names them.
struct AgentOptions
{
    QString url; ///< Of the proxy or of the server.
    QString appToken;
    QString login;
    QString password;
    QString data; ///< Folder of the journal.
    QString name; ///< Goes into the form field `name`: tells this scenario's orders apart.
    quint16 control = 0; ///< Port of the sandbox's control paths, for expireAt.
    QString expireAt; ///< "preview", or a point of the journal at which the server's access tokens expire; empty: never.
    int crashAt = 0; ///< The process dies at this commit of the journal, 1 is the first; 0: never.
    int checkouts = 1; ///< Of the same content, one after the other, without waiting for what is unknown.
    bool isResume = false;
    bool confirms = false; ///< The person's explicit decision to send again what is Absent or NotSent.
    QString shop; ///< Address of the shop's board; empty: none.
    bool answers = false; ///< The person is asked whose an order is, and knows: these are this counter's.
    QList<qint64> truth;
    bool hasOldRule = false; ///< The person takes the one order that fits, whoever made it. For the negative control.
    bool isNaive = false; ///< No journal rules, no reconciliation: what a shop does that repeats blindly. For the negative control.

    [[nodiscard]] static std::optional<AgentOptions> parse(const QStringList &arguments);
};

} // namespace faults
