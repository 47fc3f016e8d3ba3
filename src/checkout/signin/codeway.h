// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/onetimecode.h"

namespace checkout {

/// A one-time code in place of a password, for a provider that takes no other.
class CodeWay final : public SignInWay
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeWay)
public:
    CodeWay(SignInScope &scope, SignInState &state, QObject *parent = nullptr);

    void requestCode(const QString &login) override;
    void resendCode() override;
    void enterCode(const core::Secret &code) override;
    void cancel() override;
    void leave() override;

private:
    OneTimeCode m_code;
    api::Reply m_reply;
};

} // namespace checkout
