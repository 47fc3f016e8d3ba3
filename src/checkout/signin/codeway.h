// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/codedway.h"

namespace checkout {

/// A one-time code in place of a password, for a provider that takes no other.
class CodeWay final : public CodedWay
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeWay)
public:
    CodeWay(SignInScope &scope, SignInState &state, QObject *parent = nullptr);

    void requestCode(const QString &login) override;
    void enterCode(const core::Secret &code) override;
};

} // namespace checkout
