// SPDX-License-Identifier: MIT
// Help: F1 and the code of an error, the sheet and its search, the tour, About, the page of the diagnosis.
#include "views/fakedesk.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"

#include "quality/sourcetree.h"

#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/errorstrip.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "support/accesscheck.h"
#include "text/errorcodes.h"
#include "views/pages/calltable.h"
#include "views/pages/detailspage.h"
#include "views/pages/diagnosispage.h"
#include "views/pages/pairlist.h"
#include "views/shell/aboutdialog.h"
#include "views/shell/alertwords.h"
#include "views/shell/helpsheet.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagehost.h"
#include "views/shell/tour.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using pageprobe::named;
using pageprobe::settle;

namespace {

QList<core::CheckFinding> findings()
{
    core::CheckFinding fine;
    fine.names = { u"<b>shop</b>.example"_s };
    core::CheckFinding note;
    note.check = core::Check::Reference;
    note.level = core::CheckFinding::Level::Warning;
    note.reason = core::CheckFinding::Reason::ReferenceMissing;
    note.names = { u"order"_s };
    core::CheckFinding failed;
    failed.check = core::Check::Catalogue;
    failed.level = core::CheckFinding::Level::Error;
    failed.reason = core::CheckFinding::Reason::CallFailed;
    failed.operation = core::Operation::LoadProducts;
    failed.error.kind = core::ErrorKind::Timeout;
    return { fine, note, failed };
}

core::CallRecord call(const QString &verb, const QString &path, int status)
{
    core::CallRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.verb = verb;
    record.path = path;
    record.status = status;
    record.milliseconds = 34;
    record.requestId = 7;
    return record;
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aStripShowsItsCode();
    void f1OpensTheHelpOfTheError();
    void aFieldKnowsItsHelp();
    void everyEntryIsFoundByItsHead();
    void everyPageAndDialogIsExplained();
    void everyKeyOfTheWindowIsExplained();
    void theSearchKnowsTurkish();
    void theSheetIsUsedWithKeysAlone();
    void theTourIsShownOnce();
    void theTourCanBeSkipped();
    void aboutSaysWhatItIs();
    void aPageShowsWhatTheDoctorFound();
    void callsCanBeFilteredAndCopied();

private:
    [[nodiscard]] static QStringList rowsOf(const views::HelpSheet &sheet);

    kit::Theme m_theme;
};

void TestHelp::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
}

void TestHelp::aStripShowsItsCode()
{
    checkout::Alert alert;
    alert.operation = core::Operation::LoadProducts;
    alert.error.kind = core::ErrorKind::Offline;
    alert.error.delivery = core::Delivery::NotSent;
    kit::ErrorStrip strip;
    strip.showMessage(views::messageFor(alert, false));
    auto *code = named<kit::Button>(strip, u"errorCodeButton"_s);
    QVERIFY(code && !code->isHidden());
    QCOMPARE(code->label(), u"VZ-102"_s);
    QSignalSpy asked(&strip, &kit::ErrorStrip::helpRequested);
    QTest::keyClick(code, Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"VZ-102"_s);
    alert.fault = core::StorageFault{ core::StorageFault::Kind::DiskFull, {} };
    QCOMPARE(views::messageFor(alert, false).code, u"VZ-303"_s);
    kit::StripMessage plain;
    plain.sentence = u"A sentence."_s;
    strip.showMessage(plain);
    QVERIFY(code->isHidden());
}

