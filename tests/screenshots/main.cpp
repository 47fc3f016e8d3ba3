// SPDX-License-Identifier: MIT
// Pictures of every page, taken from the real window. scripts/screenshots runs it for each language and theme.
#include "kit/theme/theme.h"
#include "screenshots/tour.h"
#include "text/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"vezne"_s);
    QApplication::setApplicationDisplayName(u"Vezne"_s);
    QCommandLineParser parser;
    const QCommandLineOption out(u"out"_s, u"Where the pictures go."_s, u"folder"_s, u"docs/pictures"_s);
    const QCommandLineOption language(u"lang"_s, u"en or tr."_s, u"language"_s, u"en"_s);
    const QCommandLineOption theme(u"theme"_s, u"light or dark."_s, u"theme"_s, u"light"_s);
    parser.addOptions({ out, language, theme });
    parser.addHelpOption();
    parser.process(app);

    const screenshots::Wish wish{ parser.value(out), parser.value(language), parser.value(theme) };
    QDir().mkpath(wish.folder);
    text::Translations translations;
    translations.setLanguage(wish.language == "tr"_L1 ? u"tr_TR"_s : u"en_US"_s);
    kit::Theme colours;
    colours.setScheme(wish.theme == "dark"_L1 ? kit::Scheme::Dark : kit::Scheme::Light);
    colours.setMotionReduced(true);
    colours.apply(app);
    screenshots::Tour tour(wish, colours);
    const QString fault = tour.run();
    if (!fault.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(fault));
        return 1;
    }
    return 0;
}
