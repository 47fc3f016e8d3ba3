// SPDX-License-Identifier: MIT
#include "core/signin.h"

#include "core/formanswers.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

bool hasOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&text](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isPasswordName(const QString &name)
{
    return hasOneOf(name, { "pass"_L1, "pwd"_L1, "parola"_L1, "sifre"_L1 }) || name.contains(u"şifre"_s, Qt::CaseInsensitive);
}

bool isLoginName(const QString &name)
{
    return hasOneOf(name, { "login"_L1, "mail"_L1, "user"_L1, "phone"_L1, "eposta"_L1, "e-posta"_L1, "telefon"_L1 });
}

bool takesText(const FormField &field)
{
    return field.type == FieldType::String || field.type == FieldType::Unknown;
}

/// The first field of text that is not `other` and of which `holds` is true.
QString fieldWhere(const FormSchema &form, const QString &other, bool (*holds)(const FormField &))
{
    const auto it = std::find_if(form.fields.begin(), form.fields.end(),
        [&other, holds](const FormField &field) { return field.marker != other && takesText(field) && holds(field); });
    return it == form.fields.end() ? QString() : it->marker;
}

QString flagged(const FormSchema &form, bool FormField::*flag)
{
    const auto it = std::find_if(form.fields.begin(), form.fields.end(), [flag](const FormField &field) { return field.*flag; });
    return it == form.fields.end() ? QString() : it->marker;
}

QString passwordFieldOf(const FormSchema &form, const QString &known)
{
    const QString marker = flagged(form, &FormField::isPassword);
    if (!marker.isEmpty() || form.field(known)) {
        return marker.isEmpty() ? known : marker;
    }
    const QString named = fieldWhere(form, {}, [](const FormField &field) { return isPasswordName(field.marker); });
    return named.isEmpty() ? fieldWhere(form, {}, [](const FormField &field) { return isPasswordName(field.title); }) : named;
}

QString loginFieldOf(const FormSchema &form, const QString &known, const QString &password)
{
    const QString marker = flagged(form, &FormField::isLogin);
    if (!marker.isEmpty() || form.field(known)) {
        return marker.isEmpty() ? known : marker;
    }
    // A form of older stores says nothing else: what must be an e-mail address is the login, then what is called so, then the only other.
    for (const auto holds : std::initializer_list<bool (*)(const FormField &)>{ [](const FormField &field) { return field.rules.email; },
             [](const FormField &field) { return isLoginName(field.marker); },
             [](const FormField &field) { return isLoginName(field.title); }, [](const FormField &) { return true; } }) {
        if (const QString found = fieldWhere(form, password, holds); !found.isEmpty()) {
            return found;
        }
    }
    return {};
}

} // namespace

bool takesPassword(const AuthProvider &provider)
{
    return !provider.isCheckCode && !signsInElsewhere(provider);
}

bool signsInElsewhere(const AuthProvider &provider)
{
    return provider.type == "oauth"_L1;
}

const AuthProvider *passwordProvider(const QList<AuthProvider> &providers, const QString &wish)
{
    const AuthProvider *first = nullptr;
    for (const AuthProvider &provider : providers) {
        if (!provider.isActive || !takesPassword(provider)) {
            continue;
        }
        if (provider.identifier == wish) {
            return &provider;
        }
        first = first ? first : &provider;
    }
    return first;
}

const AuthProvider *activeProvider(const QList<AuthProvider> &providers, const QString &wish)
{
    const auto find = [&providers](const auto &fits) {
        const auto it = std::find_if(providers.begin(), providers.end(), [&fits](const AuthProvider &p) { return p.isActive && fits(p); });
        return it == providers.end() ? nullptr : &*it;
    };
    const AuthProvider *wished = find([&wish](const AuthProvider &p) { return p.identifier == wish; });
    const AuthProvider *byPassword = wished ? wished : find(takesPassword);
    return byPassword ? byPassword : find([](const AuthProvider &) { return true; });
}

SignInMarkers signInFieldsOf(const FormSchema &form, const SignInMarkers &known)
{
    const QString password = passwordFieldOf(form, known.password);
    return { known.provider, loginFieldOf(form, known.login, password), password };
}

SignInMarkers signInFieldsIn(const ApiError &refusal, const SignInMarkers &tried)
{
    SignInMarkers named = tried;
    for (auto it = refusal.fieldErrors.cbegin(); it != refusal.fieldErrors.cend(); ++it) {
        if (it.key() == tried.login || it.key() == tried.password) {
            continue; // What was sent is what the server finds fault with: that names nothing new.
        }
        (isPasswordName(it.key()) ? named.password : named.login) = it.key();
    }
    return named;
}

FormSchema signUpFormOf(const FormSchema &form, const SignInMarkers &markers)
{
    FormSchema asked = form;
    const bool isForSigningUp
        = std::any_of(form.fields.begin(), form.fields.end(), [](const FormField &field) { return field.isVisible && field.isSignUp; });
    const auto isCredential
        = [&markers](const FormField &field) { return field.marker == markers.login || field.marker == markers.password; };
    asked.fields.removeIf([&](const FormField &field) {
        const bool isAsked = field.isSignUp || isCredential(field);
        return !isForSigningUp || !isAsked || !isEnterable(field) || isFileField(field);
    });
    for (FormField &field : asked.fields) {
        field.rules.required = field.rules.required || field.isSignUpRequired || isCredential(field);
        field.isPassword = field.marker == markers.password;
    }
    return asked;
}

QString emailIn(const FormSchema &form, const FormData &data)
{
    const auto valueOf = [&data](const QString &marker) {
        const auto it = std::find_if(data.begin(), data.end(), [&marker](const FormEntry &entry) { return entry.marker == marker; });
        const QString *text = it == data.end() ? nullptr : std::get_if<QString>(&it->value);
        return text && text->contains(u'@') ? *text : QString();
    };
    for (const auto fits : std::initializer_list<bool (*)(const FormField &)>{ [](const FormField &f) { return f.isNotificationEmail; },
             [](const FormField &f) { return f.isLogin; }, [](const FormField &f) { return f.rules.email; } }) {
        for (const FormField &field : form.fields) {
            if (const QString email = fits(field) ? valueOf(field.marker) : QString(); !email.isEmpty()) {
                return email;
            }
        }
    }
    return {};
}

QString contentCodeOf(const QList<StoreLocale> &locales, const QString &wish)
{
    QString first;
    for (const StoreLocale &locale : locales) {
        if (locale.isActive && locale.code == wish) {
            return wish;
        }
        first = first.isEmpty() && locale.isActive ? locale.code : first;
    }
    return first.isEmpty() ? wish : first;
}

} // namespace core
