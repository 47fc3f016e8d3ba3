// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// One part of a multipart body.
struct Part
{
    QString name{};
    QString filename{};
    QByteArray type;
    QByteArray bytes;
};
/// The parts of a `multipart/form-data` body; Refusal 400 when it is none.
[[nodiscard]] QList<Part> partsOf(const QByteArray &contentType, const QByteArray &body);

/// `/files`: docs/oneentry.md#everything-else. Files are rows of the database; no name ever becomes a path.
class FileService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Reply upload(const Request &request);
    [[nodiscard]] Reply show(const Request &request) const;
    [[nodiscard]] Reply remove(const Request &request);
};

} // namespace sandbox
