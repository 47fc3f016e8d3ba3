// SPDX-License-Identifier: MIT
// Qt HttpServer with one answer: the floor of what a server on it can do. usage: bench-httpserver FILE → its port, a line.
#include <QCoreApplication>
#include <QFile>
#include <QHttpServer>
#include <QTcpServer>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QFile file(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!file.open(QIODevice::ReadOnly)) {
        return 1;
    }
    const QByteArray body = file.readAll();
    QHttpServer server;
    server.route(QStringLiteral("/api/content/products/<arg>"),
        [&body](int) { return QHttpServerResponse(QByteArrayLiteral("application/json; charset=utf-8"), body); });
    auto *listener = new QTcpServer(&server); // Not QHttpServer::listen(): Qt 6.8 has none.
    if (!listener->listen(QHostAddress::LocalHost)) {
        return 1;
    }
    server.bind(listener);
    std::printf("%d\n", int(listener->serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
