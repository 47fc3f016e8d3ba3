// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>

class QSslCertificate;

namespace net {

/// SHA-256 of the public keys (SPKI, DER) that a chain stands on, which a handshake has found good: the server's own certificate's, then
/// those of the ones that vouch for it. One that merely lies beside them counts for nothing (docs/security.md#the-way-to-the-store). Pure.
/// `trusted` are those that this computer trusts: where one of them has the name of an issuer and another key, nobody but the handshake
/// knows which of the two it went by, and the path ends.
[[nodiscard]] QList<QByteArray> keyHashes(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &trusted = {});

} // namespace net
