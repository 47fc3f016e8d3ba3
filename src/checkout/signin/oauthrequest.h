// SPDX-License-Identifier: MIT
#pragma once
#include "core/secret.h"

#include <QUrl>

namespace checkout {

/// A sign-in on another site that begins now (docs/oneentry.md#signing-in-elsewhere).
struct OAuthRequest
{
    QUrl address; ///< Of the page to open.
    QString state; ///< Only an answer that carries it belongs to this request.
    QString redirectAddress;
    QString clientId; ///< Of the provider's address; may be empty.
    core::Secret verifier; ///< Of the proof key; empty where the provider offers none.
};

/// `page` is the provider's own address, already found safe; its query stays but for what belongs to one request. A proof key (PKCE, S256)
/// is made where that address asks for one with `code_challenge_method=S256`. State and verifier are 256 random bits each.
[[nodiscard]] OAuthRequest makeOAuthRequest(const QUrl &page, const QString &redirectAddress);

} // namespace checkout
