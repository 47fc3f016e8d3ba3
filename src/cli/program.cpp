// SPDX-License-Identifier: MIT
#include "cli/program.h"

#include "cli/capturecommand.h"
#include "cli/checkoutcommand.h"
#include "cli/decode.h"
#include "cli/democommand.h"
#include "cli/doctorcommand.h"
#include "cli/explaincommand.h"
#include "cli/ordercommands.h"
#include "cli/receiptcommand.h"
#include "cli/resumecommand.h"
#include "cli/shopcommand.h"
#include "cli/storecommands.h"
#include "cli/words.h"
#include "text/errortext.h"
#include "text/translations.h"

#include <QFile>
#include <QLocale>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

enum class SignIn { Never, IfPossible, Always };

SignIn signInOf(CommandKind command)
{
    switch (command) {
    case CommandKind::Checkout:
    case CommandKind::Resume:
    case CommandKind::Status:
    case CommandKind::Orders:
    case CommandKind::Order:
    case CommandKind::Refund:
    case CommandKind::Receipt:
        return SignIn::Always;
    case CommandKind::Products:
    case CommandKind::Form:
    case CommandKind::Preview:
    case CommandKind::Doctor:
    case CommandKind::Capture:
        return SignIn::IfPossible;
    case CommandKind::Decode:
    case CommandKind::Shop:
    case CommandKind::Explain:
    case CommandKind::Demo:
    case CommandKind::Help:
    case CommandKind::Version:
        break;
    }
    return SignIn::Never;
}

tl::expected<core::Secret, Refusal> passwordFor(const Options &options, const core::Secret &fromEnvironment)
{
    const SignIn need = signInOf(options.command);
    if (options.isGuest || need == SignIn::Never || (need == SignIn::IfPossible && options.login.isEmpty())) {
        return core::Secret();
    }
    if (options.login.isEmpty()) {
        return tl::unexpected(Refusal{ Usage, u"Usage"_s, VezneCli::tr("Nobody is named to sign in. Give --login or VEZNE_LOGIN.") });
    }
    if (!options.passwordFile.isEmpty()) {
        const auto read = secretFromFile(options.passwordFile);
        if (!read || read->isEmpty()) {
            return tl::unexpected(Refusal{ Configuration, u"Configuration"_s,
                VezneCli::tr("There is no password in the file of --password-file: %1. Its first line is wanted.")
                    .arg(options.passwordFile) });
        }
        return *read;
    }
    if (!fromEnvironment.isEmpty() || need == SignIn::IfPossible) {
        return fromEnvironment;
    }
    if (const auto typed = askForSecret(VezneCli::tr("Password of %1: ").arg(harmless(options.login)))) {
        return *typed;
    }
    return tl::unexpected(
        Refusal{ Usage, u"Usage"_s, VezneCli::tr("The password is missing. Give --password-file FILE or VEZNE_PASSWORD.") });
}

std::unique_ptr<Command> commandFor(Context &context)
{
    switch (context.options.command) {
    case CommandKind::Checkout:
        return std::make_unique<CheckoutCommand>(context);
    case CommandKind::Resume:
        return std::make_unique<ResumeCommand>(context);
    case CommandKind::Status:
        return std::make_unique<StatusCommand>(context);
    case CommandKind::Orders:
    case CommandKind::Order:
        return std::make_unique<OrdersCommand>(context);
    case CommandKind::Products:
        return std::make_unique<ProductsCommand>(context);
    case CommandKind::Form:
        return std::make_unique<FormCommand>(context);
    case CommandKind::Preview:
        return std::make_unique<PreviewCommand>(context);
    case CommandKind::Refund:
        return std::make_unique<RefundCommand>(context);
    case CommandKind::Receipt:
        return std::make_unique<ReceiptCommand>(context);
    case CommandKind::Capture:
        return std::make_unique<CaptureCommand>(context);
    case CommandKind::Doctor:
        return std::make_unique<DoctorCommand>(context);
    case CommandKind::Shop:
    case CommandKind::Decode:
    case CommandKind::Explain:
    case CommandKind::Demo:
    case CommandKind::Help:
    case CommandKind::Version:
        break;
    }
    return nullptr;
}

