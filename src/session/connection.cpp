// SPDX-License-Identifier: MIT
#include "session/connection.h"

#include <QMetaMethod>

namespace session {

Connection::Connection(QNetworkAccessManager &network, const net::ClientConfig &config, const QString &ownProvider,
    const QString &ownCounter, QObject *parent) :
    QObject(parent),
    provider(ownProvider), counter(ownCounter), client(network, config), auth(client), forms(client), files(client), products(client),
    orders(client), payments(client), discounts(client), locales(client), gate(auth, ownProvider)
{
    client.setTokenSource(&gate);
    client.setWireSink([this](const net::WireLine &line) {
        // The terminal keeps no list of calls, and masking what is personal in each takes four regular expressions.
        if (isSignalConnected(QMetaMethod::fromSignal(&Connection::called))) {
            Q_EMIT called(net::recordOf(line));
        }
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
