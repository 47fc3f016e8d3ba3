// SPDX-License-Identifier: MIT
#include "sandbox/spoil.h"

#include "sandbox/json.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QJsonValue otherType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return u"not a number"_s;
    case QJsonValue::String:
        return QJsonObject{ { u"unexpected"_s, true } };
    case QJsonValue::Bool:
        return QJsonArray{ 1 };
    case QJsonValue::Array:
        return 7;
    case QJsonValue::Object:
        return u"not an object"_s;
    default:
        return value;
    }
}

QJsonValue wrongTypes(const QJsonValue &value)
{
    if (!value.isObject())
        return value.isArray() ? QJsonValue(u"not a list"_s) : otherType(value);
    QJsonObject object = value.toObject();
    for (QJsonValueRef one : object)
        one = otherType(one);
    return object;
}

// A second "id" (or a second first key) at the end, with another value: parsers differ in which they take.
QByteArray duplicateKey(const QJsonObject &object)
{
    const QString key = object.contains(u"id") ? u"id"_s : object.constBegin().key();
    const QJsonValue other = object[key].isDouble() ? QJsonValue(object[key].toDouble() + 1) : otherType(object[key]);
    QByteArray body = toBytes(object);
    body.chop(1);
    return body + ',' + toBytes(key) + ':' + toBytes(other) + '}';
}

// Of a list it is the first object that gets the second key.
QByteArray duplicateKey(const Reply &reply)
{
    if (!reply.json.isArray())
        return reply.json.toObject().isEmpty() ? reply.bytes() : duplicateKey(reply.json.toObject());
    QByteArrayList parts;
    bool isDone = false;
    const QJsonArray list = reply.json.toArray();
    for (const QJsonValue one : list) {
        const bool isNow = !isDone && !one.toObject().isEmpty();
        isDone = isDone || isNow;
        parts << (isNow ? duplicateKey(one.toObject()) : toBytes(one));
    }
    return isDone ? '[' + parts.join(',') + ']' : reply.bytes();
}

Reply refused(const Fault &fault)
{
    Reply reply = Refusal(fault.number, QString::fromLatin1(reason(fault.number))).reply(QDateTime::currentDateTimeUtc());
    if (fault.retryAfter >= 0)
        reply.headers << qMakePair("Retry-After"_ba, QByteArray::number(fault.retryAfter));
    return reply;
}

} // namespace

Reply spoil(const Reply &reply, const Fault &fault)
{
    Reply spoilt = reply;
    switch (fault.kind) {
    case FaultKind::Status:
        return refused(fault);
    case FaultKind::Redirect:
        spoilt = { .status = fault.number };
        spoilt.headers << qMakePair("Location"_ba, fault.target.toUtf8());
        break;
    case FaultKind::Html200:
        return raw("<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
                   "<body><h1>Welcome</h1><p>Please accept the terms of this network.</p></body></html>"_ba,
            "text/html; charset=utf-8"_ba);
    case FaultKind::Garbage:
        spoilt.isRaw = true;
        spoilt.raw = QByteArray("\x00\xff\xfe{\"id\":,,\x80]}\x01garbage", 22);
        break;
    case FaultKind::WrongType:
        spoilt.json = wrongTypes(reply.json);
        break;
    case FaultKind::DuplicateKey:
        spoilt.raw = duplicateKey(reply);
        spoilt.isRaw = true;
        break;
    default:
        break;
    }
    return spoilt;
}

QByteArray hugeBody(const Reply &reply, int megabytes)
{
    const QByteArray padding(qsizetype(qMin(megabytes, 512)) * 1024 * 1024, 'x');
    if (!reply.json.isObject())
        return QByteArray(padding.size(), ' ') + reply.bytes();
    QByteArray body = toBytes(reply.json);
    body.chop(1);
    return body + (body.size() > 1 ? ",\"padding\":\"" : "\"padding\":\"") + padding + "\"}";
}

} // namespace sandbox
