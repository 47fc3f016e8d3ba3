// SPDX-License-Identifier: MIT
#include "checkout/signin/onetimecode.h"

#include "session/connection.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

using Reason = core::ServerReason::Kind;

constexpr auto resendPause = 30s;
constexpr int mostTries = 5;

/// The store has looked at what was sent; the refusal is not about the project or the account.
bool mayBeTheCode(const core::ApiError &error)
{
    switch (error.reason.kind) {
    case Reason::AppTokenRefused:
    case Reason::NotGranted:
    case Reason::ProviderUnknown:
    case Reason::EndpointUnknown:
    case Reason::DeviceRefused:
    case Reason::LoginUnknown:
    case Reason::NotActivated:
        return false;
    default:
        return error.delivery == core::Delivery::Rejected && error.httpStatus >= 400 && error.httpStatus < 500;
    }
}

} // namespace

OneTimeCode::OneTimeCode(SignInScope &scope, SignInState &state, const QString &usualEvent, QObject *parent) :
    QObject(parent), m_scope(scope), m_state(state), m_events{ u"send_code"_s }
{
    if (!usualEvent.isEmpty()) {
        m_events.append(usualEvent);
    }
    m_resend.setSingleShot(true);
    m_life.setSingleShot(true);
    connect(&m_resend, &QTimer::timeout, this, [this] {
        m_state.code.canResend = true;
        Q_EMIT changed();
    });
    connect(&m_life, &QTimer::timeout, this, [this] {
        m_state.code.fault = CodeState::Fault::Expired;
        Q_EMIT changed();
    });
}

void OneTimeCode::send(const QString &login)
{
    m_state.codeLogin = login;
    CodeState &code = m_state.code;
    code.length = m_scope.provider.codeLength;
    code.hasDigitsOnly = m_scope.provider.hasDigitCodes;
    code.triesLeft = code.triesLeft == 0 && code.fault == CodeState::Fault::None ? mostTries : code.triesLeft;
    m_event = 0;
    ask();
}

void OneTimeCode::ask()
{
    api::AuthApi &auth = m_scope.connection->auth;
    m_reply = api::Reply::of(
        auth, auth.sendCode(m_scope.project.provider, m_state.codeLogin, event()), &api::AuthApi::codeSent, this,
        [this] {
            beginWait(true);
            Q_EMIT sent();
        },
        [this](const core::ApiError &error) { onRefused(error); });
}

void OneTimeCode::onRefused(const core::ApiError &error)
{
    if (error.reason.kind == Reason::CodeNotOffered && m_event + 1 < m_events.size()) {
        ++m_event; // Nothing was sent: the store calls its event otherwise.
        ask();
        return;
    }
    if (error.kind == core::ErrorKind::RateLimited) {
        beginWait(false);
        Q_EMIT sent();
        return;
    }
    m_state.code.canResend = true;
    Q_EMIT failed(error);
}

void OneTimeCode::beginWait(bool isNew)
{
    const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(resendPause * m_scope.timeScale);
    const auto life = std::chrono::duration_cast<std::chrono::milliseconds>(m_scope.provider.codeLifetime * m_scope.timeScale);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CodeState &code = m_state.code;
    code.wasSentBefore = !isNew;
    code.canResend = false;
    code.resendAt = now.addMSecs(pause.count());
    m_resend.start(pause);
    if (!isNew) {
        return; // The last one counts, for as long as it is known to.
    }
    code.fault = CodeState::Fault::None;
    code.triesLeft = mostTries;
    code.expiresAt = life.count() > 0 ? now.addMSecs(life.count()) : QDateTime();
    life.count() > 0 ? m_life.start(life) : m_life.stop();
}

bool OneTimeCode::canEnter() const
{
    return m_state.code.fault == CodeState::Fault::None || m_state.code.fault == CodeState::Fault::Wrong;
}

void OneTimeCode::noteWrong()
{
    CodeState &code = m_state.code;
    code.triesLeft = qMax(0, code.triesLeft - 1);
    code.fault = code.triesLeft > 0 ? CodeState::Fault::Wrong : CodeState::Fault::UsedUp;
    if (code.fault == CodeState::Fault::UsedUp) {
        m_life.stop();
    }
}

bool OneTimeCode::judge(const core::ApiError &error)
{
    if (error.kind == core::ErrorKind::RateLimited) {
        m_state.code.triesLeft = 0;
        noteWrong();
        return true;
    }
    if (!mayBeTheCode(error)) {
        return false;
    }
    noteWrong();
    return true;
}

void OneTimeCode::leave()
{
    m_reply.abort();
    m_resend.stop();
    m_life.stop();
    m_state.code = {};
    m_state.codeLogin.clear();
}

} // namespace checkout
