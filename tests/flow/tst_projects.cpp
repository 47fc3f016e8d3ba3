// SPDX-License-Identifier: MIT
// Several projects at one counter, each a sandbox of its own: changing from one to another keeps what belongs to each, and mixes nothing.
#include "checkout/draft/orderform.h"
#include "kit/widgets/plainlabel.h"
#include "session/settings.h"
#include "support/sandboxprocess.h"
#include "views/shell/forgetdialog.h"
#include "views/shell/storebutton.h"
#include "windowbench.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

class ProjectsTest : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theNameOpensTheirMenu();
    void aLoneOneIsForgottenFromItsMenu();
    void theQuestionGoesWithItsStore();
    void whatIsTypedStaysWithItsStore();
    void openPaymentsAreTakenUpAgain();
    void notWhileAnOrderIsPlaced();
    void withoutItsTokenItIsAskedFor();
    void forgottenIsForgotten();
    void anOldFileIsTakenOver();
    void carriedWithoutTokens();
    void theOnlyOneOfAnImportIsOpened();

private:
    /// As a person does it on the page.
    void connectStore(const tests::SandboxProcess &sandbox);
    void open(const tests::SandboxProcess &sandbox);
    void signInTo(const tests::SandboxProcess &sandbox);
    [[nodiscard]] static QString key(const tests::SandboxProcess &sandbox) { return sandbox.url().toString(QUrl::StripTrailingSlash); }
    [[nodiscard]] bool isOpen(const tests::SandboxProcess &sandbox) const;
    [[nodiscard]] QAction *actionOf(const QString &words) const;

    tests::SandboxProcess m_first;
    tests::SandboxProcess m_second;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void ProjectsTest::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    QVERIFY2(m_first.start(), qPrintable(m_first.why()));
    QVERIFY2(m_second.start(), qPrintable(m_second.why()));
}

void ProjectsTest::init()
{
    m_first.reset();
    m_second.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_shop = { m_first.url(), m_first.appToken(), m_first.login(), m_first.password() };
    openWindow(m_dir->path());
    connectStore(m_first);
    connectStore(m_second);
}

void ProjectsTest::cleanup()
{
    m_window.reset();
    m_flow.reset();
}

void ProjectsTest::connectStore(const tests::SandboxProcess &sandbox)
{
    core::ProjectSettings project;
    project.url = sandbox.url().toString();
    project.appToken = core::Secret(sandbox.appToken().toUtf8());
    project.storage = u"orders"_s;
    QSignalSpy passed(&m_flow->project(), &ProjectController::checkPassed);
    m_flow->project().checkAndConnect(project, u"tr_TR"_s);
    QTRY_COMPARE(passed.size(), 1);
    QVERIFY(isOpen(sandbox));
}

bool ProjectsTest::isOpen(const tests::SandboxProcess &sandbox) const
{
    return m_flow->project().connection() && m_flow->project().url().port() == sandbox.url().port();
}

void ProjectsTest::open(const tests::SandboxProcess &sandbox)
{
    m_flow->projects().open(key(sandbox));
    QTRY_VERIFY(isOpen(sandbox));
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
}

void ProjectsTest::signInTo(const tests::SandboxProcess &sandbox)
{
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(sandbox.login(), core::Secret(sandbox.password().toUtf8()), false);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

QAction *ProjectsTest::actionOf(const QString &words) const
{
    for (QAction *action : m_window->findChild<views::StoreButton *>()->menu()->actions()) {
        if (action->text().contains(words)) {
            return action;
        }
    }
    return nullptr;
}

void ProjectsTest::theNameOpensTheirMenu()
{
    auto *button = find<views::StoreButton>(u"storeButton"_s);
    QVERIFY(button && !find<kit::PlainLabel>(u"storeNameLabel"_s));
    m_flow->settings().set(u"project/name"_s, u"Kadıköy & Moda"_s);
    QTRY_VERIFY(button->accessibleName().contains(u"Kadıköy & Moda"_s));
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Down);
    QTRY_VERIFY(button->menu()->isVisible());
    QAction *second = actionOf(u"Kadıköy && Moda"_s); // No mnemonic.
    QAction *first = actionOf(QString::number(m_first.url().port()));
    QVERIFY(first && second && first->isCheckable() && !first->isChecked() && second->isChecked());
    button->menu()->close();
    first->trigger();
    QTRY_VERIFY(isOpen(m_first));
    QTRY_VERIFY(!button->accessibleName().contains(u"Kadıköy"_s));
    QVERIFY(button->accessibleDescription() != button->toolTip()); // It says what the button does.
}

