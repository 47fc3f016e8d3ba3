// SPDX-License-Identifier: MIT
#include "sandbox/app.h"
#include "sandbox/json.h"
#include "sandbox/storecheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>
#include <csignal>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

int signalPipe[2] = { -1, -1 };

void onSignal(int)
{
    const char byte = 1;
    // The return value has no use in a signal handler.
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

// SIGTERM and SIGINT end the event loop, so that the database closes in order.
void quitOnSignals(QCoreApplication &app)
{
    if (pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [] { QCoreApplication::quit(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void quitWithParent(QCoreApplication &app)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [notifier] {
        char buffer[256];
        if (read(STDIN_FILENO, buffer, sizeof buffer) <= 0) {
            notifier->setEnabled(false);
            QCoreApplication::quit();
        }
    });
}

int complain(const QString &line, int code)
{
    std::fprintf(stderr, "vezne-sandbox: %s\n", qPrintable(line));
    return code;
}

// Every fault of a store file as `FILE:LINE: reason`, which editors jump to; how many there are.
int complainAbout(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0; // The store says why when it reads it.
    const sandbox::StoreFaults faults = sandbox::faultsOfStore(file.readAll());
    for (const sandbox::StoreFault &fault : faults.shown)
        std::fprintf(stderr, "%s:%d: %s\n", qPrintable(path), fault.line, qPrintable(fault.words));
    if (faults.count > faults.shown.size())
        std::fprintf(stderr, "%s: and %d more\n", qPrintable(path), faults.count - int(faults.shown.size()));
    return faults.count;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"vezne-sandbox"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(VEZNE_VERSION));
    QString error;
    const auto options = sandbox::Options::parse(app.arguments(), error);
    if (!options)
        return complain(error, 2);
    if (!options->storeFile.isEmpty() && options->isStoreChecked) {
        if (const int faults = complainAbout(options->storeFile); faults > 0)
            return complain(QStringLiteral("the store has %1, so nothing was started")
                                .arg(faults == 1 ? u"a fault"_s : QString::number(faults) + u" faults"_s),
                3);
    }
    std::unique_ptr<sandbox::App> server;
    try {
        server = std::make_unique<sandbox::App>(*options);
    } catch (const std::exception &failure) {
        return complain(QString::fromUtf8(failure.what()), 3);
    } catch (const sandbox::Refusal &refusal) {
        return complain(refusal.message(), 3);
    }
    if (!server->start(error))
        return complain(error, 3);
    quitOnSignals(app);
    if (options->exitWithParent)
        quitWithParent(app);
    std::printf("%s\n", sandbox::toBytes(server->startLine()).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
