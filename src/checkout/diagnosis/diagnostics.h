// SPDX-License-Identifier: MIT
#pragma once
#include "core/diagnosis.h"
#include "core/storagefault.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace session {
struct ConnectionOptions;
}

namespace checkout {

class Alerts;
class Doctor;
struct DoctorTask;

/// What the doctor found. One private value of Diagnostics.
struct DiagnosticsState
{
    bool isRunning = false;
    QDateTime startedAt; ///< UTC, of the last run; invalid before the first.
    QList<core::CheckFinding> findings;
    bool isComplete = false; ///< Everything has been looked at; false after a stop.
};

/// An alert that somebody was told of, without what a server said and without what was typed.
struct PastAlert
{
    QDateTime at; ///< UTC.
    core::Operation operation = core::Operation::Connect;
    core::ApiError error;
    std::optional<core::StorageFault> fault;
};

/// What a support bundle says beside the findings: no secret, no personal value; ids are hashed (docs/security.md#the-support-bundle).
struct SupportFacts
{
    QList<std::pair<QString, QString>> settings; ///< Name as in the settings, value.
    QList<std::pair<QString, int>> attempts; ///< State in the journal, how many stand in it.
    QStringList journal; ///< "mark state last-error", a line an attempt that is not over.
};

/// The checks of the connected project, the last calls, and what went wrong since the start: for whoever asks for help, and for whoever
/// gives it.
class Diagnostics : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Diagnostics)
public:
    static constexpr qsizetype mostCalls = 500;
    static constexpr qsizetype mostAlerts = 50;

    /// `alerts` is not owned.
    explicit Diagnostics(Alerts &alerts, QObject *parent = nullptr);
    ~Diagnostics() override;

    /// What is looked at, made when it is wanted; the flow knows it.
    void setTaskSource(std::function<std::pair<DoctorTask, session::ConnectionOptions>()> source);
    void setFactSource(std::function<SupportFacts()> source) { m_factSource = std::move(source); }
    /// One more call; the oldest of more than 500 goes.
    void note(const core::CallRecord &record);

    [[nodiscard]] const DiagnosticsState &state() const { return m_state; }
    /// The oldest first.
    [[nodiscard]] const QList<core::CallRecord> &calls() const { return m_calls; }
    [[nodiscard]] const QList<PastAlert> &pastAlerts() const { return m_alerts; }
    [[nodiscard]] SupportFacts facts() const { return m_factSource ? m_factSource() : SupportFacts(); }

    /// Begins anew; changed() with each finding.
    void run();
    /// As run(), unless it has been done in the last ten seconds.
    void refresh();
    /// What was found stays.
    void cancel();

Q_SIGNALS:
    void changed();
    void callNoted();

private:
    std::unique_ptr<Doctor> m_doctor;
    std::function<std::pair<DoctorTask, session::ConnectionOptions>()> m_taskSource;
    std::function<SupportFacts()> m_factSource;
    DiagnosticsState m_state;
    QList<core::CallRecord> m_calls;
    QList<PastAlert> m_alerts;
};

} // namespace checkout