/// Starts what ends with finished() and runs the application's one event loop until then.
template <class Runnable> int runToEnd(Runnable &runnable)
{
    QObject::connect(
        &runnable, &Runnable::finished, qApp, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        &runnable, [&runnable] { runnable.start(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runDecode(const Options &options, const Console &console)
{
    QFile file(options.file);
    const bool opened = options.file == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        console.complain(u"Usage"_s, VezneCli::tr("The file cannot be read: %1.").arg(options.file));
        return Usage;
    }
    constexpr qint64 largest = 64LL * 1024 * 1024;
    const auto decoded = decode(options.subject, file.read(largest), options.language);
    if (!decoded) {
        console.complain(
            u"Usage"_s, VezneCli::tr("There is no kind %1. These are known: %2.").arg(options.subject, decodeKinds().join(u", "_s)));
        return Usage;
    }
    if (!*decoded) {
        console.complain(core::errorKindName(decoded->error().kind),
            VezneCli::tr("This is not a OneEntry answer of the kind %1. %2").arg(options.subject, decoded->error().serverMessage).trimmed(),
            decoded->error());
        return Rejected;
    }
    return console.print(**decoded) ? Done : OwnFault;
}

int runConnected(const Options &options, const core::Secret &environmentPassword)
{
    const Console console(options.wantsJsonErrors);
    const auto password = passwordFor(options, environmentPassword);
    auto context = password ? Context::open(options, *password) : tl::unexpected(password.error());
    if (context) {
        const std::unique_ptr<Command> command = commandFor(**context);
        return runToEnd(*command);
    }
    const Refusal &refusal = context.error();
    if (options.command == CommandKind::Doctor) {
        return report(console,
            { { u"configuration"_s, Finding::Status::Error, refusal.sentence, refusal.code, {} },
                findingOf(checkout::checkDataFolder(dataFolderOf(options))) });
    }
    console.complain(refusal.kind, refusal.sentence);
    return refusal.code;
}

int run(const Options &options, const core::Secret &environmentPassword)
{
    switch (options.command) {
    case CommandKind::Help:
        return writeText(helpText()) ? Done : OwnFault;
    case CommandKind::Version:
        return writeText(u"vezne-cli " VEZNE_BUILD "\n"_s) ? Done : OwnFault;
    case CommandKind::Decode:
        return runDecode(options, Console(options.wantsJsonErrors));
    case CommandKind::Explain:
        return runExplain(options, Console(options.wantsJsonErrors));
    case CommandKind::Shop:
        return runShop(options, Console(options.wantsJsonErrors));
    case CommandKind::Demo: {
        Demo demo(options);
        return runToEnd(demo);
    }
    default:
        return runConnected(options, environmentPassword);
    }
}

void wipe(char *text)
{
    std::memset(text, '*', std::strlen(text));
}

} // namespace

Start takeStart(int argc, char **argv)
{
    Start start;
    static constexpr const char *tokenOption = "--app-token";
    const size_t tokenLength = std::strlen(tokenOption);
    for (int i = 1; i < argc; ++i) {
        start.arguments.append(QString::fromUtf8(argv[i]));
    }
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], tokenOption, tokenLength) != 0) {
            continue;
        }
        if (argv[i][tokenLength] == '=') {
            wipe(argv[i] + tokenLength + 1);
        } else if (argv[i][tokenLength] == '\0' && i + 1 < argc) {
            wipe(argv[++i]);
        }
    }
    for (const char *name : { "VEZNE_PROJECT_URL", "VEZNE_LOGIN", "VEZNE_DATA_DIR", "VEZNE_SHOP", "VEZNE_PROVIDER", "VEZNE_LOGIN_MARKER",
             "VEZNE_PASSWORD_MARKER", "VEZNE_CONTENT_LANG", "VEZNE_APP_TOKEN", "VEZNE_PASSWORD" }) {
        char *value = std::getenv(name);
        if (!value) {
            continue;
        }
        const bool isPassword = std::strcmp(name, "VEZNE_PASSWORD") == 0;
        if (isPassword) {
            start.environmentPassword = core::Secret(QByteArray(value));
        } else {
            start.environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
        }
        if (isPassword || std::strcmp(name, "VEZNE_APP_TOKEN") == 0) {
            wipe(value);
            ::unsetenv(name); // No child process inherits it.
        }
    }
    return start;
}

int runProgram(const Start &start)
{
    // Content is en_US unless --lang says otherwise, so that scripts see the same everywhere; messages follow the system.
    const QString wish = languageOf(start.arguments);
    const bool isTurkish = wish.isEmpty() ? QLocale::system().name().startsWith("tr"_L1) : wish == "tr_TR"_L1;
    text::Translations translations;
    translations.setLanguage(isTurkish ? u"tr_TR"_s : u"en_US"_s);
    const auto options = parseArguments(start.arguments, start.environment);
    if (!options) {
        const bool wantsJson = start.arguments.contains(u"--json"_s);
        Console(wantsJson).complain(u"Usage"_s, options.error().sentence + u' ' + options.error().hint);
        return Usage;
    }
    return run(*options, start.environmentPassword);
}

} // namespace cli
