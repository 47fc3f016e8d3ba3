// SPDX-License-Identifier: MIT
#include "deskprograms.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QThread>
#include <QTimer>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace tests {
namespace {

constexpr int patience = 60'000; ///< ms.

void end(QProcess &process)
{
    process.terminate();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}

/// True when it came about within a minute.
template <class Condition> bool comes(Condition condition)
{
    QElapsedTimer since;
    since.start();
    while (!condition()) {
        if (since.elapsed() > patience) {
            return false;
        }
        QThread::msleep(50);
    }
    return true;
}

} // namespace

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(patience);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// ── the session bus ─────────────────────────────────────────────────────────────────────────────────────

bool SessionBus::start()
{
    const QString socket = u"unix:path="_s + m_dir.filePath(u"bus"_s);
    m_daemon.start(u"dbus-daemon"_s, { u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s, u"--address="_s + socket });
    while (!m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead(patience)) {
            return false;
        }
    }
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    return !m_address.isEmpty();
}

SessionBus::~SessionBus()
{
    end(m_daemon);
}

NotificationServer::NotificationServer(const QString &bus) : m_bus(QDBusConnection::connectToBus(bus, u"desktop"_s))
{
    constexpr auto all = QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals;
    m_isRegistered
        = m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this, all) && m_bus.registerService(u"org.freedesktop.Notifications"_s);
}

NotificationServer::~NotificationServer()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
}

uint NotificationServer::Notify(
    const QString &, uint, const QString &, const QString &title, const QString &body, const QStringList &actions, const QVariantMap &, int)
{
    shown.append({ uint(shown.size() + 1), title, body, actions });
    return shown.last().id;
}

SettingsPortal::SettingsPortal(const QString &bus) : m_bus(QDBusConnection::connectToBus(bus, u"portal"_s))
{
    constexpr auto all = QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals;
    m_isRegistered = m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this, all)
        && m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
}

SettingsPortal::~SettingsPortal()
{
    QDBusConnection::disconnectFromBus(u"portal"_s);
}

QDBusVariant SettingsPortal::Read(const QString &, const QString &key)
{
    return QDBusVariant(QVariant::fromValue(QDBusVariant(m_values.value(key)))); // Wrapped twice, as the real one does.
}

void SettingsPortal::set(const QString &key, uint value)
{
    m_values.insert(key, value);
    Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, key, QDBusVariant(value));
}

// ── the browser ─────────────────────────────────────────────────────────────────────────────────────────

Browser::~Browser()
{
    if (!m_session.isEmpty()) {
        call("DELETE", u"/session/"_s + m_session);
    }
    end(m_driver);
}

QJsonObject Browser::call(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_address.toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    const bool hasBody = verb == "POST";
    QNetworkReply *reply = network.sendCustomRequest(request, verb, hasBody ? QJsonDocument(body).toJson() : QByteArray());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError) {
        m_why = reply->errorString() + u' ' + QString::fromUtf8(answer.left(400));
    }
    return QJsonDocument::fromJson(answer).object();
}

bool Browser::start()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    const QString port = QString::number(probe.serverPort());
    probe.close();
    m_driver.start(u"chromedriver"_s, { u"--port="_s + port });
    m_address = QUrl(u"http://127.0.0.1:"_s + port);
    if (!comes([this] { return call("GET", u"/status"_s)["value"_L1]["ready"_L1].toBool(); })) {
        return false;
    }
    const QJsonArray arguments{ u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s,
        QString(u"--user-data-dir="_s + m_folder + u"/browser"_s) };
    const QJsonObject wanted{ { u"browserName"_s, u"chrome"_s }, { u"goog:chromeOptions"_s, QJsonObject{ { u"args"_s, arguments } } } };
    m_why.clear();
    const QJsonObject made = call("POST", u"/session"_s, { { u"capabilities"_s, QJsonObject{ { u"alwaysMatch"_s, wanted } } } });
    m_session = made["value"_L1]["sessionId"_L1].toString();
    return !m_session.isEmpty();
}

bool Browser::open(const QUrl &url)
{
    const QJsonObject done = call("POST", u"/session/%1/url"_s.arg(m_session), { { u"url"_s, url.toString(QUrl::FullyEncoded) } });
    return done.contains("value"_L1) && done["value"_L1].isNull();
}

