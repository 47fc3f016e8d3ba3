// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace core {

/// Why a coupon is not taken, where the server says it.
enum class CouponFault { None, Unknown, Expired, Used };

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
        PasswordNotTaken, ///< The store has no provider that takes a password: one-time codes, another site's sign-in.
        SignInFieldUnknown, ///< The sign-in form has no such fields; ApiError::fieldErrors names them.
        SignInFieldUnproven, ///< As refused as a wrong password; but the form could not be read, and these fields have never worked.
        CodeSentRecently,
        CodeNotOffered, ///< The store sends no one-time codes for this.
        LoginTaken, ///< Somebody has an account with this login.
        NotActivated, ///< The account waits for its code.
        CertificateSelfSigned,
        CertificateOfAnotherHost,
        CertificateOutOfDate,
        WebPage, ///< A page for a browser came instead of an answer.
        CertificateNotPinned, ///< Good, and none of those that the owner has pinned.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::None;
    QList<qint64> products; ///< Ids, ProductGone only; at most 20.
    CouponFault coupon = CouponFault::None; ///< CouponRefused only.
    QStringList titles; ///< Of `products`, in their order, by whoever knows them; empty: nobody does.

    friend bool operator==(const ServerReason &, const ServerReason &) = default;
};

} // namespace core
