// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/jsonreader.h"
#include "api/serverreasons.h"
#include "net/bodycheck.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

constexpr qsizetype longestMessage = 2000;

/// A text that comes from elsewhere and will be shown: one paragraph without control characters.
QString harmless(QString text)
{
    text.truncate(longestMessage);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control) {
            c = u' ';
        }
    }
    return text.simplified();
}

/// docs/oneentry.md#contradictions: a text or a list of texts.
QStringList messagesIn(const QJsonObject &envelope)
{
    QStringList messages;
    for (const auto key : { "message"_L1, "localizeMessage"_L1, "error"_L1 }) {
        for (const QJsonValue item : manyOf(envelope.value(key))) {
            const QString text = harmless(textOf(item));
            if (!text.isEmpty()) {
                messages.append(text);
            }
        }
        if (!messages.isEmpty()) {
            break;
        }
    }
    return messages;
}

/// Markers that a message names: docs/oneentry.md#validators and the Joi texts of docs/oneentry.md#refusals-in-words.
QStringList markersIn(const QString &message)
{
    static const QRegularExpression quoted(u"marker '([^']+)'"_s);
    static const QRegularExpression joi(u"^\"([^\"]+)\" (?:is|must|should|length|contains|with|fails|failed|cannot|can not|only)\\b"_s);
    static const QRegularExpression listed(
        u"required values are missing or incorrect: *(.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList markers;
    for (const auto &match : quoted.globalMatch(message)) {
        markers.append(match.captured(1));
    }
    if (const auto match = joi.match(message); match.hasMatch()) {
        markers.append(match.captured(1));
    }
    if (const auto match = listed.match(message); match.hasMatch()) {
        const QStringList names = match.captured(1).split(u',', Qt::SkipEmptyParts);
        for (const QString &name : names) {
            markers.append(name.trimmed());
        }
    }
    // "formData's marker 'undefined' marker is required" names nothing: the body was wrapped wrongly.
    markers.removeAll(u"undefined"_s);
    markers.removeAll(QString());
    return markers;
}

} // namespace

core::ApiError decodeError(int httpStatus, const QByteArray &body)
{
    QJsonObject envelope;
    if (net::isJsonShallow(body)) {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        envelope = document.isArray() ? document.array().first().toObject() : document.object();
    }
    core::ApiError error;
    // By HTTP status first; what the body says only when there is none (docs/oneentry.md#errors).
    error.httpStatus = httpStatus > 0 ? httpStatus : qBound(0, smallIntIn(envelope, "statusCode"_L1), 999);
    const bool isRefusal = error.httpStatus >= 400 && error.httpStatus < 500 && !envelope.isEmpty();
    error.kind = net::errorKindOfStatus(error.httpStatus);
    error.delivery = isRefusal ? core::Delivery::Rejected : core::Delivery::Unknown;
    const QStringList messages = messagesIn(envelope);
    error.serverMessage = messages.join("; "_L1);
    for (const QString &message : messages) {
        for (const QString &marker : markersIn(message)) {
            error.fieldErrors.insert(marker, message);
        }
    }
    error.reason = reasonOf(messages);
    if (error.reason.kind == core::ServerReason::Kind::None && !error.fieldErrors.isEmpty()) {
        error.reason.kind = core::ServerReason::Kind::FieldRejected;
    }
    if (error.reason.kind == core::ServerReason::Kind::None && error.httpStatus == 405) {
        error.reason.kind = core::ServerReason::Kind::NotGranted; // docs/oneentry.md#signing-in: another way of saying no.
    }
    return error;
}

} // namespace api
