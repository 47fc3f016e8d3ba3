// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"

#include <QNetworkReply>

namespace net {

/// How one exchange with the server ended: the evidence, nothing else.
struct Ending
{
    enum class Reason { Finished, Deadline, Cancelled, ManagerGone };
    enum class Body { None, JsonEnvelope, JsonOther, NotJson, CutOff };

    Reason reason = Reason::Finished;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int httpStatus = 0; ///< 0: no status line was read.
    Body body = Body::None;
    bool isIdempotent = true;
    bool bytesMayHaveLeft = true; ///< false as long as no connection was there to carry them.
};

/// What an ending means: no kind for a success that may be decoded.
struct Verdict
{
    bool isSuccess = false; ///< 2xx, complete: decode it. A decode failure of a non-idempotent call is Unknown.
    core::ErrorKind kind = core::ErrorKind::ServerFault;
    core::Delivery delivery = core::Delivery::Unknown;
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// The one place where endings are judged (design: exactly-once, step 3). Pure.
[[nodiscard]] Verdict judge(const Ending &ending);

} // namespace net
