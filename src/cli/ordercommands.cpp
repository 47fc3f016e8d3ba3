// SPDX-License-Identifier: MIT
#include "cli/ordercommands.h"

#include "cli/jsonout.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {

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
    signIn([this] {
        const Options &o = options();
        api::OrdersApi &orders = connection().orders;
        const auto print = [this](core::OrderPage page) {
            for (core::Order &order : page.items) {
                order = context().safe(order);
            }
            succeed(toJson(page));
        };
        if (o.command == CommandKind::Order) {
            await<api::OrdersApi, core::Order>(
                orders, orders.fetchOrder(o.storage, o.id, content()), &api::OrdersApi::orderFetched, core::Operation::ReadOrders,
                [print](const core::Order &order) {
                    print({ { order }, 1 });
                },
                {}, Named::Id);
            return;
        }
        await<api::OrdersApi, core::OrderPage>(orders, orders.fetchOrders(o.storage, o.offset, o.limit, content()),
            &api::OrdersApi::ordersFetched, core::Operation::ReadOrders, print);
    });
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
