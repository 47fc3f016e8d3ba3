// SPDX-License-Identifier: MIT
#include "api/jsonnumbers.h"

#include <QByteArrayView>
#include <cmath>

namespace api {
namespace {

bool endsToken(char c)
{
    return c == ',' || c == ']' || c == '}' || c == ':' || c == '"' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isOddNumber(QByteArrayView token)
{
    if (token == "NaN" || token == "Infinity" || token == "-Infinity") {
        return true;
    }
    const bool isNumber = (token[0] >= '0' && token[0] <= '9') || token[0] == '-';
    bool isRead = false;
    const double value = isNumber ? token.toDouble(&isRead) : 0;
    return isNumber && (!isRead || !std::isfinite(value));
}

} // namespace

QByteArray withOddNumbersQuoted(const QByteArray &json)
{
    QByteArray text;
    text.reserve(json.size() + 16);
    for (qsizetype at = 0; at < json.size();) {
        qsizetype end = at + 1;
        if (json[at] == '"') {
            while (end < json.size() && json[end] != '"') {
                end += json[end] == '\\' ? 2 : 1;
            }
            end = qMin(end + 1, json.size());
        } else if (json[at] != '{' && json[at] != '[' && !endsToken(json[at])) {
            while (end < json.size() && !endsToken(json[end])) {
                ++end;
            }
        }
        const QByteArrayView token = QByteArrayView(json).sliced(at, end - at);
        const bool isOdd = isOddNumber(token);
        text.append(isOdd ? "\"" : "").append(token).append(isOdd ? "\"" : "");
        at = end;
    }
    return text;
}

} // namespace api
