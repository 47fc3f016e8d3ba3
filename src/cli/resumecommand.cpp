// SPDX-License-Identifier: MIT
#include "cli/resumecommand.h"

#include "cli/words.h"
#include "text/errortext.h"
#include "text/moneytext.h"
#include "text/timetext.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

using S = store::AttemptState;

// Searches that fail one after the other before the command gives up: the attempt stays in the journal, nothing is lost.
constexpr int patience = 4;

bool contains(const QList<QUuid> &ids, const QUuid &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Of two codes the one that is told: what stands open comes before what is known of a payment.
ExitCode worse(ExitCode a, ExitCode b)
{
    return a == OutcomeUnknown || b == OutcomeUnknown ? OutcomeUnknown : std::max(a, b);
}

} // namespace

void ResumeCommand::start()
{
    signIn([this] { begin(); });
}

void ResumeCommand::begin()
{
    const auto journal = context().journal();
    if (!journal) {
        fail(journal.error(), false);
        return;
    }
    (void)context().board(); // What it missed is brought up, whatever there is to resume.
    const auto unfinished = (*journal)->unfinished(context().projectKey(), user());
    if (!unfinished) {
        fail(unfinished.error(), false);
        return;
    }
    if (!checkAskedFor(*unfinished)) {
        return;
    }
    for (const store::Attempt &attempt : *unfinished) {
        take(attempt, **journal);
    }
    finishIfDone();
}

bool ResumeCommand::checkAskedFor(const QList<store::Attempt> &unfinished)
{
    QList<QUuid> named = options().confirmResend + options().abandon;
    for (const OrderAnswer &answer : options().adopt + options().disown) {
        named.append(answer.attempt);
    }
    for (const QUuid &id : std::as_const(named)) {
        const bool known = std::any_of(unfinished.begin(), unfinished.end(), [&id](const store::Attempt &a) { return a.id == id; });
        if (!known) {
            fail(Usage, u"Usage"_s,
                VezneCli::tr("There is no unfinished attempt %1. See the list with: vezne-cli resume")
                    .arg(id.toString(QUuid::WithoutBraces)));
            return false;
        }
    }
    return true;
}

void ResumeCommand::take(const store::Attempt &attempt, store::Journal &journal)
{
    m_items.push_back(std::make_unique<ResumeItem>());
    ResumeItem &item = *m_items.back();
    item.attempt = attempt;
    item.wasAbsent = attempt.state == S::Absent;
    store::OwnerLock &owner = context().owner();
    const auto claimed = journal.claim(attempt.id, owner.name(), [&owner](const QString &name) { return owner.isAlive(name); });
    if (!claimed || !*claimed) {
        console().note(VezneCli::tr("Another Vezne works on the attempt %1.").arg(item.id()));
        item.code = isOpenQuestion(attempt.state) ? OutcomeUnknown : Done;
        item.isOver = true;
        item.isDone = true;
        return;
    }
    item.attempt = journal.find(attempt.id).value_or(attempt); // Its owner may have gone on with it until it ended.
    item.attempt.owner = owner.name();
    if (isOnlyRead(item.attempt.state) && !contains(options().abandon, attempt.id)) {
        item.isOver = true;
        readOrder(item);
        return;
    }
    goOn(item, journal);
}

void ResumeCommand::goOn(ResumeItem &item, store::Journal &journal)
{
    item.placement
        = std::make_unique<checkout::OrderPlacement>(connection(), journal, context().owner().name(), checkout::PlacementTimes{});
    item.placement->setBoard(context().board());
    connect(item.placement.get(), &checkout::OrderPlacement::changed, this,
        [this, &item](const checkout::PlacementView &view) { onChanged(item, view); });
    item.placement->resume(item.attempt);
}

void ResumeCommand::onChanged(ResumeItem &item, const checkout::PlacementView &view)
{
    if (item.isOver) {
        return;
    }
    item.attempt = view.attempt;
    item.order = view.order;
    item.session = view.session;
    item.candidates = view.candidates;
    item.paidSoFar = view.paidSoFar;
    item.isOrderGone = view.isOrderGone;
    if (view.error && view.nextLookAt.isValid()) {
        ++item.failures;
    } else if (!view.error) {
        item.failures = 0;
    }
    const bool givesUp = item.failures > patience || view.journalError.has_value();
    if (view.isBusy && !givesUp) {
        noteProgress(item, view);
        return;
    }
    if (!givesUp && decide(item, view)) {
        return;
    }
    item.isOver = true;
    if (view.journalError) {
        explain(*view.journalError);
        item.code = OutcomeUnknown;
    } else if (view.error) {
        const bool hasOrder = store::hasOrder(view.attempt.state);
        const auto operation = hasOrder ? core::Operation::OpenSession : core::Operation::PlaceOrder;
        explain(operation, *view.error);
        item.code = view.attempt.state == S::Rejected ? exitCodeFor(operation, *view.error) : OutcomeUnknown;
    }
    // Queued: the placement is still in the middle of telling.
    QMetaObject::invokeMethod(
        this, [this, &item] { item.order || item.attempt.orderId == 0 ? settleItem(item) : readOrder(item); }, Qt::QueuedConnection);
}

