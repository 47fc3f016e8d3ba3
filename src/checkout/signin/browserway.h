// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "checkout/signin/loopbacklistener.h"
#include "checkout/signin/oauthrequest.h"
#include "checkout/signin/signinway.h"

#include <QTimer>
#include <memory>

namespace checkout {

/// Another site's sign-in, in the browser of this computer (docs/oneentry.md#signing-in-elsewhere). The page opens the link; what comes
/// back on the loopback address is changed for tokens. Waits for five minutes.
class BrowserWay final : public SignInWay
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowserWay)
public:
    BrowserWay(SignInScope &scope, SignInState &state, QObject *parent = nullptr);

    /// The link is in the value from then on. Begun again, the last one counts no more.
    void start(bool remember, const BrowserPageWords &words);
    void cancel() override;
    void leave() override;

private:
    [[nodiscard]] LoopbackListener::Page judge(const QUrlQuery &query);
    void stopWaiting(BrowserState::Fault fault);
    void exchange(const core::Secret &code);

    BrowserPageWords m_words;
    OAuthRequest m_request;
    std::unique_ptr<LoopbackListener> m_listener;
    QTimer m_patience;
    api::Reply m_reply;
};

} // namespace checkout
