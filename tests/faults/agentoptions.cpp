// SPDX-License-Identifier: MIT
#include "faults/agentoptions.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace faults {

std::optional<AgentOptions> AgentOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QStringList texts{ u"url"_s, u"app-token"_s, u"login"_s, u"password"_s, u"data"_s, u"name"_s, u"control"_s, u"expire-at"_s,
        u"crash-at"_s, u"checkouts"_s, u"truth"_s, u"shop"_s };
    for (const QString &text : texts) {
        parser.addOption({ text, text, u"VALUE"_s });
    }
    parser.addOptions({ { u"resume"_s, u"go on with what the journal holds"_s }, { u"confirm"_s, u"send again what is not there"_s },
        { u"naive"_s, u"repeat blindly"_s }, { u"old-rule"_s, u"take the one order that fits"_s } });
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        return std::nullopt;
    }
    AgentOptions options;
    options.url = parser.value(u"url"_s);
    options.appToken = parser.value(u"app-token"_s);
    options.login = parser.value(u"login"_s);
    options.password = parser.value(u"password"_s);
    options.data = parser.value(u"data"_s);
    options.name = parser.value(u"name"_s);
    options.control = parser.value(u"control"_s).toUShort();
    options.expireAt = parser.value(u"expire-at"_s);
    options.crashAt = parser.value(u"crash-at"_s).toInt();
    options.checkouts = parser.isSet(u"checkouts"_s) ? parser.value(u"checkouts"_s).toInt() : 1;
    options.isResume = parser.isSet(u"resume"_s);
    options.confirms = parser.isSet(u"confirm"_s);
    options.shop = parser.value(u"shop"_s);
    options.answers = parser.isSet(u"truth"_s);
    for (const QString &id : parser.value(u"truth"_s).split(u',')) {
        options.truth.append(id.toLongLong());
    }
    options.hasOldRule = parser.isSet(u"old-rule"_s);
    options.isNaive = parser.isSet(u"naive"_s);
    const bool isComplete = !options.url.isEmpty() && !options.appToken.isEmpty() && !options.data.isEmpty();
    return isComplete ? std::optional(options) : std::nullopt;
}

} // namespace faults
