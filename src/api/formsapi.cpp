// SPDX-License-Identifier: MIT
#include "api/formsapi.h"

#include "api/codecs.h"
#include "net/requestspec.h"

using namespace Qt::Literals::StringLiterals;

namespace api {

core::RequestId FormsApi::fetchForm(const QString &marker, const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"forms"_s, u"marker"_s, marker };
    spec.query = { { u"langCode"_s, lang } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeForm(b, lang); }, &FormsApi::formFetched);
}

core::RequestId FormsApi::fetchForms(const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"forms"_s };
    spec.query = { { u"langCode"_s, lang }, { u"offset"_s, u"0"_s }, { u"limit"_s, u"100"_s } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeForms(b, lang); }, &FormsApi::formsFetched);
}

core::RequestId FormsApi::fetchAttributeSets(const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"attributes-sets"_s };
    spec.query = { { u"langCode"_s, lang }, { u"offset"_s, u"0"_s }, { u"limit"_s, u"100"_s } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeForms(b, lang); }, &FormsApi::attributeSetsFetched);
}

core::RequestId FormsApi::fetchAttributes(const QString &attributeSet, const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"attributes-sets"_s, attributeSet, u"attributes"_s };
    spec.query = { { u"langCode"_s, lang } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeForm(b, lang); }, &FormsApi::attributesFetched);
}

} // namespace api
