// SPDX-License-Identifier: MIT
#include "api/localesapi.h"

#include "api/codecs.h"
#include "net/requestspec.h"

using namespace Qt::Literals::StringLiterals;

namespace api {

core::RequestId LocalesApi::fetchLocales()
{
    net::RequestSpec spec;
    spec.path = { u"locales"_s, u"active"_s, u"all"_s };
    spec.auth = net::AuthKind::None;
    return send(spec, &decodeLocales, &LocalesApi::localesFetched);
}

} // namespace api
