// SPDX-License-Identifier: MIT
#include "cli/explaincommand.h"

#include "cli/exitcode.h"
#include "cli/words.h"
#include "text/errorcodes.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

QJsonObject helpAsJson(const text::ErrorHelp &help)
{
    return { { u"code"_s, help.code }, { u"group"_s, text::groupTitle(help.group) }, { u"title"_s, help.title }, { u"cause"_s, help.cause },
        { u"nextStep"_s, help.nextStep } };
}

} // namespace

int runExplain(const Options &options, const Console &console)
{
    QJsonArray items;
    for (const text::ErrorHelp &help : text::errorHelps()) {
        if (options.subject.isEmpty() || help.code == options.subject) {
            items.append(helpAsJson(help));
        }
    }
    if (items.isEmpty()) {
        console.complain(u"Usage"_s, VezneCli::tr("There is no error code %1. All of them: vezne-cli explain").arg(options.subject));
        return Usage;
    }
    const QJsonObject all{ { u"items"_s, items }, { u"total"_s, items.size() } };
    return console.print(options.subject.isEmpty() ? QJsonValue(all) : items.first()) ? Done : OwnFault;
}

} // namespace cli
