// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include "cli/optiontable.h"
#include "cli/words.h"
#include "core/fieldcheck.h"
#include "text/errortext.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

UsageFault fault(const QString &sentence, const QString &hint = {})
{
    return { sentence, hint.isEmpty() ? VezneCli::tr("See vezne-cli --help.") : hint };
}

struct Parser
{
    Options options;
    QStringList words; ///< What is no option: the command and its arguments.
    QList<const OptionRow *> commandOptions; ///< For the check that the command takes them.

    std::optional<UsageFault> read(const QStringList &arguments);
    std::optional<UsageFault> readOption(const QStringList &arguments, qsizetype &i);
    std::optional<UsageFault> settle();
    std::optional<UsageFault> takeWords(const QString &name);
    std::optional<UsageFault> takeOrder(const QString &name);
    std::optional<UsageFault> checkNeeds() const;
};

std::optional<UsageFault> Parser::read(const QStringList &arguments)
{
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!onlyWords && argument == "--"_L1) {
            onlyWords = true;
        } else if (onlyWords || argument == "-"_L1 || !argument.startsWith(u'-')) {
            words.append(argument);
        } else if (auto problem = readOption(arguments, i)) {
            return problem;
        }
    }
    return settle();
}

std::optional<UsageFault> Parser::readOption(const QStringList &arguments, qsizetype &i)
{
    const QString &argument = arguments[i];
    const qsizetype equals = argument.indexOf(u'=');
    const QString name = argument.left(equals < 0 ? argument.size() : equals);
    if (name == "--password"_L1) {
        return fault(VezneCli::tr("A password is never an argument, since everybody on this machine could read it."),
            VezneCli::tr("Use --password-file FILE, --password-file - or VEZNE_PASSWORD."));
    }
    const OptionRow *row = findOption(name);
    if (!row) {
        return fault(VezneCli::tr("There is no option %1.").arg(name));
    }
    QString value = equals < 0 ? QString() : argument.mid(equals + 1);
    if (row->takes == Takes::Nothing && equals >= 0) {
        return fault(VezneCli::tr("The option %1 takes no value.").arg(name));
    }
    const bool hasNext = i + 1 < arguments.size();
    if (equals < 0 && row->takes == Takes::Value) {
        if (!hasNext) {
            return fault(VezneCli::tr("The option %1 needs a value.").arg(name));
        }
        value = arguments[++i];
    } else if (equals < 0 && row->takes == Takes::MaybeSeconds && hasNext) {
        bool isNumber = false;
        (void)arguments[i + 1].toUInt(&isNumber);
        value = isNumber ? arguments[++i] : QString();
    }
    if (row->commands != everyCommand) {
        commandOptions.append(row);
    }
    if (const QString problem = row->apply(options, value); !problem.isEmpty()) {
        return fault(problem);
    }
    return std::nullopt;
}

std::optional<UsageFault> Parser::settle()
{
    const bool asksForHelp = options.subject == "help"_L1;
    if (asksForHelp || options.command == CommandKind::Version) {
        return std::nullopt;
    }
    if (words.isEmpty()) {
        return fault(VezneCli::tr("No command is given."));
    }
    const QString name = words.takeFirst();
    const auto command = commandFromName(name);
    if (!command) {
        return fault(VezneCli::tr("There is no command %1.").arg(name));
    }
    options.command = *command;
    for (const OptionRow *row : commandOptions) {
        if ((row->commands & bit(*command)) == 0) {
            return fault(VezneCli::tr("The command %1 takes no option %2.").arg(name, row->name));
        }
    }
    if (auto problem = takeWords(name)) {
        return problem;
    }
    return words.isEmpty() ? checkNeeds() : fault(VezneCli::tr("The command %1 cannot do anything with %2.").arg(name, words.first()));
}

std::optional<UsageFault> Parser::takeOrder(const QString &name)
{
    const auto id = words.isEmpty() ? std::nullopt : idFromText(words.takeFirst());
    options.id = id.value_or(0);
    return id ? std::nullopt
              : std::optional(fault(VezneCli::tr("This command needs the number of an order."),
                  VezneCli::tr("For example: vezne-cli %1.").arg(name == "refund"_L1 ? u"refund 89 --list"_s : name + u" 89"_s)));
}

