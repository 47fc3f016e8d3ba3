// SPDX-License-Identifier: MIT
#include "cli/ordercommands.h"

#include "api/orderbody.h"
#include "checkout/orders/paymentphase.h"
#include "cli/jsonout.h"
#include "cli/words.h"
#include "text/ordercsv.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

constexpr int pageOfOrders = 100;
constexpr int mostDoubts = 8; // Three looks tell; more are those that the store did not answer.

} // namespace

// A payment in stages is paid when all of it is, and the order tells how much that is, in which currency, and whether its owner calls it
// paid.
void StatusCommand::start()
{
    signIn([this] {
        readOrderOf(
            options().id,
            [this](const core::Order &order) {
                m_order = order;
                options().watch && !isPaid() ? watch() : readSessions();
            },
            [this](const core::ApiError &error) {
                m_refusal = error;
                options().watch &&error.kind != core::ErrorKind::NotFound ? watch() : readSessions();
            });
    });
}

bool StatusCommand::isPaid() const
{
    return m_order && m_order->isCompleted.value_or(false);
}

std::optional<core::Money> StatusCommand::due() const
{
    if (!m_order || isPaid()) { // Where it is paid no sum says otherwise.
        return std::nullopt;
    }
    return m_order->totalDue ? m_order->totalDue : m_order->totalSum;
}

void StatusCommand::watch()
{
    m_watch = std::make_unique<Watch>(context());
    connect(m_watch.get(), &Watch::polled, this, [this](const core::PaymentSessions &sessions) { m_sessions = sessions; });
    connect(m_watch.get(), &Watch::orderCompleted, this, [this] {
        if (m_order) {
            m_order->isCompleted = true;
        }
    });
    connect(m_watch.get(), &Watch::ended, this,
        [this](const std::optional<core::PaymentSession> &session) { report(session, exitCodeFor(session)); });
    connect(
        m_watch.get(), &Watch::failed, this, [this](const core::ApiError &error) { fail(core::Operation::ReadSession, error, Named::Id); });
    m_watch->start({ options().id, due(), names().storage, content() }, *options().watch);
}

void StatusCommand::readSessions()
{
    await<api::PaymentsApi, core::PaymentSessions>(
        connection().payments, connection().payments.fetchSessionsByOrder(options().id), &api::PaymentsApi::sessionsByOrderFetched,
        core::Operation::ReadSession, [this](const core::PaymentSessions &sessions) { onSessions(sessions); },
        [this](const core::ApiError &error) {
            if (!m_order || !core::isRouteDenied(error)) {
                fail(core::Operation::ReadSession, error, Named::Id);
                return;
            }
            // Sessions may not be read here: the order says whether it is paid.
            report(isPaid() ? std::optional(core::completedSession(m_order->id, 0)) : std::nullopt, Done);
        },
        Named::Id);
}

void StatusCommand::onSessions(const core::PaymentSessions &sessions)
{
    m_sessions = sessions;
    const auto session = core::decisiveSession(sessions);
    if (!m_order && !session && m_refusal.kind == core::ErrorKind::NotFound) {
        fail(core::Operation::ReadOrders, m_refusal, Named::Id); // No such order.
    } else if (isPaid()) {
        const bool isShown = !options().watch || (session && session->status == core::SessionStatus::Completed);
        report(isShown ? session : std::optional(core::completedSession(m_order->id, 0)), Done);
    } else if (options().watch) {
        watch();
    } else {
        report(session, Done); // Reading alone is no judgement.
    }
}

void StatusCommand::report(const std::optional<core::PaymentSession> &session, ExitCode code)
{
    const QString currency = m_order ? currencyOf(*m_order) : QString();
    const QJsonValue shown
        = session ? QJsonValue(toJson(context().safe(core::inCurrency(*session, currency)))) : QJsonValue(QJsonValue::Null);
    QJsonObject json{ { u"session"_s, shown } };
    const auto whole = due();
    const auto paid = core::paidSoFar(m_sessions, whole ? whole->currency : QString());
    const bool isPart = core::isPart(paid, whole);
    if (isPart) {
        json.insert(u"paidSoFar"_s, amount(paid));
        json.insert(u"due"_s, amount(whole));
        noteRest(*paid, *whole, core::restOf(m_sessions));
    }
    succeed(json, isPart ? NotPaidYet : code);
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
            readPage(options().offset, options().limit, [this](const core::OrderPage &page) { print(page); });
        } else {
            readAll();
        }
    });
}

void OrdersCommand::readOne()
{
    readOrderOf(options().id, [this](const core::Order &order) { print({ { order }, 0, 1 }); });
}

void OrdersCommand::readPage(int offset, int limit, const std::function<void(const core::OrderPage &)> &then)
{
    await<api::OrdersApi, core::OrderPage>(connection().orders, connection().orders.fetchOrders(names().storage, offset, limit, content()),
        &api::OrdersApi::ordersFetched, core::Operation::ReadOrders, then, [this, offset, limit, then](const core::ApiError &error) {
            const auto refused = [this, error] { fail(core::Operation::ReadOrders, error); };
            if (error.kind != core::ErrorKind::NotFound) {
                refused();
                return;
            }
            findNames(
                false, [this, offset, limit, then] { readPage(offset, limit, then); }, refused);
        });
}

