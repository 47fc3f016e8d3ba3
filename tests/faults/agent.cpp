// SPDX-License-Identifier: MIT
#include "faults/agent.h"

#include "api/codecs.h"
#include "faults/httpcontrol.h"
#include "faults/naive.h"
#include "session/connectionfactory.h"

#include <QJsonArray>
#include <algorithm>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace faults {
namespace {

using S = store::AttemptState;

constexpr int mostTries = 5; // Of a person who presses a button again.
constexpr auto pauseBetweenTries = 100ms;
constexpr auto wholeRun = 20s;

} // namespace

int pace()
{
    return std::max(1, qEnvironmentVariableIntValue("VEZNE_FAULTS_PACE"));
}

checkout::PlacementTimes scaledTimes()
{
    checkout::PlacementTimes times;
    times.waits = { 60ms * pace(), 250ms * pace(), 700ms * pace() };
    times.absenceSpan = 1500ms * pace();
    times.sessionSpan = 1500ms * pace();
    return times;
}

// Each story has a store that begins its numbers at 1: on a board that several share it is a project of its own.
Agent::Agent(AgentOptions options) :
    m_options(std::move(options)), m_settings(m_options.data),
    m_project(u"faults %1 %2"_s.arg(m_options.control).arg(m_options.name.section(u' ', 0, 1)))
{
    core::ProjectSettings settings;
    settings.url = m_options.url;
    settings.appToken = core::Secret(m_options.appToken.toUtf8());
    m_connection = session::openConnection(
        m_network, settings, { m_settings.terminalFingerprint(), m_settings.counter(), u"en_US"_s, scaledDeadline * pace() });
    m_pause.setSingleShot(true);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(u"hung"_s); });
    if (!m_connection) {
        return;
    }
    net::RetryPolicy policy;
    policy.timeScale = 0.1;
    m_connection->client.setRetryPolicy(policy);
    connect(&m_pause, &QTimer::timeout, this, &Agent::tryAgain);
    connect(&m_connection->auth, &api::AuthApi::signedIn, this, [this](const core::AuthTokens &tokens, core::RequestId id) {
        if (id == m_request) {
            onSignedIn(tokens);
        }
    });
    connect(&m_connection->orders, &api::OrdersApi::orderPreviewed, this, [this](const core::Preview &seen, core::RequestId id) {
        if (id == m_request) {
            m_total = seen.totalDue;
            placeAll();
        }
    });
    connect(&m_connection->orders, &api::OrdersApi::ordersFetched, this, [this](const core::OrderPage &, core::RequestId id) {
        if (id == m_request && m_stage == Stage::ReadOrders) {
            m_stage = Stage::ReadSessions;
            const auto &attempt = m_placements.front()->view().attempt;
            m_request = m_connection->payments.fetchSessionsByOrder(attempt.orderId);
        }
    });
    connect(&m_connection->payments, &api::PaymentsApi::sessionsByOrderFetched, this,
        [this](const core::PaymentSessions &sessions, core::RequestId id) {
            if (id == m_request && m_stage == Stage::ReadSessions) {
                m_isReadBack = !sessions.isEmpty();
                finish({});
            }
        });
    connect(&m_connection->auth, &api::ApiBase::failed, this, &Agent::onFailed);
    connect(&m_connection->orders, &api::ApiBase::failed, this, &Agent::onFailed);
    connect(&m_connection->payments, &api::ApiBase::failed, this, &Agent::onFailed);
    connect(&m_connection->gate, &session::RefreshGate::tokensRenewed, this, [this] { ++m_refreshes; });
}

Agent::~Agent() = default;

void Agent::start()
{
    m_limit.start(wholeRun * pace());
    if (!m_connection) {
        finish(u"address"_s);
        return;
    }
    signIn();
}

void Agent::signIn()
{
    m_stage = Stage::SignIn;
    core::Credentials credentials;
    credentials.provider = u"email"_s;
    credentials.loginMarker = u"email_reg"_s;
    credentials.passwordMarker = u"password_reg"_s;
    credentials.login = m_options.login;
    credentials.password = core::Secret(m_options.password.toUtf8());
    m_request = m_connection->auth.signIn(credentials);
}