std::optional<UsageFault> Parser::takeWords(const QString &name)
{
    switch (options.command) {
    case CommandKind::Status:
    case CommandKind::Order:
    case CommandKind::Receipt:
    case CommandKind::Refund:
        return takeOrder(name);
    case CommandKind::Form:
        if (words.isEmpty()) {
            return fault(VezneCli::tr("This command needs the marker of a form."), VezneCli::tr("For example: vezne-cli form order."));
        }
        options.subject = words.takeFirst();
        break;
    case CommandKind::Shop:
        options.subject = words.isEmpty() ? QString() : words.takeFirst();
        if (options.subject != "init"_L1 && options.subject != "status"_L1) {
            return fault(
                VezneCli::tr("This command needs to know what to do."), VezneCli::tr("Say vezne-cli shop init or vezne-cli shop status."));
        }
        break;
    case CommandKind::Decode:
        if (words.size() < 2) {
            return fault(
                VezneCli::tr("This command needs a kind and a file."), VezneCli::tr("For example: vezne-cli decode order answer.json."));
        }
        options.subject = words.takeFirst();
        options.file = words.takeFirst();
        break;
    case CommandKind::Explain:
        options.subject = words.isEmpty() ? QString() : words.takeFirst().toUpper();
        break;
    case CommandKind::Help:
    case CommandKind::Version:
        words.clear();
        break;
    default:
        break;
    }
    return std::nullopt;
}

std::optional<UsageFault> Parser::checkNeeds() const
{
    const bool buys = options.command == CommandKind::Checkout || options.command == CommandKind::Preview;
    if (options.isWithoutProducts && !options.products.isEmpty()) {
        return fault(
            VezneCli::tr("There are products in an order without products."), VezneCli::tr("Leave out --no-products or --product."));
    }
    if (options.isGuest && !options.login.isEmpty()) {
        return fault(VezneCli::tr("An order without an account has no login."), VezneCli::tr("Leave out --guest or --login."));
    }
    if (buys && options.products.isEmpty() && !options.isWithoutProducts) {
        return fault(VezneCli::tr("Nothing is in the cart."), VezneCli::tr("Name what is bought with --product ID or --product ID:QTY."));
    }
    if (options.command == CommandKind::Capture && options.outFile.isEmpty()) {
        return fault(VezneCli::tr("Nothing is said about where to write the store."), VezneCli::tr("Name the file with --out FILE."));
    }
    if (options.command == CommandKind::Refund) {
        const int asked = (options.products.isEmpty() ? 0 : 1) + (options.wantsList ? 1 : 0) + (options.wantsCancel ? 1 : 0);
        if (asked != 1) {
            return fault(VezneCli::tr("A refund needs exactly one of --product, --list and --cancel."));
        }
        if (const auto problem = core::cardProblem(options.note)) {
            return fault(text::describeProblem(*problem));
        }
    }
    return std::nullopt;
}

void fillFrom(const QHash<QString, QString> &environment, Options &options)
{
    const auto fill = [&environment](QString &target, const QString &name) {
        if (target.isEmpty()) {
            target = environment.value(name);
        }
    };
    fill(options.project.url, u"VEZNE_PROJECT_URL"_s);
    fill(options.login, u"VEZNE_LOGIN"_s);
    fill(options.dataDir, u"VEZNE_DATA_DIR"_s);
    fill(options.shop, u"VEZNE_SHOP"_s);
    fill(options.contentLanguage, u"VEZNE_CONTENT_LANG"_s);
    const auto name = [&environment](QString &target, bool &isGiven, const QString &variable) {
        const QString value = environment.value(variable);
        if (!isGiven && !value.isEmpty()) {
            target = value;
            isGiven = true;
        }
    };
    core::ProjectSettings &project = options.project;
    name(project.provider, project.isProviderGiven, u"VEZNE_PROVIDER"_s);
    name(project.loginMarker, project.isLoginMarkerGiven, u"VEZNE_LOGIN_MARKER"_s);
    name(project.passwordMarker, project.isPasswordMarkerGiven, u"VEZNE_PASSWORD_MARKER"_s);
    if (options.project.appToken.isEmpty()) {
        options.project.appToken = core::Secret(environment.value(u"VEZNE_APP_TOKEN"_s).toUtf8());
    }
}

} // namespace

tl::expected<Options, UsageFault> parseArguments(const QStringList &arguments, const QHash<QString, QString> &environment)
{
    Parser parser;
    if (auto problem = parser.read(arguments)) {
        return tl::unexpected(*problem);
    }
    fillFrom(environment, parser.options);
    return parser.options;
}

QString languageOf(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const bool split = arguments[i] == "--lang"_L1 && i + 1 < arguments.size();
        const QString value = split ? arguments[i + 1] : (arguments[i].startsWith("--lang="_L1) ? arguments[i].mid(7) : QString());
        if (const QString language = languageFromText(value); !language.isEmpty()) {
            return language;
        }
    }
    return {};
}

} // namespace cli
