// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/catalogue.h"

namespace api {

/// Content languages (docs/oneentry.md#languages).
class LocalesApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchLocales();

Q_SIGNALS:
    void localesFetched(const QList<core::StoreLocale> &locales, core::RequestId id);
};

} // namespace api
