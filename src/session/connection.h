// SPDX-License-Identifier: MIT
#pragma once
#include "api/authapi.h"
#include "api/discountsapi.h"
#include "api/filesapi.h"
#include "api/formsapi.h"
#include "api/localesapi.h"
#include "api/ordersapi.h"
#include "api/paymentsapi.h"
#include "api/productsapi.h"
#include "net/apiclient.h"
#include "session/refreshgate.h"

namespace session {

/// Everything that speaks to one project with one sign-in: the client, the API classes and the refresh gate. A new project is a new
/// Connection; nothing of the old one can leak into it.
class Connection : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)
public:
    /// `network` is not owned and must outlive the connection. `provider` is the marker in the refresh path, `counter` the mark of this
    /// counter's devices.
    Connection(QNetworkAccessManager &network, const net::ClientConfig &config, const QString &provider, const QString &counter,
        QObject *parent = nullptr);

    /// Of amounts that name none, in every answer from now on: the project's; where it has none, orders and sessions are in what its
    /// products are in. Empty: nobody knows.
    void setCurrency(const QString &ofProject, const QString &ofProducts = {});

    const QString provider;
    const QString counter;

Q_SIGNALS:
    /// Every exchange, as it ends: the server's status, 0 when none came.
    void exchanged(int httpStatus);
    /// The same, before it, for the list of calls.
    void called(const core::CallRecord &record);

public:
    net::ApiClient client;
    api::AuthApi auth;
    api::FormsApi forms;
    api::FilesApi files;
    api::ProductsApi products;
    api::OrdersApi orders;
    api::PaymentsApi payments;
    api::DiscountsApi discounts;
    api::LocalesApi locales;
    RefreshGate gate;
};

} // namespace session
