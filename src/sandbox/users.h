// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/codes.h"
#include "sandbox/service.h"
#include "sandbox/tokens.h"

namespace sandbox {

/// `/users`: docs/oneentry.md#the-user.
class UserService : public Service
{
public:
    UserService(Context &context, Tokens &tokens);
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Row user(const Request &request) const;
    [[nodiscard]] Reply me(const Request &request) const;
    [[nodiscard]] Reply update(const Request &request);
    void updateCredentials(const Row &user, const QJsonObject &body);
    [[nodiscard]] Reply remove(const Request &request, bool forEver);
    [[nodiscard]] Reply pushToken(const Request &request, bool adds);

    Tokens &m_tokens;
};

/// Writes the seed's users, and what amounts are counted in; for a fresh database and after a reset.
void seedUsers(Context &context);

} // namespace sandbox
