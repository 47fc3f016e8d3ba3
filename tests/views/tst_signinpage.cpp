// SPDX-License-Identifier: MIT
// The sign-in page in every step of every way, by keyboard: what has the focus, what is kept, what is not shown.
#include "kit/widgets/button.h"
#include "kit/widgets/field.h"
#include "views/fakedesk.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"
#include "views/pages/signinpage.h"
#include "views/shell/paymentopener.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pageprobe;

class TestSignInPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void everyStepHasTheFocus_data();
    void everyStepHasTheFocus();
    void tabGoesThroughTheCard();
    void theDemoStoreOffersToKeepNothing();
    void theCodeHasItsLength();
    void aWrongCodeIsSaidAndSelected();
    void anotherCodeTakesItsTime();
    void whatIsTypedStays();
    void aLoginIsNotTheNextClerks();
    void aKioskRecoversNoPassword();
    void security15PasswordsAreNotShown();
    void theWaitCanBeOpenedCopiedAndEnded();

private:
    void show(const QString &scene);
    [[nodiscard]] QString focused() const { return m_page->focusWidget() ? m_page->focusWidget()->objectName() : QString(); }

    kit::Theme m_theme;
    std::unique_ptr<IdleFlow> m_idle;
    std::unique_ptr<views::SignInPage> m_page;
};

void TestSignInPage::init()
{
    m_idle = std::make_unique<IdleFlow>();
    m_page = std::make_unique<views::SignInPage>(m_idle->flow.project(), m_idle->flow.signIn());
    m_page->setLocale(m_idle->flow.locale());
    m_page->resize(1180, 760);
    m_page->show();
}

void TestSignInPage::cleanup()
{
    views::setPaymentOpener({});
    m_page.reset();
    m_idle.reset();
}

void TestSignInPage::show(const QString &scene)
{
    const auto scenes = fakedesk::scenes(false);
    const auto it = std::find_if(scenes.begin(), scenes.end(), [&scene](const fakedesk::Scene &one) { return one.name == scene; });
    QVERIFY2(it != scenes.end(), qPrintable(scene));
    m_page->render(it->desk.project, it->desk.signIn);
    settle();
}

void TestSignInPage::everyStepHasTheFocus_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("name");
    QTest::newRow("password") << u"sign-in"_s << u"passwordEdit"_s; // Who it is stands there already.
    QTest::newRow("code asked for") << u"sign-in-code-begin"_s << u"loginEdit"_s;
    QTest::newRow("code") << u"sign-in-code"_s << u"codeEdit"_s;
    QTest::newRow("forgotten") << u"sign-in-forgotten"_s << u"loginEdit"_s;
    QTest::newRow("new password") << u"sign-in-new-password"_s << u"newPasswordEdit"_s;
    QTest::newRow("new account") << u"sign-up"_s << u"field0"_s;
    QTest::newRow("browser") << u"sign-in-browser"_s << u"signInButton"_s;
    QTest::newRow("waiting") << u"sign-in-browser-waiting"_s << u"cancelBrowserButton"_s;
}

void TestSignInPage::everyStepHasTheFocus()
{
    QFETCH(QString, scene);
    QFETCH(QString, name);
    show(u"sign-in-code-used-up"_s); // From somewhere else.
    show(scene);
    QCOMPARE(focused(), name);
    QVERIFY(m_page->focusWidget()->isVisible());
    QVERIFY(!m_page->focusWidget()->accessibleName().isEmpty());
}

void TestSignInPage::tabGoesThroughTheCard()
{
    show(u"sign-in"_s);
    QStringList names;
    for (const QWidget *widget : tabOrder(*m_page)) {
        names << widget->objectName();
    }
    const QStringList wanted{ u"loginEdit"_s, u"passwordEdit"_s, u"rememberCheck"_s, u"signInButton"_s, u"signUpButton"_s,
        u"providerButton"_s };
    QStringList found;
    std::copy_if(names.begin(), names.end(), std::back_inserter(found), [&wanted](const QString &name) { return wanted.contains(name); });
    QCOMPARE(found, wanted);
}

