// SPDX-License-Identifier: MIT
#include "views/shell/headerwords.h"

#include "checkout/flow/checkoutflow.h"
#include "text/errortext.h"
#include "views/shell/header.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

struct HeaderStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::MainWindow)
};

ConnectionLight::State lightOf(checkout::ConnectionStatus status)
{
    switch (status) {
    case checkout::ConnectionStatus::NotConnected:
        return ConnectionLight::State::None;
    case checkout::ConnectionStatus::Connecting:
        return ConnectionLight::State::Connecting;
    case checkout::ConnectionStatus::Connected:
        return ConnectionLight::State::Connected;
    case checkout::ConnectionStatus::Troubled:
        return ConnectionLight::State::Troubled;
    case checkout::ConnectionStatus::Offline:
        return ConnectionLight::State::Offline;
    }
    return ConnectionLight::State::None;
}

} // namespace

void showInHeader(checkout::CheckoutFlow &flow, Header &header)
{
    const checkout::ProjectState &project = flow.project().state();
    const QString host = project.isDemo ? HeaderStrings::tr("Demo store") : project.host;
    header.setStoreName(project.storeName.isEmpty() ? host : project.storeName);
    header.setConnection(lightOf(project.status));
    const auto &board = flow.shop().fault();
    header.setBoardTrouble(board ? text::describe(*board).inOneLine() : QString());
    header.setLanguage(flow.locale().isTurkish() ? u"tr"_s : u"en"_s);
    const QList<checkout::PaymentState> open = flow.attempts().open();
    const auto isElsewhere = [&flow](const checkout::PaymentState &payment) { return payment.attempt != flow.route().attempt; };
    const checkout::Capabilities &may = flow.capabilities();
    header.setWaitingPayments(may.canSeeOrders ? int(std::count_if(open.begin(), open.end(), isElsewhere)) : 0);
    header.setParkedBaskets(may.canPark ? int(flow.shelf().state().baskets.size()) : 0);
    const checkout::SignInState &signIn = flow.signIn().state();
    const QString name = signIn.userName.isEmpty() ? signIn.userIdentifier : signIn.userName;
    if (!may.canManageAccount) {
        header.setAccount({}, {});
    } else if (signIn.isGuest) {
        header.setAccount(HeaderStrings::tr("Guest"), HeaderStrings::tr("without an account"));
    } else {
        header.setAccount(signIn.isSignedIn ? name : QString(), signIn.isSignedIn ? signIn.userIdentifier : QString());
    }
}

} // namespace views
