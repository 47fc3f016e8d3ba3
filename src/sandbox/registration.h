// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/codes.h"
#include "sandbox/service.h"

namespace sandbox {

/// Sign-up, one-time codes, activation and passwords: docs/oneentry.md#signing-in.
class RegistrationService : public Service
{
public:
    RegistrationService(Context &context, Codes &codes);
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] QString provider(const Request &request) const;
    [[nodiscard]] Reply signUp(const Request &request);
    [[nodiscard]] Reply activate(const Request &request);
    [[nodiscard]] Reply changePassword(const Request &request);
    [[nodiscard]] QString checkedLogin(const QString &provider, const QJsonArray &authData) const;
    void checkPassword(const QString &provider, const QString &password) const;
    void welcome(qint64 userId);

    Codes &m_codes;
};

} // namespace sandbox
