// SPDX-License-Identifier: MIT
#include "sandbox/http.h"

#include "sandbox/json.h"

#include <QDateTime>
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
    switch (status) {
    case 200:
        return "OK"_ba;
    case 201:
        return "Created"_ba;
    case 204:
        return "No Content"_ba;
    case 301:
        return "Moved Permanently"_ba;
    case 302:
        return "Found"_ba;
    case 303:
        return "See Other"_ba;
    case 304:
        return "Not Modified"_ba;
    case 307:
        return "Temporary Redirect"_ba;
    case 308:
        return "Permanent Redirect"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 408:
        return "Request Timeout"_ba;
    case 409:
        return "Conflict"_ba;
    case 413:
        return "Payload Too Large"_ba;
    case 422:
        return "Unprocessable Entity"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 500:
        return "Internal Server Error"_ba;
    case 502:
        return "Bad Gateway"_ba;
    case 503:
        return "Service Unavailable"_ba;
    case 504:
        return "Gateway Timeout"_ba;
    default:
        return "Status"_ba;
    }
}

} // namespace sandbox
