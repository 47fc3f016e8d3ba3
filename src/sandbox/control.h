// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/codes.h"
#include "sandbox/payments.h"
#include "sandbox/service.h"
#include "sandbox/tokens.h"

namespace sandbox {

/// What arrived, for `GET /__sandbox/requests`. The newest are kept; the sandbox holds invented data only.
class RequestLog
{
public:
    void add(const Request &request, const QDateTime &at);
    void clear();
    [[nodiscard]] QJsonArray list() const { return m_entries; }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    QJsonArray m_entries;
    qint64 m_count = 0;
};

/// The control paths, outside of the API and without authentication: docs/sandbox.md.
class Control : public Service
{
public:
    Control(Context &context, Payments &payments, Tokens &tokens, Codes &codes, RequestLog &log);
    void addRoutes(Router &router) override;

private:
    void addTimeRoutes(Router &router);
    [[nodiscard]] QJsonArray users() const;
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] QJsonObject order(const Row &row) const;
    [[nodiscard]] Reply pay(const Request &request);
    [[nodiscard]] Reply complete(const Request &request);
    [[nodiscard]] Reply copy(const Request &request);
    [[nodiscard]] Reply changeProduct(const Request &request);
    void reset();

    Payments &m_payments;
    Tokens &m_tokens;
    Codes &m_codes;
    RequestLog &m_log;
};

} // namespace sandbox
