// SPDX-License-Identifier: MIT
#include "session/secretstore.h"

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace session {
namespace {

const QString &service()
{
    static const QString name = u"io.github.vezne.Vezne"_s;
    return name;
}

} // namespace

SecretStore::SecretStore(bool useKeychain, QObject *parent) : QObject(parent), m_useKeychain(useKeychain) { }

// Nobody's children: QtKeychain 0.13 answers a job that has been deleted, and a store that goes first would take them along. Each deletes
// itself when it is done.

void SecretStore::read(const QString &key)
{
    const auto fromMemory = [this, key] { Q_EMIT hasRead(key, m_memory.value(key)); };
    if (!m_useKeychain) {
        QMetaObject::invokeMethod(this, fromMemory, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setInsecureFallback(false);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, key, job, fromMemory] {
        const auto error = job->error();
        if (error == QKeychain::NoError) {
            Q_EMIT hasRead(key, core::Secret(job->binaryData()));
            return;
        }
        if (error != QKeychain::EntryNotFound) {
            loseKeychain();
        }
        fromMemory();
    });
    job->start();
}

void SecretStore::write(const QString &key, const core::Secret &secret)
{
    m_memory.insert(key, secret);
    if (!m_useKeychain) {
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setInsecureFallback(false);
    job->setKey(key);
    job->setBinaryData(secret.reveal());
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        if (job->error() != QKeychain::NoError) {
            loseKeychain();
        }
    });
    job->start();
}

void SecretStore::remove(const QString &key)
{
    m_memory.remove(key);
    if (!m_useKeychain) {
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setInsecureFallback(false);
    job->setKey(key);
    job->start();
}

void SecretStore::loseKeychain()
{
    if (m_useKeychain) {
        m_useKeychain = false;
        Q_EMIT persistenceChanged(false);
    }
}

} // namespace session
