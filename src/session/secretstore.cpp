// SPDX-License-Identifier: MIT
#include "session/secretstore.h"

#include "session/keychain.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::Literals::StringLiterals;

namespace session {
namespace {

/// Loaded when it is first asked for; null where the plugin or what it needs is missing. Beside the program, or where it is installed.
Keychain *keychain()
{
    static Keychain *const loaded = []() -> Keychain * {
        const QString here = QCoreApplication::applicationDirPath();
        for (const QString &folder : { here, QString(here + u"/" VEZNE_PLUGIN_FOLDER ""_s) }) {
            QPluginLoader loader(folder + u"/vezne-keychain.so"_s);
            if (auto *found = qobject_cast<Keychain *>(loader.instance())) {
                return found;
            }
        }
        return nullptr;
    }();
    return loaded;
}

} // namespace

SecretStore::SecretStore(bool useKeychain, QObject *parent) : QObject(parent), m_useKeychain(useKeychain) { }

void SecretStore::read(const QString &key)
{
    const auto take = [this, key](Keychain::Answer answer, const QByteArray &secret) {
        if (answer == Keychain::Answer::Refused) {
            loseKeychain();
        }
        Q_EMIT hasRead(key, answer == Keychain::Answer::Done ? core::Secret(secret) : m_memory.value(key));
    };
    if (m_useKeychain && keychain()) {
        keychain()->read(key, this, take);
        return;
    }
    const auto nobody = m_useKeychain ? Keychain::Answer::Refused : Keychain::Answer::Absent;
    QMetaObject::invokeMethod(
        this, [take, nobody] { take(nobody, {}); }, Qt::QueuedConnection);
}

void SecretStore::probe()
{
    const auto take = [this](Keychain::Answer answer, const QByteArray &) {
        if (answer == Keychain::Answer::Refused) {
            loseKeychain();
        }
    };
    if (m_useKeychain && keychain()) {
        keychain()->read(u"probe"_s, this, take); // Nobody has written that: a keychain answers that there is none.
    } else if (m_useKeychain) {
        QMetaObject::invokeMethod(
            this, [take] { take(Keychain::Answer::Refused, {}); }, Qt::QueuedConnection);
    }
}

void SecretStore::write(const QString &key, const core::Secret &secret)
{
    m_memory.insert(key, secret);
    if (!m_useKeychain) {
        return;
    }
    const auto take = [this](Keychain::Answer answer, const QByteArray &) {
        if (answer != Keychain::Answer::Done) {
            loseKeychain();
        }
    };
    if (keychain()) {
        keychain()->write(key, secret.reveal(), this, take);
    } else {
        QMetaObject::invokeMethod(
            this, [take] { take(Keychain::Answer::Refused, {}); }, Qt::QueuedConnection);
    }
}

void SecretStore::remove(const QString &key)
{
    m_memory.remove(key);
    if (m_useKeychain && keychain()) {
        keychain()->remove(key);
    }
}

void SecretStore::loseKeychain()
{
    if (m_useKeychain) {
        m_useKeychain = false;
        Q_EMIT persistenceChanged(false);
    }
}

} // namespace session
