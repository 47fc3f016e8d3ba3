// SPDX-License-Identifier: MIT
// The page of the settings in the window: by keyboard alone, in both languages, and what it does to the window.
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/toast.h"
#include "support/accesscheck.h"
#include "text/moneytext.h"
#include "text/translations.h"
#include "views/idleflow.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagehost.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Page = checkout::Route::Page;

class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance())); }
    void init();
    void cleanup();
    void openedByAKey();
    void wrongIsSaidWhileItIsTyped();
    void aPauseInTypingTakesNothing();
    void looksFollowAtOnce();
    void aLargeWindowEnlargesWhereThatIsWished();
    void amountsFollowAtOnce();
    void takenBackByAKey();
    void everythingHasAName();
    void saidWhereAValueComesFrom();
    void nothingIsKeptElsewhere();
    void printersAreOffered();

private:
    void connectProject();
    template <class T> [[nodiscard]] T *find(const QString &name) const { return m_window->findChild<T *>(name); }

    kit::Theme m_theme;
    text::Translations m_translations;
    std::unique_ptr<IdleFlow> m_idle;
    std::unique_ptr<views::MainWindow> m_window;
};

void SettingsPageTest::init()
{
    m_idle = std::make_unique<IdleFlow>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_idle->folder.filePath(u"config"_s));
    m_translations.setLanguage(u"en_US"_s);
    m_window = std::make_unique<views::MainWindow>(m_idle->flow);
    m_window->setTheme(m_theme, kit::Scheme::Light);
    m_window->resize(1180, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_idle->flow.openSettings();
    QCoreApplication::sendPostedEvents();
}

void SettingsPageTest::cleanup()
{
    m_window.reset();
    m_idle.reset();
}

void SettingsPageTest::connectProject()
{
    core::ProjectSettings project;
    project.url = u"http://127.0.0.1:9"_s;
    project.appToken = core::Secret("token");
    m_idle->flow.project().connectTo(project);
    m_idle->flow.openSettings();
}

void SettingsPageTest::openedByAKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(m_idle->flow.route().page, Page::SignIn);
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_idle->flow.route().page, Page::Settings);
    // Without a project its own settings are there to be seen, and not to be changed.
    QVERIFY(!find<QLineEdit>(u"projectTimeZoneEdit"_s)->isEnabled());
    QVERIFY(find<kit::ComboField>(u"lookThemeBox"_s)->isEnabled());
    connectProject();
    QVERIFY(find<QLineEdit>(u"projectTimeZoneEdit"_s)->isEnabled());
}

void SettingsPageTest::wrongIsSaidWhileItIsTyped()
{
    connectProject();
    auto *zone = find<QLineEdit>(u"projectTimeZoneEdit"_s);
    zone->setFocus();
    QTest::keyClicks(zone, u"Asia/Tok"_s);
    auto *field = qobject_cast<kit::Field *>(zone->parentWidget());
    QVERIFY(field && field->hasError());
    QTest::keyClicks(zone, u"yo"_s);
    QVERIFY(!field->hasError());
    QTest::keyClick(zone, Qt::Key_Escape); // Closes the list of proposals, if there is one.
    m_idle->flow.settings().settle(); // As when nobody types for a moment.
    QCOMPARE(m_idle->flow.locale().shopZone, QTimeZone("Asia/Tokyo"));
    QCOMPARE(zone->text(), u"Asia/Tokyo"_s);
    auto *marker = find<QLineEdit>(u"attributePriceEdit"_s);
    m_idle->flow.openSettings();
    marker->setFocus();
    QTest::keyClicks(marker, u"tutar"_s);
    m_idle->flow.goBack(); // Whoever leaves loses nothing.
    QCOMPARE(m_idle->flow.settings().value(u"attribute/price"_s), u"tutar"_s);
}

