// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

namespace sandbox {

/// What becomes of payment sessions by themselves (`--pay`).
enum class PayMode { Manual, Auto, Decline };

/// The command line (docs/sandbox.md).
struct Options
{
    quint16 port = 0; ///< 0: a free one
    QString storeFile; ///< A store as src/sandbox/data/README.md describes it; empty: the demo store.
    bool isStoreChecked = true; ///< false: the file is served as it is
    QString dataFile; ///< empty: everything in memory
    int products = -1; ///< the store's own, and generated ones beyond; -1: its own
    std::chrono::milliseconds latency{ 0 };
    PayMode pay = PayMode::Manual;
    std::chrono::milliseconds payAfter{ 2000 };
    bool strictDevice = false; ///< a refresh must come from the device that signed in
    bool live = false; ///< answer in the other legal shapes
    bool exitWithParent = false;
    QString tlsCertificate; ///< PEM files; both or none
    QString tlsKey;

    /// Nothing when the arguments are wrong: `error` is one line about it. Asked for help or the version it prints them and exits.
    [[nodiscard]] static std::optional<Options> parse(const QStringList &arguments, QString &error);
};

} // namespace sandbox
