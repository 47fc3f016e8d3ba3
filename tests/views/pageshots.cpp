// SPDX-License-Identifier: MIT
// Pictures of the window in every state: pageshots --shots DIR [--lang tr|en] [--theme light|dark|contrast] [--scale PERCENT]
// [--size WxH] [--only NAME] [--kiosk]. Meant for the eye; nothing is asserted here.
#include "views/fakedesk.h"
#include "views/fakedialogs.h"
#include "views/idleflow.h"
#include "views/shell/kioskscreen.h"
#include "views/shell/mainwindow.h"
#include "views/shell/windowcover.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

using Screen = checkout::KioskState::Screen;

kit::Scheme schemeOf(const QString &name)
{
    return name == "dark"_L1 ? kit::Scheme::Dark : (name == "contrast"_L1 ? kit::Scheme::HighContrast : kit::Scheme::Light);
}

void settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// What a kiosk shows over its pages.
void shootScreens(const QString &folder, QSize size)
{
    using namespace std::chrono_literals;
    const QList<std::pair<QString, checkout::KioskState>> states{ { u"kiosk-choose-pin"_s, { Screen::ChoosePin, false, false, 0s, 0s, true } },
        { u"kiosk-choose-pin-unkept"_s, { Screen::ChoosePin, false, false, 0s, 0s, false } },
        { u"kiosk-ask-pin"_s, { Screen::AskPin, false, false, 0s, 0s, true } },
        { u"kiosk-wrong-pin"_s, { Screen::AskPin, false, true, 0s, 0s, true } },
        { u"kiosk-pin-waits"_s, { Screen::AskPin, false, true, 1279s, 0s, true } },
        { u"kiosk-warning"_s, { Screen::Warning, false, false, 0s, 17s, true } } };
    for (const auto &[name, state] : states) {
        IdleFlow idle(checkout::Capabilities::ofKiosk());
        views::MainWindow window(idle.flow);
        window.show();
        settle();
        idle.takeOver();
        window.setGeometry({ {}, size });
        auto *screen = window.findChild<views::KioskScreen *>();
        views::coverWindow(window, *screen);
        screen->render(state);
        screen->focusFirst();
        settle();
        window.grab().save(folder + u'/' + name + u".png"_s);
    }
}

QSize sizeOf(const QCommandLineParser &parser)
{
    const QStringList size = parser.value(u"size"_s).split(u'x');
    return size.size() == 2 ? QSize(size[0].toInt(), size[1].toInt()) : QSize(1180, 760);
}

void shoot(const QCommandLineParser &parser, bool isTurkish)
{
    const bool isKiosk = parser.isSet(u"kiosk"_s);
    const checkout::Capabilities may = isKiosk ? checkout::Capabilities::ofKiosk() : checkout::Capabilities();
    const QString folder = parser.value(u"shots"_s);
    QDir().mkpath(folder);
    const QSize wanted = sizeOf(parser);
    if (isKiosk && (!parser.isSet(u"only"_s) || parser.value(u"only"_s).startsWith("kiosk"_L1))) {
        shootScreens(folder, wanted);
    }
    for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
        if (parser.isSet(u"only"_s) && !scene.name.contains(parser.value(u"only"_s))) {
            continue;
        }
        if (isKiosk && !may.canOpen(scene.desk.route.page)) {
            continue;
        }
        IdleFlow idle(may);
        views::MainWindow window(idle.flow);
        window.resize(wanted);
        if (scene.desk.catalogue.loadedCount > 0 || scene.name == "products-empty-cart"_L1) {
            idle.flow.catalogue().model().append(fakedesk::products(isTurkish));
        }
        window.show();
        settle();
        if (isKiosk) {
            idle.takeOver();
            window.setGeometry({ {}, wanted }); // It has filled the screen.
        }
        idle.flow.history().model().clear();
        idle.flow.history().model().put(fakedesk::summaries(scene.desk));
        fakedesk::show(window, scene.desk);
        settle();
        window.grab().save(folder + u'/' + scene.name + u".png"_s);
    }
}

/// Dialogs and screens over the window. They are as large as the platform's screen lets them be:
/// -platform offscreen:configfile=FILE gives it another.
void shootDialogs(const QCommandLineParser &parser, bool isTurkish)
{
    IdleFlow idle;
    for (const fakedesk::DialogScene &scene : fakedesk::dialogs(idle.flow, isTurkish)) {
        if (parser.isSet(u"only"_s) && !scene.name.contains(parser.value(u"only"_s))) {
            continue;
        }
        const std::unique_ptr<QWidget> window(scene.make());
        window->show();
        QCoreApplication::processEvents();
        settle();
        window->grab().save(parser.value(u"shots"_s) + u'/' + scene.name + u".png"_s);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name : { "shots", "lang", "theme", "scale", "size", "only" }) {
        parser.addOption({ QString::fromLatin1(name), {}, u"value"_s });
    }
    parser.addOption({ u"kiosk"_s, {} });
    parser.process(application);
    const bool isTurkish = parser.value(u"lang"_s) != "en"_L1;
    QTranslator translator;
    if (translator.load(isTurkish ? u":/i18n/vezne_tr.qm"_s : u":/i18n/vezne_en.qm"_s)) {
        QCoreApplication::installTranslator(&translator);
    }
    kit::Theme theme;
    theme.setScheme(schemeOf(parser.value(u"theme"_s)));
    const auto may = parser.isSet(u"kiosk"_s) ? checkout::Capabilities::ofKiosk() : checkout::Capabilities();
    theme.setTextScale(parser.isSet(u"scale"_s) ? parser.value(u"scale"_s).toInt() : may.leastTextScale);
    theme.setLeastTarget(may.leastTarget);
    theme.setWindow(sizeOf(parser));
    theme.setMotionReduced(true);
    theme.apply(application);
    shoot(parser, isTurkish);
    shootDialogs(parser, isTurkish);
    return 0;
}
