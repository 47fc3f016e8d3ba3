// SPDX-License-Identifier: MIT
#include "desktop/colourscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::Literals::StringLiterals;

namespace desktop {
namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;

/// Older portals wrap the value once more.
uint numberIn(const QVariant &value)
{
    return value.canConvert<QDBusVariant>() ? numberIn(value.value<QDBusVariant>().variant()) : value.toUInt();
}

} // namespace

void ColourScheme::watch()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this, SLOT(onSetting(QString, QString, QDBusVariant)));
    ask(u"color-scheme"_s);
    ask(u"contrast"_s);
}

void ColourScheme::ask(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
    call.setArguments({ appearance, key });
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, key] {
        const QDBusPendingReply<QDBusVariant> value = *answer;
        if (value.isValid()) {
            take(key, numberIn(value.value().variant()));
        }
        answer->deleteLater();
    });
}

void ColourScheme::onSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance) {
        take(key, numberIn(value.variant()));
    }
}

void ColourScheme::take(const QString &key, uint value)
{
    const Wish before = wish();
    if (key == "color-scheme"_L1) {
        m_scheme = value;
    } else if (key == "contrast"_L1) {
        m_contrast = value;
    }
    if (wish() != before) {
        Q_EMIT changed();
    }
}

ColourScheme::Wish ColourScheme::wish() const
{
    if (m_contrast == 1) {
        return Wish::HighContrast;
    }
    return m_scheme == 1 ? Wish::Dark : (m_scheme == 2 ? Wish::Light : Wish::Unknown);
}

} // namespace desktop
