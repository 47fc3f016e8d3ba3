// SPDX-License-Identifier: MIT
#include "checkout/catalogue/cataloguecontroller.h"

#include "api/reply.h"
#include "checkout/catalogue/catalogueworker.h"
#include "checkout/flow/alerts.h"
#include "core/givingway.h"
#include "session/connection.h"
#include "session/pictureloader.h"
#include "store/cataloguestore.h"

#include <QCryptographicHash>
#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

// A screenful first, so that something is there at once; then the largest pages that the server grants, several at a time. A server
// that caps the page is followed by what it really sent.
constexpr int firstPage = 60;
constexpr int laterPages = 1000;
constexpr int smallestPage = 50;
constexpr int pagesAtOnce = 4;
constexpr int pagesWaiting = 6; ///< Asked for or not read yet: the network does not run ahead of the reader.
// What is kept is looked through without haste: 100,000 products in about two minutes, a hundredth of a processor.
constexpr std::chrono::milliseconds quietStart{ 5'000 };
constexpr std::chrono::milliseconds quietPause{ 1'000 };
constexpr std::chrono::minutes quietEvery{ 30 };

} // namespace

/// One reading of the whole list.
struct CatalogueController::Pass
{
    quint64 serial = 0;
    bool isQuiet = false; ///< In the background, one page at a time; what fails is tried again the next time.
    bool isSized = false; ///< The largest page that the server grants is known.
    int limit = firstPage;
    int next = 0; ///< Offset of the next page.
    qint64 total = 0;
    bool isTotalKnown = true;
    bool isAtEnd = false;
    std::optional<qint64> firstTotal;
    bool isSteady = true; ///< The list has been as long all the while.
    QList<QPair<int, int>> again; ///< Offset and limit of what has to be asked for besides.
    std::map<int, api::Reply> asked; ///< By offset.
    int unread = 0; ///< Pages that the worker has.
    int leftOut = 0;

    /// What a page has said of the rest of the list.
    void plan(const PageNews &news);
};

void CatalogueController::Pass::plan(const PageNews &news)
{
    leftOut += news.leftOut;
    isTotalKnown = news.isTotalKnown;
    if (news.isTotalKnown) {
        isSteady = isSteady && firstTotal.value_or(news.total) == news.total;
        firstTotal = news.total;
    }
    total = news.isTotalKnown ? news.total : news.offset + news.rows;
    const int end = news.offset + news.rows;
    if (!news.isTotalKnown) {
        next = end; // A bare array: read on until nothing new comes.
        isAtEnd = news.rows == 0 || !news.hasNew;
        limit = laterPages;
        isSized = true;
    } else if (!isSized) {
        // The first page says how many there are, the second how many come at a time.
        const bool isProbe = news.limit == laterPages;
        const bool isCapped = news.rows > 0 && news.rows < news.limit && end < total;
        isSized = isProbe || isCapped;
        limit = isCapped ? news.rows : laterPages;
        next = end;
        isAtEnd = end >= total || news.rows == 0;
    } else if (news.rows > 0 && news.rows < news.limit && end < total) {
        again.append({ end, news.limit - news.rows }); // Fewer than asked for, and not the last: what is missing.
    }
}

CatalogueController::CatalogueController(Alerts &alerts, double timeScale, QObject *parent) :
    QObject(parent), m_alerts(alerts), m_timeScale(timeScale)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { m_pass ? goOn() : beginPass(true); });
}

CatalogueController::~CatalogueController()
{
    m_pass.reset();
    dropAsides();
    m_thread.quit();
    m_thread.wait();
}

void CatalogueController::setConnection(session::Connection *connection, const QUrl &project, const QString &folder)
{
    m_pictures.reset();
    clear();
    m_connection = connection;
    m_folder = folder;
    if (connection) {
        m_pictures = std::make_unique<session::PictureLoader>(connection->client, project, folder + u"/pictures"_s);
        connect(m_pictures.get(), &session::PictureLoader::arrived, this, &CatalogueController::pictureArrived);
    }
}

std::chrono::milliseconds CatalogueController::scaled(std::chrono::milliseconds pause) const
{
    return std::chrono::milliseconds(qint64(double(pause.count()) * m_timeScale));
}

void CatalogueController::setUser(const QString &project, const QString &user)
{
    m_owner = project + u'\n' + user;
}

void CatalogueController::clear()
{
    m_alerts.withdraw(this);
    m_next.stop();
    dropAsides();
    dropPass();
    m_model.clear();
    m_rows.clear();
    m_store.reset();
    m_state = {};
    Q_EMIT changed();
}

