// SPDX-License-Identifier: MIT
#include "checkout/signin/projectcontroller.h"

#include "api/reply.h"
#include "checkout/flow/alerts.h"
#include "checkout/orders/urlpolicy.h"
#include "checkout/signin/projectcheck.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {

struct ProjectController::Parts
{
    // In this order: the connection speaks over the network, the reply comes from the connection.
    std::unique_ptr<QNetworkAccessManager> network;
    std::unique_ptr<session::Connection> connection;
    std::unique_ptr<ProjectCheck> check;
    api::Reply locales;
};

ProjectController::ProjectController(
    const FlowOptions &options, session::Settings &settings, session::SecretStore &secrets, Alerts &alerts, QObject *parent) :
    QObject(parent),
    m_options(options), m_settings(settings), m_secrets(secrets), m_alerts(alerts), m_language(options.locale.languageCode()),
    m_parts(std::make_unique<Parts>())
{
    connect(&m_secrets, &session::SecretStore::hasRead, this, &ProjectController::onSecret);
}

ProjectController::~ProjectController()
{
    m_parts->check.reset();
    m_parts->connection.reset();
    if (QNetworkAccessManager *network = m_parts->network.release()) {
        // The manager's thread first hears that the calls in flight are over; deleted at once, Qt 6.4 lets it run into what is gone.
        network->setParent(QCoreApplication::instance());
        network->deleteLater();
    }
}

QNetworkAccessManager &ProjectController::network()
{
    if (!m_parts->network) {
        m_parts->network = std::make_unique<QNetworkAccessManager>();
    }
    return *m_parts->network;
}

QUrl ProjectController::url() const
{
    return session::projectUrl(m_project.url);
}

session::Connection *ProjectController::connection() const
{
    return m_parts->connection.get();
}

bool ProjectController::isLoopback() const
{
    return isLoopbackHost(url().host());
}

void ProjectController::start()
{
    m_project = session::withKeptFields(session::withKnown(m_settings.project(), m_settings), m_settings);
    if (m_project.url.isEmpty()) {
        return;
    }
    m_state.status = ConnectionStatus::Connecting;
    rename();
    m_secrets.read(session::secretKey(u"app"_s, m_project));
    Q_EMIT changed();
}

void ProjectController::onSecret(const QString &key, const core::Secret &secret)
{
    if (key != session::secretKey(u"app"_s, m_project) || m_parts->connection) {
        return;
    }
    if (secret.isEmpty()) {
        // Without a keychain the token was not kept: the project is known, its token has to be typed again.
        m_state.status = ConnectionStatus::NotConnected;
        Q_EMIT changed();
        return;
    }
    m_project.appToken = secret;
    open();
}

void ProjectController::connectTo(const core::ProjectSettings &project)
{
    close(); // Before: whoever lets go of it still writes what is the other project's.
    m_project = project.isDemo ? project : session::withKeptFields(session::withKnown(project, m_settings), m_settings);
    if (project.isDemo) {
        m_secrets.probe(); // Nothing of it is read, and a PIN's dialog says where it is kept.
    }
    open();
}

void ProjectController::leave(const core::ProjectSettings &next)
{
    close();
    m_project = session::withKeptFields(session::withKnown(next, m_settings), m_settings);
    m_state.status = ConnectionStatus::NotConnected;
    m_state.isDemo = false;
    m_state.findings.clear();
    rename();
    Q_EMIT changed();
}

void ProjectController::close()
{
    if (m_parts->connection) {
        Q_EMIT connectionClosing();
        m_parts->locales = {};
        m_parts->connection.reset();
    }
    m_alerts.withdraw(this);
    m_state.locales.clear();
}

void ProjectController::rename()
{
    m_state.host = url().host();
    m_state.storeName = m_project.isDemo ? QString() : (m_project.name.isEmpty() ? m_state.host : m_project.name);
}

