// SPDX-License-Identifier: MIT
// The composition root of `vezne-cli`: wiring, no logic.
#include "cli/program.h"
#include "core/processend.h"
#include "core/processguard.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char **argv)
{
    core::guardProcess();
    // Whoever reads our output may leave early: that ends a write, not an order that is on its way.
    std::signal(SIGPIPE, SIG_IGN);
    const cli::Start start = cli::takeStart(argc, argv);
    // Qt sees the program's name only: none of our arguments can mean something to it.
    static char *onlyName[] = { argv[0], nullptr };
    int one = 1;
    // Where the locale has no UTF-8, Qt 6.8 takes one that has and says so on stderr, which holds our sentences only.
    const QtMessageHandler loud = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    QCoreApplication application(one, onlyName);
    qInstallMessageHandler(loud);
    QCoreApplication::setApplicationName(QStringLiteral("vezne"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VEZNE_VERSION));
    return core::endProcess(cli::runProgram(start));
}
