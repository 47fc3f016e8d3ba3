// SPDX-License-Identifier: MIT
#include "checkout/signin/signupway.h"

#include "session/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

using Problem = core::FieldProblem;

/// What is filled in for a marker, and takes it out of the data: the sign-in's own fields travel apart.
QString takeFrom(core::FormData &data, const QString &marker)
{
    const auto it = std::find_if(data.begin(), data.end(), [&marker](const core::FormEntry &entry) { return entry.marker == marker; });
    if (it == data.end()) {
        return {};
    }
    const QString *text = std::get_if<QString>(&it->value);
    const QString taken = text ? *text : QString();
    data.erase(it);
    return taken;
}

} // namespace

SignUpWay::SignUpWay(SignInScope &scope, SignInState &state, QObject *parent) : CodedWay(scope, state, u"user_registration"_s, parent) { }

void SignUpWay::setForm(const core::FormSchema &form)
{
    SignUpState &signUp = state().signUp;
    signUp.form = form;
    signUp.answers.readAs(form, m_locale);
    for (const core::FormField &field : form.fields) {
        if (!core::isBlank(field.initialValue) && !signUp.answers.has(field.marker)) {
            signUp.answers.setRaw(field, core::rawFromValue(field, field.initialValue, m_locale), m_locale);
        }
    }
}

void SignUpWay::setLocale(const core::Locale &locale)
{
    m_locale = locale;
    state().signUp.answers.readAs(state().signUp.form, locale);
}

void SignUpWay::begin(const QString &login)
{
    SignUpState &signUp = state().signUp;
    const core::FormField *field = signUp.form.field(scope().project.loginMarker);
    if (field && !login.isEmpty() && signUp.answers.raw(field->marker).isEmpty()) {
        signUp.answers.setRaw(*field, login, m_locale);
    }
}

std::optional<Problem> SignUpWay::problemOf(const core::FormField &field) const
{
    return state().signUp.answers.problem(field, QDateTime::currentDateTimeUtc(), m_locale);
}

void SignUpWay::setAnswer(const QString &marker, const QString &raw, bool isFinished)
{
    SignUpState &signUp = state().signUp;
    const core::FormField *field = signUp.form.field(marker);
    if (!field) {
        return;
    }
    signUp.answers.setRaw(*field, raw, m_locale);
    if (isFinished) {
        signUp.answers.tidy(*field, m_locale);
    }
    // While somebody types, an error may go away but none appears.
    const auto problem = problemOf(*field);
    if (!problem) {
        signUp.problems.remove(marker);
    } else if (signUp.problems.contains(marker) || (isFinished && problem->kind != Problem::Kind::Required)) {
        signUp.problems.insert(marker, *problem);
    }
    Q_EMIT changed();
}

void SignUpWay::notePause(const QString &marker)
{
    const core::FormField *field = state().signUp.form.field(marker);
    const auto problem = field ? problemOf(*field) : std::nullopt;
    if (problem && problem->kind != Problem::Kind::Required) {
        state().signUp.problems.insert(marker, *problem);
        Q_EMIT changed();
    }
}

void SignUpWay::submit(bool remember)
{
    SignUpState &signUp = state().signUp;
    if (isBusy() || signUp.form.fields.isEmpty()) {
        return;
    }
    for (const core::FormField &field : std::as_const(signUp.form.fields)) {
        signUp.answers.tidy(field, m_locale);
    }
    const auto data = signUp.answers.formData(signUp.form, QDateTime::currentDateTimeUtc(), m_locale);
    signUp.problems = data ? core::FieldProblems() : data.error();
    if (!data) {
        Q_EMIT changed();
        return;
    }
    scope().isRemembered = remember;
    send(*data);
}

void SignUpWay::send(const core::FormData &data)
{
    core::Registration registration;
    registration.formIdentifier = state().signUp.form.identifier;
    registration.language = scope().language;
    registration.email = core::emailIn(state().signUp.form, data);
    registration.formData = data;
    const core::SignInMarkers markers = scope().markers();
    const bool hasPassword = state().signUp.form.field(markers.password) != nullptr;
    const QString login = takeFrom(registration.formData, markers.login);
    m_password = core::Secret(takeFrom(registration.formData, markers.password).toUtf8());
    registration.credentials = { markers.provider, markers.login, hasPassword ? markers.password : QString(), login, m_password };
    api::AuthApi &auth = scope().connection->auth;
    await(api::Reply::of(
        auth, auth.signUp(registration), &api::AuthApi::signedUp, this, [this](const core::NewAccount &account) { onCreated(account); },
        [this](const core::ApiError &error) { onRefused(error); }));
}

void SignUpWay::onCreated(const core::NewAccount &account)
{
    if (account.isActive) {
        Q_EMIT accountReady(account.identifier, m_password);
        return;
    }
    activate(account.identifier, m_password);
}

void SignUpWay::activate(const QString &login, const core::Secret &password)
{
    m_password = password;
    state().step = SignInStep::Code; // Whether or not the code can be sent: the account is there.
    sendCode(login);
}

void SignUpWay::onRefused(const core::ApiError &error)
{
    bool isFieldAtFault = false;
    for (auto it = error.fieldErrors.cbegin(); it != error.fieldErrors.cend(); ++it) {
        if (state().signUp.form.field(it.key())) {
            state().signUp.problems.insert(it.key(), { Problem::Kind::ServerRejected, 0, 0, {}, it.value() });
            isFieldAtFault = true;
        }
    }
    setBusy(false);
    if (!isFieldAtFault) {
        Q_EMIT failed(core::Operation::SignUp, error);
    }
}

void SignUpWay::enterCode(const core::Secret &code)
{
    if (!this->code().canEnter()) {
        return;
    }
    api::AuthApi &auth = scope().connection->auth;
    await(api::Reply::of(
        auth, auth.activate(scope().project.provider, this->code().login(), code), &api::AuthApi::activated, this,
        [this](const core::CodeVerdict &verdict) { onActivated(verdict.isRight); },
        [this](const core::ApiError &error) { onCodeRefused(error); }));
}

void SignUpWay::onActivated(bool isActive)
{
    if (isActive) {
        Q_EMIT accountReady(code().login(), m_password);
        return;
    }
    code().noteWrong();
    setBusy(false);
}

void SignUpWay::leave()
{
    CodedWay::leave();
    m_password = {};
}

} // namespace checkout
