// SPDX-License-Identifier: MIT
// The part of CheckoutFlow that settings are about: what a connection is begun with, and what a change of a setting does.
#include "checkout/flow/checkoutflow.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/settings.h"

#include <QDir>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

/// Orders of the demo store end with it: their journal is no business of the next one's.
QString journalFolder(const FlowOptions &options, bool isDemo)
{
    return isDemo ? options.dataFolder + u"/demo"_s : options.dataFolder;
}

// What the store has been seen to have.
void suggestSettings(SettingsController &settings, const DetailsState &details)
{
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        zones.append(QString::fromLatin1(id));
    }
    QStringList storages;
    for (const core::OrderStorage &storage : details.storages) {
        storages.append(storage.identifier);
    }
    QStringList accounts;
    for (const core::PaymentAccount &account : details.accounts.accounts) {
        accounts.append(account.identifier);
    }
    QStringList forms;
    for (const core::FormSchema &form : details.formChoices) {
        forms.append(form.identifier);
    }
    settings.suggest(u"project/timeZone"_s, zones);
    settings.suggest(u"project/storage"_s, storages);
    settings.suggest(u"order/account"_s, accounts);
    settings.suggest(u"order/form"_s, forms);
}

} // namespace

void CheckoutFlow::onConnection()
{
    session::Connection *connection = m_project.connection();
    const core::ProjectSettings &project = m_project.settings();
    const QString key = session::projectKey(project);
    const QString folder = journalFolder(m_options, project.isDemo);
    if (project.isDemo) {
        QDir(folder).removeRecursively();
    }
    core::Locale locale = m_locale;
    locale.shopZone = core::Locale::zoneOf(project.timeZone);
    setLocale(locale);
    m_catalogue.setConnection(connection, m_project.url(), folder);
    m_draft.setConnection(connection, draftScope());
    m_attempts.setConnection(
        connection, { folder, key, project.currency, m_project.isLoopback(), m_project.url().host(), m_settings->trustedHosts(key) });
    m_history.setConnection(connection, { folder, key, project.currency });
    m_order.setConnection(connection, { folder, key, project.currency });
    m_shop.setScope(shopScope());
    m_lock.setScope(draftProject(), {});
    m_devices.setConnection(connection);
    // Later: the call that it was renewed for is sent with it first.
    connect(&connection->gate, &session::RefreshGate::tokensRenewed, this, &CheckoutFlow::dropIdleToken, Qt::QueuedConnection);
    m_signIn.setConnection(connection, project, m_locale.contentCode);
    m_signIn.resumeSession();
}

DraftScope CheckoutFlow::draftScope() const
{
    const core::ProjectSettings &project = m_project.settings();
    return { draftProject(), project.storage, project.currency, m_settings->orderForms(session::projectKey(project)),
        project.referenceMarker, m_choices.value(u"order/account"_s), m_options.capabilities.keepsDrafts };
}

ShopScope CheckoutFlow::shopScope() const
{
    const core::ProjectSettings &project = m_project.settings();
    const session::Connection *connection = m_project.connection();
    const QString shop = project.isDemo ? QString() : (m_options.shop.isEmpty() ? project.shop : m_options.shop);
    return { shop, connection ? connection->counter : QString(), session::projectKey(project), m_project.isLoopback() };
}

void CheckoutFlow::connectSettings()
{
    m_choices.setLocale(m_locale);
    onSetting(u"watch/seconds"_s);
    connect(&m_choices, &SettingsController::applied, this, &CheckoutFlow::onSetting);
    connect(&m_project, &ProjectController::changed, &m_choices, &SettingsController::renew);
    connect(this, &CheckoutFlow::localeChanged, &m_choices, &SettingsController::setLocale);
    connect(&m_draft, &DraftController::formChosen, &m_choices, &SettingsController::renew);
    connect(&m_lock, &LockController::idleMinutesChosen, &m_choices, &SettingsController::renew);
}

void CheckoutFlow::openSettings()
{
    if (!isBusy()) {
        suggestSettings(m_choices, m_draft.state().details);
        step(Event::SettingsOpened);
    }
}

void CheckoutFlow::onSetting(const QString &key)
{
    if (key == "language"_L1) {
        setLanguage(core::Locale::languageOf(m_choices.value(key)));
    } else if (key == "project/content"_L1) {
        setContentCode(m_choices.value(key));
    } else if (key == "project/timeZone"_L1) {
        core::Locale locale = m_locale;
        locale.shopZone = core::Locale::zoneOf(m_choices.value(key));
        setLocale(locale);
    } else if (key == "lock/idleMinutes"_L1) {
        m_lock.setIdleMinutes(m_choices.value(key).toInt());
    } else if (key == "watch/seconds"_L1) {
        m_attempts.setLongestPause(std::chrono::seconds(m_choices.value(key).toInt()));
    } else if (key == "project/shop"_L1) {
        m_shop.setScope(shopScope());
    } else if (key.startsWith("attribute/"_L1)) {
        if (m_signIn.state().isSignedIn) {
            m_catalogue.load(m_locale.contentCode); // The same pages are other products now.
        }
    } else if (key.startsWith("project/"_L1) || key.startsWith("order/"_L1)) {
        m_draft.setScope(draftScope());
        if (session::Connection *connection = m_project.connection(); connection && key == "project/currency"_L1) {
            // What is open is read anew: how many digits an amount may have is known only now.
            const QString &currency = m_project.settings().currency;
            connection->setCurrency(currency);
            m_attempts.setCurrency(currency);
            m_history.setCurrency(currency);
            m_order.setCurrency(currency);
            if (m_signIn.state().isSignedIn) {
                m_catalogue.load(m_locale.contentCode);
            }
        }
    }
}

} // namespace checkout
