// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/context.h"
#include "sandbox/json.h"
#include "sandbox/router.h"

namespace sandbox {

/// A group of routes. Services know the context and each other through their constructors, never through globals.
class Service
{
public:
    explicit Service(Context &context) : m_context(context) { }
    virtual ~Service() = default;
    Q_DISABLE_COPY_MOVE(Service)

    virtual void addRoutes(Router &router) = 0;

protected:
    [[nodiscard]] Database &db() const { return m_context.database; }
    [[nodiscard]] const Store &store() const { return m_context.store; }
    [[nodiscard]] const Coins &coins() const { return m_context.store.coins(); }
    [[nodiscard]] QString now() const { return isoText(m_context.clock.now()); }

    Context &m_context;
};

/// `offset` and `limit` of the query (docs/oneentry.md#lists-and-limits).
struct Page
{
    int offset = 0;
    int limit = 30;
};
[[nodiscard]] Page pageOf(const Request &request);
[[nodiscard]] QJsonArray slice(const QJsonArray &all, const Page &page);
/// `{items, total}`
[[nodiscard]] QJsonObject listOf(const QJsonArray &items, qint64 total);
/// Every locale map inside the value replaced by what it holds for `lang`, every built-in resource by its file record.
[[nodiscard]] QJsonValue resolved(const QJsonValue &value, const QString &lang, const Store &store);
/// An entity for the wire: `localizeInfos` and `attributeValues` keyed by `lang`, everything else resolved; keys that
/// only the sandbox knows left out.
[[nodiscard]] QJsonObject wireEntity(const QJsonObject &entity, const QString &lang, const Store &store);
/// The same keyed by every language: for routes that the SDK calls without `langCode` and flattens itself
/// (docs/oneentry.md#payment-sessions, docs/oneentry.md#products).
[[nodiscard]] QJsonObject wireEntityInAll(const QJsonObject &entity, const Store &store);

} // namespace sandbox
