// SPDX-License-Identifier: MIT
// faultproxy --upstream PORT: prints {"port":N}, then takes commands from standard input, one JSON object a line (proxyserver.h).
#include "faults/proxyserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

static void print(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int at = int(arguments.indexOf(u"--upstream"_s));
    const int upstream = at > 0 ? arguments.value(at + 1).toInt() : 0;
    faults::ProxyServer server{ quint16(upstream) };
    if (upstream <= 0 || upstream > 65535 || !server.listen()) {
        std::fputs("usage: faultproxy --upstream PORT\n", stderr);
        return 2;
    }
    print({ { u"port"_s, server.port() } });
    QByteArray waiting;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&server, &waiting, &input] {
        char buffer[4096];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            input.setEnabled(false);
            QCoreApplication::quit();
            return;
        }
        waiting.append(buffer, qsizetype(count));
        for (qsizetype end = waiting.indexOf('\n'); end >= 0; end = waiting.indexOf('\n')) {
            print(server.command(QJsonDocument::fromJson(waiting.left(end)).object()));
            waiting.remove(0, end + 1);
        }
    });
    return QCoreApplication::exec();
}
