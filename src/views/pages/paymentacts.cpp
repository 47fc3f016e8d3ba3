// SPDX-License-Identifier: MIT
#include "views/pages/paymentacts.h"

#include <QCoreApplication>

namespace views {
namespace {

using Phase = checkout::PaymentPhase;

struct ActStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::PaymentPage)
};

} // namespace

PaymentAct mainActOf(Phase phase)
{
    switch (phase) {
    case Phase::NotKnown:
    case Phase::Ambiguous:
        return PaymentAct::Check;
    case Phase::Absent:
    case Phase::NotSent:
        return PaymentAct::PlaceAgain;
    case Phase::SessionFailed:
    case Phase::PartPaid:
    case Phase::Canceled:
    case Phase::Expired:
        return PaymentAct::PayAgain;
    case Phase::JournalTrouble:
        return PaymentAct::Retry;
    default:
        return PaymentAct::None;
    }
}

PaymentAct otherActOf(Phase phase)
{
    return phase == Phase::Absent || phase == Phase::SessionFailed ? PaymentAct::Check : PaymentAct::None;
}

QString actLabel(PaymentAct act, Phase phase)
{
    switch (act) {
    case PaymentAct::Check:
        return ActStrings::tr("Check now");
    case PaymentAct::PlaceAgain:
        return phase == Phase::NotSent ? ActStrings::tr("Send it again") : ActStrings::tr("Place it again");
    case PaymentAct::PayAgain:
        if (phase == Phase::SessionFailed) {
            return ActStrings::tr("Open the payment");
        }
        return phase == Phase::PartPaid ? ActStrings::tr("Open the payment of the rest") : ActStrings::tr("Pay again");
    case PaymentAct::Retry:
        return ActStrings::tr("Try again");
    case PaymentAct::None:
        break;
    }
    return {};
}

} // namespace views
