// SPDX-License-Identifier: MIT
#pragma once

namespace core {

/// What the person was doing when something went wrong: with ErrorKind it picks the sentence (text::describe).
enum class Operation {
    Connect,
    SignIn,
    LoadStore,
    LoadForm,
    LoadProducts,
    Search,
    UploadFile,
    Preview,
    PlaceOrder,
    OpenSession,
    ReadSession,
    ReadOrders,
    UpdateOrder,
    Refund,
    Journal,
};

} // namespace core