bool ResumeCommand::decide(ResumeItem &item, const checkout::PlacementView &view)
{
    const S state = view.attempt.state;
    if (item.isDecided) {
        return false;
    }
    const bool mayResend = state == S::Absent || state == S::NotSent;
    checkout::OrderPlacement *placement = item.placement.get();
    if (state == S::Ambiguous && answer(item, view)) {
        return true;
    }
    if (state == S::Absent && item.wasAbsent) {
        // Proven in an earlier run: one more search costs nothing, and the order may have turned up.
        item.wasAbsent = false;
        QMetaObject::invokeMethod(
            placement, [placement] { placement->reconcileNow(); }, Qt::QueuedConnection);
        return true;
    }
    if (mayResend && contains(options().confirmResend, view.attempt.id)) {
        item.isDecided = true;
        QMetaObject::invokeMethod(
            placement, [placement] { placement->confirmResend(); }, Qt::QueuedConnection);
        return true;
    }
    if (view.canLetGo() && contains(options().abandon, view.attempt.id)) {
        item.isDecided = true;
        QMetaObject::invokeMethod(
            placement, [placement] { placement->abandon(); }, Qt::QueuedConnection);
        return true;
    }
    // A stage has been paid and nothing is open: the payment of the rest is asked for. What is open already is taken instead.
    const bool isStagePaid = state == S::SessionOpen && view.paidSoFar && view.session && view.session->isTerminal();
    if (isStagePaid && !contains(options().abandon, view.attempt.id)) {
        item.isDecided = true;
        QMetaObject::invokeMethod(
            placement, [placement] { placement->openSession(); }, Qt::QueuedConnection);
        return true;
    }
    return false;
}

bool ResumeCommand::answer(ResumeItem &item, const checkout::PlacementView &view)
{
    checkout::OrderPlacement *placement = item.placement.get();
    const auto orderIn = [&view](const QList<OrderAnswer> &answers) -> qint64 {
        for (const OrderAnswer &given : answers) {
            const bool isOpen = std::any_of(
                view.candidates.begin(), view.candidates.end(), [&given](const core::Order &order) { return order.id == given.orderId; });
            if (given.attempt == view.attempt.id && isOpen) {
                return given.orderId;
            }
        }
        return 0;
    };
    if (const qint64 ours = orderIn(options().adopt); ours != 0) {
        item.isDecided = true;
        QMetaObject::invokeMethod(
            placement, [placement, ours] { (void)placement->adopt(ours); }, Qt::QueuedConnection);
        return true;
    }
    if (const qint64 foreign = orderIn(options().disown); foreign != 0) {
        QMetaObject::invokeMethod(
            placement, [placement, foreign] { (void)placement->disown(foreign); }, Qt::QueuedConnection);
        return true;
    }
    return false;
}

void ResumeCommand::noteProgress(ResumeItem &item, const checkout::PlacementView &view)
{
    if (!view.nextLookAt.isValid()) {
        return;
    }
    const bool hasOrder = store::hasOrder(view.attempt.state);
    if (view.error) {
        const auto operation = hasOrder ? core::Operation::ReadSession : core::Operation::ReadOrders;
        console().note(text::describe(operation, *view.error).inOneLine());
    }
    const qint64 seconds = qMax<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(view.nextLookAt));
    const QString sentence = hasOrder ? VezneCli::tr("Attempt %1: its payment session is not known yet, next look in %2 s.")
                                      : VezneCli::tr("Attempt %1: its order is not known yet, next look in %2 s.");
    const QString note = sentence.arg(item.id()).arg(seconds);
    if (note != std::exchange(item.lastNote, note)) {
        console().note(note);
    }
}

void ResumeCommand::readOrder(ResumeItem &item)
{
    await<api::OrdersApi, core::Order>(
        connection().orders, connection().orders.fetchOrder(item.attempt.storage, item.attempt.orderId, content()),
        &api::OrdersApi::orderFetched, core::Operation::ReadOrders,
        [this, &item](const core::Order &order) {
            item.order = order;
            readSession(item);
        },
        [this, &item](const core::ApiError &error) {
            item.isOrderGone = core::isGone(error);
            if (!item.isOrderGone || item.attempt.state != S::Closed) { // What was let go because it is gone is settled.
                explain(core::Operation::ReadOrders, error);
                item.code = OutcomeUnknown;
            }
            settleItem(item);
        });
}

