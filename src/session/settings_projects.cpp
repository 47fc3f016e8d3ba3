// SPDX-License-Identifier: MIT
// The part of Settings about projects: the one that is connected, and all that have been.
#include "session/connectionfactory.h"
#include "session/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace session {
namespace {

/// Where the keys of all of them are kept.
QString listKey()
{
    return u"projects"_s;
}

struct ProjectField
{
    QString key;
    QString core::ProjectSettings::*member;
};

/// What of a project can be changed while it is connected.
const QList<ProjectField> &changeableFields()
{
    using P = core::ProjectSettings;
    static const QList<ProjectField> fields{ { u"project/name"_s, &P::name }, { u"project/timeZone"_s, &P::timeZone },
        { u"project/currency"_s, &P::currency }, { u"project/storage"_s, &P::storage },
        { u"project/referenceMarker"_s, &P::referenceMarker }, { u"project/shop"_s, &P::shop }, { u"project/pins"_s, &P::pins } };
    return fields;
}

/// How it is reached: another one is another connection.
const QList<ProjectField> &ownFields()
{
    using P = core::ProjectSettings;
    static const QList<ProjectField> fields{ { u"project/url"_s, &P::url }, { u"project/provider"_s, &P::provider },
        { u"project/loginMarker"_s, &P::loginMarker }, { u"project/passwordMarker"_s, &P::passwordMarker },
        { u"project/caFile"_s, &P::caFile } };
    return fields;
}

QList<ProjectField> allFields()
{
    return ownFields() + changeableFields();
}

} // namespace

QString core::ProjectSettings::*projectField(const QString &key)
{
    for (const ProjectField &field : changeableFields()) {
        if (field.key == key) {
            return field.member;
        }
    }
    return nullptr;
}

core::ProjectSettings withKeptFields(core::ProjectSettings project, const Settings &settings)
{
    for (const ProjectField &field : changeableFields()) {
        QString &value = project.*field.member;
        value = value.isEmpty() ? settings.kept(projectKey(project), field.key) : value;
    }
    return project;
}

core::ProjectSettings Settings::project() const
{
    core::ProjectSettings project;
    for (const ProjectField &field : allFields()) {
        project.*field.member = m_file.value(field.key, project.*field.member).toString();
    }
    return project;
}

void Settings::setProject(const core::ProjectSettings &project)
{
    for (const ProjectField &field : allFields()) {
        m_file.setValue(field.key, project.*field.member);
    }
    addProject(project);
}

core::ProjectSettings Settings::keptProject(const QString &project) const
{
    core::ProjectSettings known;
    for (const ProjectField &field : allFields()) {
        const QString value = kept(project, field.key);
        known.*field.member = value.isEmpty() ? known.*field.member : value;
    }
    return known;
}

void Settings::keepProject(const QString &key, const core::ProjectSettings &project)
{
    for (const ProjectField &field : allFields()) {
        keep(key, field.key, project.*field.member);
    }
}

core::ProjectSettings Settings::addProject(const core::ProjectSettings &project)
{
    const QString key = projectKey(project);
    core::ProjectSettings before = keptProject(key);
    before.url = project.url; // Whose it is.
    keepProject(key, project);
    QStringList keys = m_file.value(listKey()).toStringList();
    if (!key.isEmpty() && !keys.contains(key)) {
        setKnown(keys << key);
    }
    return before;
}

void Settings::takeBackProject(const core::ProjectSettings &before)
{
    const QString key = projectKey(before);
    keepProject(key, before);
    for (const ProjectField &field : ownFields()) {
        keep(key, field.key, {}); // Nobody else keeps them.
    }
    QStringList keys = m_file.value(listKey()).toStringList();
    keys.removeAll(key);
    setKnown(keys);
}

void Settings::setKnown(const QStringList &keys)
{
    keys.isEmpty() ? m_file.remove(listKey()) : m_file.setValue(listKey(), keys);
    m_file.sync();
}

QList<core::ProjectSettings> Settings::projects() const
{
    QList<core::ProjectSettings> all;
    const QStringList keys = m_file.value(listKey()).toStringList();
    for (const QString &key : keys) {
        all.append(keptProject(key));
    }
    return all;
}

void Settings::forgetProject(const QString &project)
{
    m_file.sync(); // Another window may have added one.
    QStringList keys = m_file.value(listKey()).toStringList();
    keys.removeAll(project);
    setKnown(keys);
    if (projectKey(this->project()) == project) {
        m_file.remove(u"project"_s);
    }
    if (addressKey(m_file.value(u"login/url"_s).toString()) == project) { // An earlier version's.
        m_file.remove(u"login"_s);
    }
    m_file.remove(learntGroup(project).chopped(1));
    m_file.sync();
}

// Earlier versions knew one, which is the first of the list.
void Settings::takeOverProject()
{
    const core::ProjectSettings old = project();
    if (old.url.isEmpty() || m_file.contains(listKey())) {
        return;
    }
    keepProject(projectKey(old), old);
    setKnown({ projectKey(old) });
}

} // namespace session
