// SPDX-License-Identifier: MIT
#pragma once
#include "faults/scenario.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <chrono>

namespace faults {

inline constexpr int secondsOfARun = 40; ///< An agent that has not ended by then is killed.
inline constexpr int killed = 137; ///< Exit code of an agent that killed itself where the scenario said so.

/// A sandbox and a proxy in front of it, both processes of their own. Blocking; for one thread, in which it was made.
class Rig
{
    Q_DISABLE_COPY_MOVE(Rig)
public:
    Rig() = default;
    ~Rig();
    /// `programs`: the folder of the executables. False when one did not start; why() tells.
    [[nodiscard]] bool start(const QString &programs);
    [[nodiscard]] const QString &why() const { return m_why; }

    [[nodiscard]] QString proxyUrl() const { return m_proxyUrl; }
    [[nodiscard]] QString value(const QString &key) const { return m_store.value(key).toString(); }
    [[nodiscard]] quint16 sandboxPort() const { return m_sandboxPort; }

    /// A fresh store without faults.
    void reset();
    void order(const QList<FaultOrder> &faults);
    void clearFaults();
    /// Waits until nothing is on its way to the server any more.
    /// At most `limit`: what hangs for ever is dropped then, or it would be waited for in every scenario after it.
    void waitUntilQuiet(std::chrono::milliseconds limit = std::chrono::seconds(2));
    [[nodiscard]] QJsonObject state();
    /// Requests that reached the server with this method and a path that ends so.
    [[nodiscard]] int requestCount(const QString &method, const QString &pathEnd);

private:
    [[nodiscard]] QJsonObject proxy(const QJsonObject &command);

    QProcess m_sandbox;
    QProcess m_proxy;
    QJsonObject m_store;
    QString m_proxyUrl;
    QString m_why;
    quint16 m_sandboxPort = 0;
};

/// Runs a program, gives it `seconds`, and returns what it printed. The exit code is -1 when it had to be killed.
struct Run
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};
[[nodiscard]] Run runProgram(const QString &program, const QStringList &arguments, int seconds, const QStringList &environment = {});

} // namespace faults