void ResumeCommand::readSession(ResumeItem &item)
{
    if (item.session) {
        settleItem(item);
        return;
    }
    await<api::PaymentsApi, core::PaymentSessions>(
        connection().payments, connection().payments.fetchSessionsByOrder(item.attempt.orderId), &api::PaymentsApi::sessionsByOrderFetched,
        core::Operation::ReadSession,
        [this, &item](const core::PaymentSessions &sessions) {
            item.session = core::decisiveSession(sessions);
            const auto &total = item.attempt.orderTotal;
            const auto paid = core::paidSoFar(sessions, total ? total->currency : QString());
            const bool isWhole = item.order && item.order->isCompleted.value_or(false);
            item.paidSoFar = !isWhole && core::isPart(paid, total) ? paid : std::nullopt;
            item.rest = core::restOf(sessions);
            const auto journal = context().journal();
            // What has ended is read, and not renewed unasked.
            if (item.paidSoFar && item.rest == core::RestState::NotAskedFor && !item.placement && journal) {
                item.isOver = false;
                goOn(item, **journal);
                return;
            }
            item.session = item.paidSoFar && item.rest == core::RestState::Open ? core::newestWaiting(sessions) : item.session;
            settleItem(item);
        },
        [this, &item](const core::ApiError &error) {
            if (core::isRouteDenied(error)) {
                settleItem(item); // Sessions may not be read here: whether it is paid, the order has said.
                return;
            }
            explain(core::Operation::ReadSession, error);
            item.code = OutcomeUnknown;
            settleItem(item);
        });
}

void ResumeCommand::settleItem(ResumeItem &item)
{
    const bool isPaid = item.order && item.order->isCompleted.value_or(false);
    if (isPaid && (!item.session || item.session->status != core::SessionStatus::Completed)) {
        item.session = core::completedSession(item.attempt.orderId, item.attempt.sessionId);
        item.paidSoFar.reset();
    }
    if (item.session && !item.paidSoFar && store::hasOrder(item.attempt.state)) {
        const bool isCash = item.order && core::isOfflineAccount(nullptr, item.order->paymentAccountIdentifier);
        store::Attempt next = item.attempt;
        next.state = stateAfter(item.attempt.state, *item.session, isCash);
        next.sessionId = item.session->id;
        const auto journal = context().journal();
        if (next.state != item.attempt.state && journal && (*journal)->save(next)) {
            item.attempt = next;
        }
    }
    if (isOpenQuestion(item.attempt.state)) {
        item.code = OutcomeUnknown;
    }
    item.isDone = true;
    finishIfDone();
}

void ResumeCommand::noteCandidates(const ResumeItem &item)
{
    if (item.candidates.isEmpty()) {
        console().note(
            VezneCli::tr("The store's order list cannot be read to its end, so attempt %1 stays open. Look in the OneEntry panel.")
                .arg(item.id()));
    }
    core::Locale locale;
    locale.language = core::Locale::languageOf(options().language);
    for (const core::Order &order : item.candidates) {
        const QString when = text::formatTime(order.createdDate, locale);
        const QString amount = order.totalSum ? text::formatMoney(*order.totalSum, options().language) : QString();
        console().note(VezneCli::tr("Order %2 (%3) could be that of attempt %1, or another counter's. Say --adopt %1=%2 when it is this "
                                    "customer's, --disown %1=%2 when it is not.")
                           .arg(item.id(), QString::number(order.id), QStringList({ when, amount }).join(u' ').trimmed()));
    }
}

void ResumeCommand::finishIfDone()
{
    const bool allDone = std::all_of(m_items.begin(), m_items.end(), [](const auto &item) { return item->isDone; });
    if (!allDone) {
        return;
    }
    QJsonArray attempts;
    ExitCode worst = Done;
    for (const auto &item : m_items) {
        const QString id = item->id();
        if (item->attempt.state == S::Absent || item->attempt.state == S::NotSent) {
            console().note(
                VezneCli::tr("The order of attempt %1 does not exist. Place it with --confirm-resend %1, or let it go with --abandon %1.")
                    .arg(id));
        } else if (item->attempt.state == S::Ambiguous) {
            noteCandidates(*item);
        } else if (item->isOrderGone && !store::isFinal(item->attempt.state)) {
            console().note(VezneCli::tr("The store no longer has the order of attempt %1. Let it go with --abandon %1.").arg(id));
        }
        if (item->paidSoFar && item->attempt.orderTotal) {
            const bool isOpen = item->session && !item->session->isTerminal();
            noteRest(*item->paidSoFar, *item->attempt.orderTotal, isOpen ? core::RestState::Open : item->rest);
            item->code = worse(item->code, NotPaidYet);
        }
        attempts.append(toJson(*item, context()));
        worst = worse(worst, item->code);
    }
    succeed(QJsonObject{ { u"attempts"_s, attempts } }, worst);
}

} // namespace cli
