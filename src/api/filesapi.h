// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/formvalue.h"

namespace api {

/// A file as it goes to the store.
struct UploadFile
{
    QString name;
    QByteArray mimeType; ///< "application/octet-stream" when nobody knows.
    QByteArray bytes;
};

/// Uploading (docs/oneentry.md#files).
class FilesApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    /// For a field of the form `form`. Never sent twice by itself. progressed() meanwhile.
    core::RequestId upload(const UploadFile &file, const QString &form, qint64 formId);

Q_SIGNALS:
    void uploaded(const QList<core::FileRecord> &files, core::RequestId id);
};

} // namespace api
