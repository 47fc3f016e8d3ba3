// SPDX-License-Identifier: MIT
#include "api/jsonkeys.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <algorithm>

namespace api {
namespace {

// A key may be spelled with escapes: {"id":1,"\u0069d":2} has one key twice.
QByteArray plainKey(const QByteArray &json, qsizetype from, qsizetype size)
{
    const QByteArray raw = json.mid(from, size);
    return raw.contains('\\') ? QJsonDocument::fromJson("[\"" + raw + "\"]").array().first().toString().toUtf8() : raw;
}

bool isRepeated(QList<QByteArray> &keys)
{
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && json[at] != '"') {
        at += json[at] == '\\' ? 2 : 1;
    }
    return at;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

bool hasRepeatedKey(const QByteArray &json)
{
    QList<QList<QByteArray>> open; // One list of keys for each object or array that is open; an array's stays empty.
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            open.append(QList<QByteArray>());
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            if (isRepeated(open.last())) {
                return true;
            }
            open.removeLast();
        } else if (c == '"') {
            const qsizetype end = endOfString(json, i + 1);
            qsizetype next = end + 1;
            while (next < json.size() && isSpace(json[next])) {
                ++next;
            }
            if (next < json.size() && json[next] == ':' && !open.isEmpty()) {
                open.last().append(plainKey(json, i + 1, end - i - 1));
            }
            i = end;
        }
    }
    return false;
}

} // namespace api
