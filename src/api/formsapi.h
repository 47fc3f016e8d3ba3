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
    /// Attribute sets, of which only id and marker are read (docs/oneentry.md#time-slots).
    core::RequestId fetchAttributeSets(const QString &lang);
    /// The attributes of a set, as the fields of a form that is nothing else.
    core::RequestId fetchAttributes(const QString &attributeSet, const QString &lang);

Q_SIGNALS:
    void formFetched(const core::FormSchema &form, core::RequestId id);
    void formsFetched(const QList<core::FormSchema> &forms, core::RequestId id);
    void attributeSetsFetched(const QList<core::FormSchema> &sets, core::RequestId id);
    void attributesFetched(const core::FormSchema &attributes, core::RequestId id);
};

} // namespace api
