// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/codes.h"
#include "sandbox/service.h"
#include "sandbox/tokens.h"

namespace sandbox {

/// The markers of a provider's login form that stand for the name and the password (flags isLogin, isPassword).
struct LoginMarkers
{
    QString login;
    QString password;
};
[[nodiscard]] LoginMarkers loginMarkers(const Store &store, const QString &provider);
/// The value of the entry with this marker in `authData`; empty when there is none.
[[nodiscard]] QString authValue(const QJsonArray &authData, const QString &marker);

/// Providers, sign-in, tokens and devices: docs/oneentry.md#signing-in without registration.
class AuthService : public Service
{
public:
    AuthService(Context &context, Tokens &tokens, Codes &codes);
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Reply providers(Request &request);
    [[nodiscard]] Reply provider(Request &request);
    [[nodiscard]] Reply signIn(Request &request);
    [[nodiscard]] Reply refresh(Request &request);
    [[nodiscard]] Reply logout(Request &request);
    [[nodiscard]] QJsonObject knownProvider(const Request &request) const;
    [[nodiscard]] QJsonObject wireProvider(const QJsonObject &provider, const QString &lang) const;

    Tokens &m_tokens;
    Codes &m_codes;
};

} // namespace sandbox
