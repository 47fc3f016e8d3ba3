// SPDX-License-Identifier: MIT
#include "sandbox/forms.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

void FormService::addRoutes(Router &router)
{
    router.add("GET", u"/api/content/locales/active/all"_s, Access::App, [this](Request &) {
        QJsonArray active;
        const QJsonArray all = store().list("locales"_L1);
        for (const QJsonValue locale : all) {
            if (locale[u"isActive"].toBool())
                active << locale;
        }
        return ok(active);
    });
    router.add(
        "GET", u"/api/content/forms"_s, Access::App,
        [this](Request &r) {
            const QJsonArray all = store().list("forms"_L1);
            QJsonArray items;
            const QJsonArray part = slice(all, pageOf(r));
            for (const QJsonValue form : part)
                items << wireEntity(form.toObject(), r.lang, store());
            return ok(listOf(items, all.size()));
        },
        Shape::Form);
    router.add(
        "GET", u"/api/content/forms/marker/{}"_s, Access::App,
        [this](Request &r) {
            const QJsonObject form = store().form(r.captures[0]);
            if (form.isEmpty())
                throw Refusal(404, u"Form not found"_s);
            return ok(wireEntity(form, r.lang, store()));
        },
        Shape::Form);
}

} // namespace sandbox