// As a person does it: its name, *Forget this project…*, the question.
void ProjectsTest::aLoneOneIsForgottenFromItsMenu()
{
    m_flow->projects().forgetCurrent();
    QTRY_VERIFY(isOpen(m_first));
    signInTo(m_first);
    m_flow->openSettings();
    QCOMPARE(m_flow->projects().projects().size(), 1);
    auto *button = find<views::StoreButton>(u"storeButton"_s);
    QVERIFY(button && !find<kit::PlainLabel>(u"storeNameLabel"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(button->menu()->isVisible());
    auto *forget = button->menu()->findChild<QAction *>(u"forgetProjectAction"_s);
    QVERIFY(forget && forget->isEnabled());
    button->menu()->close();
    forget->trigger();
    auto *dialog = m_window->findChild<views::ForgetDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"forgetButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Connect);
    QTRY_VERIFY(!find<views::StoreButton>(u"storeButton"_s)); // Nothing that it could open.
    QVERIFY(find<kit::PlainLabel>(u"storeNameLabel"_s)->text().isEmpty());
    QVERIFY(find<QLineEdit>(u"urlEdit"_s)->text().isEmpty() && find<QLineEdit>(u"tokenEdit"_s)->text().isEmpty());
    QVERIFY(!m_flow->project().connection() && !m_flow->signIn().state().isSignedIn && m_flow->project().settings().url.isEmpty());
    QVERIFY(m_flow->settings().state().project.isEmpty() && m_flow->settings().state().undoable.isEmpty());
    QFile file(session::Settings(m_dir->path()).fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(QByteArray::number(m_first.url().port())));
    m_flow->goBack(); // To the way in of a counter that has nothing yet.
    QCOMPARE(m_flow->route().page, Route::Page::SignIn);
    connectStore(m_first); // It is connected like one that was never here.
    QTRY_VERIFY(find<views::StoreButton>(u"storeButton"_s));
}

// Asked for one store, and another one is opened meanwhile.
void ProjectsTest::theQuestionGoesWithItsStore()
{
    auto *menu = find<views::StoreButton>(u"storeButton"_s)->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(u"forgetProjectAction"_s)->trigger();
    const QPointer<views::ForgetDialog> dialog = m_window->findChild<views::ForgetDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    open(m_first);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(session::Settings(m_dir->path()).projects().size(), 2);
}

void ProjectsTest::whatIsTypedStaysWithItsStore()
{
    signInTo(m_second);
    m_flow->draft().form().setAnswer(u"name"_s, u"İkinci mağazanın müşterisi"_s, true);
    m_flow->advance();
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    m_flow->draft().setQuantity(m_flow->catalogue().model().catalogue().product(2), 3);
    open(m_first); // At once: nothing waits for a pause in typing.
    signInTo(m_first);
    QVERIFY(draft().details.answers.raw(u"name"_s).isEmpty());
    QVERIFY(draft().cart.lines.isEmpty());
    QVERIFY(m_flow->shelf().state().baskets.isEmpty());
    m_flow->draft().form().setAnswer(u"name"_s, u"Birinci"_s, true);
    open(m_second);
    signInTo(m_second);
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"İkinci mağazanın müşterisi"_s);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.lines.first().quantity, 3);
    open(m_first);
    signInTo(m_first);
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"Birinci"_s);
    QVERIFY(draft().cart.lines.isEmpty());
}

void ProjectsTest::openPaymentsAreTakenUpAgain()
{
    signInTo(m_second);
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    m_flow->draft().setQuantity(m_flow->catalogue().model().catalogue().product(0), 2);
    QTRY_VERIFY(draft().cart.canPlace);
    m_flow->advance();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    const qint64 order = payment().orderId;
    open(m_first);
    signInTo(m_first);
    QVERIFY(m_flow->attempts().open().isEmpty());
    m_second.pay(order, u"completed"_s);
    open(m_second);
    QSignalSpy paid(&m_flow->attempts(), &AttemptRegistry::paid);
    signInTo(m_second);
    QTRY_COMPARE(paid.size(), 1);
    QCOMPARE(paid.first().at(2).toLongLong(), order);
    QCOMPARE(m_second.state().value("orders"_L1).toArray().size(), 1);
    QCOMPARE(m_first.state().value("orders"_L1).toArray().size(), 0);
}

