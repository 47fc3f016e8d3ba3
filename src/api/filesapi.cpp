// SPDX-License-Identifier: MIT
#include "api/filesapi.h"

#include "api/jsonreader.h"
#include "net/apiclient.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

constexpr int patience = 20; ///< Times the deadline of any other call: a file takes its time.

/// A name inside a quoted header value: nothing in it may end the value or the line.
QByteArray quotedName(const QString &name)
{
    QByteArray quoted;
    for (const char c : name.section(u'/', -1).toUtf8()) {
        const bool isStrange = c == '"' || c == '\\' || (c >= 0 && c < 0x20) || c == 0x7f;
        quoted += isStrange ? '_' : c;
    }
    return quoted;
}

core::Result<QList<core::FileRecord>> decodeUploaded(const QByteArray &json)
{
    JsonReader r;
    QList<core::FileRecord> files;
    const QJsonValue document = r.document(json);
    for (const QJsonValue item : manyOf(document)) {
        const QJsonObject o = item.toObject();
        const core::FileRecord file{ r.requiredText(o, "filename"_L1), r.requiredText(o, "downloadLink"_L1), {},
            integerOf(o.value("size"_L1)).value_or(0) };
        files.append(file);
    }
    if (files.isEmpty()) {
        r.violate("body"_L1, "no file"_L1);
    }
    return r.result(std::move(files));
}

} // namespace

core::RequestId FilesApi::upload(const UploadFile &file, const QString &form, qint64 formId)
{
    // Of the content: it cannot stand in it.
    const QByteArray boundary = "vezne-" + QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex();
    net::RequestSpec spec;
    spec.verb = net::Verb::Post;
    spec.path = { u"files"_s };
    spec.query = { { u"type"_s, u"form"_s }, { u"entity"_s, form }, { u"id"_s, QString::number(formId) } };
    spec.contentType = "multipart/form-data; boundary=" + boundary;
    spec.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + quotedName(file.name)
        + "\"\r\nContent-Type: " + file.mimeType + "\r\n\r\n" + file.bytes + "\r\n--" + boundary + "--\r\n";
    spec.isIdempotent = false;
    spec.deadline = client().config().deadline * patience;
    return send(spec, &decodeUploaded, &FilesApi::uploaded);
}

} // namespace api