// Nothing more is heard of a reading that is under way.
void CatalogueController::dropPass()
{
    if (m_pass) {
        for (auto &[offset, reply] : m_pass->asked) {
            reply.cancel();
        }
    }
    m_pass.reset();
    ++m_serial;
}

template <class Do> void CatalogueController::onWorker(Do &&what)
{
    QMetaObject::invokeMethod(m_worker, std::forward<Do>(what), Qt::QueuedConnection);
}

void CatalogueController::startWorker()
{
    if (m_worker) {
        return;
    }
    m_worker = new CatalogueWorker;
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &core::giveWay);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    const auto isCurrent = [this](quint64 serial) { return serial == m_serial; };
    connect(m_worker, &CatalogueWorker::opened, this,
        [this, isCurrent](quint64 serial, const QString &file, const models::CatalogueSnapshotPtr &snapshot) {
            isCurrent(serial) ? onOpened(file, snapshot) : void();
        });
    connect(m_worker, &CatalogueWorker::pageTaken, this, [this, isCurrent](const PageNews &news) {
        if (isCurrent(news.pass)) {
            onPageTaken(news);
        }
    });
    connect(m_worker, &CatalogueWorker::published, this, [this, isCurrent](quint64 serial, const models::CatalogueSnapshotPtr &snapshot) {
        isCurrent(serial) ? onPublished(snapshot) : void();
    });
    connect(m_worker, &CatalogueWorker::arrived, this, [this, isCurrent](quint64 serial, const QList<core::Product> &products) {
        if (isCurrent(serial)) {
            Q_EMIT productsArrived(products);
        }
    });
    connect(m_worker, &CatalogueWorker::finished, this, [this, isCurrent](quint64 serial) {
        onWorker([worker = m_worker] { worker->rest(); }); // Only now has the window let go of the snapshot before.
        isCurrent(serial) ? onFinished() : void();
    });
    connect(m_worker, &CatalogueWorker::found, this, [this](const QString &query, const QList<qint64> &ids) {
        if (m_model.setFurther(query, ids)) {
            Q_EMIT changed();
        }
    });
    m_thread.start(QThread::LowPriority);
}

void CatalogueController::load(const QString &contentCode)
{
    if (!m_connection) {
        return;
    }
    clear();
    m_contentCode = contentCode;
    open(false);
}

void CatalogueController::reload()
{
    if (!m_connection) {
        return;
    }
    clear();
    open(true);
}

void CatalogueController::open(bool isForced)
{
    startWorker();
    m_isForced = isForced;
    m_state.isLoading = true;
    // Read differently, the same pages are other products: a file of its own for each map, and for each edition of what is found unasked.
    const core::AttributeMap attributes = m_connection->products.attributes();
    const QString whose = m_owner + u'\n' + m_contentCode + u"\n2\n"_s + attributes.key();
    const QByteArray name = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha1).toHex();
    const QString file = m_folder + u"/catalogue/"_s + QString::fromLatin1(name) + u".sqlite"_s;
    onWorker([=, worker = m_worker, serial = m_serial, lang = m_contentCode] { worker->open(serial, file, lang, attributes); });
    Q_EMIT changed();
}

void CatalogueController::onOpened(const QString &file, const models::CatalogueSnapshotPtr &snapshot)
{
    m_store = std::make_unique<store::CatalogueStore>();
    static_cast<void>(m_store->open(file));
    if (snapshot->size() == 0 || m_isForced) {
        if (snapshot->size() > 0) {
            onPublished(snapshot); // Pages that are the same will not say so again.
        }
        beginPass(false);
        return;
    }
    m_state.isLoading = false;
    m_state.isLoaded = true;
    m_state.totalCount = snapshot->size();
    m_next.start(scaled(quietStart));
    onPublished(snapshot);
}

void CatalogueController::onPublished(const models::CatalogueSnapshotPtr &snapshot)
{
    m_rows.clear();
    m_model.setSnapshot(snapshot, [this](qint64 id) { return productOf(id); });
    m_state.loadedCount = snapshot->size();
    Q_EMIT changed();
}

core::Product CatalogueController::productOf(qint64 id)
{
    if (const core::Product *known = m_rows.object(id)) {
        return *known;
    }
    core::Product product = m_store ? m_store->product(id).value_or(core::Product()) : core::Product();
    product.id = id;
    m_rows.insert(id, new core::Product(product));
    return product;
}

// ── reading the list ────────────────────────────────────────────────────────────────────────────────────

void CatalogueController::beginPass(bool isQuiet)
{
    if (!m_connection) {
        return;
    }
    m_pass = std::make_unique<Pass>();
    m_pass->serial = m_serial;
    m_pass->isQuiet = isQuiet;
    onWorker([worker = m_worker, serial = m_serial] { worker->beginPass(serial); });
    goOn();
    loadCategories();
}

