// SPDX-License-Identifier: MIT
#include "text/identitytext.h"

#include <QCoreApplication>

namespace text {
namespace {

struct IdentityStrings
{
    Q_DECLARE_TR_FUNCTIONS(text::Identity)
};

} // namespace

QString describeIdentity(const core::IdentityFault &fault)
{
    using Kind = core::IdentityFault::Kind;
    const bool isTax = fault.number == core::IdentityNumber::Tax;
    switch (fault.kind) {
    case Kind::NotDigits:
        return isTax ? IdentityStrings::tr("A Turkish tax number has digits only.")
                     : IdentityStrings::tr("A T.C. identity number has digits only.");
    case Kind::LeadingZero:
        return IdentityStrings::tr("A T.C. identity number does not begin with 0.");
    case Kind::Length:
        return isTax ? IdentityStrings::tr("A Turkish tax number has 10 digits, a T.C. identity number 11; here are %1.").arg(fault.digits)
                     : IdentityStrings::tr("A T.C. identity number has 11 digits; here are %1.").arg(fault.digits);
    case Kind::CheckDigit:
        return IdentityStrings::tr("The last digits do not fit the others: one of them is probably mistyped. Compare the number once more.");
    }
    return {};
}

} // namespace text
