// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/database.h"
#include "sandbox/faults.h"
#include "sandbox/options.h"
#include "sandbox/store.h"

#include <QDateTime>
#include <QObject>

namespace sandbox {

/// The sandbox's time: the machine's, moved by `POST /__sandbox/clock` so that a test need not wait.
class Clock
{
public:
    [[nodiscard]] QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(m_ahead); }
    [[nodiscard]] qint64 ms() const { return now().toMSecsSinceEpoch(); }
    void advance(qint64 milliseconds) { m_ahead += milliseconds; }
    void reset() { m_ahead = 0; }

private:
    qint64 m_ahead = 0;
};

/// What happened to an entity, for subscribers of events.
class Bus : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void orderChanged(qint64 orderId, qint64 userId);
    void productChanged(qint64 productId);
};

/// What the services share. Made once by App, which outlives them.
struct Context
{
    explicit Context(const Options &given) : options(given), store(given.products, given.storeFile), database(given.dataFile) { }

    Options options;
    Store store;
    Database database;
    Clock clock;
    FaultBox faults;
    Bus bus;
    QString baseUrl; ///< without a slash at its end
};

} // namespace sandbox