void Agent::onSignedIn(const core::AuthTokens &tokens)
{
    m_connection->gate.setTokens(tokens);
    m_user = tokens.userIdentifier;
    m_tries = 0;
    if (m_options.isResume) {
        resumeAll();
        return;
    }
    if (m_options.expireAt == "preview"_L1) {
        expireTokens();
    }
    preview();
}

void Agent::preview()
{
    m_stage = Stage::Preview;
    m_request = m_connection->orders.previewOrder(draft());
}

void Agent::onFailed(const core::ApiError &error, core::RequestId id)
{
    if (!(id == m_request)) {
        return;
    }
    m_request = {};
    m_lastError = core::errorKindName(error.kind);
    if (m_stage == Stage::ReadOrders || m_stage == Stage::ReadSessions) {
        finish({}); // The order and its link are known; what could not be read back is read when somebody looks again.
        return;
    }
    if (error.kind == core::ErrorKind::SessionExpired) {
        m_stage = Stage::SignIn;
    }
    if (++m_tries >= mostTries) {
        finish(m_lastError);
        return;
    }
    m_pause.start(pauseBetweenTries);
}

void Agent::tryAgain()
{
    m_stage == Stage::Preview ? preview() : signIn();
}

bool Agent::openJournal()
{
    m_journal = std::make_unique<store::Journal>(m_options.data);
    m_owner = std::make_unique<store::OwnerLock>(m_options.data);
    m_journal->onCommitted = [this](const char *point) { onCommitted(point); };
    if (!m_journal->open()) {
        return false;
    }
    if (const auto address = store::BoardAddress::parse(m_options.shop); address && !m_options.hasOldRule) {
        m_board = std::make_unique<store::BoardLink>(*address, m_settings.counter());
        m_board->bringUp(m_journal->kept(m_project).value_or(QList<store::Attempt>()));
    }
    return true;
}

void Agent::onCommitted(const char *point)
{
    if (++m_commits == m_options.crashAt) {
        _exit(137); // As kill -9 would: no destructor runs, nothing is flushed.
    }
    if (m_options.expireAt == QLatin1String(point)) {
        m_options.expireAt.clear();
        expireTokens();
    }
}

void Agent::expireTokens()
{
    (void)controlRequest(m_options.control, "POST", "/__sandbox/tokens/expire", QJsonDocument(QJsonObject()));
}

core::OrderDraft Agent::draft() const
{
    core::OrderDraft order;
    order.storage = u"orders"_s;
    order.formIdentifier = u"order"_s;
    order.paymentAccountIdentifier = u"card"_s;
    order.language = u"en_US"_s;
    order.formData = { { u"name"_s, u"string"_s, m_options.name } };
    order.products = { { 1, 2, {} }, { 14, 1, {} } };
    return order;
}

// ── placing ─────────────────────────────────────────────────────────────────────────────────────────────

void Agent::placeAll()
{
    m_stage = Stage::Place;
    if (!openJournal()) {
        finish(u"journal"_s);
        return;
    }
    m_options.isNaive ? placeNaively() : placeNext();
}

checkout::OrderPlacement *Agent::addPlacement()
{
    m_placements.push_back(std::make_unique<checkout::OrderPlacement>(*m_connection, *m_journal, m_owner->name(), scaledTimes()));
    checkout::OrderPlacement *placement = m_placements.back().get();
    placement->setBoard(m_board.get());
    // Queued, so that nothing is deleted or begun from inside the placement.
    connect(placement, &checkout::OrderPlacement::changed, this, &Agent::onChanged, Qt::QueuedConnection);
    return placement;
}

void Agent::placeNext()
{
    ++m_placed;
    const auto placed = addPlacement()->place({ draft(), m_total, m_project, m_user, u"session"_s, {} });
    if (!placed) {
        finish(u"journal"_s);
    }
}

void Agent::placeNaively()
{
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    attempt.project = m_project;
    attempt.user = m_user;
    attempt.storage = u"orders"_s;
    attempt.language = u"en_US"_s;
    attempt.request = api::encodeOrder(draft());
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    if (!m_journal->add(attempt)) {
        finish(u"journal"_s);
        return;
    }
    auto *naive = new Naive(*m_connection, *m_journal, attempt, draft(), this);
    connect(
        naive, &Naive::ended, this, [this] { finish({}); }, Qt::QueuedConnection);
    naive->start();
}

