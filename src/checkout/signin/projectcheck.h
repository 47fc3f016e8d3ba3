// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/projectstate.h"

#include "core/account.h"
#include "core/diagnosis.h"
#include "core/catalogue.h"
#include "core/formschema.h"
#include "core/requestid.h"
#include "core/signin.h"

#include <QObject>
#include <memory>

class QNetworkAccessManager;
namespace session {
class Connection;
struct ConnectionOptions;
}

namespace checkout {

/// Looks at a project before it is accepted: address, network, TLS, app token, provider, the sign-in form's markers, languages,
/// catalogue, and what of the store can be read without signing in. Reads only. Used by the window and by `doctor`.
class ProjectCheck : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectCheck)
public:
    /// `network` is not owned.
    explicit ProjectCheck(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~ProjectCheck() override;

    /// Starts; a running check is dropped silently. finished() always follows, queued.
    void start(const core::ProjectSettings &project, const session::ConnectionOptions &options, const QString &language);
    void cancel();

Q_SIGNALS:
    /// As each comes; finished() has all of them.
    void found(const checkout::ProjectFinding &finding);
    void called(const core::CallRecord &record);
    /// `settings` is what was asked for, completed by what the project itself says (provider's markers).
    void finished(const QList<checkout::ProjectFinding> &findings, const core::ProjectSettings &settings);

private:
    void add(ProjectFinding::Subject subject, ProjectFinding::Level level, const QString &detail = {}, const core::ApiError &error = {});
    void onProviders(const QList<core::AuthProvider> &providers);
    /// Providers, form, stores: the server knows us.
    void onAnswered();
    void onForm(const core::FormSchema &form);
    void onProducts(const core::ProductPageText &page);
    void addAttributes();
    void onForms(const QList<core::FormSchema> &forms);
    void askForStores();
    void onFailed(const core::ApiError &error, core::RequestId id);
    void oneDone();
    void finish();

    QNetworkAccessManager &m_network;
    std::unique_ptr<session::Connection> m_connection;
    core::ProjectSettings m_settings;
    QString m_language;
    QList<ProjectFinding> m_findings;
    QHash<quint64, ProjectFinding::Subject> m_pending;
    bool m_takesPassword = true; ///< The provider that was chosen.
    QByteArray m_products; ///< A page of them, to be looked at once the attribute sets have said what they are.
    bool m_isListDenied = false; ///< The store shows nobody its providers.
};

} // namespace checkout
