// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>

class QSslCertificate;

namespace net {

/// SHA-256 of the public keys (SPKI, DER) that a chain stands on, which a handshake has found good: the server's own certificate's, then
/// those of the ones that vouch for it. One that merely lies beside them counts for nothing (docs/security.md#the-way-to-the-store). Pure.
[[nodiscard]] QList<QByteArray> keyHashes(const QList<QSslCertificate> &chain);

} // namespace net
