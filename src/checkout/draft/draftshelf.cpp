// SPDX-License-Identifier: MIT
#include "checkout/draft/draftshelf.h"

#include "store/boardlink.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace std::chrono_literals;

namespace checkout {
namespace {

constexpr auto refreshEvery = 10s;

int piecesOf(const store::Draft &draft)
{
    return std::accumulate(
        draft.lines.begin(), draft.lines.end(), 0, [](int sum, const store::DraftLine &line) { return sum + line.quantity; });
}

QList<QUuid> idsOf(const QList<store::Draft> &drafts)
{
    QList<QUuid> ids;
    for (const store::Draft &draft : drafts) {
        ids.append(draft.id);
    }
    return ids;
}

/// A board without a shelf, or one that may not be written, has not taken anything; one that has gone silent may have.
bool isCertainlyRefused(const core::BoardFault &fault)
{
    return fault.kind != core::BoardFault::Kind::Unreachable && fault.kind != core::BoardFault::Kind::Broken;
}

} // namespace

struct DraftShelf::Known
{
    QList<store::HeldBasket> held; ///< As the board said last.
    std::optional<store::Draft> removed; ///< What can be brought back.
};

DraftShelf::DraftShelf(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)), m_known(std::make_unique<Known>())
{
    m_timer.setInterval(refreshEvery);
    connect(&m_timer, &QTimer::timeout, this, &DraftShelf::refresh);
}

DraftShelf::~DraftShelf() = default;

void DraftShelf::setOwner(const QString &project, const QString &user)
{
    m_project = project;
    m_user = user;
    *m_known = {};
    m_state = {};
    m_state.isShared = m_board != nullptr;
    renewTimer();
    refresh();
    Q_EMIT changed();
}

void DraftShelf::setBoard(store::BoardLink *board, const QString &counter)
{
    if (m_board) {
        m_board->disconnect(this);
    }
    m_board = board;
    m_counter = counter;
    m_known->held.clear();
    m_state.isShared = board != nullptr;
    m_state.fault.reset();
    m_state.takingUp = {};
    renewTimer();
    if (board) {
        connect(board, &store::BoardLink::changed, this, &DraftShelf::refresh);
    }
    refresh();
}

void DraftShelf::renewTimer()
{
    m_board && !m_user.isEmpty() ? m_timer.start() : m_timer.stop();
}

bool DraftShelf::open()
{
    if (m_user.isEmpty()) {
        return false;
    }
    if (!m_drafts) {
        m_drafts = std::make_unique<store::DraftRepository>(m_folder);
    }
    return m_drafts->isOpen() || m_drafts->open();
}

QList<store::Draft> DraftShelf::parkedHere()
{
    QList<store::Draft> drafts = open() ? m_drafts->list(m_project, m_user).value_or(QList<store::Draft>()) : QList<store::Draft>();
    drafts.removeIf([](const store::Draft &draft) { return draft.title.isEmpty(); });
    return drafts;
}

void DraftShelf::refresh()
{
    if (m_user.isEmpty()) {
        return;
    }
    show();
    if (m_board) {
        dropTaken();
        share([this] { askBoard(); });
    }
}

// ── with the board ──────────────────────────────────────────────────────────────────────────────────────

// A basket is marked before it goes to the board, and leaves this computer when the board has it: there is one of it at any time.
void DraftShelf::share(const std::function<void()> &then)
{
    QList<store::Draft> baskets = parkedHere();
    if (baskets.isEmpty() || !m_board->isUp()) {
        then();
        return;
    }
    baskets.removeIf([this](const store::Draft &basket) { return !m_drafts->setShared(basket.id, true); });
    m_board->putHeld(m_project, baskets, this, [this, ids = idsOf(baskets), then](const store::BoardResult<QList<QUuid>> &there) {
        const bool isRefused = !there && isCertainlyRefused(there.error());
        for (const QUuid &id : ids) {
            if (there) {
                (void)m_drafts->remove(id);
            } else if (isRefused) {
                (void)m_drafts->setShared(id, false);
            }
        }
        then();
    });
}

void DraftShelf::dropTaken()
{
    const QList<QUuid> baskets = open() ? m_drafts->taken(m_project).value_or(QList<QUuid>()) : QList<QUuid>();
    if (!baskets.isEmpty()) {
        m_board->dropHeld(baskets, this, [this](const store::BoardResult<QList<QUuid>> &gone) {
            for (const QUuid &id : gone.value_or(QList<QUuid>())) {
                (void)m_drafts->forgetTaken(id);
            }
        });
    }
}

void DraftShelf::askBoard()
{
    m_board->listHeld(m_project, this, [this](const store::BoardResult<QList<store::HeldBasket>> &held) {
        m_state.fault = held ? std::nullopt : std::optional(held.error());
        m_known->held = held.value_or(QList<store::HeldBasket>());
        show();
    });
}

