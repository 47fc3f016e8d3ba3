// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/asidebytes.h"
#include "core/attributemap.h"
#include "core/catalogue.h"
#include "core/storagefault.h"
#include "models/cataloguebuilder.h"

#include <QElapsedTimer>
#include <QObject>
#include <atomic>
#include <map>
#include <memory>
#include <optional>

class QTemporaryDir;

namespace store {
class CatalogueStore;
}

namespace checkout {

/// A page of the product list that has arrived, unread.
struct ArrivedPage
{
    quint64 pass = 0; ///< The reading of the whole list that it belongs to.
    int offset = 0;
    int limit = 0;
    QByteArray json;
};

/// What was in a page.
struct PageNews
{
    quint64 pass = 0;
    int offset = 0;
    int limit = 0;
    int rows = 0; ///< That the server sent, readable or not.
    int leftOut = 0; ///< Of them, those that could not be read.
    qint64 total = 0; ///< In the store, where it says so.
    bool isTotalKnown = true;
    bool hasNew = false; ///< A product that this pass had not seen.
    std::optional<core::ApiError> error; ///< It could not be read; nothing of it was taken.
    std::optional<core::StorageFault> fault; ///< It could be read, and not kept on this computer.
};

/// Reads product pages, keeps them on disk and makes what the window searches: all that costs more than a frame, on a thread of its own.
/// Every method is called on that thread.
class CatalogueWorker : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueWorker)
public:
    CatalogueWorker();
    ~CatalogueWorker() override;

    /// Begins with what `file` kept of an earlier run; opened() follows. A file that cannot be written is replaced by one of this run.
    void open(quint64 pass, const QString &file, const QString &lang, const core::AttributeMap &attributes);
    /// The whole list is going to be read (anew).
    void beginPass(quint64 pass);
    void take(const ArrivedPage &page);
    /// All pages have been taken. `isSteady`: the list was as long all the while, so what no page had is gone; else a product may have
    /// moved from a page that was still to come to one that had been read.
    void finishPass(quint64 pass, bool isSteady);
    /// Nobody reads: what the pass needed goes back to the system.
    void rest();
    /// Products that have the words in description or attributes; found() follows unless a newer search has been asked for.
    void find(const QString &query, quint64 serial);

    std::atomic<quint64> newestSearch{ 0 }; ///< Written by whoever asks.

Q_SIGNALS:
    /// `file` is where the products are, `snapshot` what was kept: empty the first time.
    void opened(quint64 pass, const QString &file, const models::CatalogueSnapshotPtr &snapshot);
    void pageTaken(const checkout::PageNews &news);
    /// Products that are new, or may be others than before.
    void arrived(quint64 pass, const QList<core::Product> &products);
    void published(quint64 pass, const models::CatalogueSnapshotPtr &snapshot);
    void finished(quint64 pass);
    void found(const QString &query, const QList<qint64> &ids);

private:
    [[nodiscard]] bool takeKnown(const ArrivedPage &page, const QByteArray &hash, PageNews &news);
    void takeNew(const ArrivedPage &page, const QByteArray &hash, PageNews &news);
    [[nodiscard]] std::optional<core::StorageFault> keep(const ArrivedPage &page, const core::ProductPage &read, const QByteArray &hash);
    void discard();
    /// The snapshot of bytes that were kept; nothing for bytes that are none.
    [[nodiscard]] models::CatalogueSnapshotPtr shown(const QByteArray &kept);
    [[nodiscard]] models::CatalogueBuilder &builder();
    void publish(quint64 pass);

    std::unique_ptr<store::CatalogueStore> m_store;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_file;
    QString m_lang;
    core::AttributeMap m_attributes;
    quint64 m_pass = 0;
    models::CatalogueSnapshotPtr m_snapshot; ///< As last published, or as kept.
    core::AsideBytes m_aside; ///< What it lies in.
    std::unique_ptr<models::CatalogueBuilder> m_builder; ///< While a pass changes something.
    QSet<qint64> m_seen; ///< Ids in this pass.
    std::map<int, QList<qint64>> m_pages; ///< The same, by offset: pages arrive in any order.
    bool m_isChanged = false;
    QElapsedTimer m_sincePublished;
};

} // namespace checkout
