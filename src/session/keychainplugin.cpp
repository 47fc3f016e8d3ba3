// SPDX-License-Identifier: MIT
#include "session/keychainplugin.h"

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace session {
namespace {

const QString &service()
{
    static const QString name = u"io.github.vezne.Vezne"_s;
    return name;
}

Keychain::Answer answerOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Keychain::Answer::Done;
    case QKeychain::EntryNotFound:
        return Keychain::Answer::Absent;
    default:
        return Keychain::Answer::Refused;
    }
}

} // namespace

// The jobs are nobody's children: QtKeychain 0.13 answers a job that has been deleted, and a context that goes first would take them along.
// Each deletes itself when it is done.

void KeychainPlugin::read(const QString &key, QObject *context, const Then &then)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setInsecureFallback(false);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, context, [job, then] { then(answerOf(job->error()), job->binaryData()); });
    job->start();
}

void KeychainPlugin::write(const QString &key, const QByteArray &secret, QObject *context, const Then &then)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setInsecureFallback(false);
    job->setKey(key);
    job->setBinaryData(secret);
    connect(job, &QKeychain::Job::finished, context, [job, then] { then(answerOf(job->error()), {}); });
    job->start();
}

void KeychainPlugin::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setInsecureFallback(false);
    job->setKey(key);
    job->start();
}

} // namespace session
