// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/catalogue/cataloguestate.h"
#include "models/cataloguemodel.h"

#include <QCache>
#include <QThread>
#include <QTimer>
#include <memory>

class QUrl;
namespace core {
struct ApiError;
struct StorageFault;
} // namespace core
namespace session {
class Connection;
class PictureLoader;
} // namespace session
namespace store {
class CatalogueStore;
}

namespace checkout {

class Alerts;
class CatalogueWorker;
struct PageNews;

/// The products of the store, and their pictures. Owns every row: pages show model() and keep none of their own. What an earlier run
/// kept is shown at once; then, and every half hour, the list is read through in the background, and only pages with other bytes than
/// last time are read in full.
class CatalogueController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueController)
public:
    /// `alerts` is not owned. `timeScale` multiplies the pauses of reading in the background.
    CatalogueController(Alerts &alerts, double timeScale, QObject *parent = nullptr);
    ~CatalogueController() override;

    [[nodiscard]] const CatalogueState &state() const { return m_state; }
    [[nodiscard]] models::CatalogueModel &model() { return m_model; }
    /// Of the products' prices; empty when none has one.
    [[nodiscard]] QString currency() const;

    /// Null: the catalogue is empty. Not owned. Pictures come from the project's own origin only. Catalogue and pictures are kept below
    /// `folder`.
    void setConnection(session::Connection *connection, const QUrl &project, const QString &folder);
    /// Whose rights decide what is in the catalogue. `project`: the key of the project.
    void setUser(const QString &project, const QString &user);
    /// Shows the catalogue in a language of the content; one that is being loaded is dropped.
    void load(const QString &contentCode);
    /// The person wants the list read now.
    void reload();
    void clear();
    /// What is searched for. Titles and codes answer at once, descriptions and attributes a moment later.
    void setQuery(const QString &query);
    /// All that the store says of one product, fresh; detailArrived() follows, or detailFailed().
    void requestDetail(qint64 productId);
    /// pictureArrived() follows, or nothing.
    void requestPicture(const QString &address);

Q_SIGNALS:
    void changed();
    /// New ones, and those that may be others than before.
    void productsArrived(const QList<core::Product> &products);
    void pictureArrived(const QString &address, const QByteArray &bytes);
    void detailArrived(const core::ProductDetail &detail);
    void detailFailed(qint64 productId, const core::ApiError &error);

private:
    struct Pass;
    struct Asides; ///< Requests beside the list.

    void dropAsides();
    void loadCategories();
    void onDetail(core::ProductDetail detail);

    void dropPass();
    void startWorker();
    void open(bool isForced);
    void onOpened(const QString &file, const models::CatalogueSnapshotPtr &snapshot);
    void onPublished(const models::CatalogueSnapshotPtr &snapshot);
    void beginPass(bool isQuiet);
    void goOn();
    void ask(int offset, int limit);
    void onPage(int offset, int limit, const QByteArray &json);
    void onPageTaken(const PageNews &news);
    void onPageFailed(int offset, int limit, const core::ApiError &error);
    void onNotKept(const core::StorageFault &fault);
    void onFinished();
    [[nodiscard]] core::Product productOf(qint64 id);
    template <class Do> void onWorker(Do &&what);
    [[nodiscard]] std::chrono::milliseconds scaled(std::chrono::milliseconds pause) const;

    Alerts &m_alerts;
    double m_timeScale;
    QString m_folder;
    CatalogueState m_state;
    models::CatalogueModel m_model;
    session::Connection *m_connection = nullptr;
    QString m_owner; ///< Project and user.
    QString m_contentCode;
    QThread m_thread;
    CatalogueWorker *m_worker = nullptr; ///< Lives in m_thread; deleted there when it ends.
    std::unique_ptr<store::CatalogueStore> m_store; ///< The worker's file, for reading.
    QCache<qint64, core::Product> m_rows{ 600 };
    std::unique_ptr<session::PictureLoader> m_pictures;
    std::shared_ptr<Asides> m_asides;
    QHash<QString, core::TitlesByMarker> m_attributeTitles; ///< By attribute set.
    std::unique_ptr<Pass> m_pass; ///< The reading that is under way; null: none is.
    quint64 m_serial = 0; ///< Of passes: what an older one says is not heard.
    bool m_isForced = false;
    QTimer m_next; ///< The next page of a quiet pass, or the next pass.
};

} // namespace checkout
