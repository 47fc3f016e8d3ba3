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
/// The wished one, else the first that is active and takes a password; null when there is none.
[[nodiscard]] const AuthProvider *passwordProvider(const QList<AuthProvider> &providers, const QString &wish);

/// The two fields of a sign-in form: by their flags, else those of `known` that it has, else by marker, title, validators and type.
/// Empty for a field that cannot be told. The provider is that of `known`.
[[nodiscard]] SignInMarkers signInFieldsOf(const FormSchema &form, const SignInMarkers &known);
/// `tried`, with the fields that a refusal names in its words in place of those that were sent.
[[nodiscard]] SignInMarkers signInFieldsIn(const ApiError &refusal, const SignInMarkers &tried);

/// Which of a store's languages its content is asked for: the wish where the store has it, else the store's first. An empty list says
/// nothing.
[[nodiscard]] QString contentCodeOf(const QList<StoreLocale> &locales, const QString &wish);

} // namespace core
Q_DECLARE_METATYPE(core::SignInMarkers)
