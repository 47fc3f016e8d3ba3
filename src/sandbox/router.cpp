// SPDX-License-Identifier: MIT
#include "sandbox/router.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// -1: no match; else the number of literal segments, so that the most exact route wins.
int fit(const Route &route, const QStringList &segments, QStringList &captures)
{
    int literals = 0;
    const bool takesRest = !route.pattern.isEmpty() && route.pattern.last() == "{*}"_L1;
    if (takesRest ? segments.size() < route.pattern.size() : segments.size() != route.pattern.size())
        return -1;
    for (qsizetype i = 0; i < route.pattern.size(); ++i) {
        const QString &part = route.pattern[i];
        if (part == "{*}"_L1) {
            captures << segments.mid(i).join(u'/');
        } else if (part == "{}"_L1) {
            captures << segments[i];
        } else if (part == segments[i]) {
            ++literals;
        } else {
            return -1;
        }
    }
    return literals;
}

} // namespace

void Router::add(const QByteArray &verb, const QString &pattern, Access access, Handler handler, Shape shape)
{
    m_routes.push_back({ verb, pattern.split(u'/', Qt::SkipEmptyParts), access, shape, true, std::move(handler) });
}

void Router::addRaw(const QByteArray &verb, const QString &pattern, Access access, Handler handler)
{
    m_routes.push_back({ verb, pattern.split(u'/', Qt::SkipEmptyParts), access, Shape::None, false, std::move(handler) });
}

Router::Match Router::find(const QByteArray &verb, const QStringList &segments) const
{
    Match best;
    int bestLiterals = -1;
    for (const Route &route : m_routes) {
        if (route.verb != verb)
            continue;
        QStringList captures;
        const int literals = fit(route, segments, captures);
        if (literals > bestLiterals) {
            bestLiterals = literals;
            best = { &route, captures };
        }
    }
    return best;
}

} // namespace sandbox