void DraftShelf::show()
{
    if (m_user.isEmpty()) {
        return; // The board has answered to somebody who has signed out since.
    }
    const QList<store::Draft> here = parkedHere();
    const QList<QUuid> ids = idsOf(here);
    const QList<QUuid> taken = open() ? m_drafts->taken(m_project).value_or(QList<QUuid>()) : QList<QUuid>();
    QList<ParkedBasket> baskets;
    for (const store::Draft &draft : here) {
        baskets.append({ draft.id, draft.title, piecesOf(draft), draft.updatedAt, false, draft.isShared });
    }
    for (const store::HeldBasket &basket : std::as_const(m_known->held)) {
        if (!ids.contains(basket.id) && !taken.contains(basket.id)) {
            baskets.append({ basket.id, basket.title, basket.products, basket.since, basket.counter != m_counter, true });
        }
    }
    std::sort(baskets.begin(), baskets.end(),
        [](const ParkedBasket &a, const ParkedBasket &b) { return std::pair(a.since, a.id) < std::pair(b.since, b.id); });
    m_state.baskets = baskets;
    Q_EMIT changed();
}

// ── in hand again ───────────────────────────────────────────────────────────────────────────────────────

void DraftShelf::takeUp(const QUuid &basket)
{
    obtain(basket, [this](const store::Draft &draft) { Q_EMIT ready(draft.id); });
}

void DraftShelf::remove(const QUuid &basket)
{
    obtain(basket, [this](const store::Draft &draft) {
        (void)m_drafts->remove(draft.id);
        m_known->removed = draft;
        m_state.removed = draft.title;
        refresh();
    });
}

void DraftShelf::undoRemove()
{
    if (!m_known->removed || !open()) {
        return;
    }
    store::Draft draft = *m_known->removed;
    draft.id = QUuid::createUuid(); // The board knows the old one as taken.
    draft.updatedAt = QDateTime::currentDateTimeUtc();
    if (m_drafts->save(m_project, m_user, draft)) { // Else it can be pressed again.
        m_known->removed.reset();
        m_state.removed.clear();
    }
    refresh();
}

/// Calls `then` with the basket when it is on this computer's disk and nobody else's.
void DraftShelf::obtain(const QUuid &basket, const std::function<void(const store::Draft &)> &then)
{
    if (!m_state.takingUp.isNull() || !open()) {
        return;
    }
    const auto here = m_drafts->load(basket);
    const bool isHere = here && *here && !(**here).title.isEmpty();
    if (isHere && !(**here).isShared) {
        then(**here);
        return;
    }
    if (!m_board) {
        miss(basket, core::BoardFault{ core::BoardFault::Kind::Unreachable, {} });
        return;
    }
    m_state.takingUp = basket;
    Q_EMIT changed();
    // What may not have reached the board yet goes there first: only the board knows whether somebody has taken it.
    share([this, basket, then] { fetch(basket, then); });
}

void DraftShelf::fetch(const QUuid &basket, const std::function<void(const store::Draft &)> &then)
{
    const auto onTaken = [this, basket, then, user = m_user](const store::BoardResult<std::optional<store::Draft>> &taken) {
        if (user != m_user) {
            return; // Who wanted it has signed out: it stays this counter's on the board, and is offered again.
        }
        m_state.takingUp = {};
        if (!taken || !*taken) {
            miss(basket, taken ? std::nullopt : std::optional(taken.error()));
            return;
        }
        store::Draft draft = **taken;
        draft.id = QUuid::createUuid();
        draft.updatedAt = QDateTime::currentDateTimeUtc();
        if (!m_drafts->keepTaken(m_project, m_user, draft, basket)) {
            miss(basket, core::BoardFault{ core::BoardFault::Kind::Broken, {} }); // It stays ours on the board, and can be taken again.
            return;
        }
        (void)m_drafts->remove(basket);
        dropTaken();
        then(draft);
    };
    m_board->takeHeld(m_project, basket, this, onTaken);
}

void DraftShelf::miss(const QUuid &basket, const std::optional<core::BoardFault> &fault)
{
    const QString title = titleOf(basket);
    refresh();
    Q_EMIT missed(title, fault);
}

QString DraftShelf::titleOf(const QUuid &basket) const
{
    const auto found = std::find_if(
        m_state.baskets.begin(), m_state.baskets.end(), [&basket](const ParkedBasket &parked) { return parked.id == basket; });
    return found == m_state.baskets.end() ? QString() : found->title;
}

QString DraftShelf::freeNumber() const
{
    for (int number = 1;; ++number) {
        const QString title = QString::number(number);
        if (std::none_of(m_state.baskets.begin(), m_state.baskets.end(), [&title](const ParkedBasket &b) { return b.title == title; })) {
            return title;
        }
    }
}

} // namespace checkout
