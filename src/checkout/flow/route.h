// SPDX-License-Identifier: MIT
#pragma once
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace checkout {

/// Where the window is. Only CheckoutFlow writes it.
struct Route
{
    enum class Page { Connect, SignIn, Details, Products, Payment, OpenPayments, Shelf, Orders, Order, Diagnosis, Settings };
    Page page = Page::SignIn;
    QUuid attempt; ///< Page::Payment: whose.
    QString storage; ///< Page::Order: which.
    qint64 order = 0;
    friend bool operator==(const Route &, const Route &) = default;
};

} // namespace checkout
Q_DECLARE_METATYPE(checkout::Route)
