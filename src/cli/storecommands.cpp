// SPDX-License-Identifier: MIT
#include "cli/storecommands.h"

#include "cli/jsonout.h"
#include "cli/words.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

constexpr int pageSize = 1000; ///< The most that is asked for at a time; a server may give fewer.

} // namespace

void ProductsCommand::start()
{
    signInForContent([this] { options().search.isEmpty() ? list() : search(); });
}

void ProductsCommand::list()
{
    core::ProductQuery query;
    query.offset = options().offset;
    query.limit = options().limit;
    query.sortKey = u"id"_s;
    await<api::ProductsApi, core::ProductPage>(connection().products, connection().products.fetchProducts(query, content()),
        &api::ProductsApi::productsFetched, core::Operation::LoadProducts, [this](const core::ProductPage &page) {
            noteLeftOut(page.leftOut);
            succeed(toJson(page));
        });
}

// As the window searches: all products of the store, by Turkish rules. The store's own quick search knows neither.
void ProductsCommand::search()
{
    core::ProductQuery query;
    query.offset = m_read;
    query.limit = pageSize;
    query.sortKey = u"id"_s;
    await<api::ProductsApi, core::ProductPage>(connection().products, connection().products.fetchProducts(query, content()),
        &api::ProductsApi::productsFetched, core::Operation::Search, [this](const core::ProductPage &page) { onPage(page); });
}

void ProductsCommand::onPage(const core::ProductPage &page)
{
    const int known = m_index.size();
    m_index.append(page.items);
    m_read += page.rowCount();
    m_leftOut += page.leftOut;
    const bool isMore = page.isTotalKnown ? m_read < page.total : m_index.size() > known;
    if (page.rowCount() > 0 && isMore) {
        search();
        return;
    }
    noteLeftOut(m_leftOut);
    m_index.setQuery(options().search);
    const std::vector<int> &hits = m_index.hits();
    core::ProductPage found;
    found.total = qint64(hits.size());
    for (size_t i = size_t(options().offset); i < hits.size() && found.items.size() < options().limit; ++i) {
        found.items.append(m_index.product(hits[i]));
    }
    succeed(toJson(found));
}

void FormCommand::start()
{
    signInForContent([this] {
        await<api::FormsApi, core::FormSchema>(connection().forms, connection().forms.fetchForm(options().subject, content()),
            &api::FormsApi::formFetched, core::Operation::LoadForm, [this](const core::FormSchema &form) { succeed(toJson(form)); });
    });
}

// A product without a price is not free: whoever goes by the total has to know.
void PreviewCommand::noteWithoutPrice(const core::Preview &preview)
{
    for (const core::PreviewLine &line : preview.lines) {
        if (!line.isGift && (!line.price || line.price->isZero())) {
            console().note(VezneCli::tr("The store has no price for product %1, so the total leaves it out.").arg(line.productId));
        }
    }
}

void PreviewCommand::start()
{
    signInForContent([this] {
        core::OrderDraft draft;
        draft.language = content();
        draft.products = options().products;
        draft.couponCode = options().coupon;
        draft.bonusAmount = options().bonus;
        await<api::OrdersApi, core::Preview>(connection().orders, connection().orders.previewOrder(draft), &api::OrdersApi::orderPreviewed,
            core::Operation::Preview, [this](const core::Preview &preview) {
                noteWithoutPrice(preview);
                succeed(toJson(preview));
            });
    });
}

} // namespace cli