void ProjectsTest::notWhileAnOrderIsPlaced()
{
    signInTo(m_second);
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    m_flow->draft().setQuantity(m_flow->catalogue().model().catalogue().product(0), 2);
    QTRY_VERIFY(draft().cart.canPlace);
    QSignalSpy refused(&m_flow->projects(), &ProjectList::refused);
    m_flow->projects().open(key(m_first)); // The keychain is being asked when the order is begun.
    m_flow->advance();
    QTRY_COMPARE(refused.size(), 1);
    m_flow->projects().open(key(m_first));
    m_flow->projects().forgetCurrent();
    QCOMPARE(refused.size(), 3);
    QVERIFY(isOpen(m_second));
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QCOMPARE(m_second.state().value("orders"_L1).toArray().size(), 1);
    open(m_first); // Now that it stands in the journal.
}

void ProjectsTest::withoutItsTokenItIsAskedFor()
{
    m_window.reset();
    m_flow.reset();
    openWindow(m_dir->path()); // No keychain: a new process has no token of anything but what its command line gave.
    QTRY_VERIFY(isOpen(m_first));
    m_flow->projects().open(key(m_second));
    QTRY_COMPARE(m_flow->route().page, Route::Page::Connect);
    QVERIFY(!m_flow->project().connection());
    QCOMPARE(find<QLineEdit>(u"urlEdit"_s)->text(), m_second.url().toString());
    QVERIFY(find<QLineEdit>(u"tokenEdit"_s)->text().isEmpty());
    // Another one is chosen there: what was typed for the one before is not sent to it, and nothing of a store that is left is behind.
    find<QLineEdit>(u"tokenEdit"_s)->setText(m_second.appToken());
    m_flow->projects().open(key(m_first));
    QTRY_COMPARE(find<QLineEdit>(u"urlEdit"_s)->text(), m_first.url().toString());
    QVERIFY(find<QLineEdit>(u"tokenEdit"_s)->text().isEmpty());
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, Route::Page::SignIn);
}

void ProjectsTest::forgottenIsForgotten()
{
    signInTo(m_second);
    m_flow->lock().setPin(core::Secret("482913"));
    const QString user = m_flow->signIn().state().userIdentifier;
    const session::Settings before(m_dir->path());
    QTRY_COMPARE(session::Settings(m_dir->path()).clerks(key(m_second)), QStringList{ user });
    m_flow->settings().set(u"project/name"_s, u"Kanarya"_s);
    m_flow->projects().forgetCurrent();
    QTRY_VERIFY(isOpen(m_first));
    const session::Settings after(m_dir->path());
    QCOMPARE(after.projects().size(), 1);
    QVERIFY(after.clerks(key(m_second)).isEmpty() && after.lastLogin(m_second.url().toString()).isEmpty());
    QVERIFY(after.kept(key(m_second), u"project/name"_s).isEmpty());
    QFile file(after.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(!all.contains("Kanarya") && !all.contains(QByteArray::number(m_second.url().port())));
    // The last one: nothing is connected, and the page for it is there.
    m_flow->projects().forgetCurrent();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Connect);
    QVERIFY(session::Settings(m_dir->path()).projects().isEmpty() && !m_flow->project().connection());
}

void ProjectsTest::anOldFileIsTakenOver()
{
    const QTemporaryDir old;
    {
        QSettings file(old.filePath(u"settings.ini"_s), QSettings::IniFormat);
        file.setValue(u"project/url"_s, u"https://old.example"_s);
        file.setValue(u"project/provider"_s, u"phone"_s);
        file.setValue(u"project/storage"_s, u"counter"_s);
        file.setValue(u"project/currency"_s, u"EUR"_s);
        file.setValue(u"login/url"_s, u"https://old.example"_s);
        file.setValue(u"login/name"_s, u"ayse"_s);
    }
    session::Settings settings(old.path());
    QCOMPARE(settings.projects().size(), 1);
    QCOMPARE(settings.projects().first().url, u"https://old.example"_s);
    QCOMPARE(settings.projects().first().provider, u"phone"_s);
    QCOMPARE(settings.lastLogin(u"https://old.example"_s), u"ayse"_s);
    core::ProjectSettings another;
    another.url = u"https://new.example"_s;
    settings.setProject(another);
    QCOMPARE(settings.project().url, another.url);
    QCOMPARE(settings.projects().size(), 2);
    QCOMPARE(settings.projects().first().storage, u"counter"_s); // Kept, though another one is connected.
    QCOMPARE(settings.projects().first().currency, u"EUR"_s);
    settings.setLastLogin(another.url, u"mehmet"_s);
    QCOMPARE(settings.lastLogin(u"https://old.example"_s), u"ayse"_s);
    settings.forgetProject(u"https://new.example"_s);
    QCOMPARE(settings.lastLogin(u"https://old.example"_s), u"ayse"_s);
    settings.forgetProject(u"https://old.example"_s);
    QVERIFY(settings.lastLogin(u"https://old.example"_s).isEmpty()); // Of the old file too.
    settings.setProject(another);
    settings.setLastLogin(another.url, u"mehmet"_s);
    settings.forgetPeople();
    QVERIFY(settings.lastLogin(u"https://old.example"_s).isEmpty() && settings.lastLogin(another.url).isEmpty());
    QCOMPARE(settings.projects().size(), 1);
}

