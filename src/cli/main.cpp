// SPDX-License-Identifier: MIT
// The composition root of `vezne-cli`: wiring, no logic.
#include "cli/program.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char **argv)
{
    // Whoever reads our output may leave early: that ends a write, not an order that is on its way.
    std::signal(SIGPIPE, SIG_IGN);
    const cli::Start start = cli::takeStart(argc, argv);
    // Qt sees the program's name only: none of our arguments can mean something to it.
    static char *onlyName[] = { argv[0], nullptr };
    int one = 1;
    QCoreApplication application(one, onlyName);
    QCoreApplication::setApplicationName(QStringLiteral("vezne"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VEZNE_VERSION));
    return cli::runProgram(start);
}
