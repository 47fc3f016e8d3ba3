// SPDX-License-Identifier: MIT
#include "net/bodycheck.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace net {
namespace {

bool startsLikeJson(const QByteArray &body)
{
    const bool hasMark = body.startsWith("\xEF\xBB\xBF"); // A byte order mark, which some servers put in front.
    for (const char c : hasMark ? body.mid(3) : body) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            continue;
        }
        return c == '{' || c == '[' || c == '"' || c == '-' || c == 't' || c == 'f' || c == 'n' || (c >= '0' && c <= '9');
    }
    return false;
}

bool mayBeJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.toLower();
    return type.isEmpty() || type.contains("json") || type.startsWith("text/plain") || type.startsWith("application/octet-stream");
}

} // namespace

bool isJsonShallow(const QByteArray &json, int limit)
{
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json.constData()[i]) {
        case '"':
            i = endOfJsonString(json, i + 1);
            break;
        case '{':
        case '[':
            if (++depth > limit) {
                return false;
            }
            break;
        case '}':
        case ']':
            --depth;
            break;
        default:
            break;
        }
    }
    return true;
}

qsizetype endOfJsonString(QByteArrayView json, qsizetype at)
{
    for (qsizetype from = at; from < json.size(); ++from) {
        const void *quote = std::memchr(json.data() + from, '"', size_t(json.size() - from));
        if (!quote) {
            break;
        }
        from = static_cast<const char *>(quote) - json.data();
        qsizetype before = from; // After an odd number of backslashes it belongs to the text.
        while (before > at && json[before - 1] == '\\') {
            --before;
        }
        if ((from - before) % 2 == 0) {
            return from;
        }
    }
    return json.size();
}

bool isErrorEnvelope(const QByteArray &body)
{
    if (!startsLikeJson(body) || !isJsonShallow(body)) {
        return false;
    }
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return object.contains("message"_L1) || object.contains("statusCode"_L1) || object.contains("error"_L1);
}

Ending::Body classifyBody(int httpStatus, const QByteArray &contentType, const QByteArray &body)
{
    if (body.trimmed().isEmpty()) {
        return Ending::Body::None;
    }
    if (!mayBeJson(contentType) || !startsLikeJson(body)) {
        return Ending::Body::NotJson;
    }
    if (httpStatus < 400) {
        return Ending::Body::JsonOther;
    }
    return isErrorEnvelope(body) ? Ending::Body::JsonEnvelope : Ending::Body::NotJson;
}

} // namespace net
