// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/onetimecode.h"

namespace checkout {

/// What the ways with a one-time code have in common: sending it, sending it again, and whether a refusal is about it.
class CodedWay : public SignInWay
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodedWay)
public:
    /// `usualEvent`: see OneTimeCode.
    CodedWay(SignInScope &scope, SignInState &state, const QString &usualEvent, QObject *parent = nullptr);

    void resendCode() override;
    void cancel() override;
    void leave() override;

protected:
    [[nodiscard]] OneTimeCode &code() { return m_code; }
    void sendCode(const QString &login);
    /// The one request of this way that is out from now on.
    void await(api::Reply reply);
    /// The answer to a code that was entered: shown at the code where it is about the code, else told.
    void onCodeRefused(const core::ApiError &error);
    /// A second has passed, or the code has become another one or too old.
    virtual void onCodeChanged();

private:
    OneTimeCode m_code;
    api::Reply m_reply;
};

} // namespace checkout
