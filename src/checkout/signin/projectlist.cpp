// SPDX-License-Identifier: MIT
#include "checkout/signin/projectlist.h"

#include "checkout/signin/projectcontroller.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

/// Nothing of it where it is not known.
core::ProjectSettings projectOf(const QList<core::ProjectSettings> &all, const QString &key)
{
    const auto found
        = std::find_if(all.begin(), all.end(), [&key](const core::ProjectSettings &one) { return session::projectKey(one) == key; });
    return found == all.end() ? core::ProjectSettings() : *found;
}

} // namespace

ProjectList::ProjectList(session::Settings &settings, session::SecretStore &secrets, ProjectController &project, QObject *parent) :
    QObject(parent), m_settings(settings), m_secrets(secrets), m_project(project)
{
    connect(&m_secrets, &session::SecretStore::hasRead, this, &ProjectList::onSecret);
    connect(&m_project, &ProjectController::connectionOpened, this, [this] { m_wanted.clear(); }); // Somebody was quicker.
    connect(&m_project, &ProjectController::changed, this, &ProjectList::changed);
}

QString ProjectList::current() const
{
    return m_project.settings().isDemo ? QString() : session::projectKey(m_project.settings());
}

QList<KnownProject> ProjectList::projects() const
{
    QList<KnownProject> all;
    const QList<core::ProjectSettings> kept = m_settings.projects();
    for (const core::ProjectSettings &project : kept) {
        const QUrl url = session::projectUrl(project.url);
        const QString address = url.host() + (url.port() < 0 ? QString() : u":%1"_s.arg(url.port())) + url.path();
        const QString key = session::projectKey(project);
        all.append({ key, project.name.isEmpty() ? address : project.name, address, key == current() });
    }
    return all;
}

void ProjectList::open(const QString &key)
{
    m_wanted.clear();
    const bool isConnected = m_project.connection() && key == current();
    if (isConnected || projectOf(m_settings.projects(), key).url.isEmpty()) {
        return;
    }
    if (isHeld()) {
        Q_EMIT refused();
        return;
    }
    m_wanted = key;
    m_secrets.read(session::secretKey(u"app"_s, projectOf(m_settings.projects(), key)));
}

void ProjectList::onSecret(const QString &key, const core::Secret &token)
{
    core::ProjectSettings project = projectOf(m_settings.projects(), m_wanted);
    if (m_wanted.isEmpty() || key != session::secretKey(u"app"_s, project)) {
        return;
    }
    m_wanted.clear();
    if (isHeld()) { // An order has been begun while the keychain was asked.
        Q_EMIT refused();
        return;
    }
    if (m_project.state().isChecking) {
        m_project.cancelCheck(); // Else it would connect its own in the end.
    }
    m_settings.setProject(project);
    if (token.isEmpty()) {
        m_project.leave(project);
        Q_EMIT tokenMissing();
        return;
    }
    project.appToken = token;
    m_project.connectTo(project);
    Q_EMIT opened();
}

void ProjectList::forgetCurrent()
{
    const QString key = current();
    if (key.isEmpty() || isHeld()) {
        Q_EMIT refused();
        return;
    }
    const core::ProjectSettings gone = m_project.settings();
    m_project.leave({}); // Before: nobody learns anything of it afterwards.
    forgetPeopleOf(key);
    m_secrets.remove(session::secretKey(u"app"_s, gone));
    m_settings.forgetProject(key);
    const QList<core::ProjectSettings> left = m_settings.projects();
    const auto sharesBoard = [&gone](const core::ProjectSettings &other) { return other.shop == gone.shop; };
    if (!gone.shop.isEmpty() && std::none_of(left.begin(), left.end(), sharesBoard)) {
        m_secrets.remove(session::boardSecretKey(gone.shop));
    }
    Q_EMIT changed();
    if (left.isEmpty()) {
        Q_EMIT emptied();
    } else {
        open(session::projectKey(left.first()));
    }
}

void ProjectList::forgetPeopleOf(const QString &project)
{
    core::ProjectSettings address;
    address.url = project;
    m_secrets.remove(session::secretKey(u"refresh"_s, address));
    const QStringList clerks = m_settings.clerks(project);
    for (const QString &clerk : clerks) {
        m_secrets.remove(session::clerkSecretKey(clerk, project));
        m_secrets.remove(session::pinSecretKey(clerk, project));
    }
}

void ProjectList::forgetPeople()
{
    QStringList all{ u"demo"_s, current() };
    const QList<core::ProjectSettings> kept = m_settings.projects();
    for (const core::ProjectSettings &project : kept) {
        all.append(session::projectKey(project));
    }
    all.removeDuplicates();
    for (const QString &project : std::as_const(all)) {
        forgetPeopleOf(project);
    }
}

} // namespace checkout
