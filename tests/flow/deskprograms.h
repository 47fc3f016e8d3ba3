// SPDX-License-Identifier: MIT
#pragma once
#include <QDBusConnection>
#include <QDBusVariant>
#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>
#include <QVariantMap>

namespace tests {

/// What a program says on its standard output; waits for its end.
[[nodiscard]] QString output(const QString &program, const QStringList &arguments);

/// A D-Bus session bus of the test's own.
class SessionBus
{
public:
    ~SessionBus();
    [[nodiscard]] bool start();
    [[nodiscard]] const QString &address() const { return m_address; }

private:
    QTemporaryDir m_dir;
    QProcess m_daemon;
    QString m_address;
};

/// The desktop's notification service, by the specification's own words, on a bus of the test's own.
class NotificationServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint id = 0;
        QString title;
        QString body;
        QStringList actions;
    };
    explicit NotificationServer(const QString &bus);
    ~NotificationServer() override;
    [[nodiscard]] bool isRegistered() const { return m_isRegistered; }
    void press(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }
    QList<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString &app, uint replaces, const QString &icon, const QString &title, const QString &body,
        const QStringList &actions, const QVariantMap &hints, int timeout);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    bool m_isRegistered = false;
};

/// The desktop's own settings (org.freedesktop.portal.Settings), as far as colours go.
class SettingsPortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    explicit SettingsPortal(const QString &bus);
    ~SettingsPortal() override;
    [[nodiscard]] bool isRegistered() const { return m_isRegistered; }
    /// As when somebody changes it while programs run.
    void set(const QString &key, uint value);

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key);

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
    QHash<QString, uint> m_values;
    bool m_isRegistered = false;
};

/// Chromium without a screen, driven over WebDriver.
class Browser
{
public:
    explicit Browser(const QString &folder) : m_folder(folder) { }
    ~Browser();
    [[nodiscard]] bool start();
    [[nodiscard]] bool open(const QUrl &url);
    [[nodiscard]] bool click(const QString &selector);
    /// Of the first element; empty where there is none.
    [[nodiscard]] QString text(const QString &selector);
    [[nodiscard]] QString why() const { return m_why; }

private:
    QJsonObject call(const QByteArray &verb, const QString &path, const QJsonObject &body = {});
    [[nodiscard]] QString element(const QString &selector);

    QString m_folder;
    QProcess m_driver;
    QUrl m_address;
    QString m_session;
    QString m_why;
};

/// CUPS in a folder of its own, with one printer whose paper is a file.
class Cups
{
public:
    ~Cups();
    [[nodiscard]] bool start();
    [[nodiscard]] QString socket() const { return m_dir.filePath(QStringLiteral("cups.sock")); }
    [[nodiscard]] QString printer() const { return QStringLiteral("Fis"); }
    /// What has been printed, as text.
    [[nodiscard]] QString paper() const;
    [[nodiscard]] QString why() const;

private:
    void write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_dir{ QStringLiteral("/tmp/vezne-cups-XXXXXX") }; ///< A socket's path is short.
    QProcess m_daemon;
};

} // namespace tests
