// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/flowoptions.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUuid>

namespace checkout {

/// What is over is kept for a while and no longer (docs/security.md#what-is-forgotten), in a window that stays open for weeks too: once a
/// day by the wall clock, so that a computer that has slept catches up. The files are worked on in a thread of their own.
class Retention : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Retention)
public:
    /// A day is counted from here: whoever opens a file does it then.
    explicit Retention(const FlowOptions &options, QObject *parent = nullptr);
    /// Waits for what has been begun.
    ~Retention() override;

    /// While it says yes nothing is taken away; it is asked again soon.
    void setHeld(std::function<bool()> isHeld) { m_isHeld = std::move(isHeld); }
    /// Attempts that stay for now: what is on the screen.
    void setSpared(std::function<QList<QUuid>()> spared) { m_spared = std::move(spared); }

Q_SIGNALS:
    /// The files are about to be purged of what was over before this: whoever has such a thing in hand lets go of it.
    void due(const QDateTime &before);
    void purged();

private:
    void look();
    void purge(const QDateTime &now);

    FlowOptions m_options;
    std::function<bool()> m_isHeld;
    std::function<QList<QUuid>()> m_spared;
    QDateTime m_last;
    QTimer m_timer;
    QThreadPool m_files; ///< One thread; last, so that it ends first.
};

} // namespace checkout
