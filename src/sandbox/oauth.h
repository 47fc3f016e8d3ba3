// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"
#include "sandbox/tokens.h"

#include <QHash>

namespace sandbox {

/// Another site's sign-in, played by the sandbox itself (docs/oneentry.md#signing-in-elsewhere): the page where a person says yes or no,
/// and the exchange of what it gives for tokens.
class OAuthService : public Service
{
public:
    OAuthService(Context &context, Tokens &tokens);
    void addRoutes(Router &router) override;

private:
    struct Grant
    {
        QString provider;
        QString redirect;
        QString challenge; ///< of a proof key; empty: none was given
        qint64 issued = 0;
    };
    [[nodiscard]] QJsonObject knownProvider(const Request &request) const;
    [[nodiscard]] Reply show(const Request &request) const;
    [[nodiscard]] Reply decide(const Request &request);
    [[nodiscard]] Reply exchange(const Request &request);
    [[nodiscard]] qint64 userOf(const QJsonObject &provider) const;

    Tokens &m_tokens;
    QHash<QString, Grant> m_grants; ///< by code
};

} // namespace sandbox
