// SPDX-License-Identifier: MIT
// Every piece in every state: a window, or pictures with --shots DIR (offscreen works).
#include "gallery.h"

#include "kit/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption shots(u"shots"_s, u"Write pictures of all sheets to a folder and end."_s, u"folder"_s);
    const QCommandLineOption only(u"only"_s, u"Only pictures whose name contains this, such as dark-tr-100."_s, u"part"_s);
    const QCommandLineOption ratio(u"ratio"_s, u"Real pixels a pixel, 1 at first."_s, u"number"_s, u"1"_s);
    const QCommandLineOption rtl(u"rtl"_s, u"From right to left."_s);
    parser.addOptions({ shots, only, ratio, rtl });
    parser.addHelpOption();
    parser.process(app);
    kit::Theme theme;
    theme.setScheme(kit::Theme::preferredScheme(QApplication::palette()));
    theme.apply(app);
    if (parser.isSet(rtl))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (parser.isSet(shots)) {
        if (gallery::writeShots(theme, parser.value(shots), parser.value(only), parser.value(ratio).toDouble()))
            return 0;
        std::fputs("A picture could not be written.\n", stderr);
        return 1;
    }
    gallery::useLanguage(false);
    gallery::Gallery window(theme);
    window.resize(1240, 900);
    window.show();
    return QApplication::exec();
}
