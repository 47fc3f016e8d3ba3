// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sandbox {

/// Checks form data against a form, as the API does: the first bad field is refused, its marker in quotes
/// (docs/oneentry.md#validators, docs/oneentry.md#form-data).
class FormValidator
{
public:
    FormValidator(const Store &store, const QJsonObject &form);

    /// `{lang: [entries]}` → the entries. `lang` becomes the language that they were written in.
    /// Throws Refusal 400.
    [[nodiscard]] QJsonArray check(const QJsonValue &formData, QString &lang) const;
    /// Of a registration: the fields that `isSignUpRequired` names are required, those with a flag of credentials are not here.
    [[nodiscard]] QJsonArray checkSignUp(const QJsonValue &formData) const;
    /// Of a user's update: nothing is required.
    [[nodiscard]] QJsonArray checkUpdate(const QJsonValue &formData) const;

private:
    [[nodiscard]] QJsonArray unwrap(const QJsonValue &formData, QString &lang) const;
    [[nodiscard]] QJsonObject attribute(const QString &marker) const;
    [[nodiscard]] QJsonArray entries(const QJsonArray &all) const;
    void checkValues(const QJsonArray &all) const;
    void checkRequired(const QJsonArray &all) const;
    void checkCaptcha(const QJsonObject &attribute, const QJsonArray &all) const;

    const Store &m_store;
    QJsonArray m_attributes;
};

/// What an attribute's type and validators say of a value; empty when it is fine, else the message.
[[nodiscard]] QString fieldProblem(const QJsonObject &attribute, const QJsonValue &value);

} // namespace sandbox