void TestHelp::f1OpensTheHelpOfTheError()
{
    IdleFlow idle;
    views::MainWindow window(idle.flow);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    auto *sheet = window.findChild<views::HelpSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QVERIFY(named<QLineEdit>(*sheet, u"helpSearchEdit"_s)->text().isEmpty());
    sheet->close();
    settle();
    checkout::Alert alert;
    alert.operation = core::Operation::LoadProducts;
    alert.error.kind = core::ErrorKind::Timeout;
    idle.flow.alerts().raise(&idle.flow, alert);
    auto *strip = window.findChild<kit::ErrorStrip *>();
    QTRY_VERIFY(strip->isVisible());
    named<kit::Button>(*strip, u"errorDismissButton"_s)->setFocus();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    sheet = window.findChild<views::HelpSheet *>();
    QVERIFY(sheet);
    QCOMPARE(named<QLineEdit>(*sheet, u"helpSearchEdit"_s)->text(), u"VZ-103"_s);
    QCOMPARE(rowsOf(*sheet).size(), 2); // Its code and its title; the advice is another style.
    QSignalSpy doctor(sheet, &views::HelpSheet::diagnosisRequested);
    named<kit::Button>(*sheet, u"helpDoctorButton"_s)->click();
    QCOMPARE(doctor.count(), 1);
    QCOMPARE(idle.flow.route().page, checkout::Route::Page::Diagnosis);
    QTRY_VERIFY(!idle.flow.diagnosis().state().isRunning);
    QTRY_VERIFY(!window.findChild<views::HelpSheet *>()); // It does not stand before the page that it has opened.
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F5); // Means the same on other pages too, and is told apart.
    QVERIFY(idle.flow.diagnosis().state().isRunning);
    QTRY_VERIFY(!idle.flow.diagnosis().state().isRunning);
    QCOMPARE(idle.flow.diagnosis().state().findings.first().reason, core::CheckFinding::Reason::NoProject);
}

void TestHelp::aFieldKnowsItsHelp()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    page.setLocale(idle.flow.locale());
    checkout::DraftState draft = fakedesk::details(false).draft;
    const QString marker = draft.details.form.fields.first().marker;
    core::FieldProblem problem;
    problem.kind = core::FieldProblem::Kind::TooShort;
    draft.details.problems = { { marker, problem } };
    page.show();
    page.render(draft);
    settle();
    const auto topics = [&page] {
        QStringList found;
        for (const auto *field : page.findChildren<kit::Field *>()) {
            found.append(field->property("helpTopic").toString());
        }
        found.removeAll(QString());
        return found;
    };
    QCOMPARE(topics(), QStringList{ u"VZ-502"_s });
    draft.details.problems.clear();
    page.render(draft);
    settle();
    QVERIFY(topics().isEmpty());
}

/// What stands out in the rows that are shown: keys, topics, codes and titles.
QStringList TestHelp::rowsOf(const views::HelpSheet &sheet)
{
    QStringList heads;
    for (const auto *label : sheet.findChildren<kit::PlainLabel *>()) {
        if (label->isVisibleTo(&sheet) && label->textStyle() == kit::TextStyle::Strong) {
            heads.append(label->text());
        }
    }
    return heads;
}

void TestHelp::everyEntryIsFoundByItsHead()
{
    views::HelpSheet sheet(nullptr);
    const QList<views::HelpEntry> entries = views::helpEntries();
    for (const text::ErrorHelp &help : text::errorHelps()) {
        QVERIFY2(std::any_of(entries.begin(), entries.end(), [&help](const auto &entry) { return entry.head == help.code; }),
            qPrintable(help.code));
    }
    for (const views::HelpEntry &entry : entries) {
        sheet.search(entry.head);
        QVERIFY2(rowsOf(sheet).contains(entry.head), qPrintable(entry.head));
    }
    sheet.search(u"there are no such words"_s);
    QVERIFY(rowsOf(sheet).isEmpty());
    QVERIFY(!named<kit::PlainLabel>(sheet, u"helpCountLabel"_s)->text().isEmpty());
    sheet.search(u"  ORDERS   placed "_s); // Words in any order, in any case.
    QVERIFY(rowsOf(sheet).contains(u"F3"_s));
}

// A new page or dialog has a topic, and a topic is about nothing that has gone.
void TestHelp::everyPageAndDialogIsExplained()
{
    static const QRegularExpression declared(u"class (\\w+) final : public (?:Page|QDialog|kit::Dialog)\\b"_s);
    QStringList there;
    for (const quality::SourceFile &file : quality::filesBelow(u"src/views"_s, { u".h"_s })) {
        for (auto match = declared.globalMatch(file.text); match.hasNext();) {
            there.append(match.next().captured(1));
        }
    }
    QVERIFY2(there.size() >= 20, qPrintable(there.join(u' ')));
    QStringList explained;
    for (const views::HelpEntry &entry : views::helpEntries()) {
        explained.append(entry.about);
    }
    for (const QString &name : std::as_const(there)) {
        QVERIFY2(explained.contains(name), qPrintable(name));
    }
    for (const QString &name : std::as_const(explained)) {
        QVERIFY2(there.contains(name), qPrintable(name));
    }
}

