// SPDX-License-Identifier: MIT
#include "session/connection.h"

namespace session {

Connection::Connection(QNetworkAccessManager &network, const net::ClientConfig &config, const QString &ownProvider,
    const QString &ownCounter, QObject *parent) :
    QObject(parent),
    provider(ownProvider), counter(ownCounter), client(network, config), auth(client), forms(client), files(client), products(client),
    orders(client), payments(client), discounts(client), locales(client), gate(auth, ownProvider)
{
    client.setTokenSource(&gate);
    client.setWireSink([this](const net::WireLine &line) {
        Q_EMIT called(net::recordOf(line));
        Q_EMIT exchanged(line.httpStatus);
    });
}

void Connection::setCurrency(const QString &ofProject, const QString &ofProducts)
{
    products.setCurrency(ofProject);
    for (api::ApiBase *some : std::initializer_list<api::ApiBase *>{ &orders, &payments, &discounts }) {
        some->setCurrency(ofProject.isEmpty() ? ofProducts : ofProject);
    }
}

} // namespace session
