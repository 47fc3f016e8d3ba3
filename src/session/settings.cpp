// SPDX-License-Identifier: MIT
#include "session/settings.h"

#include "session/connectionfactory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace session {
namespace {

constexpr auto ownFolder = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr int maxTerminals = 64;
constexpr int maxIdleMinutes = 8 * 60;
constexpr int counterMarkLength = 8; // Two counters of a shop must not get the same one by chance: 36 to the 8th.

/// QSettings finds a dead holder of its lock by what is written in it, and waits half a minute where a killed process wrote nothing.
void removeEmptyLock(const QString &path)
{
    core::FileLock lock(path);
    if (QFile::exists(path) && QFile(path).size() == 0 && lock.tryLock()) {
        QFile::remove(path);
    }
}

QString preparedPath(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, ownFolder);
    QString path = folder + u"/settings.ini"_s;
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        file.close();
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    removeEmptyLock(path + u".lock"_s);
    return path;
}

} // namespace

core::ProjectSettings withKnown(core::ProjectSettings project, const Settings &settings)
{
    core::AttributeMap attributes = settings.attributes(projectKey(project));
    attributes.chosen.insert(project.attributes.chosen);
    attributes.flagged.insert(project.attributes.flagged);
    project.attributes = attributes;
    const auto proven = settings.provenSignIn(projectKey(project));
    if (!proven) {
        return project;
    }
    const auto take = [](QString &name, bool isGiven, const QString &known) { name = isGiven ? name : known; };
    take(project.provider, project.isProviderGiven, proven->provider);
    take(project.loginMarker, project.isLoginMarkerGiven, proven->login);
    take(project.passwordMarker, project.isPasswordMarkerGiven, proven->password);
    project.isSignInProven = *proven == core::SignInMarkers{ project.provider, project.loginMarker, project.passwordMarker };
    return project;
}

Settings::Settings(const QString &folder) : m_folder(folder), m_file(preparedPath(folder), QSettings::IniFormat)
{
    takeOverWindowFile();
    takeOverProject();
}

// Looks, notices and printers were kept in a file of the window's own, whatever the data folder was. It is left where it is: each data
// folder takes it over once.
void Settings::takeOverWindowFile()
{
    const QString looksMark = u"takenOver"_s;
    const QString papersMark = u"takenOverPapers"_s; // Later than the looks.
    if (m_file.contains(papersMark)) {
        return;
    }
    const QSettings old(QSettings::IniFormat, QSettings::UserScope, u"vezne"_s, u"window"_s);
    const auto take = [this](const QString &key, const QString &value) {
        if (!value.isEmpty() && !m_file.contains(key)) {
            m_file.setValue(key, value);
        }
    };
    if (!m_file.contains(looksMark)) {
        take(u"look/theme"_s, old.value(u"scheme"_s).toString());
        take(u"look/textScale"_s, old.value(u"textScale"_s).toString());
        take(u"look/reducedMotion"_s, old.value(u"reducedMotion"_s).toString());
        take(u"paid/notify"_s, old.value(u"paid/notify"_s).toString());
        take(u"paid/sound"_s, old.value(u"paid/sound"_s).toString());
    }
    for (const QString &key : { u"receipt/printer"_s, u"receipt/systemPrinter"_s, u"tour/seen"_s }) {
        take(key, old.value(key).toString());
    }
    take(u"receipt/paper"_s, old.value(u"receipt/paper"_s).toBool() ? u"roll"_s : QString());
    take(u"window/geometry"_s, QString::fromLatin1(old.value(u"geometry"_s).toByteArray().toBase64()));
    m_file.setValue(looksMark, true);
    m_file.setValue(papersMark, true);
    m_file.sync();
}

// Its address, as it stands, would be a path of groups.
QString Settings::learntGroup(const QString &project)
{
    const QByteArray hash = QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"learnt-"_s + QString::fromLatin1(hash) + u'/';
}

QString Settings::kept(const QString &project, const QString &key) const
{
    return m_file.value(project.isEmpty() ? key : learntGroup(project) + QString(key).replace(u'/', u'-')).toString();
}

void Settings::keep(const QString &project, const QString &key, const QString &text)
{
    const QString place = project.isEmpty() ? key : learntGroup(project) + QString(key).replace(u'/', u'-');
    text.isEmpty() ? m_file.remove(place) : m_file.setValue(place, text);
    m_file.sync();
}

std::optional<core::SignInMarkers> Settings::provenSignIn(const QString &project) const
{
    const QString group = learntGroup(project);
    core::SignInMarkers markers{ m_file.value(group + u"provider"_s).toString(), m_file.value(group + u"loginMarker"_s).toString(),
        m_file.value(group + u"passwordMarker"_s).toString() };
    return markers.provider.isEmpty() ? std::nullopt : std::optional(std::move(markers));
}

void Settings::setProvenSignIn(const QString &project, const core::SignInMarkers &markers)
{
    if (provenSignIn(project) == markers) {
        return;
    }
    const QString group = learntGroup(project);
    m_file.setValue(group + u"provider"_s, markers.provider);
    m_file.setValue(group + u"loginMarker"_s, markers.login);
    m_file.setValue(group + u"passwordMarker"_s, markers.password);
    m_file.sync();
}

QStringList Settings::contentCodes(const QString &project) const
{
    return m_file.value(learntGroup(project) + u"contentCodes"_s).toStringList();
}

void Settings::setContentCodes(const QString &project, const QStringList &codes)
{
    if (contentCodes(project) != codes) {
        m_file.setValue(learntGroup(project) + u"contentCodes"_s, codes);
        m_file.sync();
    }
}

