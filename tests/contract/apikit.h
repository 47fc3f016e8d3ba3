// SPDX-License-Identifier: MIT
#pragma once
#include "api/authapi.h"
#include "api/discountsapi.h"
#include "api/filesapi.h"
#include "api/formsapi.h"
#include "api/localesapi.h"
#include "api/ordersapi.h"
#include "api/paymentsapi.h"
#include "api/productsapi.h"
#include "net/apiclient.h"

#include <QNetworkAccessManager>
#include <memory>
#include <tuple>

namespace tests {

/// A token source that does as it is told.
class FakeTokens : public net::TokenSource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeTokens)
public:
    FakeTokens() = default;
    [[nodiscard]] core::Secret accessToken() const override { return core::Secret(token); }
    void refresh(const core::Secret &stale) override;

    QByteArray token = "old-access";
    Outcome outcome = Outcome::Refreshed;
    core::ApiError error;
    int asked = 0;
    QByteArray lastStale;
    bool answers = true;
};

/// Something that an API object said.
struct Said
{
    QByteArray signal; ///< "failed" or the name of the answer signal.
    core::RequestId id;
    core::ApiError error;
};

struct ApiSet
{
    explicit ApiSet(net::ApiClient &client) :
        auth(client), forms(client), files(client), products(client), orders(client), payments(client), discounts(client), locales(client)
    {
    }
    api::AuthApi auth;
    api::FormsApi forms;
    api::FilesApi files;
    api::ProductsApi products;
    api::OrdersApi orders;
    api::PaymentsApi payments;
    api::DiscountsApi discounts;
    api::LocalesApi locales;
    [[nodiscard]] QList<api::ApiBase *> all() { return { &auth, &forms, &files, &products, &orders, &payments, &discounts, &locales }; }
};

struct KitOptions
{
    std::chrono::milliseconds deadline{ 2000 };
    std::chrono::milliseconds inactivity{ 2000 };
    QString caFile{};
    QList<QByteArray> pins{};
    QByteArray appToken = "app-token-canary";
};

/// A client, its API objects and everything they say.
class ApiKit
{
public:
    explicit ApiKit(const QUrl &project, const KitOptions &options = {});
    ApiKit(const ApiKit &) = delete;
    ApiKit &operator=(const ApiKit &) = delete;

    FakeTokens tokens;
    std::unique_ptr<QNetworkAccessManager> network = std::make_unique<QNetworkAccessManager>();
    net::ApiClient client;
    std::unique_ptr<ApiSet> api;
    QList<Said> said;

    [[nodiscard]] QList<Said> about(core::RequestId id) const;
    [[nodiscard]] int pending() const;

private:
    template <class Api, class... Args> void hear(Api &object, void (Api::*signal)(Args...), const char *name)
    {
        QObject::connect(&object, signal, &m_ear, [this, name](Args... args) {
            said.append({ name, std::get<sizeof...(Args) - 1>(std::forward_as_tuple(args...)), {} });
        });
    }
    void hearAll();

    QObject m_ear;
};

} // namespace tests
