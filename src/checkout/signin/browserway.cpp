// SPDX-License-Identifier: MIT
#include "checkout/signin/browserway.h"

#include "checkout/orders/urlpolicy.h"
#include "session/connection.h"
#include "session/connectionfactory.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

constexpr auto longestVisit = 5min; ///< To the other site.

QByteArray documentOf(const BrowserPageWords &words, const QString &sentence)
{
    const QString html = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                         "content=\"width=device-width, initial-scale=1\"><title>%2</title><style>body{font:18px/27px system-ui,sans-serif;"
                         "max-width:28em;margin:20vh auto;padding:0 24px;color-scheme:light dark}</style></head>"
                         "<body><h1>%2</h1><p role=\"status\">%3</p></body></html>\n"_s;
    return html.arg(words.language.toHtmlEscaped(), words.title.toHtmlEscaped(), sentence.toHtmlEscaped()).toUtf8();
}

} // namespace

BrowserWay::BrowserWay(SignInScope &scope, SignInState &state, QObject *parent) : SignInWay(scope, state, parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { stopWaiting(BrowserState::Fault::TimedOut); });
}

void BrowserWay::start(bool remember, const BrowserPageWords &words)
{
    if (isBusy() || !scope().connection) {
        return;
    }
    m_words = words;
    scope().isRemembered = remember;
    scope().login.clear(); // The other site knows who it is.
    m_listener = std::make_unique<LoopbackListener>([this](const QUrlQuery &query) { return judge(query); });
    if (!m_listener->open()) {
        stopWaiting(BrowserState::Fault::NoAddress);
        return;
    }
    const bool isLoopback = isLoopbackHost(session::projectUrl(scope().project.url).host());
    m_request = makeOAuthRequest(safePaymentUrl(scope().provider.authAddress, isLoopback), m_listener->address());
    state().browser = { m_request.address.toString(QUrl::FullyEncoded), m_request.address.host(), false, BrowserState::Fault::None };
    state().step = SignInStep::Waiting;
    m_patience.start(std::chrono::duration_cast<std::chrono::milliseconds>(longestVisit * scope().timeScale));
    Q_EMIT changed();
}

// Whoever can reach this computer's loopback can knock here: only the answer with our own state ends the wait.
LoopbackListener::Page BrowserWay::judge(const QUrlQuery &query)
{
    const auto item = [&query](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
    const core::Secret code(item(u"code"_s).toUtf8());
    const bool isRefusal = query.hasQueryItem(u"error"_s);
    if (m_request.state.isEmpty() || item(u"state"_s) != m_request.state || (code.isEmpty() && !isRefusal)) {
        state().browser.hadForeignAnswer = true;
        QMetaObject::invokeMethod(this, &BrowserWay::changed, Qt::QueuedConnection);
        return { 400, documentOf(m_words, m_words.foreign) };
    }
    m_listener->close();
    m_request.state.clear(); // An answer counts once.
    const auto goOn = [this, code, isRefusal] {
        if (state().step == SignInStep::Waiting) { // Else somebody has gone back meanwhile.
            isRefusal ? stopWaiting(BrowserState::Fault::Denied) : exchange(code);
        }
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
    return { 200, documentOf(m_words, isRefusal ? m_words.refused : m_words.done) };
}

void BrowserWay::stopWaiting(BrowserState::Fault fault)
{
    m_patience.stop();
    if (m_listener) {
        m_listener->close();
    }
    m_request = {};
    state().browser = { {}, {}, false, fault };
    state().step = SignInStep::Begin;
    Q_EMIT changed();
}

void BrowserWay::exchange(const core::Secret &code)
{
    if (state().step != SignInStep::Waiting) {
        return; // Stopped by the person while the answer came.
    }
    api::AuthApi &auth = scope().connection->auth;
    m_reply = api::Reply::of(
        auth, auth.exchange(scope().project.provider, { code, m_request.redirectAddress, m_request.clientId, m_request.verifier }),
        &api::AuthApi::signedIn, this, [this](const core::AuthTokens &tokens) { takeTokens(tokens); },
        [this](const core::ApiError &error) {
            setBusy(false);
            stopWaiting(BrowserState::Fault::None);
            Q_EMIT failed(core::Operation::SignInElsewhere, error);
        });
    m_patience.stop();
    setBusy(true);
}

void BrowserWay::cancel()
{
    if (m_reply.isPending()) {
        m_reply.cancel();
    } else if (state().step == SignInStep::Waiting) {
        stopWaiting(BrowserState::Fault::None);
    }
}

void BrowserWay::leave()
{
    m_reply.abort();
    m_patience.stop();
    if (m_listener) {
        m_listener->close();
    }
    m_request = {};
    state().browser = {};
}

} // namespace checkout