core::OrderNames Settings::orderNames(const QString &project) const
{
    const QStringList names = m_file.value(learntGroup(project) + u"orderNames"_s).toStringList();
    return { names.value(0), names.value(1), names.value(2) };
}

void Settings::setOrderNames(const QString &project, const core::OrderNames &names)
{
    m_file.setValue(learntGroup(project) + u"orderNames"_s, QStringList{ names.storage, names.form, names.account });
    m_file.sync();
}

QStringList Settings::trustedHosts(const QString &project) const
{
    return m_file.value(learntGroup(project) + u"paymentHosts"_s).toStringList();
}

void Settings::trustHost(const QString &project, const QString &host)
{
    QStringList hosts = trustedHosts(project);
    if (!hosts.contains(host)) {
        hosts.append(host);
        m_file.setValue(learntGroup(project) + u"paymentHosts"_s, hosts);
        m_file.sync();
    }
}

QHash<QString, QString> Settings::orderForms(const QString &project) const
{
    QHash<QString, QString> forms;
    const QVariantMap kept = m_file.value(learntGroup(project) + u"orderForms"_s).toMap();
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        forms.insert(it.key(), it->toString());
    }
    return forms;
}

void Settings::setOrderForm(const QString &project, const QString &storage, const QString &form)
{
    QVariantMap kept = m_file.value(learntGroup(project) + u"orderForms"_s).toMap();
    form.isEmpty() ? void(kept.remove(storage)) : void(kept.insert(storage, form));
    m_file.setValue(learntGroup(project) + u"orderForms"_s, kept);
    m_file.sync();
}

core::AttributeMap Settings::attributes(const QString &project) const
{
    core::AttributeMap map;
    const QString group = learntGroup(project);
    for (const core::AttributeRole role : core::attributeRoles) {
        const QString name = core::attributeRoleName(role);
        map.choose(role, m_file.value(group + u"attribute-"_s + name).toString());
        const QStringList flagged = m_file.value(group + u"flagged-"_s + name).toStringList();
        if (!flagged.isEmpty()) {
            map.flagged.insert(role, flagged);
        }
    }
    return map;
}

void Settings::setAttributes(const QString &project, const core::AttributeMap &map)
{
    if (attributes(project) == map) {
        return;
    }
    const auto keep = [this](const QString &key, const auto &value) { value.isEmpty() ? m_file.remove(key) : m_file.setValue(key, value); };
    const QString group = learntGroup(project);
    for (const core::AttributeRole role : core::attributeRoles) {
        const QString name = core::attributeRoleName(role);
        keep(group + u"attribute-"_s + name, map.chosen.value(role));
        keep(group + u"flagged-"_s + name, map.flagged.value(role));
    }
    m_file.sync();
}

core::ReceiptLook Settings::receiptLook(const QString &project) const
{
    const QString group = learntGroup(project);
    return { m_file.value(group + u"receiptHeader"_s).toString(), m_file.value(group + u"receiptFooter"_s).toString(),
        m_file.value(group + u"receiptLogo"_s).toString() };
}

void Settings::setReceiptLook(const QString &project, const core::ReceiptLook &look)
{
    const QString group = learntGroup(project);
    m_file.setValue(group + u"receiptHeader"_s, look.header);
    m_file.setValue(group + u"receiptFooter"_s, look.footer);
    m_file.setValue(group + u"receiptLogo"_s, look.logoFile);
    m_file.sync();
}

QString Settings::language() const
{
    return m_file.value(u"language"_s).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_file.setValue(u"language"_s, language);
    m_file.sync();
}

int Settings::idleMinutes() const
{
    return std::clamp(m_file.value(u"lock/idleMinutes"_s, 0).toInt(), 0, maxIdleMinutes);
}

void Settings::setIdleMinutes(int minutes)
{
    m_file.setValue(u"lock/idleMinutes"_s, minutes);
    m_file.sync();
}

QByteArray Settings::fingerprint()
{
    return keptFingerprint(u"device/fingerprint"_s);
}

QByteArray Settings::terminalFingerprint()
{
    const QString folder = m_folder + u"/devices"_s;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, ownFolder);
    for (int device = 1; device <= maxTerminals && m_terminalFingerprint.isEmpty(); ++device) {
        m_terminal = std::make_unique<core::FileLock>(folder + u"/terminal%1.lock"_s.arg(device));
        if (m_terminal->tryLock()) {
            m_terminalFingerprint = keptFingerprint(u"device/terminal%1"_s.arg(device));
        }
    }
    if (m_terminalFingerprint.isEmpty()) {
        m_terminalFingerprint = makeFingerprint(); // The folder takes no lock: nobody else's device, and forgotten afterwards.
    }
    return m_terminalFingerprint;
}

QString Settings::counter()
{
    return QString::fromLatin1(keptFingerprint(u"device/counter"_s)).right(counterMarkLength);
}

QByteArray Settings::keptFingerprint(const QString &key)
{
    m_file.sync(); // Another process may have made it meanwhile.
    QByteArray kept = m_file.value(key).toByteArray();
    if (kept.isEmpty()) {
        kept = makeFingerprint();
        m_file.setValue(key, kept);
        m_file.sync();
    }
    return kept;
}

QByteArray makeFingerprint()
{
    QRandomGenerator *random = QRandomGenerator::system();
    return "UQ_" + QByteArray::number(random->generate64(), 36) + QByteArray::number(random->generate64(), 36);
}

} // namespace session
