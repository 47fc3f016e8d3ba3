// SPDX-License-Identifier: MIT
#include "checkout/diagnosis/diagnostics.h"

#include "checkout/diagnosis/doctor.h"
#include "checkout/flow/alerts.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"

namespace checkout {

Diagnostics::Diagnostics(Alerts &alerts, QObject *parent) : QObject(parent), m_doctor(std::make_unique<Doctor>())
{
    connect(&alerts, &Alerts::raised, this, [this](const Alert &alert) {
        core::ApiError error = alert.error;
        error.serverMessage.clear();
        error.fieldErrors.clear();
        error.reason.titles.clear();
        m_alerts.append({ QDateTime::currentDateTimeUtc(), alert.operation, error, alert.fault });
        m_alerts.remove(0, qMax<qsizetype>(0, m_alerts.size() - mostAlerts));
    });
    connect(m_doctor.get(), &Doctor::called, this, &Diagnostics::note);
    connect(m_doctor.get(), &Doctor::changed, this, [this] {
        m_state.findings = m_doctor->findings();
        Q_EMIT changed();
    });
    connect(m_doctor.get(), &Doctor::finished, this, [this] {
        m_state.isRunning = false;
        m_state.isComplete = true;
        Q_EMIT changed();
    });
}

Diagnostics::~Diagnostics() = default;

void Diagnostics::setTaskSource(std::function<std::pair<DoctorTask, session::ConnectionOptions>()> source)
{
    m_taskSource = std::move(source);
}

void Diagnostics::note(const core::CallRecord &record)
{
    m_calls.append(record);
    m_calls.remove(0, qMax<qsizetype>(0, m_calls.size() - mostCalls));
    Q_EMIT callNoted();
}

void Diagnostics::run()
{
    if (!m_taskSource) {
        return;
    }
    const auto [task, options] = m_taskSource();
    m_state = { true, QDateTime::currentDateTimeUtc(), {} };
    m_doctor->start(task, options);
    Q_EMIT changed();
}

void Diagnostics::refresh()
{
    constexpr int freshSeconds = 10;
    const bool isFresh = m_state.startedAt.isValid() && m_state.startedAt.secsTo(QDateTime::currentDateTimeUtc()) < freshSeconds;
    if (!isFresh && !m_state.isRunning) {
        run();
    }
}

void Diagnostics::cancel()
{
    if (m_state.isRunning) {
        m_doctor->cancel();
        m_state.isRunning = false;
        Q_EMIT changed();
    }
}

} // namespace checkout