void TestHelp::everyKeyOfTheWindowIsExplained()
{
    using Page = checkout::Route::Page;
    QList<QKeySequence> explained;
    for (const views::HelpEntry &entry : views::helpEntries()) {
        explained.append(entry.keys);
    }
    for (const bool isKiosk : { false, true }) {
        QTemporaryDir folder;
        checkout::FlowOptions options = IdleFlow().options();
        options.dataFolder = folder.path();
        options.capabilities = isKiosk ? checkout::Capabilities::ofKiosk() : checkout::Capabilities();
        checkout::CheckoutFlow flow(options);
        views::MainWindow window(flow);
        for (const Page page : { Page::Connect, Page::SignIn, Page::Details, Page::Products, Page::Payment, Page::OpenPayments, Page::Shelf,
                 Page::Orders, Page::Order, Page::Diagnosis, Page::Settings }) {
            (void)window.host().page(page);
        }
        const QList<QShortcut *> shortcuts = window.findChildren<QShortcut *>();
        QVERIFY(shortcuts.size() > 15);
        for (const QShortcut *shortcut : shortcuts) {
            QVERIFY2(explained.contains(shortcut->key()), qPrintable(shortcut->key().toString()));
        }
    }
}

void TestHelp::theSearchKnowsTurkish()
{
    QTranslator turkish;
    QVERIFY(turkish.load(u":/i18n/vezne_tr.qm"_s));
    QCoreApplication::installTranslator(&turkish);
    views::HelpSheet sheet(nullptr);
    sheet.search(u"KULLANICIYI parolayi"_s); // As one types without Turkish letters.
    QVERIFY(rowsOf(sheet).contains(u"VZ-405"_s));
    QVERIFY(!rowsOf(sheet).contains(u"VZ-102"_s));
    QCoreApplication::removeTranslator(&turkish);
}

void TestHelp::theSheetIsUsedWithKeysAlone()
{
    views::HelpSheet sheet(nullptr);
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    auto *search = named<QLineEdit>(sheet, u"helpSearchEdit"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"vz-303"_s);
    QVERIFY(rowsOf(sheet).contains(u"VZ-303"_s));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(sheet.isVisible()); // Enter closes nothing.
    QVERIFY(support::namelessFocusables(sheet).isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!sheet.isVisible());
}

void TestHelp::theTourIsShownOnce()
{
    IdleFlow idle; // One folder: the second window is a later start.
    core::ProjectSettings demo;
    demo.url = u"http://127.0.0.1:9"_s;
    demo.appToken = core::Secret("x");
    demo.isDemo = true;
    for (const bool isFirst : { true, false }) {
        QWidget window;
        window.show();
        views::Tour tour(idle.flow, &window);
        QVERIFY(tour.isHidden());
        idle.flow.project().connectTo(demo);
        QCOMPARE(!tour.isHidden(), isFirst);
        if (!isFirst) {
            return;
        }
        auto *banner = named<kit::Banner>(tour, u"tourBanner"_s);
        QSet<QString> sentences;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!tour.isHidden());
            QCOMPARE(banner->property("announcement").toString(), banner->text()); // A screen reader hears each.
            sentences.insert(banner->text());
            QTest::keyClick(banner->actionButton(), Qt::Key_Space);
        }
        QCOMPARE(sentences.size(), 4);
        QVERIFY(tour.isHidden());
    }
}

