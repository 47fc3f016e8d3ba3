// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/catalogue/cataloguestate.h"
#include "models/cataloguemodel.h"
#include <memory>

class QNetworkAccessManager;
class QUrl;
namespace session {
class Connection;
}

namespace checkout {

class Alerts;

/// The products of the store, page by page, and their pictures. Owns every row: pages show model() and keep none of their own.
class CatalogueController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueController)
public:
    /// `alerts` is not owned.
    explicit CatalogueController(Alerts &alerts, QObject *parent = nullptr);
    ~CatalogueController() override;

    [[nodiscard]] const CatalogueState &state() const { return m_state; }
    [[nodiscard]] models::CatalogueModel &model() { return m_model; }

    /// Null: the catalogue is empty. Not owned. Pictures come over `network`, from the project's own origin only.
    void setConnection(session::Connection *connection, QNetworkAccessManager *network, const QUrl &project);
    /// Loads the whole catalogue in a language of the content; one that is being loaded is dropped.
    void load(const QString &contentCode);
    void reload() { load(m_contentCode); }
    void clear();
    /// pictureArrived() follows, or nothing.
    void requestPicture(const QString &address);

Q_SIGNALS:
    void changed();
    void productsArrived(const QList<core::Product> &products);
    void pictureArrived(const QString &address, const QByteArray &bytes);

private:
    void askForPage();
    void onPage(const core::ProductPage &page);

    Alerts &m_alerts;
    CatalogueState m_state;
    models::CatalogueModel m_model;
    session::Connection *m_connection = nullptr;
    struct Requests;
    std::unique_ptr<Requests> m_requests;
    QString m_contentCode;
    int m_offset = 0;
};

} // namespace checkout
