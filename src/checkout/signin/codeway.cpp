// SPDX-License-Identifier: MIT
#include "checkout/signin/codeway.h"

#include "session/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {

CodeWay::CodeWay(SignInScope &scope, SignInState &state, QObject *parent) : CodedWay(scope, state, u"auth"_s, parent) { }

void CodeWay::requestCode(const QString &login)
{
    sendCode(login);
}

void CodeWay::enterCode(const core::Secret &code)
{
    if (!this->code().canEnter()) {
        return;
    }
    const core::SignInMarkers markers = scope().markers();
    api::AuthApi &auth = scope().connection->auth;
    await(api::Reply::of(
        auth, auth.signIn({ markers.provider, markers.login, {}, this->code().login(), {}, code }), &api::AuthApi::signedIn, this,
        [this](const core::AuthTokens &tokens) { takeTokens(tokens); }, [this](const core::ApiError &error) { onCodeRefused(error); }));
}

} // namespace checkout
