// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/catalogue/cataloguestate.h"
#include "checkout/draft/draftstate.h"
#include "checkout/diagnosis/diagnostics.h"
#include "checkout/draft/shelfstate.h"
#include "checkout/flow/alerts.h"
#include "checkout/flow/route.h"
#include "checkout/orders/historystate.h"
#include "checkout/orders/orderdetailstate.h"
#include "checkout/orders/paymentstate.h"
#include "checkout/signin/projectstate.h"
#include "checkout/signin/signinstate.h"
#include "core/ordersummary.h"

#include <QList>
#include <QString>

namespace views {
class MainWindow;
}

/// States of the window as values, without anything behind them: what the pages show in tests and pictures. In Turkish or English, with
/// texts as stores have them.
namespace fakedesk {

struct Desk
{
    checkout::Route route;
    core::Locale locale;
    checkout::ProjectState project;
    checkout::SignInState signIn;
    checkout::DraftState draft;
    checkout::CatalogueState catalogue;
    checkout::PaymentState payment;
    QList<checkout::PaymentState> open;
    QList<checkout::PaymentState> elsewhere;
    checkout::ShelfState shelf;
    checkout::HistoryState history;
    checkout::OrderDetailState order;
    QList<core::Order> placed; ///< In the list of orders.
    std::optional<checkout::Alert> alert;
    checkout::DiagnosticsState diagnosis;
    QList<core::CallRecord> calls;
};

struct Scene
{
    QString name;
    Desk desk;
};

[[nodiscard]] core::FormSchema orderForm(bool isTurkish);
/// One field of each of the 19 types and one of an unknown type.
[[nodiscard]] core::FormSchema everyField(bool isTurkish);
[[nodiscard]] QList<core::Product> products(bool isTurkish);
[[nodiscard]] Desk signIn(bool isTurkish);
[[nodiscard]] Desk details(bool isTurkish);
[[nodiscard]] Desk cart(bool isTurkish);
[[nodiscard]] Desk payment(bool isTurkish, checkout::PaymentPhase phase);
/// Every page in every state that it has.
[[nodiscard]] QList<Scene> scenes(bool isTurkish);
/// Shows a desk in a window whose flow is idle.
void show(views::MainWindow &window, const Desk &desk);
/// The orders of its list, for the model of an idle flow.
[[nodiscard]] QList<core::OrderSummary> summaries(const Desk &desk);

} // namespace fakedesk
