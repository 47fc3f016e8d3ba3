// SPDX-License-Identifier: MIT
// Every page on every screen that a counter has, at three text sizes, in both languages: nothing is cut, tiny or lies over something else.
// VEZNE_SCENES_IN (tr, en) leaves one language, so that ctest runs the two side by side; with VEZNE_SOME_SIZES each scene is shown in four
// of the twelve pairs of screen and text size only: for runs that ask about something else (scripts/test).
#include "views/pages/page.h"
#include "views/scenecheck.h"
#include "views/shell/pagehost.h"

#include <QApplication>
#include <QTest>
#include <QTranslator>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<int, int>, 4> screens{ { { 1024, 640 }, { 1366, 768 }, { 1920, 1080 }, { 3840, 2160 } } };
constexpr std::array<int, 3> scales{ 100, 150, 200 };

} // namespace

class TestWindowSizes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void badPicturesAreSeen();
    void everySceneOnEveryScreen_data();
    void everySceneOnEveryScreen();
    void largeScreensAreWrittenLarger();
    void wideScreensAreUsed_data();
    void wideScreensAreUsed();

private:
    kit::Theme m_theme;
};

void TestWindowSizes::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
}

void TestWindowSizes::cleanup()
{
    m_theme.setTextScale(100);
    m_theme.setWindow({});
}

void TestWindowSizes::badPicturesAreSeen()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *holder = new QWidget;
    column->addWidget(holder);
    auto *row = new QHBoxLayout(holder);
    auto *first = new QLabel(u"first"_s);
    auto *second = new QLabel(u"second"_s);
    row->addWidget(first);
    row->addWidget(second);
    window.show();
    pageprobe::settle();
    QCOMPARE(support::overlaps(window), QStringList());
    QCOMPARE(support::tinyTexts(window, 12), QStringList());
    second->setGeometry(first->geometry());
    QCOMPARE(support::overlaps(window).size(), 1);
    QFont tiny = first->font();
    tiny.setPixelSize(9);
    first->setFont(tiny);
    QCOMPARE(support::tinyTexts(window, 12).size(), 1);
    auto *area = new QScrollArea(&window);
    auto *wide = new QWidget;
    wide->setFixedSize(900, 20);
    area->setWidget(wide);
    area->resize(200, 60);
    area->show();
    QCOMPARE(support::sidewaysAreas(window).size(), 1);
}

void TestWindowSizes::everySceneOnEveryScreen_data()
{
    QTest::addColumn<int>("turn");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("isTurkish");
    const QByteArray only = qgetenv("VEZNE_SCENES_IN");
    for (const bool isTurkish : { true, false }) {
        if (!only.isEmpty() && only != (isTurkish ? "tr" : "en")) {
            continue;
        }
        for (size_t at = 0; at < screens.size() * scales.size(); ++at) {
            const auto &[width, height] = screens[at / scales.size()];
            const int scale = scales[at % scales.size()];
            const int turn = int(at / scales.size() + at % scales.size()) + (isTurkish ? 0 : 1);
            QTest::addRow("%s %dx%d %d %%", isTurkish ? "tr" : "en", width, height, scale)
                << turn << QSize(width, height) << scale << isTurkish;
        }
    }
}

void TestWindowSizes::everySceneOnEveryScreen()
{
    QFETCH(int, turn);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(bool, isTurkish);
    QTranslator translator;
    if (isTurkish) {
        QVERIFY(translator.load(u":/i18n/vezne_tr.qm"_s));
        QCoreApplication::installTranslator(&translator);
    }
    m_theme.setTextScale(scale);
    m_theme.setWindow(size);
    const bool isAll = !qEnvironmentVariableIsSet("VEZNE_SOME_SIZES");
    const QStringList faults = scenecheck::faultsOf(size, scale, isTurkish, [&](int number) { return isAll || (number + turn) % 3 == 0; });
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestWindowSizes::largeScreensAreWrittenLarger()
{
    QCOMPARE(kit::Theme::enlargementOf({}), 100);
    QCOMPARE(kit::Theme::enlargementOf({ 1366, 768 }), 100);
    QCOMPARE(kit::Theme::enlargementOf({ 1920, 1010 }), 115);
    QCOMPARE(kit::Theme::enlargementOf({ 2560, 1370 }), 125); // Without what a title bar and a panel take.
    QCOMPARE(kit::Theme::enlargementOf({ 1440, 2560 }), 125); // Upright as lying.
    QCOMPARE(kit::Theme::enlargementOf({ 3840, 1080 }), 115); // Wide, but nobody stands further away.
    QCOMPARE(kit::Theme::enlargementOf({ 3840, 2090 }), 175);
    m_theme.setTextScale(200);
    m_theme.setWindow({ 3840, 2160 });
    QCOMPARE(m_theme.textScale(), 200); // What was chosen stays what was chosen.
    QCOMPARE(m_theme.scaled(100), 350);
}

void TestWindowSizes::wideScreensAreUsed_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize &size : { QSize(1920, 1080), QSize(2560, 1440), QSize(3840, 2160) }) {
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
}

// No empty halves and no line across four thousand pixels: what a page shows stands in the middle, with at most a sixth of the window free
// on each side of it, and the footer's buttons stand below it.
void TestWindowSizes::wideScreensAreUsed()
{
    QFETCH(QSize, size);
    m_theme.setWindow(size);
    IdleFlow idle;
    views::MainWindow window(idle.flow, [] { return 10'000; });
    window.resize(size);
    window.show();
    int seen = 0;
    for (const fakedesk::Scene &scene : fakedesk::scenes(false)) {
        fakedesk::show(window, scene.desk);
        pageprobe::settle();
        const views::Page &page = *window.host().current();
        const int free = page.sideRoom();
        QVERIFY2(free <= size.width() / 6, qPrintable(scene.name + u' ' + QString::number(free)));
        const int widest = m_theme.scaled(views::contentWidth) + 2 * kit::Theme::pageMargin + 1;
        QVERIFY2(free == 0 || size.width() - 2 * free <= widest, qPrintable(scene.name));
        const auto *primary = window.findChild<QWidget *>(u"primaryButton"_s);
        if (primary->isVisible() && page.hasFooter()) {
            ++seen;
            const int end = primary->mapTo(&window, QPoint(primary->width(), 0)).x();
            QVERIFY2(qAbs(end - (size.width() - free - kit::Theme::pageMargin)) <= 1, qPrintable(scene.name + u' ' + QString::number(end)));
        }
    }
    QVERIFY(seen > 20);
}

QTEST_MAIN(TestWindowSizes)
#include "tst_windowsizes.moc"
