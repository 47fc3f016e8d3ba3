// SPDX-License-Identifier: MIT
#pragma once
#include "session/keychain.h"

namespace session {

/// The keychain through QtKeychain: Secret Service or KWallet, whichever the desktop has.
class KeychainPlugin : public QObject, public Keychain
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeychainPlugin)
    Q_INTERFACES(session::Keychain)
    Q_PLUGIN_METADATA(IID "io.github.vezne.Keychain/1")
public:
    KeychainPlugin() = default;

    void read(const QString &key, QObject *context, const Then &then) override;
    void write(const QString &key, const QByteArray &secret, QObject *context, const Then &then) override;
    void remove(const QString &key) override;
};

} // namespace session