void ProjectController::open()
{
    close();
    m_parts->connection = session::openConnection(
        network(), m_project, { m_settings.fingerprint(), m_settings.counter(), m_language, m_options.requestDeadline });
    if (!m_parts->connection) {
        core::ApiError error;
        error.kind = core::ErrorKind::NotFound;
        error.delivery = core::Delivery::NotSent;
        m_alerts.raise(this, { core::Operation::Connect, error, {}, {} });
        return;
    }
    m_state.status = ConnectionStatus::Connecting;
    rename();
    m_state.isDemo = m_project.isDemo;
    connect(m_parts->connection.get(), &session::Connection::called, this, &ProjectController::called);
    connect(m_parts->connection.get(), &session::Connection::exchanged, this, &ProjectController::onExchange);
    api::LocalesApi &locales = m_parts->connection->locales;
    m_parts->locales = api::Reply::of(
        locales, locales.fetchLocales(), &api::LocalesApi::localesFetched, this,
        [this](const QList<core::StoreLocale> &known) {
            m_state.locales = known;
            Q_EMIT localesKnown();
            Q_EMIT changed();
        },
        [](const core::ApiError &) {}); // A store that does not tell its languages is asked in the interface's.
    Q_EMIT connectionOpened();
    Q_EMIT changed();
}

// The light tells what the last call did: no answer, an answer of a server in trouble, or an answer.
void ProjectController::onExchange(int httpStatus)
{
    const auto status
        = httpStatus == 0 ? ConnectionStatus::Offline : (httpStatus >= 500 ? ConnectionStatus::Troubled : ConnectionStatus::Connected);
    if (std::exchange(m_state.status, status) != status) {
        Q_EMIT changed();
    }
}

QString ProjectController::contentCodeFor(const QString &wish) const
{
    return core::contentCodeOf(m_state.locales, wish);
}

void ProjectController::checkAndConnect(const core::ProjectSettings &project, const QString &contentCode)
{
    m_parts->check = std::make_unique<ProjectCheck>(network());
    connect(m_parts->check.get(), &ProjectCheck::called, this, &ProjectController::called);
    connect(m_parts->check.get(), &ProjectCheck::finished, this, &ProjectController::onFindings);
    m_state.isChecking = true;
    m_state.findings.clear();
    core::ProjectSettings asked = project;
    // What somebody has chosen for this project stays.
    asked.attributes = m_settings.attributes(session::projectKey(project));
    asked.name = m_settings.kept(session::projectKey(project), u"project/name"_s);
    asked.pins = m_settings.kept(session::projectKey(project), u"project/pins"_s);
    m_parts->check->start(asked, { m_settings.fingerprint(), m_settings.counter(), m_language, m_options.requestDeadline }, contentCode);
    Q_EMIT changed();
}

void ProjectController::cancelCheck()
{
    m_parts->check.reset();
    m_state.isChecking = false;
    Q_EMIT changed();
}

void ProjectController::change(const QString &key, const QString &value)
{
    const auto member = session::projectField(key);
    m_project.*member = value;
    rename();
    if (m_parts->connection && key == "project/pins"_L1) {
        m_parts->connection->client.setPins(session::pinsOf(m_project));
    }
    if (!m_project.isDemo) {
        core::ProjectSettings kept = m_settings.project();
        const bool isKept = session::projectKey(kept) == session::projectKey(m_project);
        kept.*member = value;
        isKept ? m_settings.setProject(kept) : m_settings.keep(session::projectKey(m_project), key, value);
    }
    Q_EMIT changed();
}

void ProjectController::chooseAttribute(core::AttributeRole role, const QString &marker)
{
    m_project.attributes.choose(role, marker);
    if (!m_project.isDemo) {
        m_settings.setAttributes(session::projectKey(m_project), m_project.attributes);
    }
    if (m_parts->connection) {
        m_parts->connection->products.setAttributes(m_project.attributes);
    }
    Q_EMIT changed();
}

void ProjectController::onFindings(const QList<ProjectFinding> &findings, const core::ProjectSettings &checked)
{
    m_state.isChecking = false;
    m_state.findings = findings;
    const bool isUsable
        = std::none_of(findings.begin(), findings.end(), [](const ProjectFinding &f) { return f.level == ProjectFinding::Level::Error; });
    if (isUsable) {
        m_settings.setProject(checked);
        m_settings.setAttributes(session::projectKey(checked), checked.attributes);
        m_secrets.write(session::secretKey(u"app"_s, checked), checked.appToken);
        if (!checked.shopPassword.isEmpty()) {
            m_secrets.write(session::boardSecretKey(checked.shop), checked.shopPassword);
        }
        connectTo(checked);
        Q_EMIT checkPassed();
    }
    Q_EMIT changed();
}

} // namespace checkout