// A name of two words, with a thought between them, and a letter that was left out.
void SettingsPageTest::aPauseInTypingTakesNothing()
{
    connectProject();
    auto *name = find<QLineEdit>(u"projectNameEdit"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Kdikoy "_s);
    QTRY_COMPARE(m_idle->flow.settings().value(u"project/name"_s), u"Kdikoy"_s); // The page has taken it by itself.
    QCOMPARE(name->text(), u"Kdikoy "_s);
    name->setCursorPosition(1);
    QTest::keyClicks(name, u"a"_s);
    QTRY_COMPARE(m_idle->flow.settings().value(u"project/name"_s), u"Kadikoy"_s);
    QCOMPARE(name->text(), u"Kadikoy "_s);
    QCOMPARE(name->cursorPosition(), 2);
    QTest::keyClick(name, Qt::Key_End);
    QTest::keyClicks(name, u"Moda "_s);
    QTest::keyClick(name, Qt::Key_Tab);
    QCOMPARE(name->text(), u"Kadikoy Moda"_s); // Left: as it is kept.
    QCOMPARE(m_idle->flow.settings().value(u"project/name"_s), u"Kadikoy Moda"_s);
}

void SettingsPageTest::looksFollowAtOnce()
{
    auto *box = find<kit::ComboField>(u"lookThemeBox"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End); // High contrast is the last one.
    QCOMPARE(m_theme.scheme(), kit::Scheme::HighContrast);
    m_idle->flow.settings().set(u"look/theme"_s, u"dark"_s);
    QCOMPARE(m_theme.scheme(), kit::Scheme::Dark);
    QCOMPARE(box->currentData().toString(), u"dark"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_theme.textScale(), 125);
    QCOMPARE(find<kit::ComboField>(u"lookTextScaleBox"_s)->currentData().toString(), u"125"_s);
    m_idle->flow.settings().set(u"look/reducedMotion"_s, u"true"_s);
    QVERIFY(m_theme.isMotionReduced());
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    m_idle->flow.settings().set(u"look/reducedMotion"_s, u"false"_s);
    m_idle->flow.settings().set(u"look/theme"_s, u"system"_s);
    QCOMPARE(m_theme.scheme(), kit::Scheme::Light);
}

void SettingsPageTest::aLargeWindowEnlargesWhereThatIsWished()
{
    m_window->resize(1920, 1080);
    QTRY_COMPARE(m_theme.scaled(100), 115);
    QVERIFY(find<QWidget>(u"lookGrowsWithWindowSwitch"_s));
    m_idle->flow.settings().set(u"look/growsWithWindow"_s, u"false"_s);
    QCOMPARE(m_theme.scaled(100), 100);
    m_window->resize(2560, 1440);
    QTest::qWait(20);
    QCOMPARE(m_theme.scaled(100), 100);
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_theme.scaled(100), 125); // The text size itself counts as before.
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    m_idle->flow.settings().undo();
    QCOMPARE(m_theme.scaled(100), 125);
}

void SettingsPageTest::amountsFollowAtOnce()
{
    QCOMPARE(text::formatMoney({ 123450, u"TRY"_s }, u"tr_TR"_s), u"₺1.234,50"_s);
    m_idle->flow.settings().set(u"money/display"_s, u"code"_s);
    QCOMPARE(text::formatMoney({ 123450, u"TRY"_s }, u"tr_TR"_s), u"1.234,50 TL"_s);
    m_idle->flow.settings().undo();
    QCOMPARE(text::formatMoney({ 123450, u"TRY"_s }, u"tr_TR"_s), u"₺1.234,50"_s);
}

void SettingsPageTest::takenBackByAKey()
{
    auto *undo = find<kit::Button>(u"undoSettingButton"_s);
    QVERIFY(!undo->isEnabled());
    m_idle->flow.settings().set(u"look/textScale"_s, u"150"_s);
    QVERIFY(undo->isEnabled());
    QCOMPARE(undo->label(), u"Undo: Text size"_s);
    find<kit::ComboField>(u"lookTextScaleBox"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_theme.textScale(), 100);
    QVERIFY(!undo->isEnabled());
}

