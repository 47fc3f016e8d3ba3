// SPDX-License-Identifier: MIT
#include "checkout/orders/orderdetail.h"

#include "api/reply.h"
#include "checkout/flow/alerts.h"
#include "checkout/orders/refundrequest.h"
#include "session/connection.h"
#include "store/journal.h"
#include "store/ownerlock.h"

#include <map>

namespace checkout {

struct OrderDetail::Parts
{
    std::unique_ptr<store::Journal> journal;
    std::unique_ptr<store::OwnerLock> owner;
    std::map<qint64, std::unique_ptr<RefundRequest>> asked; // By order, after the journal that they write to; each goes on to its end.
    api::Reply order;
    api::Reply form;
    api::Reply sessions;
    api::Reply refunds;
    api::Reply statuses;
    api::Reply write;
    api::Reply paper;
};

OrderDetail::OrderDetail(Alerts &alerts, double timeScale, QObject *parent) :
    QObject(parent), m_alerts(alerts), m_timeScale(timeScale), m_parts(std::make_unique<Parts>())
{
}

OrderDetail::~OrderDetail() = default;

void OrderDetail::setConnection(session::Connection *connection, const DetailScope &scope)
{
    setUser({});
    m_parts->journal.reset();
    m_parts->owner.reset();
    m_connection = connection;
    m_scope = scope;
}

void OrderDetail::setUser(const QString &user)
{
    m_user = user;
    m_alerts.withdraw(this);
    m_parts->asked.clear(); // What was sent stands in the journal, and is gone on with when its order is looked at again.
    dropReplies();
    m_state = {};
    m_statuses.clear();
    Q_EMIT changed();
}

void OrderDetail::dropReplies()
{
    for (api::Reply *reply :
        { &m_parts->order, &m_parts->form, &m_parts->sessions, &m_parts->refunds, &m_parts->statuses, &m_parts->paper }) {
        reply->abort();
    }
    m_parts->write = {}; // What is being changed is changed, whoever looks.
}

void OrderDetail::open(const QString &storage, qint64 orderId, const std::optional<core::Order> &known)
{
    const bool isOther = storage != m_state.storage || orderId != m_state.orderId;
    if (isOther) {
        dropReplies();
        m_alerts.withdraw(this);
        m_state = {};
        m_statuses.clear();
        m_state.storage = storage;
        m_state.orderId = orderId;
        m_state.order = known;
    }
    m_state.isOrderRead = false; // The same order opened again is what it was when somebody last looked.
    m_state.areRefundsRead = false;
    renewRules();
    reload();
}

void OrderDetail::reload()
{
    if (!m_connection || m_user.isEmpty() || m_state.orderId == 0) {
        return;
    }
    m_alerts.withdraw(this, core::Operation::ReadOrders);
    m_state.isReading = true;
    readOrder();
    readSessions();
    readRefunds();
    readStatuses();
    Q_EMIT changed();
}

void OrderDetail::setCurrency(const QString &currency)
{
    if (std::exchange(m_scope.currency, currency) != currency && m_state.order) {
        reload();
    }
}

void OrderDetail::raise(core::Operation operation, const core::ApiError &error, const std::function<void()> &retry)
{
    if (error.kind != core::ErrorKind::SessionExpired) {
        m_alerts.raise(this, { operation, error, {}, retry });
    }
}

// ── what the store says ─────────────────────────────────────────────────────────────────────────────────

void OrderDetail::readOrder()
{
    api::OrdersApi &orders = m_connection->orders;
    m_parts->order = api::Reply::of(
        orders, orders.fetchOrder(m_state.storage, m_state.orderId, m_contentCode), &api::OrdersApi::orderFetched, this,
        [this](const core::Order &read) {
            core::Order order = read;
            core::adoptCurrency(order, m_scope.currency);
            m_state.isReading = false;
            m_state.order = order;
            m_state.isOrderRead = true;
            renewRules();
            Q_EMIT orderRead(order, m_state.storage);
            readForm();
            Q_EMIT changed();
        },
        [this](const core::ApiError &error) {
            m_state.isReading = false;
            raise(core::Operation::ReadOrders, error, [this] { reload(); });
            Q_EMIT changed();
        });
}

void OrderDetail::readIn(const QString &contentCode, const std::function<void(const core::Order &order, bool isRead)> &done)
{
    if (!m_state.order) {
        return;
    }
    if (!m_connection || contentCode == m_contentCode) {
        done(*m_state.order, true);
        return;
    }
    const auto show = [this, done](const core::Order &order, bool isRead) {
        m_state.isReadingPaper = false;
        Q_EMIT changed();
        done(order, isRead);
    };
    m_state.isReadingPaper = true;
    api::OrdersApi &orders = m_connection->orders;
    m_parts->paper = api::Reply::of(
        orders, orders.fetchOrder(m_state.storage, m_state.orderId, contentCode), &api::OrdersApi::orderFetched, this,
        [this, show](const core::Order &read) {
            core::Order order = read;
            core::adoptCurrency(order, m_scope.currency);
            show(order, true);
        },
        [this, show](const core::ApiError &) { show(core::Order(*m_state.order), false); });
    Q_EMIT changed();
}

void OrderDetail::readForm()
{
    if (m_state.order->formIdentifier.isEmpty() || m_state.form.identifier == m_state.order->formIdentifier) {
        return;
    }
    api::FormsApi &forms = m_connection->forms;
    m_parts->form = api::Reply::of(
        forms, forms.fetchForm(m_state.order->formIdentifier, m_contentCode), &api::FormsApi::formFetched, this,
        [this](const core::FormSchema &form) {
            m_state.form = form;
            Q_EMIT changed();
        },
        [](const core::ApiError &) {}); // Then the fields stand under their markers.
}

void OrderDetail::readSessions()
{
    api::PaymentsApi &payments = m_connection->payments;
    m_parts->sessions = api::Reply::of(
        payments, payments.fetchSessionsByOrder(m_state.orderId), &api::PaymentsApi::sessionsByOrderFetched, this,
        [this](const core::PaymentSessions &sessions) {
            m_state.sessions = sessions;
            Q_EMIT changed();
        },
        [](const core::ApiError &) {}); // Whether it is paid, the order tells too.
}

void OrderDetail::readRefunds()
{
    m_state.isReadingRefunds = true;
    api::OrdersApi &orders = m_connection->orders;
    m_parts->refunds = api::Reply::of(
        orders, orders.fetchRefunds(m_state.orderId), &api::OrdersApi::refundsFetched, this,
        [this](const QList<core::Refund> &refunds) {
            m_state.refunds = refunds;
            m_state.isReadingRefunds = false;
            m_state.areRefundsRead = true;
            m_state.areRefundsHidden = false;
            renewRules();
            resumeRefund();
            Q_EMIT changed();
        },
        [this](const core::ApiError &error) {
            m_state.isReadingRefunds = false;
            m_state.areRefundsHidden = core::isRouteDenied(error);
            renewRules();
            Q_EMIT changed();
        });
}

void OrderDetail::readStatuses()
{
    api::OrdersApi &orders = m_connection->orders;
    m_parts->statuses = api::Reply::of(
        orders, orders.fetchStatuses(m_state.storage, m_contentCode), &api::OrdersApi::statusesFetched, this,
        [this](const QList<core::OrderStatus> &statuses) {
            m_statuses = statuses;
            renewRules();
            Q_EMIT changed();
        },
        [](const core::ApiError &) {}); // Without them there is none to cancel with.
}

void OrderDetail::renewRules()
{
    const auto &order = m_state.order;
    const QString cancelStatus = core::cancelStatusOf(m_statuses);
    const bool isPaid = order && order->isCompleted.value_or(false);
    core::OrderStatus own;
    own.identifier = order ? order->statusIdentifier : QString();
    own.title = order ? order->statusTitle : QString();
    const bool isCanceled = !core::cancelStatusOf({ own }).isEmpty() || (!cancelStatus.isEmpty() && own.identifier == cancelStatus);
    const bool isOpen = m_state.isOrderRead && order && !isPaid && !isCanceled;
    m_state.canPay = isOpen;
    m_state.canCancel = isOpen && !cancelStatus.isEmpty() && core::draftOf(*order, m_state.storage, m_contentCode);
    const bool isRestKnown = m_state.isOrderRead && m_state.areRefundsRead && !m_state.areRefundsHidden;
    m_state.refundable = isPaid && isRestKnown ? core::refundableLines(*order, m_state.refunds) : QList<core::RefundableLine>();
}

// ── what the person wants ───────────────────────────────────────────────────────────────────────────────

void OrderDetail::cancelOrder()
{
    if (!m_state.canCancel || m_state.isCanceling || !m_connection) {
        return;
    }
    const auto draft = core::draftOf(*m_state.order, m_state.storage, m_contentCode);
    m_state.isCanceling = true;
    m_alerts.withdraw(this, core::Operation::UpdateOrder);
    api::OrdersApi &orders = m_connection->orders;
    // The same replacement twice is the same order: where the answer is lost the order is read, and it may be pressed again.
    m_parts->write = api::Reply::of(
        orders, orders.updateOrder(m_state.orderId, *draft, core::cancelStatusOf(m_statuses)), &api::OrdersApi::orderUpdated, this,
        [this](const core::Order &) {
            m_state.isCanceling = false;
            reload();
        },
        [this](const core::ApiError &error) {
            m_state.isCanceling = false;
            raise(core::Operation::UpdateOrder, error, [this] { cancelOrder(); });
            reload();
        });
    Q_EMIT changed();
}

bool OrderDetail::openJournal()
{
    if (!m_parts->journal) {
        m_parts->journal = std::make_unique<store::Journal>(m_scope.folder);
        m_parts->owner = std::make_unique<store::OwnerLock>(m_scope.folder);
    }
    const auto opened = m_parts->journal->open();
    if (!opened) {
        core::ApiError error;
        error.delivery = core::Delivery::NotSent;
        m_alerts.raise(this, { core::Operation::Journal, error, opened.error(), {} });
    }
    return opened.has_value();
}

void OrderDetail::requestRefund(const QList<core::OrderLine> &lines, const QString &note)
{
    const auto before = m_parts->asked.find(m_state.orderId);
    const bool isBusy = before != m_parts->asked.end() && before->second->isBusy();
    const bool isStale = m_state.refund == RefundStep::Requested && m_parts->refunds.isPending(); // What is left is not known yet.
    if (lines.isEmpty() || isBusy || isStale || !m_state.isOrderRead || !m_connection || !openJournal()) {
        return;
    }
    m_alerts.withdraw(this, core::Operation::Refund);
    if (!watchRefund(m_state.orderId)->start(m_scope.project, m_user, { m_state.orderId, lines, note, m_state.order })) {
        m_parts->asked.erase(m_state.orderId); // Whoever shows the note says what is wrong with it.
        return;
    }
    m_state.refund = RefundStep::Sending;
    Q_EMIT changed();
}

// A request that a process left behind is gone on with; one of another process that lives is that one's.
void OrderDetail::resumeRefund()
{
    if (const auto own = m_parts->asked.find(m_state.orderId); own != m_parts->asked.end()) {
        if (own->second->isBusy() && m_state.refund == RefundStep::None) {
            m_state.refund = RefundStep::Doubted; // Asked for before somebody looked at another order.
        }
        return;
    }
    if (!openJournal()) {
        return;
    }
    const auto found = m_parts->journal->refundsUnderWay(m_scope.project, m_state.orderId).value_or(QList<store::RefundAttempt>());
    for (const store::RefundAttempt &attempt : found) {
        if (attempt.owner == m_parts->owner->name() || !m_parts->owner->isAlive(attempt.owner)) {
            watchRefund(attempt.orderId)->resume(attempt);
            return;
        }
    }
}

RefundRequest *OrderDetail::watchRefund(qint64 orderId)
{
    auto request = std::make_unique<RefundRequest>(*m_connection, *m_parts->journal, m_parts->owner->name(), m_timeScale);
    RefundRequest *raw = request.get();
    m_parts->asked[orderId] = std::move(request);
    connect(raw, &RefundRequest::doubted, this, [this, orderId] { noteRefund(orderId, RefundStep::Doubted); });
    connect(raw, &RefundRequest::ended, this, [this, orderId](store::RefundState state, const std::optional<core::ApiError> &error) {
        const bool isRequested = state == store::RefundState::Requested;
        if (!isRequested) {
            raise(core::Operation::Refund, error.value_or(core::ApiError{}), {});
        }
        noteRefund(orderId, isRequested ? RefundStep::Requested : RefundStep::Failed);
    });
    connect(raw, &RefundRequest::refused, this, [this, orderId](const store::JournalError &fault) {
        const bool isUnderWay = fault.kind == store::JournalError::Kind::NotAllowed;
        if (!isUnderWay) {
            core::ApiError error;
            error.delivery = core::Delivery::NotSent;
            m_alerts.raise(this, { core::Operation::Journal, error, fault, {} });
        }
        noteRefund(orderId, isUnderWay ? RefundStep::Doubted : RefundStep::Failed);
    });
    return raw;
}

void OrderDetail::noteRefund(qint64 orderId, RefundStep step)
{
    if (orderId != m_state.orderId) {
        return; // Of an order that is not looked at: it is read when it is.
    }
    m_state.refund = step;
    if (step == RefundStep::Requested || step == RefundStep::Failed) {
        readRefunds();
    }
    Q_EMIT changed();
}

void OrderDetail::withdrawRefund()
{
    if (!m_connection || m_parts->write.isPending()) {
        return;
    }
    m_alerts.withdraw(this, core::Operation::Refund);
    // The call withdraws what is requested, whatever that is: made twice it withdraws nothing more.
    api::OrdersApi &orders = m_connection->orders;
    m_parts->write = api::Reply::of(
        orders, orders.cancelRefund(m_state.orderId), &api::OrdersApi::refundCanceled, this,
        [this] {
            m_state.refund = RefundStep::None;
            readRefunds();
        },
        [this](const core::ApiError &error) {
            raise(core::Operation::Refund, error, {});
            readRefunds();
        });
}

} // namespace checkout
