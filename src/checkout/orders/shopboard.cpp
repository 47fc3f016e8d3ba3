// SPDX-License-Identifier: MIT
#include "checkout/orders/shopboard.h"

#include "checkout/orders/urlpolicy.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "store/boardlink.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

using S = store::AttemptState;

PaymentPhase phaseElsewhere(const store::ShopPayment &payment, bool isCash)
{
    switch (payment.state) {
    case S::Paid:
        return PaymentPhase::Paid;
    case S::Settled:
        return PaymentPhase::CashDue;
    case S::SessionOpen:
        return isCash ? PaymentPhase::CashDue : PaymentPhase::Waiting;
    case S::Canceled:
    case S::Closed:
        return PaymentPhase::Canceled;
    case S::Expired:
        return PaymentPhase::Expired;
    case S::SessionRejected:
    case S::SessionUnknown:
        return PaymentPhase::SessionFailed;
    default:
        return PaymentPhase::OpeningSession;
    }
}

PaymentState stateElsewhere(const store::ShopPayment &payment, const QList<core::PaymentAccount> &accounts, bool isLoopback)
{
    const auto account = std::find_if(
        accounts.begin(), accounts.end(), [&payment](const core::PaymentAccount &one) { return one.identifier == payment.account; });
    const bool isKnown = account != accounts.end();
    PaymentState state;
    state.attempt = payment.attempt;
    state.orderId = payment.orderId;
    state.phase = phaseElsewhere(payment, core::isOfflineAccount(isKnown ? &*account : nullptr, payment.account));
    state.isOver = store::isFinal(payment.state);
    state.amount = payment.due.value_or(core::Money{});
    state.isTotalUnread = !payment.due;
    state.customer = payment.customer;
    state.accountTitle = isKnown && !account->title.isEmpty() ? account->title : payment.account;
    state.waitingSince = payment.since;
    const QUrl link = safePaymentUrl(payment.link, isLoopback);
    state.link = link.toString(QUrl::FullyEncoded);
    state.linkHost = link.host(QUrl::FullyEncoded);
    return state;
}

} // namespace

ShopBoard::ShopBoard(session::SecretStore &secrets, QObject *parent) : QObject(parent), m_secrets(secrets)
{
    m_timer.setInterval(5s);
    connect(&m_timer, &QTimer::timeout, this, &ShopBoard::readPayments);
    connect(&m_secrets, &session::SecretStore::hasRead, this, [this](const QString &key, const core::Secret &secret) {
        if (!m_link && !m_scope.address.isEmpty() && key == session::boardSecretKey(m_scope.address)) {
            open(secret);
        }
    });
}

ShopBoard::~ShopBoard() = default;

void ShopBoard::setScope(const ShopScope &scope)
{
    m_scope = scope;
    m_fault.reset();
    m_payments.clear();
    if (const auto old = std::exchange(m_link, nullptr)) {
        Q_EMIT linkChanged();
    }
    if (!scope.address.isEmpty()) {
        const auto address = store::BoardAddress::parse(scope.address);
        address ? m_secrets.read(session::boardSecretKey(scope.address)) : void(m_fault = address.error());
    }
    Q_EMIT changed();
}

void ShopBoard::open(const core::Secret &password)
{
    store::BoardAddress address = *store::BoardAddress::parse(m_scope.address);
    address.password = password;
    m_link = std::make_unique<store::BoardLink>(address, m_scope.counter);
    connect(m_link.get(), &store::BoardLink::changed, this, [this] {
        m_fault = m_link->fault();
        if (m_timer.isActive()) {
            readPayments();
        }
        Q_EMIT changed();
    });
    Q_EMIT linkChanged();
}

void ShopBoard::setPaymentsWatched(bool isWatched)
{
    if (isWatched == m_timer.isActive()) {
        return;
    }
    isWatched ? m_timer.start() : m_timer.stop();
    if (isWatched) {
        readPayments();
    }
}

void ShopBoard::readPayments()
{
    if (!m_link) {
        return;
    }
    m_link->listPayments(m_scope.project, this, [this](const store::BoardResult<QList<store::ShopPayment>> &payments) {
        if (payments) {
            m_payments.clear();
            for (const store::ShopPayment &payment : *payments) {
                m_payments.append(stateElsewhere(payment, m_accounts, m_scope.isLoopback));
            }
            Q_EMIT changed();
        }
    });
}

} // namespace checkout
