// SPDX-License-Identifier: MIT
// The composition root of `vezne`: wiring, no logic.
#include "app/arguments.h"
#include "app/demostore.h"
#include "app/firstpaint.h"
#include "app/logfilter.h"
#include "app/singleinstance.h"
#include "checkout/flow/checkoutflow.h"
#include "checkout/flow/erasure.h"
#include "core/processend.h"
#include "core/processguard.h"
#include "kit/theme/theme.h"
#include "session/settings.h"
#include "text/translations.h"
#include "views/shell/mainwindow.h"

#include <QApplication>
#include <QLocale>
#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the command line says, else what was chosen the last time, else the system's.
QString chosenLanguage(const app::Arguments &arguments, const QString &remembered)
{
    QString wish = arguments.language.isEmpty() ? remembered : arguments.language;
    if (wish.isEmpty()) {
        wish = QLocale::system().name();
    }
    return wish.startsWith("tr"_L1) ? u"tr_TR"_s : u"en_US"_s;
}

core::ProjectSettings projectFrom(const app::Arguments &arguments)
{
    core::ProjectSettings project;
    project.url = arguments.projectUrl;
    project.appToken = arguments.appToken;
    project.storage = arguments.storage;
    project.caFile = arguments.caFile;
    const auto take = [](QString &name, bool &isGiven, const QString &given) {
        isGiven = !given.isEmpty();
        name = isGiven ? given : name;
    };
    take(project.provider, project.isProviderGiven, arguments.provider);
    take(project.loginMarker, project.isLoginMarkerGiven, arguments.loginMarker);
    take(project.passwordMarker, project.isPasswordMarkerGiven, arguments.passwordMarker);
    return project;
}

checkout::FlowOptions optionsFrom(const app::Arguments &arguments, const QString &language)
{
    checkout::FlowOptions options;
    options.dataFolder = app::dataFolder(arguments);
    options.shop = arguments.shop;
    options.given = arguments.given;
    options.capabilities = arguments.isKiosk ? checkout::Capabilities::ofKiosk() : checkout::Capabilities();
    options.locale.language = core::Locale::languageOf(language);
    options.locale.contentCode = language;
    return options;
}

int say(const QString &text, FILE *where, int code)
{
    std::fputs(text.toUtf8().constData(), where);
    return code;
}

/// What stood in the way of erasing: said where alerts are said, so that it is tried again from the same menu.
void tell(checkout::CheckoutFlow &flow, const core::StorageFault &fault)
{
    core::ApiError error;
    error.delivery = core::Delivery::NotSent;
    flow.alerts().raise(&flow, { core::Operation::Journal, error, fault, {} });
}

void connectDemo(views::MainWindow &window, app::DemoStore &demo, checkout::CheckoutFlow &flow)
{
    QObject::connect(&window, &views::MainWindow::demoRequested, &demo, &app::DemoStore::start);
    QObject::connect(&demo, &app::DemoStore::started, &flow.project(), &checkout::ProjectController::connectTo);
    QObject::connect(&demo, &app::DemoStore::failed, &window, &views::MainWindow::showDemoFailed);
}

/// Where the window opens: on the project of the command line, on the demo store, or where the last one stopped.
void begin(const app::Arguments &arguments, checkout::CheckoutFlow &flow, app::DemoStore &demo)
{
    if (!arguments.projectUrl.isEmpty()) {
        flow.project().connectTo(projectFrom(arguments));
    } else if (arguments.isDemo) {
        demo.start();
    } else {
        flow.start();
    }
}

/// A window, from its first paint to its end. True: the person wants everything personal erased, and a new window.
bool openWindow(QApplication &app, const app::Arguments &arguments, text::Translations &translations, app::SingleInstance &instance,
    const std::optional<core::StorageFault> &fault, int &exitCode)
{
    const QString language = chosenLanguage(arguments, session::Settings(app::dataFolder(arguments)).language());
    translations.setLanguage(language);
    checkout::CheckoutFlow flow(optionsFrom(arguments, language));
    arguments.isDemo ? flow.signIn().stopResuming() : void(); // Nobody is remembered there.
    app::DemoStore demo;
    const kit::Scheme systemScheme = kit::Theme::preferredScheme(QApplication::palette());
    kit::Theme theme;
    theme.apply(app);
    views::MainWindow window(flow);
    window.setTheme(theme, systemScheme);

    connectDemo(window, demo, flow);
    QObject::connect(&flow, &checkout::CheckoutFlow::localeChanged, &translations,
        [&translations](const core::Locale &locale) { translations.setLanguage(locale.languageCode()); });
    QObject::connect(&instance, &app::SingleInstance::raiseRequested, &window, &views::MainWindow::bringToFront);
    bool isErasing = false;
    QObject::connect(&flow, &checkout::CheckoutFlow::erasing, &window, [&isErasing] {
        isErasing = true;
        QApplication::quit();
    });
    // Socket, settings, keychain and network.
    const app::FirstPaint afterwards(window, [&] {
        instance.listen();
        begin(arguments, flow, demo);
    });
    window.show();
    if (fault) {
        tell(flow, *fault);
    }
    exitCode = QApplication::exec();
    return isErasing;
}

/// One window after the other, until one is closed. Between them nothing of the data folder is open.
int run(QApplication &app, const app::Arguments &arguments, text::Translations &translations)
{
    const QString folder = app::dataFolder(arguments);
    app::SingleInstance instance(folder);
    if (!instance.claim()) {
        return 0;
    }
    int exitCode = 0;
    std::optional<core::StorageFault> fault;
    while (openWindow(app, arguments, translations, instance, fault, exitCode)) {
        fault = checkout::erasePersonalFiles(folder);
    }
    return exitCode;
}

/// What needs no display: help, the version, a word on wrong arguments. Nothing: there is a window to open.
std::optional<int> answerInWords(const QStringList &line, char *name)
{
    char *onlyName[] = { name, nullptr };
    int one = 1;
    const QCoreApplication words(one, onlyName);
    text::Translations translations;
    app::Arguments arguments = app::parseArguments(line);
    translations.setLanguage(chosenLanguage(arguments, {}));
    arguments = app::parseArguments(line); // Its sentences in the chosen language.
    if (!arguments.fault.isEmpty()) {
        return say(arguments.fault + u'\n', stderr, 2);
    }
    if (arguments.showHelp || arguments.showVersion) {
        return say(arguments.showHelp ? app::helpText() : u"vezne " VEZNE_BUILD "\n"_s, stdout, 0);
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    core::guardProcess();
    app::keepContentOutOfTheLog();
    QStringList line;
    for (int i = 1; i < argc; ++i) {
        line.append(QString::fromLocal8Bit(argv[i]));
    }
    if (const auto code = line.isEmpty() ? std::nullopt : answerInWords(line, argv[0])) {
        return *code;
    }
    // Qt sees the program's name only (see Arguments).
    static char *onlyName[] = { argv[0], nullptr };
    int one = 1;
    QApplication app(one, onlyName);
    QApplication::setApplicationName(u"vezne"_s);
    QApplication::setApplicationDisplayName(u"Vezne"_s);
    QApplication::setApplicationVersion(QStringLiteral(VEZNE_BUILD));
    QApplication::setDesktopFileName(u"io.github.vezne.Vezne"_s);

    const app::Arguments arguments = app::parseArguments(line);
    text::Translations translations;
    translations.setLanguage(chosenLanguage(arguments, {}));
    return core::endProcess(run(app, arguments, translations));
}
