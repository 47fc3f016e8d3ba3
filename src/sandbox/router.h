// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http.h"

#include <QMultiHash>
#include <functional>
#include <vector>

namespace sandbox {

/// Who may call a route.
enum class Access {
    Open, ///< anybody: control paths, static files, the pay page
    App, ///< whoever has the app token; a valid bearer is used when there is one
    Guest, ///< a signed-in user; nobody in particular too where the store takes guests
    User, ///< a signed-in user
};

/// Which entity a route answers, for the shapes of `--mode live` (docs/oneentry.md#contradictions).
enum class Shape {
    None,
    Provider,
    User,
    Form,
    Storage,
    OrderWritten,
    Order,
    Orders,
    Account,
    Session,
    Sessions,
    SessionsOfOrder,
    Product,
    Products,
    Preview,
    Discount
};

using Handler = std::function<Reply(Request &)>;

struct Route
{
    QByteArray verb;
    QStringList pattern; ///< segments; "{}" takes one, a last "{*}" takes the rest
    Access access = Access::App;
    Shape shape = Shape::None;
    bool readsJson = true;
    Handler handler;
};

/// The table of paths. A literal segment wins over a capture, so "/products/ids" is not product "ids".
class Router
{
public:
    struct Match
    {
        const Route *route = nullptr;
        QStringList captures;
    };

    void add(const QByteArray &verb, const QString &pattern, Access access, Handler handler, Shape shape = Shape::None);
    /// A route whose body is not JSON (uploads, plain forms).
    void addRaw(const QByteArray &verb, const QString &pattern, Access access, Handler handler);
    [[nodiscard]] Match find(const QByteArray &verb, const QStringList &segments) const;

private:
    std::vector<Route> m_routes;
};

} // namespace sandbox
