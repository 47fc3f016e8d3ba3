// SPDX-License-Identifier: MIT
#pragma once
// The controllers of every room, for the flow that connects them.
#include "checkout/catalogue/cataloguecontroller.h"
#include "checkout/diagnosis/diagnostics.h"
#include "checkout/draft/draftcontroller.h"
#include "checkout/draft/draftshelf.h"
#include "checkout/flow/alerts.h"
#include "checkout/flow/flowoptions.h"
#include "checkout/flow/settingscontroller.h"
#include "checkout/kiosk/kioskcontroller.h"
#include "checkout/lock/lockcontroller.h"
#include "checkout/orders/attemptregistry.h"
#include "checkout/orders/orderdetail.h"
#include "checkout/orders/orderhistory.h"
#include "checkout/orders/shopboard.h"
#include "checkout/signin/devicelist.h"
#include "checkout/signin/projectcontroller.h"
#include "checkout/signin/projectlist.h"
#include "checkout/signin/signincontroller.h"

namespace checkout {
class SignInAttempt;
}
