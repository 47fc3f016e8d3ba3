// SPDX-License-Identifier: MIT
#pragma once
#include "contract/apikit.h"

#include <functional>

namespace tests {

/// One operation of the API classes, for the tests that hold every one of them to the same contract.
struct ApiOperation
{
    QByteArray name;
    QByteArray verb;
    QByteArray target; ///< Exact request target on the wire.
    QByteArray answered; ///< The signal of a success.
    bool isIdempotent = true;
    bool usesBearer = true; ///< Sends Authorization.
    bool mayRefresh = true; ///< A 401 asks the token source.
    bool hasValue = true; ///< The success signal carries a value.
    QByteArray okBody; ///< A success with our own fixture values.
    QByteArray sentBody; ///< Exact body on the wire; empty for none.
    std::function<core::RequestId(ApiSet &)> call;
};

[[nodiscard]] const QList<ApiOperation> &apiOperations();
[[nodiscard]] const ApiOperation &apiOperation(const QByteArray &name);
/// The draft behind createOrder, updateOrder and previewOrder in the list.
[[nodiscard]] core::OrderDraft sampleDraft();

} // namespace tests
