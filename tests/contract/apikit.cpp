// SPDX-License-Identifier: MIT
#include "contract/apikit.h"

namespace tests {
namespace {

net::ClientConfig config(const QUrl &project, const KitOptions &options)
{
    net::ClientConfig c;
    c.project = project;
    c.appToken = core::Secret(options.appToken);
    c.fingerprint = "UQ_test0fingerprint";
    c.location = QStringLiteral("tr-TR");
    c.deadline = options.deadline;
    c.inactivity = options.inactivity;
    c.caFile = options.caFile;
    c.pins = options.pins;
    return c;
}

} // namespace

void FakeTokens::refresh(const core::Secret &stale)
{
    ++asked;
    lastStale = stale.reveal();
    if (!answers) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (outcome == Outcome::Refreshed) {
                token = "new-access";
            }
            Q_EMIT refreshed(outcome, error);
        },
        Qt::QueuedConnection);
}

ApiKit::ApiKit(const QUrl &project, const KitOptions &options) : client(*network, config(project, options))
{
    net::RetryPolicy policy;
    policy.timeScale = 0.01; // 7 s of Retry-After are 70 ms.
    policy.random = [] { return 0.5; };
    client.setRetryPolicy(policy);
    client.setTokenSource(&tokens);
    api = std::make_unique<ApiSet>(client);
    hearAll();
}

QList<Said> ApiKit::about(core::RequestId id) const
{
    QList<Said> own;
    std::copy_if(said.begin(), said.end(), std::back_inserter(own), [id](const Said &s) { return s.id == id; });
    return own;
}

int ApiKit::pending() const
{
    int count = 0;
    for (const api::ApiBase *object : api->all()) {
        count += object->pendingCount();
    }
    return count;
}

void ApiKit::hearAll()
{
    for (api::ApiBase *object : api->all()) {
        QObject::connect(object, &api::ApiBase::failed, &m_ear, [this](const core::ApiError &error, core::RequestId id) {
            said.append({ "failed", id, error });
        });
    }
    hear(api->auth, &api::AuthApi::providersFetched, "providersFetched");
    hear(api->auth, &api::AuthApi::providerFetched, "providerFetched");
    hear(api->auth, &api::AuthApi::signedIn, "signedIn");
    hear(api->auth, &api::AuthApi::refreshed, "refreshed");
    hear(api->auth, &api::AuthApi::signedOut, "signedOut");
    hear(api->auth, &api::AuthApi::signedOutEverywhere, "signedOutEverywhere");
    hear(api->auth, &api::AuthApi::signedUp, "signedUp");
    hear(api->auth, &api::AuthApi::codeSent, "codeSent");
    hear(api->auth, &api::AuthApi::codeChecked, "codeChecked");
    hear(api->auth, &api::AuthApi::activated, "activated");
    hear(api->auth, &api::AuthApi::passwordRecovered, "passwordRecovered");
    hear(api->files, &api::FilesApi::uploaded, "uploaded");
    hear(api->forms, &api::FormsApi::formFetched, "formFetched");
    hear(api->forms, &api::FormsApi::formsFetched, "formsFetched");
    hear(api->auth, &api::AuthApi::devicesFetched, "devicesFetched");
    hear(api->products, &api::ProductsApi::productsFetched, "productsFetched");
    hear(api->products, &api::ProductsApi::productFetched, "productFetched");
    hear(api->products, &api::ProductsApi::productsByIdsFetched, "productsByIdsFetched");
    hear(api->products, &api::ProductsApi::searchFinished, "searchFinished");
    hear(api->products, &api::ProductsApi::categoriesFetched, "categoriesFetched");
    hear(api->products, &api::ProductsApi::attributeTitlesFetched, "attributeTitlesFetched");
    hear(api->products, &api::ProductsApi::attributeTraitsFetched, "attributeTraitsFetched");
    hear(api->orders, &api::OrdersApi::storagesFetched, "storagesFetched");
    hear(api->orders, &api::OrdersApi::storageFetched, "storageFetched");
    hear(api->orders, &api::OrdersApi::statusesFetched, "statusesFetched");
    hear(api->orders, &api::OrdersApi::orderPreviewed, "orderPreviewed");
    hear(api->orders, &api::OrdersApi::orderCreated, "orderCreated");
    hear(api->orders, &api::OrdersApi::orderUpdated, "orderUpdated");
    hear(api->orders, &api::OrdersApi::ordersFetched, "ordersFetched");
    hear(api->orders, &api::OrdersApi::orderFetched, "orderFetched");
    hear(api->orders, &api::OrdersApi::refundsFetched, "refundsFetched");
    hear(api->orders, &api::OrdersApi::refundRequested, "refundRequested");
    hear(api->orders, &api::OrdersApi::refundCanceled, "refundCanceled");
    hear(api->payments, &api::PaymentsApi::accountsFetched, "accountsFetched");
    hear(api->payments, &api::PaymentsApi::sessionCreated, "sessionCreated");
    hear(api->payments, &api::PaymentsApi::sessionsByOrderFetched, "sessionsByOrderFetched");
    hear(api->payments, &api::PaymentsApi::sessionFetched, "sessionFetched");
    hear(api->payments, &api::PaymentsApi::sessionsFetched, "sessionsFetched");
    hear(api->discounts, &api::DiscountsApi::discountsFetched, "discountsFetched");
    hear(api->discounts, &api::DiscountsApi::couponValidated, "couponValidated");
    hear(api->discounts, &api::DiscountsApi::bonusBalanceFetched, "bonusBalanceFetched");
    hear(api->locales, &api::LocalesApi::localesFetched, "localesFetched");
}

} // namespace tests
