// SPDX-License-Identifier: MIT
#include "sandbox/grants.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

Grants::Grants(const QJsonArray &refused)
{
    for (const QJsonValue one : refused) {
        const QString route = one[u"route"].toString();
        const QString path = u"/api/content"_s % route.section(u' ', 1);
        m_rows.push_back({ route.section(u' ', 0, 0).toUtf8(), path.split(u'/', Qt::SkipEmptyParts), one[u"status"].toInt(403) });
    }
}

void Grants::check(const Request &request) const
{
    const auto isFor = [&request](const Row &row) {
        return row.verb == request.verb
            && std::equal(row.pattern.begin(), row.pattern.end(), request.segments.begin(), request.segments.end(),
                [](const QString &part, const QString &segment) { return part == "{}"_L1 || part == segment; });
    };
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), isFor);
    if (row == m_rows.end())
        return;
    switch (row->status) {
    case 403:
        throw Refusal(403, u"Permission data not found"_s);
    case 404:
        throw Refusal(404, u"Cannot "_s % QString::fromLatin1(request.verb) % u' ' % request.path.left(200));
    default:
        throw Refusal(row->status, QString::fromLatin1(reason(row->status)));
    }
}

} // namespace sandbox
