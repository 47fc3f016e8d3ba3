// SPDX-License-Identifier: MIT
#include "sandbox/system.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

SystemService::SystemService(Context &context, const RequestLog &log) : Service(context), m_log(log) { }

void SystemService::addRoutes(Router &router)
{
    const QString base = u"/api/content/system"_s;
    router.add("GET", base + u"/test404"_s, Access::App, [this](Request &r) { return failure(r, 404, u"Not Found"_s); });
    router.add("GET", base + u"/test500"_s, Access::App, [this](Request &r) { return failure(r, 500, u"Internal Server Error"_s); });
    router.add("GET", base + u"/api-stat"_s, Access::App, [this](Request &) {
        return ok(QJsonObject{ { u"requests"_s, m_log.count() }, { u"time"_s, now() } });
    });
    router.add("POST", base + u"/captcha/validate"_s, Access::App, [this](Request &r) {
        return created(!r.json[u"token"].isUndefined() && r.json[u"token"] == store().project()[u"captcha"][u"token"]);
    });
}

// With the content of the project's own error page (docs/oneentry.md#errors).
Reply SystemService::failure(const Request &request, int status, const QString &message) const
{
    const qint64 pageId = store().section("errorPages"_L1)[QString::number(status)].toInteger();
    const QJsonObject page = store().entity("pages"_L1, pageId);
    Reply reply = Refusal(status, message).reply(m_context.clock.now());
    QJsonObject body = reply.json.toObject();
    QJsonObject content = wireEntity(page, request.lang, store());
    content.remove(u"config"_s);
    content.remove(u"position"_s);
    body[u"pageData"] = page.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(content);
    reply.json = body;
    return reply;
}

} // namespace sandbox
