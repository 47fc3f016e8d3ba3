// SPDX-License-Identifier: MIT
// The part of Settings about who uses this computer: the last login, the guest, the clerks and who had locked the window.
#include "session/connectionfactory.h"
#include "session/settings.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace session {

QString Settings::guest(const QString &project)
{
    m_file.sync(); // Another process may have made it meanwhile.
    const QString key = learntGroup(project) + u"guest"_s;
    QString kept = m_file.value(key).toString();
    if (QUuid::fromString(kept).isNull()) {
        kept = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_file.setValue(key, kept);
        m_file.sync();
    }
    return kept;
}

QString Settings::lastLogin(const QString &projectUrl) const
{
    // Earlier versions kept the last one of all projects.
    const QString before = m_file.value(u"login/url"_s).toString() == projectUrl ? m_file.value(u"login/name"_s).toString() : QString();
    return m_file.value(learntGroup(addressKey(projectUrl)) + u"login"_s, before).toString();
}

void Settings::setLastLogin(const QString &projectUrl, const QString &login)
{
    m_file.setValue(learntGroup(addressKey(projectUrl)) + u"login"_s, login);
    m_file.sync();
}

QStringList Settings::clerks(const QString &project) const
{
    return m_file.value(learntGroup(project) + u"clerks"_s).toStringList();
}

void Settings::setClerks(const QString &project, const QStringList &users)
{
    m_file.setValue(learntGroup(project) + u"clerks"_s, users);
    m_file.sync();
}

QString Settings::lockedBy(const QString &project) const
{
    return m_file.value(learntGroup(project) + u"lockedBy"_s).toString();
}

void Settings::setLockedBy(const QString &project, const QString &user)
{
    if (lockedBy(project) != user) {
        m_file.setValue(learntGroup(project) + u"lockedBy"_s, user);
        m_file.sync();
    }
}

void Settings::forgetPeople()
{
    m_file.remove(u"login"_s);
    const QStringList groups = m_file.childGroups();
    for (const QString &group : groups) {
        for (const QString &key : { u"/login"_s, u"/guest"_s, u"/clerks"_s, u"/lockedBy"_s }) {
            m_file.remove(group + key);
        }
    }
    m_file.sync();
}

} // namespace session
