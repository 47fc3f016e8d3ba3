// SPDX-License-Identifier: MIT
#include "api/serverreasons.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

using Kind = core::ServerReason::Kind;

constexpr int mostProducts = 20;

struct Row
{
    QLatin1StringView words;
    Kind kind;
};

/// docs/oneentry.md, "Refusals in words". What the project is blamed for comes first, then the payment, then what was entered.
constexpr Row rows[] = {
    { "Resource is closed"_L1, Kind::AppTokenRefused },
    { "Permission data not found"_L1, Kind::NotGranted },
    { "doesn't have permissions"_L1, Kind::NotGranted },
    { "auth provider not defined"_L1, Kind::ProviderUnknown },
    { "Auth provider not found"_L1, Kind::ProviderUnknown },
    { "form is not defined"_L1, Kind::FormMisconfigured },
    { "Form has incorrect type"_L1, Kind::FormMisconfigured },
    { "Incorrect formIdentifier"_L1, Kind::FormMisconfigured },
    { "aren't list values for type"_L1, Kind::FormMisconfigured },
    { "Cannot GET /"_L1, Kind::EndpointUnknown },
    { "Cannot POST /"_L1, Kind::EndpointUnknown },
    { "Cannot PUT /"_L1, Kind::EndpointUnknown },
    { "Cannot DELETE /"_L1, Kind::EndpointUnknown },
    { "x-device-metadata"_L1, Kind::DeviceRefused },
    { "payment account is not connected"_L1, Kind::AccountNotConnected },
    { "invalid input syntax for type integer"_L1, Kind::AmountNotPayable },
    { "may have been paid"_L1, Kind::MayHaveBeenPaid },
    { "refund uncompleted order"_L1, Kind::NotCompleted },
    { "Order must have a payment"_L1, Kind::PaymentMissing },
    { "is not presented"_L1, Kind::FieldNotPresented },
    { "coupon"_L1, Kind::CouponRefused },
    { "User not found"_L1, Kind::LoginUnknown },
    { "already has a code"_L1, Kind::CodeSentRecently },
    { "formType \"send_code\" not found"_L1, Kind::CodeNotOffered },
    { "already exists"_L1, Kind::LoginTaken },
    { "not activated"_L1, Kind::NotActivated },
};

QList<qint64> missingProducts(const QString &message)
{
    static const QRegularExpression product(u"\\bProduct (\\d{1,16}) not found"_s, QRegularExpression::CaseInsensitiveOption);
    QList<qint64> ids;
    for (auto it = product.globalMatch(message); it.hasNext() && ids.size() < mostProducts;) {
        ids.append(it.next().captured(1).toLongLong());
    }
    return ids;
}

} // namespace

core::CouponFault couponFaultOf(const QString &words)
{
    using Fault = core::CouponFault;
    const auto hasOneOf = [&words](std::initializer_list<QLatin1StringView> signs) {
        return std::any_of(
            signs.begin(), signs.end(), [&words](QLatin1StringView sign) { return words.contains(sign, Qt::CaseInsensitive); });
    };
    if (hasOneOf({ "expired"_L1 })) {
        return Fault::Expired;
    }
    if (hasOneOf({ "already used"_L1, "been used"_L1 })) {
        return Fault::Used;
    }
    return hasOneOf({ "not found"_L1, "not exist"_L1, "unknown"_L1 }) ? Fault::Unknown : Fault::None;
}

core::ServerReason reasonOf(const QStringList &messages)
{
    const QString all = messages.join(u'\n');
    if (const QList<qint64> ids = missingProducts(all); !ids.isEmpty()) {
        return { Kind::ProductGone, ids, {}, {} };
    }
    for (const Row &row : rows) {
        if (all.contains(row.words, Qt::CaseInsensitive)) {
            return { row.kind, {}, row.kind == Kind::CouponRefused ? couponFaultOf(all) : core::CouponFault::None, {} };
        }
    }
    return {};
}

} // namespace api
