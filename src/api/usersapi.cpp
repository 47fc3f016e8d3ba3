// SPDX-License-Identifier: MIT
#include "api/usersapi.h"

#include "api/codecs.h"
#include "net/requestspec.h"

using namespace Qt::Literals::StringLiterals;

namespace api {

core::RequestId UsersApi::fetchMe(const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"users"_s, u"me"_s };
    spec.query = { { u"langCode"_s, lang } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeUser(b, lang); }, &UsersApi::meFetched);
}

} // namespace api
