// SPDX-License-Identifier: MIT
#include "sandbox/http.h"

#include "sandbox/json.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

QByteArray Request::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString Request::param(QLatin1StringView key) const
{
    return query.queryItemValue(key, QUrl::FullyDecoded);
}

int Request::number(QLatin1StringView key, int fallback) const
{
    const QString text = param(key);
    if (text.isEmpty())
        return fallback;
    bool fine = false;
    const int value = text.toInt(&fine);
    if (!fine || value < 0)
        throw Refusal(400, u"\""_s % key % u"\" must be a positive number"_s);
    return value;
}

qint64 Request::id(int index) const
{
    bool fine = false;
    const qint64 value = captures.value(index).toLongLong(&fine);
    if (!fine || value <= 0)
        throw Refusal(400, u"Validation failed (numeric string is expected)"_s);
    return value;
}

QByteArray Reply::bytes() const
{
    return isRaw ? raw : toBytes(json);
}

Reply ok(const QJsonValue &value)
{
    return { .json = value };
}

Reply created(const QJsonValue &value)
{
    return { .status = 201, .json = value };
}

Reply raw(const QByteArray &bytes, const QByteArray &type, int status)
{
    return { .status = status, .raw = bytes, .type = type, .isRaw = true };
}

Refusal::Refusal(int status, const QString &message) : m_status(status), m_message(message) { }

Reply Refusal::reply(const QDateTime &now) const
{
    return { .status = m_status,
        .json = QJsonObject{ { u"statusCode"_s, m_status }, { u"message"_s, m_message }, { u"timestamp"_s, isoText(now) },
            { u"pageData"_s, QJsonValue::Null } } };
}

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> texts{
        { 200, "OK"_ba },
        { 201, "Created"_ba },
        { 204, "No Content"_ba },
        { 301, "Moved Permanently"_ba },
        { 302, "Found"_ba },
        { 303, "See Other"_ba },
        { 307, "Temporary Redirect"_ba },
        { 308, "Permanent Redirect"_ba },
        { 400, "Bad Request"_ba },
        { 401, "Unauthorized"_ba },
        { 403, "Forbidden"_ba },
        { 404, "Not Found"_ba },
        { 408, "Request Timeout"_ba },
        { 409, "Conflict"_ba },
        { 413, "Payload Too Large"_ba },
        { 422, "Unprocessable Entity"_ba },
        { 429, "Too Many Requests"_ba },
        { 500, "Internal Server Error"_ba },
        { 502, "Bad Gateway"_ba },
        { 503, "Service Unavailable"_ba },
        { 504, "Gateway Timeout"_ba },
    };
    return texts.value(status, "Status"_ba);
}

} // namespace sandbox
