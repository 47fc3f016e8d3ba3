// SPDX-License-Identifier: MIT
// Pictures of the window in every state: pageshots --shots DIR [--lang tr|en] [--theme light|dark|contrast] [--scale PERCENT]
// [--size WxH] [--only NAME]. Meant for the eye; nothing is asserted here.
#include "views/fakedesk.h"
#include "views/fakedialogs.h"
#include "views/idleflow.h"
#include "views/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

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

void shoot(const QCommandLineParser &parser, bool isTurkish)
{
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QString folder = parser.value(u"shots"_s);
    QDir().mkpath(folder);
    for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
        if (parser.isSet(u"only"_s) && !scene.name.contains(parser.value(u"only"_s))) {
            continue;
        }
        IdleFlow idle;
        views::MainWindow window(idle.flow);
        window.resize(size.size() == 2 ? QSize(size[0].toInt(), size[1].toInt()) : QSize(1180, 760));
        if (scene.desk.catalogue.loadedCount > 0 || scene.name == "products-empty-cart"_L1) {
            idle.flow.catalogue().model().append(fakedesk::products(isTurkish));
        }
        window.show();
        settle();
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
    parser.process(application);
    const bool isTurkish = parser.value(u"lang"_s) != "en"_L1;
    QTranslator translator;
    if (isTurkish && translator.load(u":/i18n/vezne_tr.qm"_s)) {
        QCoreApplication::installTranslator(&translator);
    }
    kit::Theme theme;
    theme.setScheme(schemeOf(parser.value(u"theme"_s)));
    theme.setTextScale(parser.isSet(u"scale"_s) ? parser.value(u"scale"_s).toInt() : 100);
    theme.setMotionReduced(true);
    theme.apply(application);
    shoot(parser, isTurkish);
    shootDialogs(parser, isTurkish);
    return 0;
}
