// SPDX-License-Identifier: MIT
#include "sandbox/json.h"

#include "sandbox/http.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr int maxDepth = 64;

// QJsonDocument has a limit of its own (1024), but what it builds below that is still walked recursively by us.
bool isTooDeep(const QByteArray &body)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

QByteArray toBytes(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object:
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    case QJsonValue::Array:
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    case QJsonValue::Undefined:
        return {};
    default:
        break;
    }
    QByteArray wrapped = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QJsonValue parseBody(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (isTooDeep(body))
        throw Refusal(400, u"Unexpected token in JSON: nested too deeply"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        throw Refusal(400, u"Unexpected token in JSON at position "_s % QString::number(error.offset));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonArray arrayOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

QString textOf(const QJsonValue &value)
{
    return QString::fromUtf8(toBytes(value));
}

QString isoText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

bool isLocale(QStringView key)
{
    return key.size() == 5 && key[2] == u'_' && key[0].isLower() && key[1].isLower() && key[3].isUpper() && key[4].isUpper();
}

QJsonValue localised(const QJsonValue &map, const QString &lang)
{
    if (!map.isObject())
        return map;
    const QJsonObject object = map.toObject();
    const auto found = object.constFind(lang);
    if (found != object.constEnd())
        return *found;
    const QStringList keys = object.keys();
    const bool isMap = !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [](const QString &key) { return isLocale(key); });
    return isMap ? object.value(keys.first()) : map;
}

QJsonObject keyed(const QJsonValue &map, const QString &lang)
{
    return { { lang, localised(map, lang) } };
}

} // namespace sandbox
