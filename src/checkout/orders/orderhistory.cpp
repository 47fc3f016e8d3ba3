// SPDX-License-Identifier: MIT
#include "checkout/orders/orderhistory.h"

#include "api/codecs.h"
#include "api/orderrecord.h"
#include "api/reply.h"
#include "checkout/flow/alerts.h"
#include "checkout/orders/dayrefunds.h"
#include "core/orderrules.h"
#include "session/connection.h"
#include "store/orderstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

constexpr int ordersAPage = 100; // Decoded within a frame.
constexpr int sliceOfCopy = 100;
constexpr int sliceToSave = 50;
// The copy is of what was read, in whatever language: titles stand under this key in it.
const QString &recordLanguage()
{
    static const QString code = u"en_US"_s;
    return code;
}

} // namespace

struct OrderHistory::Parts
{
    std::unique_ptr<store::OrderStore> store;
    api::Reply reply;
    std::unique_ptr<DayRefunds> day;
    QList<core::Order> unsaved; ///< Of a page: what the copy does not have yet.
    QString unsavedFrom; ///< Their storage.
    bool isStorageRead = false; ///< That was its last page.
    QTimer saving;
};

OrderHistory::OrderHistory(Alerts &alerts, QObject *parent) : QObject(parent), m_alerts(alerts), m_parts(std::make_unique<Parts>())
{
    m_copyTimer.setInterval(0);
    connect(&m_copyTimer, &QTimer::timeout, this, &OrderHistory::readCopy);
    m_parts->saving.setInterval(0);
    connect(&m_parts->saving, &QTimer::timeout, this, &OrderHistory::goOnSaving);
}

OrderHistory::~OrderHistory() = default;

void OrderHistory::setConnection(session::Connection *connection, const HistoryScope &scope)
{
    setUser({});
    m_parts->store.reset();
    m_connection = connection;
    m_scope = scope;
}

void OrderHistory::setUser(const QString &user)
{
    m_alerts.withdraw(this);
    m_copyTimer.stop();
    m_parts->reply.abort();
    m_parts->day.reset();
    m_parts->unsaved.clear(); // The next reading brings them again.
    m_parts->isStorageRead = false;
    m_parts->saving.stop();
    m_user = user;
    m_isCopyRead = false;
    m_copied = 0;
    m_isWanted = false;
    m_toRead.clear();
    m_state = {};
    m_model.clear();
    Q_EMIT changed();
}

void OrderHistory::setStorages(const QList<core::OrderStorage> &storages)
{
    m_state.storages = storages;
    if (m_isWanted && !m_state.isReading && !storages.isEmpty()) {
        refresh();
    }
    Q_EMIT changed();
}

void OrderHistory::setCurrency(const QString &currency)
{
    if (std::exchange(m_scope.currency, currency) == currency) {
        return;
    }
    const bool isLookedAt = m_isCopyRead || m_state.isReading;
    const QList<core::OrderStorage> storages = m_state.storages;
    setUser(QString(m_user));
    setStorages(storages);
    if (isLookedAt) {
        refresh();
    }
}

bool OrderHistory::openStore()
{
    if (!m_parts->store) {
        m_parts->store = std::make_unique<store::OrderStore>(m_scope.folder);
    }
    return m_parts->store->isOpen() || m_parts->store->open();
}

void OrderHistory::refresh()
{
    if (!m_connection || m_user.isEmpty()) {
        return;
    }
    if (!m_state.isReading) {
        m_alerts.withdraw(this);
        m_state.isReading = true;
        m_state.isFailed = false;
        m_state.leftOut = 0;
        m_toRead = m_state.storages;
        m_isCopyRead ? readNextStorage() : m_copyTimer.start();
    }
    Q_EMIT changed();
}

void OrderHistory::readDay(const QDate &day, const QTimeZone &zone)
{
    if (!m_connection) {
        return;
    }
    m_parts->day = std::make_unique<DayRefunds>(*m_connection, m_scope.currency);
    connect(m_parts->day.get(), &DayRefunds::ended, this, &OrderHistory::dayRead);
    m_parts->day->start(core::dayTotalsOf(m_model.orders(), day, zone));
}

// ── the copy ────────────────────────────────────────────────────────────────────────────────────────────

void OrderHistory::readCopy()
{
    const auto slice = openStore() ? m_parts->store->page(m_scope.project, m_user, m_copied, sliceOfCopy) : QList<store::StoredOrder>();
    QList<core::OrderSummary> known;
    for (const store::StoredOrder &stored : slice.value_or(QList<store::StoredOrder>())) {
        if (const auto order = decoded(stored.record)) {
            known.append(core::summaryOf(*order, stored.storage));
        }
    }
    m_copied += sliceOfCopy;
    m_state.isKnown = m_state.isKnown || !known.isEmpty();
    m_model.put(known);
    if (!slice || slice->size() < sliceOfCopy) {
        m_copyTimer.stop();
        m_isCopyRead = true;
        readNextStorage(); // The copy is whole: what the lists do not have can be told.
    }
    Q_EMIT changed();
}

std::optional<core::Order> OrderHistory::decoded(const QByteArray &record) const
{
    auto order = api::decodeOrder(record, recordLanguage(), m_scope.currency);
    if (!order) {
        return std::nullopt;
    }
    core::adoptCurrency(*order, m_scope.currency);
    return std::move(*order);
}

std::optional<core::Order> OrderHistory::order(const QString &storage, qint64 id)
{
    saveSome(m_parts->unsaved.size());
    const auto stored = m_parts->store && m_parts->store->isOpen() ? m_parts->store->find(m_scope.project, m_user, storage, id)
                                                                   : store::JournalResult<std::optional<store::StoredOrder>>();
    return stored && *stored ? decoded((**stored).record) : std::nullopt;
}

