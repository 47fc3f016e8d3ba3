// SPDX-License-Identifier: MIT
#include "checkout/orders/evidence.h"

namespace checkout {

Verdict judge(const Evidence &evidence)
{
    if (evidence.isDisowned) {
        return Verdict::Foreign;
    }
    if (evidence.hasOurReference) {
        return Verdict::Ours; // Before the board: a claim of somebody who answered wrongly does not make our order absent.
    }
    if (evidence.isClaimed) {
        return Verdict::Foreign;
    }
    const bool isAnsweredOne = evidence.hasSession.value_or(false) && evidence.storeMakesSessions == false;
    if (isAnsweredOne) {
        return Verdict::Foreign; // Only who got an answer asks for a session, and this attempt got none.
    }
    if (evidence.isTwinInTheAir) {
        return Verdict::Wait;
    }
    const bool isSessionExplained = evidence.hasSession == false || evidence.storeMakesSessions == true;
    if (evidence.isReadable && isSessionExplained && evidence.isAlone == true) {
        return Verdict::Ours;
    }
    return Verdict::NotKnown;
}

} // namespace checkout
