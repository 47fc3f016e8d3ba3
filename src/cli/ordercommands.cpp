// SPDX-License-Identifier: MIT
#include "cli/ordercommands.h"

#include "cli/jsonout.h"
#include "cli/words.h"
#include "text/ordercsv.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

constexpr int pageOfOrders = 100;

} // namespace

void StatusCommand::start()
{
    signIn([this] {
        if (options().watch) {
            m_watch = std::make_unique<Watch>(context());
            connect(m_watch.get(), &Watch::polled, this, [this](const core::PaymentSessions &sessions) { m_sessions = sessions; });
            connect(m_watch.get(), &Watch::ended, this, [this](const std::optional<core::PaymentSession> &session) {
                const bool isPart = core::isPart(core::paidSoFar(m_sessions, m_due ? m_due->currency : QString()), m_due);
                report(session, isPart ? NotPaidYet : exitCodeFor(session));
            });
            connect(m_watch.get(), &Watch::failed, this,
                [this](const core::ApiError &error) { fail(core::Operation::ReadSession, error, Named::Id); });
            watch();
            return;
        }
        await<api::PaymentsApi, core::PaymentSessions>(
            connection().payments, connection().payments.fetchSessionsByOrder(options().id), &api::PaymentsApi::sessionsByOrderFetched,
            core::Operation::ReadSession, [this](const core::PaymentSessions &sessions) { report(core::decisiveSession(sessions), Done); },
            {}, Named::Id);
    });
}

// A payment in stages is paid when all of it is: the order's total is asked for first. A store that keeps it back is watched without.
void StatusCommand::watch()
{
    const auto start = [this](const std::optional<core::Money> &due) {
        m_due = due;
        m_watch->start({ options().id, due, options().storage, content() }, *options().watch);
    };
    await<api::OrdersApi, core::Order>(
        connection().orders, connection().orders.fetchOrder(options().storage, options().id, content()), &api::OrdersApi::orderFetched,
        core::Operation::ReadOrders,
        [start](const core::Order &order) {
            const bool isPaid = order.isCompleted.value_or(false); // Then no sum says otherwise.
            start(isPaid ? std::nullopt : (order.totalDue ? order.totalDue : order.totalSum));
        },
        [start](const core::ApiError &) { start(std::nullopt); });
}

void StatusCommand::report(const std::optional<core::PaymentSession> &session, ExitCode code)
{
    const QJsonValue shown = session ? QJsonValue(toJson(context().safe(*session))) : QJsonValue(QJsonValue::Null);
    succeed(QJsonObject{ { u"session"_s, shown } }, code);
}

void OrdersCommand::start()
{
    m_filter.search = options().search;
    m_filter.status = options().status;
    m_filter.from = options().from;
    m_filter.to = options().to;
    m_filter.zone = context().shopZone();
    signIn([this] {
        if (options().command == CommandKind::Order) {
            readOne();
        } else if (m_filter.isEmpty() && options().csvFile.isEmpty()) {
            await<api::OrdersApi, core::OrderPage>(connection().orders,
                connection().orders.fetchOrders(options().storage, options().offset, options().limit, content()),
                &api::OrdersApi::ordersFetched, core::Operation::ReadOrders, [this](const core::OrderPage &page) { print(page); });
        } else {
            readAll();
        }
    });
}

void OrdersCommand::readOne()
{
    await<api::OrdersApi, core::Order>(
        connection().orders, connection().orders.fetchOrder(options().storage, options().id, content()), &api::OrdersApi::orderFetched,
        core::Operation::ReadOrders,
        [this](const core::Order &order) {
            print({ { order }, 0, 1 });
        },
        {}, Named::Id);
}

// OneEntry filters no order list: it is read to its end.
void OrdersCommand::readAll()
{
    await<api::OrdersApi, core::OrderPage>(connection().orders,
        connection().orders.fetchOrders(options().storage, m_read, pageOfOrders, content()), &api::OrdersApi::ordersFetched,
        core::Operation::ReadOrders, [this](const core::OrderPage &page) {
            std::copy_if(page.items.begin(), page.items.end(), std::back_inserter(m_found),
                [this](const core::Order &order) { return m_filter.takes(order); });
            const int rows = int(page.items.size()) + page.leftOut;
            m_read += rows;
            if (rows > 0 && m_read < page.total) {
                readAll();
            } else {
                finish();
            }
        });
}

void OrdersCommand::finish()
{
    std::sort(m_found.begin(), m_found.end(), [](const core::Order &a, const core::Order &b) { return a.id > b.id; });
    if (const QString &path = options().csvFile; !path.isEmpty()) {
        if (!writeFile(path, text::ordersAsCsv(m_found, options().language, m_filter.zone))) {
            fail(Configuration, u"Configuration"_s, VezneCli::tr("The file cannot be written: %1.").arg(path));
            return;
        }
    }
    print({ m_found.mid(options().offset, options().limit), 0, m_found.size() });
}

void OrdersCommand::print(core::OrderPage page)
{
    for (core::Order &order : page.items) {
        order = context().safe(order);
    }
    succeed(toJson(page));
}

void RefundCommand::start()
{
    signIn([this] {
        const Options &o = options();
        api::OrdersApi &orders = connection().orders;
        if (o.wantsList) {
            await<api::OrdersApi, QList<core::Refund>>(
                orders, orders.fetchRefunds(o.id), &api::OrdersApi::refundsFetched, core::Operation::ReadOrders,
                [this](const QList<core::Refund> &refunds) {
                    succeed(QJsonObject{ { u"total"_s, qint64(refunds.size()) }, { u"items"_s, toArray(refunds) } });
                },
                {}, Named::Id);
        } else if (o.wantsCancel) {
            await(orders, orders.cancelRefund(o.id), &api::OrdersApi::refundCanceled, core::Operation::Refund, [this] {
                succeed(QJsonObject{ { u"canceled"_s, true } });
            });
        } else {
            await(
                orders, orders.requestRefund(o.id, o.products, o.note), &api::OrdersApi::refundRequested, core::Operation::Refund, [this] {
                    succeed(QJsonObject{ { u"requested"_s, true } });
                });
        }
    });
}

} // namespace cli
