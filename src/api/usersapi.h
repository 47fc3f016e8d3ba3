// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/account.h"

namespace api {

/// The signed-in user (docs/oneentry.md#the-user).
class UsersApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchMe(const QString &lang);

Q_SIGNALS:
    void meFetched(const core::UserProfile &user, core::RequestId id);
};

} // namespace api
