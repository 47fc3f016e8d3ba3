// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "checkout/signin/signinway.h"

#include <QTimer>

namespace checkout {

/// The one-time code of a way (docs/oneentry.md#one-time-codes): asked for, asked for again after half a minute, good for as long as the
/// store says, and gone after the fifth wrong one. Works on the codes' part of SignInController's one value.
class OneTimeCode : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OneTimeCode)
public:
    /// `usualEvent` is asked for where the store has not the built-in event; empty: none. The others are not owned.
    OneTimeCode(SignInScope &scope, SignInState &state, const QString &usualEvent, QObject *parent = nullptr);

    /// sent() or failed() follows, queued.
    void send(const QString &login);
    /// A code that can still be right can be entered.
    [[nodiscard]] bool canEnter() const;
    [[nodiscard]] const QString &login() const { return m_state.codeLogin; }
    /// The marker of the event that the store knows.
    [[nodiscard]] QString event() const { return m_events.value(m_event); }
    /// The store said that it is not this code.
    void noteWrong();
    /// True when `error` is about the code, which the value then says.
    [[nodiscard]] bool judge(const core::ApiError &error);
    void cancel() { m_reply.cancel(); }
    void leave();

Q_SIGNALS:
    void changed();
    void sent();
    void failed(const core::ApiError &error);

private:
    void ask();
    void onRefused(const core::ApiError &error);
    void beginWait(bool isNew);

    SignInScope &m_scope;
    SignInState &m_state;
    QStringList m_events;
    int m_event = 0;
    QTimer m_resend;
    QTimer m_life;
    api::Reply m_reply;
};

} // namespace checkout
