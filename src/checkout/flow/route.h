// SPDX-License-Identifier: MIT
#pragma once
#include <QMetaType>
#include <QUuid>

namespace checkout {

/// Where the window is. Only CheckoutFlow writes it.
struct Route
{
    enum class Page { Connect, SignIn, Details, Products, Payment, OpenPayments, Shelf };
    Page page = Page::SignIn;
    QUuid attempt; ///< Page::Payment: whose.
    friend bool operator==(const Route &, const Route &) = default;
};

} // namespace checkout
Q_DECLARE_METATYPE(checkout::Route)