// Asks for what can be asked for now.
void CatalogueController::goOn()
{
    Pass &pass = *m_pass;
    const size_t most = pass.isQuiet || !pass.isSized || !pass.isTotalKnown ? 1 : pagesAtOnce;
    while (pass.asked.size() < most && int(pass.asked.size()) + pass.unread < (most == 1 ? 1 : pagesWaiting)) {
        if (!pass.again.isEmpty()) {
            const auto [offset, limit] = pass.again.takeFirst();
            ask(offset, limit);
        } else if (!pass.isAtEnd) {
            const int offset = std::exchange(pass.next, pass.next + pass.limit);
            pass.isAtEnd = pass.isTotalKnown && pass.isSized && pass.next >= pass.total;
            ask(offset, pass.limit);
        } else {
            break;
        }
    }
    if (pass.asked.empty() && pass.unread == 0) {
        onWorker([worker = m_worker, serial = m_serial, isSteady = pass.isSteady] { worker->finishPass(serial, isSteady); });
    }
}

void CatalogueController::ask(int offset, int limit)
{
    core::ProductQuery query;
    query.offset = offset;
    query.limit = limit;
    query.sortKey = u"position"_s;
    api::ProductsApi &products = m_connection->products;
    m_pass->asked[offset] = api::Reply::of(
        products, products.fetchProductPage(query, m_contentCode), &api::ProductsApi::productPageFetched, this,
        [this, offset, limit](const core::ProductPageText &page) { onPage(offset, limit, page.json); },
        [this, offset, limit](const core::ApiError &error) { onPageFailed(offset, limit, error); });
}

void CatalogueController::onPage(int offset, int limit, const QByteArray &json)
{
    ++m_pass->unread;
    m_pass->asked.erase(offset);
    onWorker([worker = m_worker, page = ArrivedPage{ m_serial, offset, limit, json }] { worker->take(page); });
}

void CatalogueController::onPageTaken(const PageNews &news)
{
    Pass &pass = *m_pass;
    --pass.unread;
    if (news.error) {
        onPageFailed(news.offset, news.limit, *news.error);
        return;
    }
    if (news.fault) {
        onNotKept(*news.fault);
        return;
    }
    pass.plan(news);
    if (pass.isQuiet) {
        m_next.start(scaled(quietPause));
    } else {
        m_state.totalCount = pass.total;
        goOn();
        Q_EMIT changed();
    }
}

// The disk of this computer took no page.
void CatalogueController::onNotKept(const core::StorageFault &fault)
{
    dropPass();
    m_state.isLoading = false;
    m_alerts.raise(this, { core::Operation::LoadProducts, {}, fault, [this] { reload(); } });
    Q_EMIT changed();
}

void CatalogueController::onPageFailed(int offset, int limit, const core::ApiError &error)
{
    Pass &pass = *m_pass;
    pass.asked.erase(offset);
    if (error.kind == core::ErrorKind::ProtocolViolation && limit > smallestPage) {
        // Too large for one answer, or one that was torn.
        const int half = limit / 2;
        pass.again.prepend({ offset + half, limit - half });
        pass.again.prepend({ offset, half });
        if (offset > 0) { // The first page has said how many there are.
            pass.isSized = true;
            pass.limit = qMin(pass.limit, half);
            pass.isAtEnd = pass.next >= pass.total;
        }
        goOn();
        return;
    }
    const bool isQuiet = pass.isQuiet && !core::isRouteDenied(error);
    dropPass();
    m_state.isLoading = false;
    if (isQuiet) {
        m_next.start(scaled(quietEvery));
    } else if (error.kind != core::ErrorKind::SessionExpired) {
        m_alerts.raise(this, { core::Operation::LoadProducts, error, {}, [this] { reload(); } });
    }
    Q_EMIT changed();
}

void CatalogueController::onFinished()
{
    const bool isSteady = m_pass && m_pass->isSteady;
    m_state.leftOut = m_pass ? m_pass->leftOut : 0;
    m_pass.reset();
    m_state.isLoading = false;
    m_state.isLoaded = true;
    m_next.start(scaled(isSteady ? std::chrono::milliseconds(quietEvery) : quietStart));
    Q_EMIT changed();
}

// ── looking ─────────────────────────────────────────────────────────────────────────────────────────────

void CatalogueController::setQuery(const QString &query)
{
    m_model.setQuery(query);
    if (m_worker && !query.trimmed().isEmpty()) {
        const quint64 serial = ++m_worker->newestSearch;
        onWorker([worker = m_worker, query, serial] { worker->find(query, serial); });
    }
}

} // namespace checkout
