// SPDX-License-Identifier: MIT
#pragma once
#include <QHash>
#include <QObject>

namespace desktop {

/// Notifications of the desktop (org.freedesktop.Notifications on the session bus), with one thing to press. Where there is no such
/// service, nothing happens.
class Notifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notifier)
public:
    explicit Notifier(QObject *parent = nullptr) : QObject(parent) { }

    /// Does not wait. `key` comes back with activated().
    void show(const QString &key, const QString &title, const QString &sentence, const QString &action);

Q_SIGNALS:
    void activated(const QString &key);

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    bool m_isListening = false;
    QHash<uint, QString> m_keys; ///< Of what is on the desktop.
};

} // namespace desktop
