// SPDX-License-Identifier: MIT
#include "sandbox/storevalues.h"

#include "sandbox/json.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

using Kind = JsonNode::Kind;

bool isDate(const QString &text)
{
    static const QRegularExpression moving(u"^@(year|day[+-]\\d+(T\\d\\d:\\d\\d)?)$"_s);
    return moving.match(text).hasMatch() || QDateTime::fromString(text, Qt::ISODate).isValid();
}

bool isId(const JsonNode &node)
{
    bool isWhole = false;
    const qlonglong number = node.text.toLongLong(&isWhole);
    return node.kind == Kind::Number && isWhole && number > 0 && number <= (1LL << 53);
}

bool isPrice(const JsonNode &node, const Coins &coins)
{
    if (node.kind == Kind::Number)
        return coins.minorOf(QJsonValue(node.text.toDouble())).value_or(-1) >= 0;
    return node.kind == Kind::Text && coins.minorOf(node.text).value_or(-1) >= 0;
}

QString priceName(int digits)
{
    if (digits == 0)
        return u"a price in whole units, as its currency has no smaller ones, like \"1290\""_s;
    return digits == 3 ? u"a price, with a point and at most three digits behind it, like \"12.900\""_s
                       : u"a price, with a point and at most two digits behind it, like \"129.90\""_s;
}

bool isRoute(const QString &text)
{
    static const QRegularExpression form(u"^(GET|POST|PUT|DELETE) /\\S+$"_s);
    return form.match(text).hasMatch();
}

} // namespace

bool fits(const JsonNode &node, const QString &type, const Coins &coins)
{
    if (type == "flag"_L1)
        return node.kind == Kind::Flag;
    if (type == "number"_L1)
        return node.kind == Kind::Number;
    if (type == "id"_L1)
        return isId(node);
    if (type == "price"_L1)
        return isPrice(node, coins);
    if (node.kind != Kind::Text)
        return false;
    return type == "code"_L1 ? isLocale(node.text) : type == "date"_L1 ? isDate(node.text) : type != "route"_L1 || isRoute(node.text);
}

QString typeName(const QString &type, const Coins &coins)
{
    static const QHash<QString, QString> names{ { u"text"_s, u"a text"_s }, { u"words"_s, u"a text, or one for each language"_s },
        { u"number"_s, u"a number"_s }, { u"flag"_s, u"true or false"_s }, { u"id"_s, u"a whole number from 1 to 2^53"_s },
        { u"marker"_s, u"a text"_s }, { u"language"_s, u"one of the project's languages"_s },
        { u"code"_s, u"a language code like en_US"_s }, { u"date"_s, u"a date like \"2026-03-02T09:00:00.000Z\" or \"@day+3\""_s },
        { u"route"_s, u"a verb and a path, like \"GET /users-auth-providers\""_s } };
    if (type.startsWith("one:"_L1))
        return u"one of "_s % type.mid(4).replace(u',', u", "_s);
    if (type.startsWith("list:"_L1))
        return u"a list"_s;
    if (type == "price"_L1)
        return priceName(coins.digits());
    if (type.startsWith(u'>'))
        return u"a marker or an id"_s;
    return names.value(type, u"an object"_s);
}

QString quoted(const JsonNode &node)
{
    switch (node.kind) {
    case Kind::Text:
        return u'"' % node.text.left(60) % (node.text.size() > 60 ? u"…\""_s : u"\""_s);
    case Kind::List:
        return u"a list"_s;
    case Kind::Object:
        return u"an object"_s;
    default:
        return node.kind == Kind::Null ? u"null"_s : node.text;
    }
}

} // namespace sandbox
