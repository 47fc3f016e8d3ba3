// SPDX-License-Identifier: MIT
#include "core/apierror.h"

#include <QMetaEnum>

namespace core {

bool isRouteDenied(const ApiError &error)
{
    if (error.httpStatus == 405) {
        return true;
    }
    const bool isAnswer = error.delivery == Delivery::Rejected;
    return isAnswer
        && (error.kind == ErrorKind::Unauthorized // A guest, or a token that is good and not good enough.
            || (error.kind == ErrorKind::Forbidden && error.reason.kind != ServerReason::Kind::AppTokenRefused)
            || error.reason.kind == ServerReason::Kind::EndpointUnknown);
}

bool isGone(const ApiError &error)
{
    return error.kind == ErrorKind::NotFound && error.delivery == Delivery::Rejected && !isRouteDenied(error);
}

QString errorKindName(ErrorKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorKind>().valueToKey(int(kind)));
}

} // namespace core
