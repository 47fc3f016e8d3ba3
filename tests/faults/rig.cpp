// SPDX-License-Identifier: MIT
#include "faults/rig.h"

#include "faults/httpcontrol.h"

#include <QJsonDocument>
#include <QThread>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

constexpr int patience = 20'000;

QJsonObject readLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience)) {
            return {};
        }
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

void stop(QProcess &process)
{
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}

// The step whose answer comes before the request of `step`: where nobody has to listen for a while so that it is refused.
Step stepBefore(Step step)
{
    switch (step) {
    case Step::Refresh:
        return Step::Preview;
    case Step::SignIn:
    case Step::Preview:
        return Step::SignIn;
    case Step::Create:
        return Step::Preview;
    case Step::List:
    case Step::Session:
        return Step::Create;
    case Step::ReadBack:
        return Step::Session;
    }
    return step;
}

} // namespace

Rig::~Rig()
{
    stop(m_proxy);
    stop(m_sandbox);
}

bool Rig::start(const QString &programs)
{
    m_sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_sandbox.start(programs + u"/vezne-sandbox"_s, { u"--exit-with-parent"_s });
    m_store = readLine(m_sandbox);
    const QUrl url(m_store.value("url"_L1).toString());
    if (url.port() <= 0) {
        m_why = u"vezne-sandbox: "_s + m_sandbox.errorString();
        return false;
    }
    m_sandboxPort = quint16(url.port());
    m_proxy.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_proxy.start(programs + u"/faultproxy"_s, { u"--upstream"_s, QString::number(m_sandboxPort) });
    const int port = readLine(m_proxy).value("port"_L1).toInt();
    if (port <= 0) {
        m_why = u"faultproxy: "_s + m_proxy.errorString();
        return false;
    }
    m_proxyUrl = u"http://127.0.0.1:%1"_s.arg(port);
    return true;
}

QJsonObject Rig::proxy(const QJsonObject &command)
{
    m_proxy.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    m_proxy.waitForBytesWritten(patience);
    return readLine(m_proxy);
}

void Rig::reset()
{
    (void)proxy({ { u"clear"_s, true } });
    waitUntilQuiet();
    (void)controlRequest(m_sandboxPort, "POST", "/__sandbox/reset", QJsonDocument(QJsonObject()));
}

void Rig::clearFaults()
{
    (void)proxy({ { u"clear"_s, true } });
    (void)controlRequest(m_sandboxPort, "DELETE", "/__sandbox/faults");
}

void Rig::waitUntilQuiet(std::chrono::milliseconds limit)
{
    constexpr std::chrono::milliseconds step(20);
    auto waited = std::chrono::milliseconds(0);
    while (proxy({ { u"pending"_s, true } }).value("pending"_L1).toInt() > 0) {
        if (waited >= limit) {
            (void)proxy({ { u"drop"_s, true } });
            return;
        }
        QThread::msleep(step.count());
        waited += step;
    }
}

void Rig::order(const QList<FaultOrder> &faults)
{
    QJsonArray wire;
    QJsonArray server;
    int refuse = 0;
    for (const FaultOrder &fault : faults) {
        QJsonObject match{ { u"method"_s, methodOf(fault.step) } };
        if (fault.where == Where::Sandbox) {
            match.insert(u"path"_s, sandboxPath(fault.step));
            server.append(QJsonObject{ { u"match"_s, match }, { u"fault"_s, fault.text }, { u"times"_s, fault.times } });
            continue;
        }
        QString text = fault.text;
        Step step = fault.step;
        if (text.startsWith("refuse"_L1)) {
            if (step == Step::SignIn) {
                refuse = text.section(u':', 1).toInt();
                continue;
            }
            // For the list to be asked for, the answer to the create call has to be lost as well.
            text = step == Step::List ? u"drop-"_s + text : text;
            step = stepBefore(step);
        }
        QJsonObject rule{ { u"method"_s, methodOf(step) }, { u"path"_s, proxyPath(step) }, { u"fault"_s, text },
            { u"times"_s, fault.times } };
        wire.append(rule);
    }
    if (!wire.isEmpty() || refuse > 0) {
        QJsonObject command{ { u"rules"_s, wire } };
        if (refuse > 0) {
            command.insert(u"refuse"_s, refuse);
        }
        if (!proxy(command).value("ok"_L1).toBool()) {
            qFatal("the proxy does not know a fault");
        }
    }
    if (!server.isEmpty()) {
        const QJsonDocument taken = controlRequest(m_sandboxPort, "POST", "/__sandbox/faults", QJsonDocument(server));
        if (!taken.isArray()) {
            qFatal("the sandbox does not know a fault: %s", taken.toJson().constData());
        }
    }
}

QJsonObject Rig::state()
{
    return controlRequest(m_sandboxPort, "GET", "/__sandbox/state").object();
}

int Rig::requestCount(const QString &method, const QString &pathEnd)
{
    int count = 0;
    const QJsonArray requests = controlRequest(m_sandboxPort, "GET", "/__sandbox/requests").array();
    for (const QJsonValue &request : requests) {
        const bool fits = request["verb"_L1].toString() == method && request["path"_L1].toString().endsWith(pathEnd);
        count += fits ? 1 : 0;
    }
    return count;
}

Run runProgram(const QString &program, const QStringList &arguments, int seconds, const QStringList &environment)
{
    QProcess process;
    if (!environment.isEmpty()) {
        process.setEnvironment(QProcess::systemEnvironment() + environment);
    }
    process.start(program, arguments);
    Run run;
    const int pace = std::max(1, qEnvironmentVariableIntValue("VEZNE_FAULTS_PACE"));
    if (process.waitForFinished(seconds * 1000 * pace)) {
        run.exitCode = process.exitCode();
    } else {
        process.kill();
        process.waitForFinished(5000);
    }
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    return run;
}

} // namespace faults