void TestSignInPage::theDemoStoreOffersToKeepNothing()
{
    show(u"sign-in"_s);
    QVERIFY(named<QWidget>(*m_page, u"rememberCheck"_s)->isVisible());
    QVERIFY(!named<QWidget>(*m_page, u"demoButton"_s)->isHidden());
    show(u"sign-in-demo"_s);
    QVERIFY(named<QWidget>(*m_page, u"demoButton"_s)->isHidden()); // Here it is.
    QVERIFY(!named<QWidget>(*m_page, u"rememberCheck"_s)->isVisible());
    QVERIFY(!named<QWidget>(*m_page, u"memoryLabel"_s)->isVisible());
}

void TestSignInPage::theCodeHasItsLength()
{
    show(u"sign-in-code"_s);
    auto *edit = named<QLineEdit>(*m_page, u"codeEdit"_s);
    QTest::keyClicks(edit, u"12345678"_s);
    QCOMPARE(edit->text(), u"123456"_s);
    show(u"sign-in-code"_s); // The second hand goes on.
    QCOMPARE(edit->text(), u"123456"_s);
    QVERIFY(!named<QWidget>(*m_page, u"rememberCheck"_s)->isVisible());
}

void TestSignInPage::aWrongCodeIsSaidAndSelected()
{
    show(u"sign-in-code"_s);
    auto *edit = named<QLineEdit>(*m_page, u"codeEdit"_s);
    auto *field = named<kit::Field>(*m_page, u"codeField"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(field->hasError()); // Nothing is typed.
    QTest::keyClicks(edit, u"000000"_s);
    QVERIFY(!field->hasError());
    show(u"sign-in-code-wrong"_s);
    QVERIFY2(field->error().contains(u'3'), qPrintable(field->error()));
    QCOMPARE(edit->selectedText(), u"000000"_s);
    QTest::keyClicks(edit, u"1"_s);
    QVERIFY(!field->hasError());
    show(u"sign-in-code-used-up"_s);
    const QString over = field->error();
    QVERIFY(!over.isEmpty());
    QTest::keyClicks(edit, u"23"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(field->error(), over);
    QCOMPARE(focused(), u"codeEdit"_s);
}

void TestSignInPage::anotherCodeTakesItsTime()
{
    show(u"sign-in-code"_s);
    auto *resend = named<kit::Button>(*m_page, u"resendCodeButton"_s);
    QVERIFY(!resend->isEnabled());
    QVERIFY2(resend->label().contains("0:1"_L1), qPrintable(resend->label()));
    QVERIFY(named<QLabel>(*m_page, u"codeLifeLabel"_s)->text().contains("1:4"_L1));
    show(u"sign-in-code-used-up"_s);
    QVERIFY(resend->isEnabled());
    QVERIFY(named<QLabel>(*m_page, u"codeLifeLabel"_s)->text().isEmpty());
    resend->setFocus();
    QTest::keyClick(resend, Qt::Key_Space);
    QCOMPARE(focused(), u"codeEdit"_s);
}

void TestSignInPage::whatIsTypedStays()
{
    show(u"sign-in"_s);
    auto *login = named<QLineEdit>(*m_page, u"loginEdit"_s);
    login->clear();
    QTest::keyClicks(login, u"veli@ornek.com"_s);
    for (const QString &scene : { u"sign-in-forgotten"_s, u"sign-up"_s, u"sign-in-code"_s, u"sign-in-browser"_s, u"sign-in"_s }) {
        show(scene);
    }
    QCOMPARE(login->text(), u"veli@ornek.com"_s);
    QVERIFY(named<QWidget>(*m_page, u"passwordEdit"_s)->isVisible());
    show(u"sign-in-forgotten"_s);
    QVERIFY(!named<QWidget>(*m_page, u"passwordEdit"_s)->isVisible());
    QVERIFY(named<QWidget>(*m_page, u"signInBackButton"_s)->isVisible());
}

// Another clerk after the lock, another store from the menu: neither begins with who was here before.
void TestSignInPage::aLoginIsNotTheNextClerks()
{
    show(u"sign-in"_s);
    auto *login = named<QLineEdit>(*m_page, u"loginEdit"_s);
    const auto scenes = fakedesk::scenes(false);
    const auto scene = std::find_if(scenes.begin(), scenes.end(), [](const fakedesk::Scene &one) { return one.name == u"sign-in"_s; });
    const checkout::ProjectState project = scene->desk.project;
    checkout::SignInState state = scene->desk.signIn;
    state.demoPassword = {};
    const auto see = [this, &state, &project, login](const QString &who, bool isSignedIn) {
        state.login = who;
        state.isSignedIn = isSignedIn;
        m_page->render(project, state);
        return login->text();
    };
    login->clear();
    QCOMPARE(see(u"ceren@ornek.com"_s, false), u"ceren@ornek.com"_s);
    QCOMPARE(see({}, false), QString());
    login->setText(u"ilgaz@ornek.com"_s);
    QCOMPARE(see({}, false), u"ilgaz@ornek.com"_s); // Typed, and not used yet.
    QCOMPARE(see({}, true), u"ilgaz@ornek.com"_s);
    QCOMPARE(see({}, false), QString());
}

// A code and a new password are of the account, which a customer at a kiosk has no hand in.
void TestSignInPage::aKioskRecoversNoPassword()
{
    const auto links = [this] {
        int count = 0;
        for (const kit::Button *button : named<kit::Field>(*m_page, u"passwordField"_s)->findChildren<kit::Button *>()) {
            count += button->isVisible() && button->label().contains(u"Forgot"_s) ? 1 : 0;
        }
        return count;
    };
    show(u"sign-in"_s);
    QCOMPARE(links(), 1);
    m_page->setCapabilities(checkout::Capabilities::ofKiosk());
    QCOMPARE(links(), 0);
    show(u"sign-in"_s);
    QCOMPARE(links(), 0);
}

void TestSignInPage::security15PasswordsAreNotShown()
{
    show(u"sign-up"_s);
    auto *password = named<QLineEdit>(*m_page, u"field1"_s);
    QVERIFY(password);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    const QString kept = u"from a password manager"_s;
    QGuiApplication::clipboard()->setText(kept);
    password->clear();
    QTest::keySequence(password, QKeySequence::Paste);
    QCOMPARE(password->text(), kept);
    QGuiApplication::clipboard()->setText(u"before"_s);
    password->selectAll();
    QTest::keySequence(password, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s); // What is not shown is not copied either.
    QTest::keyClick(password->findChild<QAbstractButton *>(), Qt::Key_Space);
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    show(u"sign-in-new-password"_s);
    QCOMPARE(named<QLineEdit>(*m_page, u"newPasswordEdit"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(named<kit::Field>(*m_page, u"newPasswordField"_s)->hasError());
}

void TestSignInPage::theWaitCanBeOpenedCopiedAndEnded()
{
    QUrl opened;
    bool hasBrowser = true;
    views::setPaymentOpener([&](const QUrl &url) {
        opened = url;
        return hasBrowser;
    });
    QSignalSpy said(m_page.get(), &views::Page::notified);
    show(u"sign-in-browser-waiting"_s);
    QVERIFY(opened.isEmpty()); // By a person only.
    QVERIFY(!named<QWidget>(*m_page, u"signInButton"_s)->isVisible());
    QVERIFY(named<QWidget>(*m_page, u"browserNote"_s)->isVisible());
    QTest::keyClick(named<QWidget>(*m_page, u"openSignInPageButton"_s), Qt::Key_Space);
    QCOMPARE(opened.host(), u"giris.ornek.com.tr"_s);
    QTest::keyClick(named<QWidget>(*m_page, u"copySignInLinkButton"_s), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), opened.toString());
    QCOMPARE(said.count(), 1);
    hasBrowser = false;
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(named<QWidget>(*m_page, u"openSignInPageButton"_s), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), opened.toString());
    QCOMPARE(said.count(), 2);
}

QTEST_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
