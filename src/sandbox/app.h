// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/catalogue.h"
#include "sandbox/codes.h"
#include "sandbox/context.h"
#include "sandbox/control.h"
#include "sandbox/conversation.h"
#include "sandbox/grants.h"
#include "sandbox/payments.h"
#include "sandbox/pricing.h"
#include "sandbox/router.h"
#include "sandbox/server.h"
#include "sandbox/socketio.h"
#include "sandbox/tokens.h"

#include <memory>
#include <vector>

namespace sandbox {

/// The whole sandbox: composes the services and answers requests. One instance is one server.
class App : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(App)

public:
    /// Throws std::runtime_error when the store or the data file cannot be read.
    explicit App(const Options &options);
    ~App() override;

    /// Listens. False when it cannot: `error` says why in one line.
    [[nodiscard]] bool start(QString &error);
    /// What the program prints when it listens (docs/sandbox.md).
    [[nodiscard]] QJsonObject startLine() const;
    [[nodiscard]] QString url() const { return m_context.baseUrl; }

    [[nodiscard]] Reply act(Request &request);

private:
    [[nodiscard]] Verdict judge(const Request &request);
    [[nodiscard]] Reply answer(Request &request);
    void guard(const Route &route, Request &request) const;
    void addServices();

    Context m_context;
    Tokens m_tokens;
    Codes m_codes;
    Catalogue m_catalogue;
    Pricing m_pricing;
    Payments m_payments;
    RequestLog m_log;
    Grants m_grants;
    Router m_router;
    std::vector<std::unique_ptr<Service>> m_services;
    Server m_server;
    SocketIo m_socketIo;
};

} // namespace sandbox
