// SPDX-License-Identifier: MIT
#include "sandbox/files.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostFileBytes = 10LL * 1024 * 1024;

// A name that cannot lead anywhere: one segment, no control characters.
QString plainName(const QString &given)
{
    static const QRegularExpression strange(u"[^\\p{L}\\p{N}._ -]"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString name = given.section(u'/', -1).section(u'\\', -1).left(120);
    name.replace(strange, u"_"_s);
    return name.startsWith(u'.') || name.isEmpty() ? QString(u"file"_s % name) : name;
}

// Where a file of this query is kept.
QString keyOf(const Request &request, const QString &filename)
{
    const QString type = plainName(request.param("type"_L1));
    const QString entity = plainName(request.param("entity"_L1));
    const QString id = plainName(request.param("id"_L1));
    return u"files/"_s % type % u'/' % entity % u'/' % id % u'/' % plainName(filename.section(u'/', -1));
}

// What a browser may show from this address; everything else is only downloaded.
QByteArray safeType(const QByteArray &type)
{
    static const QList<QByteArray> known{ "image/png"_ba, "image/jpeg"_ba, "image/webp"_ba, "image/gif"_ba, "application/pdf"_ba,
        "text/plain"_ba };
    return known.contains(type) ? type : "application/octet-stream"_ba;
}

QString parameter(const QByteArray &header, const QString &name)
{
    const QRegularExpression form(u"(?:^|;)\\s*"_s % name % u"=(?:\"([^\"]*)\"|([^;\\s]*))"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromUtf8(header));
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

Part partOf(const QByteArray &head, const QByteArray &bytes)
{
    Part part;
    part.bytes = bytes;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-disposition") {
            part.name = parameter(value, u"name"_s);
            part.filename = parameter(value, u"filename"_s);
        } else if (name == "content-type") {
            part.type = value;
        }
    }
    return part;
}

} // namespace

QList<Part> partsOf(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = parameter(contentType, u"boundary"_s).toUtf8();
    if (!contentType.toLower().startsWith("multipart/form-data") || boundary.isEmpty())
        throw Refusal(400, u"Multipart: Boundary not found"_s);
    const QByteArray mark = "--" + boundary;
    QList<Part> parts;
    qsizetype at = body.indexOf(mark);
    while (at >= 0) {
        const qsizetype start = at + mark.size();
        const qsizetype next = body.indexOf(QByteArray("\r\n" + mark), start);
        const qsizetype split = body.indexOf("\r\n\r\n", start);
        if (next < 0 || split < 0 || split > next)
            break;
        parts << partOf(body.mid(start, split - start), body.mid(split + 4, next - split - 4));
        at = next + 2;
    }
    return parts;
}

void FileService::addRoutes(Router &router)
{
    const QString base = u"/api/content/files"_s;
    router.addRaw("POST", base, Access::App, [this](Request &r) { return upload(r); });
    router.addRaw("GET", base, Access::App, [this](Request &r) { return show(r); });
    router.addRaw("DELETE", base, Access::App, [this](Request &r) { return remove(r); });
}

Reply FileService::upload(const Request &request)
{
    QJsonArray records;
    const QList<Part> parts = partsOf(request.header("content-type"_ba), request.body);
    Transaction all(db());
    for (const Part &part : parts) {
        if (part.name != "files"_L1 && part.name != "files[]"_L1)
            continue;
        if (part.bytes.size() > mostFileBytes)
            throw Refusal(413, u"File too large"_s);
        const QString key = keyOf(request, part.filename);
        const QByteArray type = safeType(part.type);
        db().run(u"INSERT OR REPLACE INTO files(name, type, bytes) VALUES(?, ?, ?)"_s, { key, QString::fromLatin1(type), part.bytes });
        records << QJsonObject{ { u"filename"_s, key }, { u"downloadLink"_s, QString(m_context.baseUrl % u"/cloud-static/"_s % key) },
            { u"size"_s, part.bytes.size() } };
    }
    if (records.isEmpty())
        throw Refusal(400, u"\"files\" is required"_s);
    all.commit();
    return created(records);
}

Reply FileService::show(const Request &request) const
{
    const Row row = db().row(u"SELECT * FROM files WHERE name = ?"_s, { keyOf(request, request.param("filename"_L1)) });
    if (row.isEmpty())
        throw Refusal(404, u"File not found"_s);
    Reply reply = raw(row[u"bytes"_s].toByteArray(), row[u"type"_s].toString().toLatin1());
    reply.headers << qMakePair("X-Content-Type-Options"_ba, "nosniff"_ba);
    return reply;
}

Reply FileService::remove(const Request &request)
{
    db().run(u"DELETE FROM files WHERE name = ?"_s, { keyOf(request, request.param("filename"_L1)) });
    if (db().changed() == 0)
        throw Refusal(404, u"File not found"_s);
    return ok(true);
}

} // namespace sandbox
