// SPDX-License-Identifier: MIT
#include "api/rawapi.h"

#include "api/jsonreader.h"
#include "net/requestspec.h"

namespace api {
namespace {

core::Result<QJsonValue> decodeAny(const QByteArray &json)
{
    JsonReader r;
    QJsonValue value = r.document(json);
    return r.result(std::move(value));
}

} // namespace

core::RequestId RawApi::fetch(const QStringList &path, const Query &query)
{
    net::RequestSpec spec;
    spec.path = path;
    spec.query = query;
    return send(spec, &decodeAny, &RawApi::fetched);
}

core::RequestId RawApi::fetchByPost(const QStringList &path, const Query &query, const QByteArray &body)
{
    net::RequestSpec spec;
    spec.verb = net::Verb::Post;
    spec.path = path;
    spec.query = query;
    spec.body = body;
    return send(spec, &decodeAny, &RawApi::fetched);
}

} // namespace api
