// SPDX-License-Identifier: MIT
#include "desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::Literals::StringLiterals;

namespace desktop {
namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int serversChoice = -1;

} // namespace

void Notifier::show(const QString &key, const QString &title, const QString &sentence, const QString &action)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    if (!m_isListening) {
        m_isListening = bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)))
            && bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // The body is markup by the specification: what we say is none.
    call.setArguments({ u"Vezne"_s, 0U, u"vezne"_s, title, sentence.toHtmlEscaped(), QStringList{ u"default"_s, action, u"show"_s, action },
        QVariantMap{ { u"desktop-entry"_s, u"vezne"_s } }, serversChoice });
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, key] {
        const QDBusPendingReply<uint> id = *answer;
        if (id.isValid()) {
            m_keys.insert(id.value(), key);
        }
        answer->deleteLater();
    });
}

void Notifier::onAction(uint id, const QString &)
{
    if (const QString key = m_keys.value(id); !key.isEmpty()) {
        Q_EMIT activated(key);
    }
}

void Notifier::onClosed(uint id, uint)
{
    m_keys.remove(id);
}

} // namespace desktop
