// SPDX-License-Identifier: MIT
// Whatever stands beside or over the pages, on the smallest screen of a counter, at each text size and in each kind of language: nothing
// is cut, and what ends it is on the screen.
#include "kit/widgets/dialog.h"
#include "support/pseudotranslator.h"
#include "views/fakedialogs.h"
#include "views/scenecheck.h"
#include "views/shell/appearance.h"
#include "views/shell/pinwords.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QTemporaryFile>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using support::PseudoTranslator;

namespace {

constexpr QSize smallestScreen{ 1024, 640 };

/// Whether some area could move it out of sight.
bool canTurnAway(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above)) {
            return true;
        }
    }
    return false;
}

QStringList faultsOf(QWidget &window, int scale)
{
    QStringList faults = scenecheck::faults(window, scale);
    const QRect screen = window.screen()->availableGeometry();
    // What covers the window is as large as the window.
    if (qobject_cast<kit::Dialog *>(&window) && !screen.contains(window.geometry())) {
        faults << u"%1x%2 at %3,%4 is not on the screen"_s.arg(window.width()).arg(window.height()).arg(window.x()).arg(window.y());
    }
    int seen = 0;
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const QRect place(button->mapTo(&window, QPoint(0, 0)), button->size());
        seen += button->isVisible() && !canTurnAway(button) && window.rect().contains(place) ? 1 : 0;
    }
    if (seen == 0 && qobject_cast<kit::Dialog *>(&window)) {
        faults << u"no button is always in sight"_s;
    }
    return faults;
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyDialogFitsTheScreen_data();
    void everyDialogFitsTheScreen();
    void aDialogFollowsTheTextSize();
    void longWaitsAreToldInMinutes();
    void popupsStayOnTheScreen();
    void theFirstWindowIsNotLargerThanTheScreen();

private:
    kit::Theme m_theme;
};

void TestDialogs::initTestCase()
{
    QCOMPARE(QGuiApplication::primaryScreen()->availableGeometry().size(), smallestScreen);
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
}

void TestDialogs::cleanup()
{
    m_theme.setTextScale(100);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestDialogs::everyDialogFitsTheScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scale");
    for (const QString &language : { u"tr"_s, u"en"_s }) {
        for (const int scale : { 100, 150, 200 }) {
            QTest::addRow("%s %d %%", qPrintable(language), scale) << language << scale;
        }
    }
    for (const QString &language : { u"longer"_s, u"hebrew"_s }) {
        for (const int scale : { 100, 150 }) {
            QTest::addRow("%s %d %%", qPrintable(language), scale) << language << scale;
        }
    }
}

void TestDialogs::everyDialogFitsTheScreen()
{
    QFETCH(QString, language);
    QFETCH(int, scale);
    QTranslator turkish;
    PseudoTranslator longer(PseudoTranslator::Script::Latin);
    PseudoTranslator hebrew(PseudoTranslator::Script::Hebrew);
    if (language == "tr"_L1) {
        QVERIFY(turkish.load(u":/i18n/vezne_tr.qm"_s));
        QCoreApplication::installTranslator(&turkish);
    } else if (language != "en"_L1) {
        QCoreApplication::installTranslator(language == "longer"_L1 ? &longer : &hebrew);
    }
    QApplication::setLayoutDirection(language == "hebrew"_L1 ? Qt::RightToLeft : Qt::LeftToRight);
    m_theme.setTextScale(scale);
    IdleFlow idle;
    QStringList all;
    for (const fakedesk::DialogScene &scene : fakedesk::dialogs(idle.flow, language == "tr"_L1)) {
        const std::unique_ptr<QWidget> window(scene.make());
        window->show();
        for (int turn = 0; turn < 6; ++turn) {
            QCoreApplication::processEvents();
            pageprobe::settle();
        }
        for (const QString &fault : faultsOf(*window, scale)) {
            all << scene.name + u": "_s + fault;
        }
    }
    QVERIFY2(all.isEmpty(), qPrintable(u'\n' + all.join(u'\n')));
}

void TestDialogs::aDialogFollowsTheTextSize()
{
    IdleFlow idle;
    for (const fakedesk::DialogScene &scene : fakedesk::dialogs(idle.flow, false)) {
        m_theme.setTextScale(100);
        const std::unique_ptr<QWidget> window(scene.make());
        window->show();
        QCoreApplication::processEvents();
        m_theme.setTextScale(200);
        for (int turn = 0; turn < 6; ++turn) {
            QCoreApplication::processEvents();
            pageprobe::settle();
        }
        const QRect screen = window->screen()->availableGeometry();
        QVERIFY2(window->width() <= screen.width() && window->height() <= screen.height(), qPrintable(scene.name));
    }
}

void TestDialogs::longWaitsAreToldInMinutes()
{
    using namespace std::chrono_literals;
    const auto numbers = [](std::chrono::seconds wait) {
        static const QRegularExpression number(u"\\d+ \\w+"_s);
        return number.match(views::pinWaitWords(wait)).captured();
    };
    QCOMPARE(numbers(10s), u"10 seconds"_s);
    QCOMPARE(numbers(89s), u"89 seconds"_s);
    QCOMPARE(numbers(90s), u"2 minutes"_s);
    QCOMPARE(numbers(1279s), u"22 minutes"_s); // Never less than it is.
    QTranslator turkish;
    QVERIFY(turkish.load(u":/i18n/vezne_tr.qm"_s));
    QCoreApplication::installTranslator(&turkish);
    QCOMPARE(numbers(1279s), u"22 dakika"_s);
}

void TestDialogs::popupsStayOnTheScreen()
{
    QWidget anchor;
    const QRect screen = anchor.screen()->availableGeometry();
    const QSize popup(400, 300);
    for (const QPoint &at : { QPoint(10, 10), QPoint(900, 10), QPoint(10, 600), QPoint(900, 600), QPoint(500, 320) }) {
        anchor.setGeometry(QRect(at, QSize(100, 40)));
        const QRect place(kit::placeBeside(anchor, popup), popup);
        QVERIFY2(screen.contains(place), qPrintable(u"%1,%2"_s.arg(place.x()).arg(place.y())));
        QVERIFY(at == QPoint(500, 320) || !place.intersects(anchor.geometry()));
    }
}

void TestDialogs::theFirstWindowIsNotLargerThanTheScreen()
{
    IdleFlow idle;
    views::MainWindow window(idle.flow);
    window.show();
    QVERIFY2(window.width() <= smallestScreen.width() && window.height() <= smallestScreen.height(),
        qPrintable(u"%1x%2"_s.arg(window.width()).arg(window.height())));
}

// The platform's own screen of 800 × 800 px is none that a counter has.
int main(int argc, char **argv)
{
    QTemporaryFile screens;
    if (!screens.open()) {
        return 1;
    }
    screens.write(u"{\"screens\":[{\"name\":\"counter\",\"x\":0,\"y\":0,\"width\":%1,\"height\":%2,\"logicalDpi\":96,\"logicalBaseDpi\":96,"
                  "\"dpr\":1}]}"_s.arg(smallestScreen.width())
                      .arg(smallestScreen.height())
                      .toUtf8());
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QApplication application(argc, argv);
    TestDialogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_dialogs.moc"
