// SPDX-License-Identifier: MIT
// faultagent: one run of a checkout through the client's own layers. Prints what the person would see as one JSON line.
#include "core/processend.h"
#include "faults/agent.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <cstdio>

namespace {

int run(const faults::AgentOptions &options)
{
    faults::Agent agent(options);
    QObject::connect(
        &agent, &faults::Agent::finished, &agent,
        [](const QJsonObject &report) {
            std::printf("%s\n", QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
            std::fflush(stdout);
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&agent, &faults::Agent::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const auto options = faults::AgentOptions::parse(app.arguments());
    if (!options) {
        std::fputs("faultagent: --url, --app-token and --data are needed; see agentoptions.h\n", stderr);
        return 2;
    }
    return core::endProcess(run(*options));
}
