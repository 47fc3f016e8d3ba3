// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"

#include <QJsonValue>
#include <QMetaType>
#include <QPair>

namespace api {

/// Reads answers that are kept as they came, without being understood: what a store is made of, for its description
/// (src/sandbox/data/README.md). Nothing that is decided rests on them.
class RawApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;
    using Query = QList<QPair<QString, QString>>;

    /// `path`: segments after /api/content.
    core::RequestId fetch(const QStringList &path, const Query &query);
    /// A POST that only reads (products/all).
    core::RequestId fetchByPost(const QStringList &path, const Query &query, const QByteArray &body);

Q_SIGNALS:
    void fetched(const QJsonValue &value, core::RequestId id);
};

} // namespace api