void SettingsPageTest::everythingHasAName()
{
    connectProject();
    for (const QString &language : { u"en_US"_s, u"tr_TR"_s }) {
        m_translations.setLanguage(language);
        QCoreApplication::sendPostedEvents();
        for (const QLineEdit *edit : m_window->host().findChildren<QLineEdit *>()) {
            QVERIFY2(!edit->isVisible() || !edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
        }
        const QStringList nameless = support::namelessFocusables(m_window->host());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
}

void SettingsPageTest::saidWhereAValueComesFrom()
{
    connectProject();
    const auto hintOf = [this](const QString &name) {
        const auto *control = find<QWidget>(name);
        return control ? control->accessibleDescription() : QString();
    };
    QVERIFY(!hintOf(u"projectTimeZoneEdit"_s).contains("settings file"_L1));
    m_idle->flow.settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    QVERIFY2(hintOf(u"projectTimeZoneEdit"_s).endsWith("From the settings file."_L1), qPrintable(hintOf(u"projectTimeZoneEdit"_s)));
    core::ProjectSettings demo;
    demo.url = u"http://127.0.0.1:9"_s;
    demo.appToken = core::Secret("token");
    demo.timeZone = u"Europe/Istanbul"_s;
    demo.isDemo = true;
    m_idle->flow.project().connectTo(demo);
    m_idle->flow.openSettings();
    auto *zone = find<QLineEdit>(u"projectTimeZoneEdit"_s);
    auto *link = zone->parentWidget()->findChild<kit::Button *>(u"fieldLinkButton"_s);
    QVERIFY(hintOf(u"projectTimeZoneEdit"_s).endsWith("Comes with the demo store."_L1));
    QVERIFY(link->isHidden());
    m_idle->flow.settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    QVERIFY(hintOf(u"projectTimeZoneEdit"_s).endsWith("Until the demo store is closed."_L1));
    QVERIFY(!link->isHidden());
    link->click();
    QCOMPARE(zone->text(), u"Europe/Istanbul"_s); // What the demo store came with.
}

// The window's size, the tour and the printer go with the data folder too.
void SettingsPageTest::nothingIsKeptElsewhere()
{
    m_idle->flow.settings().set(u"receipt/printer"_s, u"192.168.1.50"_s);
    m_window->resize(700, 600);
    m_window->close();
    QVERIFY(!QDir(m_idle->folder.filePath(u"config"_s)).exists());
    views::MainWindow next(m_idle->flow);
    QCOMPARE(next.size(), QSize(700, 600));
}

// Those that there are, and the chosen one as long as it is chosen; when somebody looks again, what came of it is said.
void SettingsPageTest::printersAreOffered()
{
    const QString key = u"receipt/systemPrinter"_s;
    checkout::SettingsController &settings = m_idle->flow.settings();
    auto *box = find<kit::ComboField>(u"receiptSystemPrinterBox"_s);
    auto *field = qobject_cast<kit::Field *>(box->parentWidget());
    QVERIFY(field);
    settings.set(key, u"Kasa"_s);
    QTRY_VERIFY_WITH_TIMEOUT(settings.state().row(key)->areChoicesKnown, 15'000); // The page has looked by itself.
    const auto titles = [box] {
        QStringList all;
        for (int i = 0; i < box->count(); ++i) {
            all.append(box->itemText(i));
        }
        return all;
    };
    settings.offer(key, { { u"Fis"_s, u"Receipts (EPSON)"_s }, { u"Kasa"_s, u"Till"_s } });
    QCOMPARE(titles(), QStringList({ u"The one that the computer prefers"_s, u"Receipts (EPSON)"_s, u"Till"_s }));
    QCOMPARE(box->currentText(), u"Till"_s);
    settings.offer(key, { { u"Fis"_s, u"Receipts (EPSON)"_s } });
    QCOMPARE(box->currentText(), u"Kasa (not there now)"_s);
    QCOMPARE(settings.value(key), u"Kasa"_s);
    settings.offer(key, {});
    QCOMPARE(titles(), QStringList({ u"The one that the computer prefers"_s, u"Kasa (not there now)"_s }));
    QVERIFY2(box->accessibleDescription().contains("No printer is set up"_L1), qPrintable(box->accessibleDescription()));
    settings.offer(key, { { u"Fis"_s, u"Receipts (EPSON)"_s } });
    QVERIFY(!box->accessibleDescription().contains("No printer"_L1));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    QCOMPARE(settings.value(key), QString()); // The computer's own.
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(settings.value(key), u"Fis"_s);
    QCOMPARE(titles().size(), 2); // The one that is gone was chosen by nobody any more.

    auto *look = find<kit::Button>(u"lookForPrintersButton"_s);
    auto *toast = m_window->findChild<kit::Toast *>();
    look->click();
    QTRY_VERIFY_WITH_TIMEOUT(!look->isBusy() && toast->isVisible(), 15'000);
    QVERIFY2(toast->sentence().contains("on this computer"_L1), qPrintable(toast->sentence()));
    QVERIFY(look->isEnabled());
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
