// SPDX-License-Identifier: MIT
#include "app/arguments.h"

#include <QCoreApplication>
#include <QHash>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

struct Strings
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

/// `options`: those of the line.
QHash<QString, QString> givenSettings(const Arguments &arguments, const QStringList &options)
{
    QHash<QString, QString> given;
    if (!arguments.shop.isEmpty()) {
        given.insert(u"project/shop"_s, options.contains(u"--shop"_s) ? u"--shop"_s : u"VEZNE_SHOP"_s);
    }
    if (!arguments.language.isEmpty()) {
        given.insert(u"language"_s, u"--lang"_s);
        given.insert(u"project/content"_s, u"--lang"_s);
    }
    if (!arguments.dataFolder.isEmpty() || !qEnvironmentVariableIsEmpty("VEZNE_DATA_DIR")) {
        given.insert(u"dataFolder"_s, arguments.dataFolder.isEmpty() ? u"VEZNE_DATA_DIR"_s : u"--data-dir"_s);
    }
    if (arguments.projectUrl.isEmpty()) {
        return given; // The rest is the project's of the line.
    }
    const auto note = [&given, &options](const QString &value, const QString &key, const QString &option, const QString &variable) {
        if (!value.isEmpty()) {
            given.insert(key, options.contains(option) || variable.isEmpty() ? option : variable);
        }
    };
    note(arguments.projectUrl, u"project/url"_s, u"--project-url"_s, u"VEZNE_PROJECT_URL"_s);
    note(arguments.storage, u"project/storage"_s, u"--storage"_s, {});
    note(arguments.provider, u"project/provider"_s, u"--provider"_s, u"VEZNE_PROVIDER"_s);
    note(arguments.loginMarker, u"project/loginMarker"_s, {}, u"VEZNE_LOGIN_MARKER"_s);
    note(arguments.passwordMarker, u"project/passwordMarker"_s, {}, u"VEZNE_PASSWORD_MARKER"_s);
    note(arguments.caFile, u"project/caFile"_s, u"--ca-file"_s, {});
    if (!arguments.appToken.isEmpty()) {
        given.insert(u"project/appToken"_s, u"VEZNE_APP_TOKEN"_s);
    }
    return given;
}

} // namespace

Arguments parseArguments(const QStringList &line)
{
    Arguments result;
    result.appToken = core::Secret(qgetenv("VEZNE_APP_TOKEN"));
    result.projectUrl = qEnvironmentVariable("VEZNE_PROJECT_URL");
    result.shop = qEnvironmentVariable("VEZNE_SHOP");
    result.provider = qEnvironmentVariable("VEZNE_PROVIDER");
    result.loginMarker = qEnvironmentVariable("VEZNE_LOGIN_MARKER");
    result.passwordMarker = qEnvironmentVariable("VEZNE_PASSWORD_MARKER");
    const QHash<QString, QString Arguments::*> values{ { u"--project-url"_s, &Arguments::projectUrl },
        { u"--provider"_s, &Arguments::provider }, { u"--storage"_s, &Arguments::storage }, { u"--lang"_s, &Arguments::language },
        { u"--data-dir"_s, &Arguments::dataFolder }, { u"--ca-file"_s, &Arguments::caFile }, { u"--shop"_s, &Arguments::shop } };
    const QHash<QString, bool Arguments::*> flags{ { u"--demo"_s, &Arguments::isDemo }, { u"--kiosk"_s, &Arguments::isKiosk },
        { u"--help"_s, &Arguments::showHelp }, { u"-h"_s, &Arguments::showHelp }, { u"--version"_s, &Arguments::showVersion } };
    QStringList options;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString name = line.at(i).section(u'=', 0, 0);
        if (const auto flag = flags.value(name)) {
            result.*flag = true;
        } else if (name == "--app-token"_L1) {
            result.fault
                = Strings::tr("The app token is not taken from the command line, where others could read it. Set VEZNE_APP_TOKEN instead.");
        } else if (const auto member = values.value(name)) {
            const bool isInline = line.at(i).contains(u'=');
            if (!isInline && i + 1 >= line.size()) {
                result.fault = Strings::tr("%1 needs a value.").arg(name);
                break;
            }
            result.*member = isInline ? line.at(i).section(u'=', 1) : line.at(++i);
            options.append(name);
        } else {
            result.fault = Strings::tr("Vezne does not know the option %1.").arg(line.at(i));
        }
    }
    if (!result.language.isEmpty() && !result.language.startsWith("tr"_L1) && !result.language.startsWith("en"_L1)) {
        result.fault = Strings::tr("Vezne speaks tr_TR and en_US.");
    }
    result.given = givenSettings(result, options);
    return result;
}

QString helpText()
{
    return Strings::tr("Vezne takes orders for stores on OneEntry.\n\n"
                       "  --demo               open the demo store; no account and no network are needed\n"
                       "  --kiosk              for customers: full screen, left by a PIN, begins anew when nobody is there\n"
                       "  --project-url URL    the project to connect (VEZNE_PROJECT_URL); its app token is read from VEZNE_APP_TOKEN\n"
                       "  --provider MARKER    sign-in provider, email by default\n"
                       "  --storage MARKER     order storage to begin with\n"
                       "  --lang tr_TR|en_US   language of the window and of the store's content\n"
                       "  --data-dir FOLDER    journal, drafts and settings (VEZNE_DATA_DIR)\n"
                       "  --ca-file FILE       an extra trusted certificate authority (PEM)\n"
                       "  --shop URL           the board that the counters of a shop share, postgresql://user@host/database (VEZNE_SHOP)\n"
                       "  --version            the version\n");
}

QString dataFolder(const Arguments &arguments)
{
    if (!arguments.dataFolder.isEmpty()) {
        return arguments.dataFolder;
    }
    const QString fromEnvironment = qEnvironmentVariable("VEZNE_DATA_DIR");
    return fromEnvironment.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/vezne"_s
                                     : fromEnvironment;
}

} // namespace app
