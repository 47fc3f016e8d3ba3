// SPDX-License-Identifier: MIT
#include "cli/storecommands.h"

#include "cli/jsonout.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {

void ProductsCommand::start()
{
    signIn([this] {
        if (!options().search.isEmpty()) {
            search();
            return;
        }
        core::ProductQuery query;
        query.offset = options().offset;
        query.limit = options().limit;
        query.sortKey = u"id"_s;
        await<api::ProductsApi, core::ProductPage>(connection().products, connection().products.fetchProducts(query, options().language),
            &api::ProductsApi::productsFetched, core::Operation::LoadProducts,
            [this](const core::ProductPage &page) { succeed(toJson(page)); });
    });
}

void ProductsCommand::search()
{
    api::ProductsApi &products = connection().products;
    await<api::ProductsApi, QList<core::ProductHit>>(products, products.search(options().search, options().language),
        &api::ProductsApi::searchFinished, core::Operation::Search, [this, &products](const QList<core::ProductHit> &hits) {
            QList<qint64> ids;
            for (const core::ProductHit &hit : hits.mid(options().offset, options().limit)) {
                ids.append(hit.id);
            }
            const qint64 total = hits.size();
            if (ids.isEmpty()) {
                succeed(toJson(core::ProductPage{ {}, total }));
                return;
            }
            await<api::ProductsApi, QList<core::Product>>(products, products.fetchProductsByIds(ids, options().language),
                &api::ProductsApi::productsByIdsFetched, core::Operation::LoadProducts, [this, total](const QList<core::Product> &found) {
                    succeed(toJson(core::ProductPage{ found, total }));
                });
        });
}

void FormCommand::start()
{
    signIn([this] {
        await<api::FormsApi, core::FormSchema>(connection().forms, connection().forms.fetchForm(options().subject, options().language),
            &api::FormsApi::formFetched, core::Operation::LoadForm, [this](const core::FormSchema &form) { succeed(toJson(form)); });
    });
}

void PreviewCommand::start()
{
    signIn([this] {
        core::OrderDraft draft;
        draft.language = options().language;
        draft.products = options().products;
        draft.couponCode = options().coupon;
        draft.bonusAmount = options().bonus;
        await<api::OrdersApi, core::Preview>(connection().orders, connection().orders.previewOrder(draft), &api::OrdersApi::orderPreviewed,
            core::Operation::Preview, [this](const core::Preview &preview) { succeed(toJson(preview)); });
    });
}

} // namespace cli
