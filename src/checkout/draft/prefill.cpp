// SPDX-License-Identifier: MIT
#include "checkout/draft/prefill.h"

#include "api/reply.h"
#include "checkout/draft/orderform.h"
#include "session/connection.h"

#include <algorithm>

namespace checkout {
namespace {

constexpr int mostOrders = 30; // The list has no order that one could rely on (docs/oneentry.md#reading-orders): the newest of a page.

} // namespace

struct Prefill::Request
{
    api::Reply reply;
};

Prefill::Prefill(DraftState &state, OrderForm &form, QObject *parent) :
    QObject(parent), m_details(state.details), m_locale(state.locale), m_form(form), m_request(std::make_unique<Request>())
{
}

Prefill::~Prefill() = default;

void Prefill::setConnection(session::Connection *connection)
{
    m_request->reply = {};
    m_connection = connection;
    m_details.prefill = {};
}

void Prefill::begin(PrefillSource source)
{
    m_details.prefill = {};
    m_details.prefill.source = source;
    m_details.prefill.isAsking = true;
    Q_EMIT changed();
}

void Prefill::fromProfile()
{
    if (!m_connection || m_details.prefill.isAsking) {
        return;
    }
    begin(PrefillSource::Profile);
    api::AuthApi &users = m_connection->auth;
    m_request->reply = api::Reply::of(
        users, users.fetchUser(m_locale.contentCode), &api::AuthApi::userFetched, this,
        [this](const core::UserProfile &user) { take(user.formData); }, [this](const core::ApiError &error) { fail(error); });
}

void Prefill::fromLastOrder()
{
    if (!m_connection || m_details.prefill.isAsking) {
        return;
    }
    begin(PrefillSource::LastOrder);
    api::OrdersApi &orders = m_connection->orders;
    m_request->reply = api::Reply::of(
        orders, orders.fetchOrders(m_details.storage, 0, mostOrders, m_locale.contentCode), &api::OrdersApi::ordersFetched, this,
        [this](const core::OrderPage &page) {
            const auto newest = std::max_element(
                page.items.begin(), page.items.end(), [](const core::Order &a, const core::Order &b) { return a.id < b.id; });
            m_details.prefill.hasNoOrder = newest == page.items.end();
            take(newest == page.items.end() ? core::FormData() : newest->formData);
        },
        [this](const core::ApiError &error) { fail(error); });
}

void Prefill::cancel()
{
    if (m_details.prefill.isAsking) {
        forget();
    }
}

void Prefill::forget()
{
    m_request->reply.abort();
    m_details.prefill = {};
}

void Prefill::take(const core::FormData &data)
{
    m_details.prefill.isAsking = false;
    m_details.prefill.filled = m_form.fillIn(data);
    Q_EMIT changed();
}

void Prefill::fail(const core::ApiError &error)
{
    m_details.prefill.isAsking = false;
    m_details.prefill.error = error;
    Q_EMIT changed();
}

} // namespace checkout
