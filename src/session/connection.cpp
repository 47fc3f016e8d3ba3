// SPDX-License-Identifier: MIT
#include "session/connection.h"

namespace session {

Connection::Connection(QNetworkAccessManager &network, const net::ClientConfig &config, const QString &provider, QObject *parent) :
    QObject(parent), client(network, config), auth(client), forms(client), products(client), orders(client), payments(client),
    discounts(client), locales(client), gate(auth, provider)
{
    client.setTokenSource(&gate);
    client.setWireSink([this](const net::WireLine &line) { Q_EMIT exchanged(line.httpStatus); });
}

} // namespace session