void TestHelp::theTourCanBeSkipped()
{
    IdleFlow idle;
    QWidget window;
    window.show();
    views::Tour tour(idle.flow, &window);
    core::ProjectSettings store;
    store.url = u"http://127.0.0.1:9"_s;
    store.appToken = core::Secret("x");
    idle.flow.project().connectTo(store);
    QVERIFY(tour.isHidden()); // A store of one's own is no place for it.
    store.isDemo = true;
    idle.flow.project().connectTo(store);
    QVERIFY(!tour.isHidden());
    named<kit::Button>(tour, u"bannerDismissButton"_s)->click();
    QVERIFY(tour.isHidden());
    idle.flow.project().connectTo(store);
    QVERIFY(tour.isHidden());
}

void TestHelp::aboutSaysWhatItIs()
{
    QCoreApplication::setApplicationVersion(u"9.9.9 (abcdef0123)"_s);
    views::AboutDialog about(u"<i>shop</i>.example"_s, nullptr);
    about.show();
    QVERIFY(named<kit::PlainLabel>(about, u"versionLabel"_s)->text().contains("9.9.9 (abcdef0123)"_L1));
    const QString words = pageprobe::shownWords(about).join(u'\n');
    for (const QString &wanted : { u"<i>shop</i>.example"_s, u"Qt HTTP Server"_s, u"LGPL-3.0-only"_s, u"OFL-1.1"_s }) {
        QVERIFY2(words.contains(wanted), qPrintable(wanted));
    }
    QVERIFY(pageprobe::cutPieces(about).isEmpty());
    QVERIFY2(support::namelessFocusables(about).isEmpty(), qPrintable(support::namelessFocusables(about).join(u'\n')));
}

void TestHelp::aPageShowsWhatTheDoctorFound()
{
    IdleFlow idle;
    views::DiagnosisPage page(idle.flow.diagnosis());
    page.resize(1000, 900);
    page.setLocale(idle.flow.locale());
    page.show();
    page.render({ true, QDateTime::currentDateTimeUtc(), { findings().first() } }, {});
    QVERIFY(!page.actions().isPrimaryEnabled);
    QVERIFY(!named<kit::Button>(page, u"copyReportButton"_s)->isEnabled());
    page.render({ false, QDateTime::currentDateTimeUtc(), findings() }, {});
    pageprobe::settle(); // Rows that come to a page in sight are shown with its next layout.
    const QStringList words = pageprobe::shownWords(page);
    QVERIFY(words.join(u'\n').contains(u"<b>shop</b>.example"_s)); // To the letter.
    QVERIFY(words.contains(u"The products could not be loaded."_s));
    auto *summary = named<kit::PlainLabel>(page, u"summaryLabel"_s);
    QCOMPARE(summary->property("announcement").toString(), summary->text());
    QVERIFY(page.actions().isPrimaryEnabled);
    QSignalSpy help(&page, &views::DiagnosisPage::helpRequested);
    const auto buttons = page.findChildren<kit::Button *>(u"helpButton"_s);
    QCOMPARE(buttons.size(), 2); // The one that is in order needs none.
    buttons.last()->click();
    QCOMPARE(help.first().first().toString(), u"VZ-103"_s);
    QSignalSpy preview(&page, &views::DiagnosisPage::previewRequested);
    named<kit::Button>(page, u"saveBundleButton"_s)->click();
    QCOMPARE(preview.first().first().toBool(), true);
    settle();
    QVERIFY2(pageprobe::cutPieces(page).isEmpty(), qPrintable(pageprobe::cutPieces(page).join(u'\n')));
}

void TestHelp::callsCanBeFilteredAndCopied()
{
    IdleFlow idle;
    views::DiagnosisPage page(idle.flow.diagnosis());
    page.setLocale(idle.flow.locale());
    page.show();
    page.render({}, { call(u"GET"_s, u"/api/content/products"_s, 200), call(u"POST"_s, u"/api/content/payments/sessions"_s, 503) });
    auto *table = page.findChild<views::CallTable *>();
    QCOMPARE(table->model()->rowCount(), 2);
    named<QLineEdit>(page, u"callFilterEdit"_s)->setText(u"503"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    named<kit::Button>(page, u"copyCallsButton"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains("POST\t/api/content/payments/sessions\t503\t34\t7"_L1), qPrintable(copied));
    QVERIFY(!copied.contains("GET"_L1));
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
