// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/codedway.h"
#include "core/locale.h"

namespace checkout {

/// A new account: the fields of the provider's form that are for signing up, then the code that activates it. Whoever has made one is
/// signed in. Works on the sign-up part of SignInController's one value.
class SignUpWay final : public CodedWay
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignUpWay)
public:
    SignUpWay(SignInScope &scope, SignInState &state, QObject *parent = nullptr);

    /// The form is there, or is another one; what was filled in stays. `locale` is the language that answers are read in.
    void setForm(const core::FormSchema &form);
    void setLocale(const core::Locale &locale);
    /// Chosen by a person who has typed `login` before.
    void begin(const QString &login);
    /// What stands in a field now; said to be wrong when `isFinished` (the person left the field).
    void setAnswer(const QString &marker, const QString &raw, bool isFinished);
    /// Nobody has typed for a moment: what is wrong with the field is said.
    void notePause(const QString &marker);
    /// Makes the account, or says what is missing.
    void submit(bool remember);
    /// The account is there and waits for its code.
    void activate(const QString &login, const core::Secret &password);

    void enterCode(const core::Secret &code) override;
    void leave() override;

private:
    [[nodiscard]] std::optional<core::FieldProblem> problemOf(const core::FormField &field) const;
    void send(const core::FormData &data);
    void onCreated(const core::NewAccount &account);
    void onRefused(const core::ApiError &error);
    void onActivated(bool isActive);

    core::Locale m_locale;
    core::Secret m_password; ///< To sign in with once the account is active.
};

} // namespace checkout
