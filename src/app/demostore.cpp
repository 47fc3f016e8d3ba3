// SPDX-License-Identifier: MIT
#include "app/demostore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace app {

DemoStore::DemoStore(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoStore::readFirstLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError) { Q_EMIT failed(m_process.errorString()); });
}

DemoStore::~DemoStore()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel(); // --exit-with-parent: it ends by itself.
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(500)) {
        m_process.kill();
        m_process.waitForFinished(500);
    }
}

void DemoStore::start()
{
    if (m_process.state() == QProcess::NotRunning) {
        m_project = {}; // One that has died comes back with another port and another token.
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + u"/vezne-sandbox"_s, { u"--exit-with-parent"_s });
    } else if (!m_project.url.isEmpty()) {
        Q_EMIT started(m_project);
    }
}

void DemoStore::readFirstLine()
{
    if (!m_project.url.isEmpty() || !m_process.canReadLine()) {
        return;
    }
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_project = {};
    m_project.url = line.value("url"_L1).toString();
    m_project.appToken = core::Secret(line.value("appToken"_L1).toString().toUtf8());
    m_project.storage = line.value("storage"_L1).toString();
    m_project.isDemo = true;
    m_project.timeZone = QStringLiteral("Europe/Istanbul"); // The shop of the demo store is in Moda.
    m_project.demoLogin = line.value("login"_L1).toString();
    m_project.demoPassword = core::Secret(line.value("password"_L1).toString().toUtf8());
    if (m_project.url.isEmpty()) {
        Q_EMIT failed(u"vezne-sandbox said nothing that can be read"_s);
        return;
    }
    Q_EMIT started(m_project);
}

} // namespace app
