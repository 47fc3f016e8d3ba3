// SPDX-License-Identifier: MIT
#include "cli/democommand.h"

#include "cli/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace cli {

Demo::Demo(const Options &options, QObject *parent) : QObject(parent), m_options(options), m_console(options.wantsJsonErrors)
{
    // Its standard input is a pipe that closes with this process, however that ends.
    m_sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_sandbox, &QProcess::readyReadStandardOutput, this, &Demo::onSandboxSays);
    connect(&m_sandbox, &QProcess::errorOccurred, this,
        [this] { giveUp(VezneCli::tr("The demo store cannot be started: %1.").arg(m_sandbox.errorString())); });
    connect(&m_sandbox, &QProcess::finished, this, [this] { giveUp(VezneCli::tr("The demo store has ended by itself.")); });
}

Demo::~Demo()
{
    m_checkout.reset();
    m_context.reset();
    m_sandbox.disconnect(this);
    m_sandbox.closeWriteChannel();
    if (m_sandbox.state() != QProcess::NotRunning && !m_sandbox.waitForFinished(2000)) {
        m_sandbox.kill();
        m_sandbox.waitForFinished(1000);
    }
}

void Demo::start()
{
    const QString program = QCoreApplication::applicationDirPath() + u"/vezne-sandbox"_s;
    if (!QFileInfo::exists(program)) {
        giveUp(VezneCli::tr("The demo store is missing: there is no file %1.").arg(program));
        return;
    }
    m_sandbox.start(program, { u"--port"_s, u"0"_s, u"--exit-with-parent"_s });
}

void Demo::onSandboxSays()
{
    if (!m_context && m_sandbox.canReadLine()) {
        runCheckout(m_sandbox.readLine());
    }
}

void Demo::runCheckout(const QByteArray &announcement)
{
    const QJsonObject store = QJsonDocument::fromJson(announcement).object();
    Options checkout = m_options;
    checkout.command = CommandKind::Checkout;
    checkout.project.url = store.value("url"_L1).toString();
    checkout.project.appToken = core::Secret(store.value("appToken"_L1).toString().toUtf8());
    checkout.login = store.value("login"_L1).toString();
    if (checkout.dataDir.isEmpty()) {
        checkout.dataDir = m_folder.path();
    }
    if (checkout.products.isEmpty()) {
        checkout.products = { { 1, 2, {} }, { 14, 1, {} } };
    }
    if (checkout.fields.isEmpty()) {
        checkout.fields = { { u"name"_s, u"string"_s, u"Ada Lovelace"_s } };
    }
    auto context = Context::open(checkout, core::Secret(store.value("password"_L1).toString().toUtf8()));
    if (!context) {
        giveUp(context.error().sentence);
        return;
    }
    m_context = std::move(*context);
    m_console.note(VezneCli::tr("The demo store listens at %1.").arg(checkout.project.url));
    m_checkout = std::make_unique<CheckoutCommand>(*m_context);
    connect(m_checkout.get(), &Command::finished, this, &Demo::end);
    m_checkout->start();
}

void Demo::giveUp(const QString &sentence)
{
    if (!m_hasEnded) {
        m_console.complain(u"Configuration"_s, sentence);
        end(Configuration);
    }
}

void Demo::end(int exitCode)
{
    if (!m_hasEnded) {
        m_hasEnded = true;
        Q_EMIT finished(exitCode);
    }
}

} // namespace cli
