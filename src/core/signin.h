// SPDX-License-Identifier: MIT
#pragma once
#include "core/account.h"
#include "core/apierror.h"
#include "core/catalogue.h"
#include "core/formschema.h"

namespace core {

/// What a sign-in is called in a project (docs/oneentry.md#markers-are-configuration): its provider, and the markers of its two fields.
struct SignInMarkers
{
    QString provider;
    QString login;
    QString password;
    friend bool operator==(const SignInMarkers &, const SignInMarkers &) = default;
};

/// A provider that takes a login and a password: neither one-time codes nor another site's sign-in.
[[nodiscard]] bool takesPassword(const AuthProvider &provider);
/// A provider that signs in on another site, in the browser.
[[nodiscard]] bool signsInElsewhere(const AuthProvider &provider);
/// The wished one, else the first that is active and takes a password; null when there is none.
[[nodiscard]] const AuthProvider *passwordProvider(const QList<AuthProvider> &providers, const QString &wish);
/// The wished one if it is active, else the password provider, else the first active one; null when there is none.
[[nodiscard]] const AuthProvider *activeProvider(const QList<AuthProvider> &providers, const QString &wish);

/// The two fields of a sign-in form: by their flags, else those of `known` that it has, else by marker, title, validators and type.
/// Empty for a field that cannot be told. The provider is that of `known`.
[[nodiscard]] SignInMarkers signInFieldsOf(const FormSchema &form, const SignInMarkers &known);
/// `tried`, with the fields that a refusal names in its words in place of those that were sent.
[[nodiscard]] SignInMarkers signInFieldsIn(const ApiError &refusal, const SignInMarkers &tried);

/// The fields of a form that are asked for when an account is made, as a form of its own: those for signing up, and the two of the
/// sign-in. What has to be filled in is required. No fields: the form is none for signing up. Files and captchas are left out.
[[nodiscard]] FormSchema signUpFormOf(const FormSchema &form, const SignInMarkers &markers);
/// Where the store's letters go, of what is filled in: the field that is flagged for it, else the login or another field where an
/// e-mail address stands. Empty: there is none.
[[nodiscard]] QString emailIn(const FormSchema &form, const FormData &data);

/// Which of a store's languages its content is asked for: the wish where the store has it, else the store's first. An empty list says
/// nothing.
[[nodiscard]] QString contentCodeOf(const QList<StoreLocale> &locales, const QString &wish);

} // namespace core
Q_DECLARE_METATYPE(core::SignInMarkers)
