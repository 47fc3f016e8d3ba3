// SPDX-License-Identifier: MIT
#include "cli/shopcommand.h"

#include "cli/words.h"
#include "store/board.h"
#include "text/errortext.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

ExitCode refuse(const core::BoardFault &fault, const Console &console)
{
    const text::ErrorText words = text::describe(fault);
    console.complain(u"Board"_s, QString(words.cause + u' ' + words.nextStep).trimmed());
    return fault.kind == core::BoardFault::Kind::Unreachable ? NotReachable : Configuration;
}

} // namespace

ExitCode runShop(const Options &options, const Console &console)
{
    if (options.shop.isEmpty()) {
        console.complain(u"Configuration"_s, VezneCli::tr("No board is named. Give its address with --shop or VEZNE_SHOP."));
        return Configuration;
    }
    const auto address = store::BoardAddress::parse(options.shop);
    if (!address) {
        return refuse(address.error(), console);
    }
    store::Board board(*address, {});
    if (options.subject == "init"_L1) {
        if (const auto made = board.init(); !made) {
            return refuse(made.error(), console);
        }
    }
    const auto status = board.status();
    if (!status) {
        return refuse(status.error(), console);
    }
    if (status->contested > 0) {
        console.note(
            VezneCli::tr("Two counters name one order; somebody has taken another customer's. Look at them in the OneEntry panel."));
    }
    const QJsonObject json{ { u"schema"_s, status->schema }, { u"counters"_s, status->counters }, { u"attempts"_s, status->attempts },
        { u"held"_s, status->held }, { u"payments"_s, status->payments }, { u"contested"_s, status->contested } };
    return console.print(json) ? Done : OwnFault;
}

} // namespace cli