QString Browser::element(const QString &selector)
{
    const QJsonObject found
        = call("POST", u"/session/%1/element"_s.arg(m_session), { { u"using"_s, u"css selector"_s }, { u"value"_s, selector } });
    const QJsonObject value = found["value"_L1].toObject();
    return value.isEmpty() || value.contains("error"_L1) ? QString() : value.constBegin().value().toString();
}

bool Browser::click(const QString &selector)
{
    const QString found = element(selector);
    return !found.isEmpty() && call("POST", u"/session/%1/element/%2/click"_s.arg(m_session, found))["value"_L1].isNull();
}

QString Browser::text(const QString &selector)
{
    const QString found = element(selector);
    return found.isEmpty() ? QString() : call("GET", u"/session/%1/element/%2/text"_s.arg(m_session, found))["value"_L1].toString();
}

// ── CUPS ────────────────────────────────────────────────────────────────────────────────────────────────

void Cups::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_dir.filePath(name));
    (void)file.open(QIODevice::WriteOnly);
    file.write(content);
}

bool Cups::start()
{
    const QDir folder(m_dir.path());
    for (const QString &name : { u"etc"_s, u"spool"_s, u"spool/tmp"_s, u"cache"_s, u"state"_s, u"paper"_s, u"bin/backend"_s }) {
        folder.mkpath(name);
    }
    // As root the scheduler lends its work to a user of its own, who has to get in.
    constexpr auto open = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOther | QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup;
    for (const QString &name : { u"."_s, u"paper"_s, u"spool/tmp"_s }) {
        QFile::setPermissions(folder.filePath(name), open);
    }
    const QByteArray root = m_dir.path().toLocal8Bit();
    QByteArray files = "ServerRoot " + root + "/etc\nRequestRoot " + root + "/spool\nTempDir " + root + "/spool/tmp\nCacheDir " + root
        + "/cache\nStateDir " + root + "/state\nAccessLog " + root + "/access\nErrorLog " + root + "/error\nPageLog " + root
        + "/page\nServerBin " + root + "/bin\nSyncOnClose No\n";
    files += getuid() == 0 ? "User lp\nGroup lp\nSystemGroup root\n" : "";
    write(u"etc/cups-files.conf"_s, files);
    write(u"etc/cupsd.conf"_s,
        "LogLevel warn\nListen " + root
            + "/cups.sock\nBrowsing Off\nWebInterface No\nDefaultAuthType None\nDefaultPaperSize A4\n"
              "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
              "<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n");
    // The device at the end: what the scheduler hands on becomes a file.
    write(u"bin/backend/paper"_s,
        "#!/bin/sh\n[ $# -eq 0 ] && { echo 'file paper \"Unknown\" \"Paper\"'; exit 0; }\n"
        "cat ${6:+\"$6\"} > \"${DEVICE_URI#paper:}.part\" && mv \"${DEVICE_URI#paper:}.part\" \"${DEVICE_URI#paper:}\"\n");
    QFile::setPermissions(m_dir.filePath(u"bin/backend/paper"_s), open & ~(QFileDevice::WriteOther | QFileDevice::WriteGroup));
    QFile::link(u"/usr/lib/cups/daemon"_s, m_dir.filePath(u"bin/daemon"_s));
    m_daemon.start(
        u"/usr/sbin/cupsd"_s, { u"-f"_s, u"-c"_s, m_dir.filePath(u"etc/cupsd.conf"_s), u"-s"_s, m_dir.filePath(u"etc/cups-files.conf"_s) });
    if (!m_daemon.waitForStarted() || !comes([this] { return QFile::exists(socket()); })) {
        return false;
    }
    const QString device = u"paper:"_s + m_dir.filePath(u"paper/paper.pdf"_s);
    return comes([this, &device] {
        return QProcess::execute(
                   u"/usr/sbin/lpadmin"_s, { u"-h"_s, socket(), u"-p"_s, printer(), u"-E"_s, u"-v"_s, device, u"-m"_s, u"raw"_s })
            == 0
            && QProcess::execute(u"/usr/sbin/lpadmin"_s, { u"-h"_s, socket(), u"-d"_s, printer() }) == 0;
    });
}

Cups::~Cups()
{
    end(m_daemon);
}

QString Cups::paper() const
{
    const QString file = m_dir.filePath(u"paper/paper.pdf"_s);
    return QFile::exists(file) ? output(u"pdftotext"_s, { u"-layout"_s, file, u"-"_s }) : QString();
}

QString Cups::why() const
{
    QFile log(m_dir.filePath(u"error"_s));
    return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : m_daemon.errorString();
}

} // namespace tests