// OneEntry filters no order list: it is read to its end.
void OrdersCommand::readAll()
{
    readPage(m_read, pageOfOrders, [this](const core::OrderPage &page) {
        std::copy_if(page.items.begin(), page.items.end(), std::back_inserter(m_found),
            [this](const core::Order &order) { return m_filter.takes(core::summaryOf(order, {})); });
        const int rows = int(page.items.size()) + page.leftOut;
        m_read += rows;
        m_leftOut += page.leftOut;
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
    print({ m_found.mid(options().offset, options().limit), m_leftOut, m_found.size() });
}

void OrdersCommand::print(core::OrderPage page)
{
    for (core::Order &order : page.items) {
        order = context().safe(order);
    }
    noteLeftOut(page.leftOut);
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
                [this](const QList<core::Refund> &refunds) { list(refunds); }, {}, Named::Id);
        } else if (o.wantsCancel) {
            await(orders, orders.cancelRefund(o.id), &api::OrdersApi::refundCanceled, core::Operation::Refund, [this] {
                succeed(QJsonObject{ { u"canceled"_s, true } });
            });
        } else {
            request();
        }
    });
}

// The amounts of refunds name no currency: they are in their order's.
void RefundCommand::list(const QList<core::Refund> &refunds)
{
    const auto print = [this, refunds](const QString &currency) {
        QList<core::Refund> shown = refunds;
        for (core::Refund &refund : shown) {
            refund.amount = refund.amount ? std::optional(checkout::inCurrency(*refund.amount, currency)) : std::nullopt;
        }
        succeed(QJsonObject{ { u"total"_s, qint64(shown.size()) }, { u"items"_s, toArray(shown) } });
    };
    const bool isNamed = std::none_of(
        refunds.begin(), refunds.end(), [](const core::Refund &refund) { return refund.amount && refund.amount->currency.isEmpty(); });
    if (isNamed) {
        print({});
        return;
    }
    readOrderOf(
        options().id, [print](const core::Order &order) { print(currencyOf(order)); }, [print](const core::ApiError &) { print({}); });
}

// Asked for exactly once: what an earlier run left under way is gone on with, and not asked for again.
void RefundCommand::request()
{
    const auto journal = context().journal();
    if (!journal) {
        fail(journal.error(), false);
        return;
    }
    m_request = std::make_unique<checkout::RefundRequest>(connection(), **journal, context().owner().name(), 1.0);
    connect(m_request.get(), &checkout::RefundRequest::doubted, this, [this] {
        if (m_doubts++ == 0) {
            console().note(VezneCli::tr("It is not known yet whether the refund was requested. The order's refunds are being read."));
        } else if (m_doubts > mostDoubts) {
            fail(OutcomeUnknown, u"Unknown"_s,
                VezneCli::tr("It is still not known whether the refund was requested. Run this again when the store answers."));
        }
    });
    connect(m_request.get(), &checkout::RefundRequest::refused, this, [this](const store::JournalError &fault) {
        if (fault.kind != store::JournalError::Kind::NotAllowed) {
            fail(fault, false);
            return;
        }
        fail(OutcomeUnknown, u"UnderWay"_s,
            VezneCli::tr("Another request for a refund of order %1 is under way. Wait for its end, then see refund %1 --list.")
                .arg(options().id));
    });
    connect(m_request.get(), &checkout::RefundRequest::ended, this, &RefundCommand::onEnded);
    const auto open = (*journal)->refundsUnderWay(context().projectKey(), options().id).value_or(QList<store::RefundAttempt>());
    const auto left
        = std::find_if(open.begin(), open.end(), [this](const store::RefundAttempt &one) { return !context().owner().isAlive(one.owner); });
    if (left != open.end()) {
        m_isEarlier = left->request != api::encodeRefund(options().products, options().note);
        m_request->resume(*left);
    } else {
        // What the note may not hold has been said before anybody signed in.
        (void)m_request->start(context().projectKey(), options().login, { options().id, options().products, options().note, {} });
    }
}

void RefundCommand::onEnded(store::RefundState state, const std::optional<core::ApiError> &error)
{
    if (m_isEarlier) {
        fail(OutcomeUnknown, u"UnderWay"_s,
            VezneCli::tr("An earlier request for a refund of order %1 was under way; its end is known now. See refund %1 --list, then ask "
                         "again.")
                .arg(options().id));
    } else if (state == store::RefundState::Requested) {
        succeed(QJsonObject{ { u"requested"_s, true } });
    } else if (state == store::RefundState::Absent) {
        fail(OutcomeUnknown, u"Absent"_s,
            VezneCli::tr("The refund was not requested: it is not among the refunds of order %1. You can ask for it again.")
                .arg(options().id));
    } else {
        fail(core::Operation::Refund, error.value_or(core::ApiError{}), Named::Id);
    }
}

} // namespace cli
