// SPDX-License-Identifier: MIT
#pragma once

namespace core {

/// What the person was doing when something went wrong: with ErrorKind it picks the sentence (text::describe).
enum class Operation {
    Connect,
    SignIn,
    SignInElsewhere, ///< In the browser, on another site.
    SendCode,
    SignUp,
    ChangePassword,
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