void ProjectsTest::carriedWithoutTokens()
{
    const QByteArray file = m_flow->settings().exported();
    QVERIFY(!file.contains(m_first.appToken().toUtf8()) && !file.contains(m_second.appToken().toUtf8()));
    m_window.reset();
    m_flow.reset();
    const QTemporaryDir other;
    openWindow(other.path());
    QVERIFY(m_flow->projects().projects().isEmpty());
    m_flow->settings().importFrom(file);
    QVERIFY(m_flow->settings().state().imported);
    QCOMPARE(m_flow->settings().state().imported->projects, 2);
    QCOMPARE(m_flow->projects().projects().size(), 2);
    QTRY_VERIFY(find<views::StoreButton>(u"storeButton"_s));
    m_flow->settings().importFrom(file);
    QCOMPARE(m_flow->settings().state().imported->projects, 0); // They are known now.
    m_flow->settings().importFrom(R"({"format":"vezne-settings","settings":{},"projects":[{"url":"http://shop.example"},{"url":"x y"},7,
        {"url":"https://shop.example","pins":"sha256/none"}]})");
    QCOMPARE(m_flow->settings().state().imported->projects, 0);
    m_window.reset();
    m_flow.reset();
}

// On a counter that had none: its file is all that is known of the store.
void ProjectsTest::theOnlyOneOfAnImportIsOpened()
{
    m_flow->projects().forgetCurrent(); // One is left to be carried.
    QTRY_VERIFY(isOpen(m_first));
    m_flow->settings().set(u"project/name"_s, u"Moda"_s);
    const QByteArray file = m_flow->settings().exported();
    m_window.reset();
    m_flow.reset();
    const QTemporaryDir other;
    openWindow(other.path());
    m_flow->project().leave({}); // Nothing is connected here.
    QVERIFY(!find<views::StoreButton>(u"storeButton"_s));
    m_flow->settings().importFrom(file);
    QTRY_VERIFY(find<views::StoreButton>(u"storeButton"_s));
    auto *button = find<views::StoreButton>(u"storeButton"_s);
    QVERIFY(!button->accessibleName().isEmpty() && !button->accessibleName().contains(u"%1"_s));
    QVERIFY(button->width() >= QFontMetrics(m_theme.font(kit::TextStyle::Body)).horizontalAdvance(button->accessibleName()));
    button->click();
    QTRY_VERIFY(button->menu()->isVisible());
    QAction *store = actionOf(u"Moda"_s);
    QVERIFY(store && !store->isChecked());
    QVERIFY(!button->menu()->findChild<QAction *>(u"forgetProjectAction"_s)->isEnabled()); // It names the one that is open.
    button->menu()->close();
    store->trigger();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Connect); // The file has no token: it is typed there.
    QCOMPARE(find<QLineEdit>(u"urlEdit"_s)->text(), m_first.url().toString());
    QTRY_VERIFY(button->accessibleName().contains(u"Moda"_s));
    find<QLineEdit>(u"tokenEdit"_s)->setText(m_first.appToken());
    find<QCheckBox>(u"httpCheck"_s)->setChecked(true); // A sandbox has no certificate.
    QTRY_VERIFY(primary() && primary()->isEnabled());
    primary()->click();
    QTRY_VERIFY(isOpen(m_first));
    m_window.reset();
    m_flow.reset();
}

QTEST_MAIN(ProjectsTest)
#include "tst_projects.moc"