void Agent::resumeAll()
{
    m_stage = Stage::Place;
    m_placed = m_options.checkouts;
    if (!openJournal()) {
        finish(u"journal"_s);
        return;
    }
    const auto found = m_journal->unfinished(m_project, m_user);
    if (!found) {
        finish(u"journal"_s);
        return;
    }
    const auto isAlive = [this](const QString &name) { return m_owner->isAlive(name); };
    for (const store::Attempt &attempt : *found) {
        const auto claimed = m_journal->claim(attempt.id, m_owner->name(), isAlive);
        if (claimed && *claimed) {
            addPlacement()->resume(attempt);
        }
    }
    if (m_placements.empty()) {
        finish({});
    }
}

void Agent::onChanged()
{
    if (m_stage != Stage::Place) {
        return;
    }
    // The next customer with the same cart is not made to wait for an order that is not known yet.
    const S newest = m_placements.back()->view().attempt.state;
    if (m_placed < m_options.checkouts && newest != S::Prepared && newest != S::Sent) {
        placeNext();
        return;
    }
    const bool anyBusy = std::any_of(m_placements.begin(), m_placements.end(), [](const auto &p) { return p->view().isBusy; });
    if (anyBusy) {
        return;
    }
    if (answer()) {
        return;
    }
    if (m_options.confirms && !m_hasConfirmed) {
        m_hasConfirmed = true;
        confirmWhatMay();
        return;
    }
    readBack();
}

bool Agent::answer()
{
    for (const auto &placement : m_placements) {
        const QList<core::Order> candidates = placement->view().candidates;
        const bool isAsked = placement->view().attempt.state == S::Ambiguous && !candidates.isEmpty();
        if (!isAsked) {
            continue;
        }
        if (m_options.hasOldRule && candidates.size() == 1) {
            return placement->adopt(candidates.front().id);
        }
        if (!m_options.answers) {
            continue;
        }
        const auto ours = std::find_if(
            candidates.begin(), candidates.end(), [this](const core::Order &order) { return m_options.truth.contains(order.id); });
        return ours != candidates.end() ? placement->adopt(ours->id) : placement->disown(candidates.front().id);
    }
    return false;
}

void Agent::confirmWhatMay()
{
    bool isSending = false;
    for (const auto &placement : m_placements) {
        const S state = placement->view().attempt.state;
        if (state == S::Absent || state == S::NotSent) {
            placement->confirmResend();
            isSending = true;
        }
    }
    if (!isSending) {
        readBack();
    }
}

void Agent::readBack()
{
    const store::Attempt &attempt = m_placements.front()->view().attempt;
    if (attempt.state != S::SessionOpen) {
        finish({});
        return;
    }
    m_stage = Stage::ReadOrders;
    m_request = m_connection->orders.fetchOrders(attempt.storage, 0, 20, attempt.language);
}

// ── the end ─────────────────────────────────────────────────────────────────────────────────────────────

QJsonObject Agent::report(const QString &error) const
{
    QJsonArray attempts;
    for (const auto &placement : m_placements) {
        const checkout::PlacementView &view = placement->view();
        QJsonObject one{ { u"id"_s, view.attempt.id.toString(QUuid::WithoutBraces) },
            { u"state"_s, store::attemptStateName(view.attempt.state) }, { u"order"_s, view.attempt.orderId },
            { u"session"_s, view.attempt.sessionId }, { u"busy"_s, view.isBusy }, { u"looks"_s, view.attempt.looks } };
        if (view.error) {
            one.insert(u"error"_s, core::errorKindName(view.error->kind));
        }
        if (view.journalError) {
            one.insert(u"journal"_s, view.journalError->detail);
        }
        attempts.append(one);
    }
    static constexpr const char *stages[] = { "sign-in", "preview", "place", "read-back", "read-back", "done" };
    return { { u"stage"_s, QLatin1String(stages[int(m_stage)]) }, { u"attempts"_s, attempts }, { u"error"_s, error },
        { u"readBack"_s, m_isReadBack }, { u"refreshes"_s, m_refreshes }, { u"commits"_s, m_commits } };
}

void Agent::finish(const QString &error)
{
    if (m_stage == Stage::Done) {
        return;
    }
    const QJsonObject last = report(error);
    m_stage = Stage::Done;
    Q_EMIT finished(last);
}

} // namespace faults
