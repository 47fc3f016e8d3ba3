// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/formschema.h"

namespace api {

/// Forms (docs/oneentry.md#forms).
class FormsApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchForm(const QString &marker, const QString &lang);
    /// The project's forms, as far as a page goes (docs/oneentry.md#lists-and-limits).
    core::RequestId fetchForms(const QString &lang);

Q_SIGNALS:
    void formFetched(const core::FormSchema &form, core::RequestId id);
    void formsFetched(const QList<core::FormSchema> &forms, core::RequestId id);
};

} // namespace api
