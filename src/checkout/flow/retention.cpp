// SPDX-License-Identifier: MIT
#include "checkout/flow/retention.h"

#include "store/retention.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

constexpr auto lookEvery = 10min;

} // namespace

Retention::Retention(const FlowOptions &options, QObject *parent) : QObject(parent), m_options(options), m_last(options.now())
{
    m_files.setMaxThreadCount(1);
    m_timer.setInterval(m_options.scaled(lookEvery));
    connect(&m_timer, &QTimer::timeout, this, &Retention::look);
    m_timer.start();
}

Retention::~Retention()
{
    m_files.waitForDone();
}

void Retention::look()
{
    const QDateTime now = m_options.now();
    if (now < m_last) {
        m_last = now; // The clock has been put right: a day is one of it.
    }
    const bool isAtWork = m_files.activeThreadCount() > 0;
    if (m_last.secsTo(now) < std::chrono::seconds(24h).count() || isAtWork || (m_isHeld && m_isHeld())) {
        return;
    }
    m_last = now;
    Q_EMIT due(store::keptSince(now));
    purge(now);
}

void Retention::purge(const QDateTime &now)
{
    // The demo store's journal has a folder of its own.
    const QStringList folders{ m_options.dataFolder, m_options.dataFolder + u"/demo"_s };
    const QList<QUuid> spared = m_spared ? m_spared() : QList<QUuid>();
    m_files.start([this, folders, now, spared] {
        for (const QString &folder : folders) {
            store::purgeFolder(folder, now, spared);
        }
        QMetaObject::invokeMethod(this, &Retention::purged, Qt::QueuedConnection); // It waits for this thread before it goes.
    });
}

} // namespace checkout
