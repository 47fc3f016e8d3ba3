// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http.h"

#include <QJsonArray>
#include <vector>

namespace sandbox {

/// What this store's owner has not granted, closed or never had: `project.refused` of the store (data/README.md).
class Grants
{
public:
    explicit Grants(const QJsonArray &refused);
    /// Throws the Refusal of a route that is not granted.
    void check(const Request &request) const;

private:
    struct Row
    {
        QByteArray verb;
        QStringList pattern; ///< segments; "{}" stands for any one
        int status = 403;
    };
    std::vector<Row> m_rows;
};

} // namespace sandbox
