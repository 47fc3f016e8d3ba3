// SPDX-License-Identifier: MIT
#include "sandbox/statics.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

void StaticService::addRoutes(Router &router)
{
    router.addRaw("GET", u"/cloud-static/files/{*}"_s, Access::Open, [this](Request &r) { return file(r); });
    router.addRaw("GET", u"/favicon.ico"_s, Access::Open, [](Request &) { return raw({}, "image/x-icon"_ba, 204); });
}

Reply StaticService::file(const Request &request) const
{
    const QString name = request.captures.value(0);
    const QString safe = name.contains(".."_L1) ? QString() : name;
    QFile builtIn(u":/sandbox/"_s % safe);
    Reply reply;
    if (safe.startsWith("products/"_L1) && builtIn.open(QIODevice::ReadOnly)) {
        reply = raw(builtIn.readAll(), safe.endsWith(".png"_L1) ? "image/png"_ba : "image/jpeg"_ba);
    } else {
        const Row row = db().row(u"SELECT * FROM files WHERE name = ?"_s, { QString(u"files/"_s % name) });
        if (row.isEmpty())
            throw Refusal(404, u"File not found"_s);
        reply = raw(row[u"bytes"_s].toByteArray(), row[u"type"_s].toString().toLatin1());
    }
    reply.headers << qMakePair("Cache-Control"_ba, "public, max-age=3600"_ba) << qMakePair("X-Content-Type-Options"_ba, "nosniff"_ba);
    return reply;
}

} // namespace sandbox
