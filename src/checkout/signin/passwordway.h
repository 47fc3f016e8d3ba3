// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/signinattempt.h"
#include "checkout/signin/signinway.h"

namespace checkout {

/// Login and password, whatever the project calls them (SignInAttempt).
class PasswordWay final : public SignInWay
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordWay)
public:
    using SignInWay::SignInWay;

    void start(const core::Secret &password);
    void cancel() override;
    void leave() override;
    /// What was sent last.
    [[nodiscard]] const core::Secret &password() const { return m_password; }

private:
    void prepare();

    SignInAttempt *m_attempt = nullptr; ///< Of the connection at hand; a child of this.
    core::Secret m_password;
};

} // namespace checkout
