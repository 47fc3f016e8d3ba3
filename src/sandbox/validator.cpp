// SPDX-License-Identifier: MIT
#include "sandbox/validator.h"

#include "sandbox/http.h"
#include "sandbox/json.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString bad(const QString &marker)
{
    return u"formData's marker '"_s % marker % u"' value is missing or incorrect"_s;
}

bool isBlank(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

} // namespace

FormValidator::FormValidator(const Store &store, const QJsonObject &form) : m_store(store), m_attributes(form[u"attributes"].toArray()) { }

QJsonArray FormValidator::unwrap(const QJsonValue &formData, QString &lang) const
{
    if (!formData.isObject())
        throw Refusal(400, u"\"formData\" must be of type object"_s);
    const QJsonObject object = formData.toObject();
    if (object.isEmpty())
        throw Refusal(400, u"empty form data section"_s);
    lang = object.contains(lang) ? lang : object.constBegin().key();
    if (!isLocale(lang))
        throw Refusal(400, u"\"formData."_s % lang % u"\" is not allowed"_s);
    if (!object[lang].isArray())
        throw Refusal(400, u"\"formData."_s % lang % u"\" must be an array"_s);
    return object[lang].toArray();
}

QJsonObject FormValidator::attribute(const QString &marker) const
{
    for (const QJsonValue attribute : m_attributes) {
        if (attribute[u"marker"].toString() == marker)
            return attribute.toObject();
    }
    return {};
}

QJsonArray FormValidator::entries(const QJsonArray &all) const
{
    QStringList seen;
    for (const QJsonValue entry : all) {
        const QString marker = entry[u"marker"].toString();
        // What a doubly wrapped body looks like from here (docs/oneentry.md#creating-an-order).
        if (marker.isEmpty())
            throw Refusal(400, u"formData's marker 'undefined' marker is required"_s);
        const QJsonObject own = attribute(marker);
        if (own.isEmpty())
            throw Refusal(400,
                u"form includes an attribute's marker '"_s % marker % u"' that is not presented in corresponding form's attributes sets"_s);
        if (seen.contains(marker))
            throw Refusal(400, u"formData's marker '"_s % marker % u"' is duplicated"_s);
        if (entry[u"type"].toString() != own[u"type"].toString())
            throw Refusal(400, u"formData's marker '"_s % marker % u"' type is missing or incorrect"_s);
        seen << marker;
    }
    return all;
}

void FormValidator::checkRequired(const QJsonArray &all) const
{
    for (const QJsonValue value : m_attributes) {
        const QJsonObject required = value[u"validators"][u"requiredValidator"].toObject();
        if (!value[u"validators"].toObject().contains(u"requiredValidator"_s) || required[u"strict"].toBool(true) == false)
            continue;
        const QString marker = value[u"marker"].toString();
        bool isThere = false;
        for (const QJsonValue entry : all)
            isThere = isThere || (entry[u"marker"].toString() == marker && !isBlank(entry[u"value"]));
        if (!isThere)
            throw Refusal(400, bad(marker));
    }
}

void FormValidator::checkCaptcha(const QJsonObject &attribute, const QJsonArray &all) const
{
    const QJsonObject captcha = m_store.project()[u"captcha"].toObject();
    QJsonValue answer(QJsonValue::Undefined);
    for (const QJsonValue entry : all) {
        if (entry[u"marker"] == attribute[u"marker"])
            answer = entry[u"value"];
    }
    if (answer.isUndefined() && captcha[u"enforced"].toBool())
        throw Refusal(400, u"formData doesn't have spam attribute"_s);
    if (!answer.isUndefined() && answer[u"event"][u"token"] != captcha[u"token"])
        throw Refusal(400, bad(attribute[u"marker"].toString()));
}

QJsonArray FormValidator::check(const QJsonValue &formData, QString &lang) const
{
    const QJsonArray all = entries(unwrap(formData, lang));
    checkRequired(all);
    for (const QJsonValue value : m_attributes) {
        if (value[u"type"].toString() == "spam"_L1)
            checkCaptcha(value.toObject(), all);
    }
    checkValues(all);
    QJsonArray kept;
    for (const QJsonValue entry : all) {
        if (entry[u"type"].toString() != "spam"_L1 && entry[u"type"].toString() != "button"_L1)
            kept << QJsonObject{ { u"marker"_s, entry[u"marker"] }, { u"type"_s, entry[u"type"] }, { u"value"_s, entry[u"value"] } };
    }
    return kept;
}

void FormValidator::checkValues(const QJsonArray &all) const
{
    for (const QJsonValue entry : all) {
        const QJsonObject own = attribute(entry[u"marker"].toString());
        const bool isEmptyText = own[u"type"].toString() == "string"_L1 && entry[u"value"].isString() && isBlank(entry[u"value"]);
        const QString problem = isEmptyText ? QString() : fieldProblem(own, entry[u"value"]);
        if (!problem.isEmpty())
            throw Refusal(400, problem);
    }
}

QJsonArray FormValidator::checkSignUp(const QJsonValue &formData) const
{
    QString lang = m_store.languages().first();
    const QJsonArray all = formData.isUndefined() ? QJsonArray() : entries(unwrap(formData, lang));
    for (const QJsonValue value : m_attributes) {
        const QString marker = value[u"marker"].toString();
        if (!value[u"isSignUpRequired"].toBool() || value[u"isLogin"].toBool() || value[u"isPassword"].toBool())
            continue;
        bool isThere = false;
        for (const QJsonValue entry : all)
            isThere = isThere || (entry[u"marker"].toString() == marker && !isBlank(entry[u"value"]));
        if (!isThere)
            throw Refusal(400, bad(marker));
    }
    checkValues(all);
    return all;
}

QJsonArray FormValidator::checkUpdate(const QJsonValue &formData) const
{
    QString lang = m_store.languages().first();
    const QJsonArray all = entries(unwrap(formData, lang));
    checkValues(all);
    return all;
}

} // namespace sandbox