QList<core::Order> OrderHistory::shown()
{
    QList<core::Order> orders;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const core::OrderSummary &summary = m_model.order(row);
        if (auto whole = order(summary.storage, summary.id)) {
            orders.append(std::move(*whole));
        }
    }
    return orders;
}

QByteArray OrderHistory::asJson(const QList<core::Order> &orders) const
{
    QJsonArray items;
    for (const core::Order &order : orders) {
        items.append(QJsonDocument::fromJson(api::encodeOrderRecord(order, m_contentCode)).object());
    }
    return QJsonDocument(QJsonObject{ { u"total"_s, items.size() }, { u"items"_s, items } }).toJson();
}

void OrderHistory::show(const QList<core::Order> &orders, const QString &storage)
{
    QList<core::OrderSummary> summaries;
    for (core::Order order : orders) {
        core::adoptCurrency(order, m_scope.currency);
        summaries.append(core::summaryOf(order, storage));
    }
    m_model.put(summaries);
}

void OrderHistory::save(const QList<core::Order> &orders, const QString &storage)
{
    QList<store::StoredOrder> stored;
    for (const core::Order &order : orders) {
        stored.append({ storage, order.id, api::encodeOrderRecord(order, recordLanguage()) }); // As the store says it: settings change.
    }
    if (openStore()) {
        (void)m_parts->store->save(m_scope.project, m_user, stored);
    }
}

// A page is shown and written in events of their own: together they are later than a frame.
void OrderHistory::saveSome(qsizetype most)
{
    QList<core::Order> &unsaved = m_parts->unsaved;
    if (!unsaved.isEmpty()) {
        save(unsaved.first(qMin(most, unsaved.size())), m_parts->unsavedFrom);
        unsaved.remove(0, qMin(most, unsaved.size()));
    }
}

void OrderHistory::goOnSaving()
{
    saveSome(sliceToSave);
    if (m_parts->unsaved.isEmpty()) {
        m_parts->saving.stop();
        if (std::exchange(m_parts->isStorageRead, false)) {
            finishStorage();
        }
    }
}

void OrderHistory::note(const core::Order &order, const QString &storage)
{
    saveSome(m_parts->unsaved.size()); // What a page says of it is older.
    save({ order }, storage);
    show({ order }, storage);
}

void OrderHistory::notePrinted(const QString &storage, qint64 id)
{
    if (openStore()) {
        (void)m_parts->store->notePrinted(m_scope.project, storage, id);
    }
}

bool OrderHistory::isPrinted(const QString &storage, qint64 id)
{
    return openStore() && m_parts->store->isPrinted(m_scope.project, storage, id);
}

// ── the stores' lists ───────────────────────────────────────────────────────────────────────────────────

void OrderHistory::readNextStorage()
{
    m_isWanted = m_state.storages.isEmpty();
    if (m_isWanted) {
        m_state.isReading = false; // Whose lists there are is not known yet: that nothing was ordered cannot be said.
        Q_EMIT changed();
        return;
    }
    if (m_toRead.isEmpty()) {
        m_state.isReading = false;
        m_state.readAt = QDateTime::currentDateTimeUtc();
        m_state.isKnown = true;
        Q_EMIT changed();
        return;
    }
    m_offset = 0;
    m_seen.clear();
    readPage();
}

void OrderHistory::readPage()
{
    api::OrdersApi &orders = m_connection->orders;
    m_parts->reply = api::Reply::of(
        orders, orders.fetchOrders(m_toRead.first().identifier, m_offset, ordersAPage, m_contentCode), &api::OrdersApi::ordersFetched, this,
        [this](const core::OrderPage &page) { onPage(page); },
        [this](const core::ApiError &error) {
            if (core::isRouteDenied(error)) {
                m_toRead.removeFirst(); // A storage whose orders this account may not read is none of its history.
                readNextStorage();
                return;
            }
            m_state.isReading = false;
            m_state.isFailed = true;
            if (error.kind != core::ErrorKind::SessionExpired) {
                m_alerts.raise(this, { core::Operation::ReadOrders, error, {}, [this] { refresh(); } });
            }
            Q_EMIT changed();
        });
}

void OrderHistory::onPage(const core::OrderPage &page)
{
    for (const core::Order &order : page.items) {
        m_seen.append(order.id);
    }
    saveSome(m_parts->unsaved.size()); // Where a page comes faster than the last one is written.
    show(page.items, m_toRead.first().identifier);
    m_parts->unsaved = page.items;
    m_parts->unsavedFrom = m_toRead.first().identifier;
    m_parts->saving.start();
    m_state.leftOut += page.leftOut;
    const int rows = int(page.items.size()) + page.leftOut;
    m_offset += rows;
    m_state.isKnown = true;
    if (rows > 0 && m_offset < page.total) {
        readPage();
    } else {
        m_parts->isStorageRead = true;
    }
    Q_EMIT changed();
}

// What the list has no more goes from the copy; a list with rows that cannot be read proves nothing gone.
void OrderHistory::finishStorage()
{
    const QString storage = m_toRead.takeFirst().identifier;
    if (m_state.leftOut == 0) {
        const QSet<qint64> seen(m_seen.begin(), m_seen.end());
        QList<qint64> gone = m_model.idsOf(storage);
        gone.removeIf([&seen](qint64 id) { return seen.contains(id); });
        if (openStore()) {
            (void)m_parts->store->remove(m_scope.project, m_user, storage, gone);
        }
        m_model.remove(storage, gone);
    }
    readNextStorage();
}

} // namespace checkout
