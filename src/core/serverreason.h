// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QMetaType>

namespace core {

/// What a failed call is about, beyond its ErrorKind: read once from the server's words or from the certificate it showed
/// (docs/oneentry.md, "Refusals in words"), never from a text again.
struct ServerReason
{
    Q_GADGET
public:
    enum class Kind {
        None, ///< Nothing that is known: the ErrorKind is all there is.
        AppTokenRefused,
        NotGranted, ///< The user's group lacks the right.
        ProviderUnknown,
        FormMisconfigured, ///< The order storage's form is none, or is no order form.
        EndpointUnknown, ///< The server has no such route.
        DeviceRefused,
        AccountNotConnected,
        AmountNotPayable, ///< The payment system takes whole numbers only.
        MayHaveBeenPaid,
        NotCompleted, ///< A refund of an order that is not paid.
        PaymentMissing,
        ProductGone, ///< `products` says which.
        FieldNotPresented, ///< The form has a field that the store's orders do not take.
        FieldRejected, ///< ApiError::fieldErrors says which.
        CouponRefused,
        LoginUnknown,
        CodeSentRecently,
        CertificateSelfSigned,
        CertificateOfAnotherHost,
        CertificateOutOfDate,
        WebPage, ///< A page for a browser came instead of an answer.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::None;
    QList<qint64> products; ///< Ids, ProductGone only; at most 20.

    friend bool operator==(const ServerReason &, const ServerReason &) = default;
};

} // namespace core
