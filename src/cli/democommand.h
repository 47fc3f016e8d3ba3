// SPDX-License-Identifier: MIT
#pragma once
#include "cli/checkoutcommand.h"

#include <QProcess>
#include <QTemporaryDir>

namespace cli {

/// `demo`: starts the sandbox that lies beside this program, and runs `checkout` against it.
class Demo : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Demo)
public:
    explicit Demo(const Options &options, QObject *parent = nullptr);
    ~Demo() override;

    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void onSandboxSays();
    void runCheckout(const QByteArray &announcement);
    void giveUp(const QString &sentence);
    void end(int exitCode);

    Options m_options;
    Console m_console;
    QTemporaryDir m_folder;
    QProcess m_sandbox;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<CheckoutCommand> m_checkout;
    bool m_hasEnded = false;
};

} // namespace cli
