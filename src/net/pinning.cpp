// SPDX-License-Identifier: MIT
#include "net/pinning.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace net {
namespace {

/// Empty for a kind of key that Qt cannot write.
QByteArray keyHash(const QSslCertificate &certificate)
{
    const QByteArray key = certificate.publicKey().toDer();
    return key.isEmpty() ? QByteArray() : QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

bool isNamedAsIssuer(const QSslCertificate &issuer, const QSslCertificate &of)
{
    const QList<QByteArray> names = of.issuerInfoAttributes();
    const auto isSame = [&](const QByteArray &name) { return issuer.subjectInfo(name) == of.issuerInfo(name); };
    return issuer.subjectInfoAttributes().size() == names.size() && std::all_of(names.begin(), names.end(), isSame);
}

/// The server's own, then the one that it names as its issuer, and so on. Where two have that name, nobody but the handshake knows which
/// of them it went by: the path ends there.
QList<QSslCertificate> pathOf(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &trusted)
{
    QList<QSslCertificate> path = chain.mid(0, 1);
    while (!path.isEmpty() && path.size() < chain.size()) {
        QList<QSslCertificate> issuers;
        std::copy_if(chain.begin(), chain.end(), std::back_inserter(issuers),
            [&path](const QSslCertificate &one) { return !path.contains(one) && isNamedAsIssuer(one, path.last()); });
        const auto isAnother = [&](const QSslCertificate &one) {
            return isNamedAsIssuer(one, path.last()) && one.publicKey() != issuers.first().publicKey();
        };
        if (issuers.size() != 1 || std::any_of(trusted.begin(), trusted.end(), isAnother)) {
            break;
        }
        path.append(issuers.first());
    }
    return path;
}

} // namespace

QList<QByteArray> keyHashes(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &trusted)
{
    QList<QByteArray> hashes;
    for (const QSslCertificate &certificate : pathOf(chain, trusted)) {
        if (const QByteArray hash = keyHash(certificate); !hash.isEmpty()) {
            hashes.append(hash);
        }
    }
    return hashes;
}

} // namespace net
