// SPDX-License-Identifier: MIT
// The whole window against the sandbox at the moments that could cost an order: the link that is opened, an expired session, fingers that
// press too often, the language changed and the window closed while a request is out. What a day at the till looks like is in
// tests/views/tst_window.cpp.
#include "support/sandboxprocess.h"
#include "views/shell/paymentopener.h"
#include "windowbench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

#ifdef VEZNE_HAS_SANITIZERS
constexpr qint64 longestReopenMs = 4'000;
#else
constexpr qint64 longestReopenMs = 1'000;
#endif
constexpr auto ordersPath = "/api/content/orders-storage/marker/orders/orders"_L1;

/// Where the process that is to be killed finds its shop and its profile.
constexpr auto victimVariable = "VEZNE_TEST_VICTIM";

} // namespace

/// A process of its own: a clerk types, and the machine dies at the last keystroke.
class Victim : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void typesAndDies()
    {
        const QStringList given = qEnvironmentVariable(victimVariable).split(u'\n');
        m_shop = { QUrl(given.at(1)), given.at(2), given.at(3), given.at(4) };
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        openWindow(given.at(0));
        toProducts();
        std::raise(SIGKILL);
    }
};

class TestWindow : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        views::setPaymentOpener([this](const QUrl &url) {
            m_opened.append(url);
            return true;
        });
    }
    void init()
    {
        m_sandbox.reset();
        m_opened.clear();
        m_dir = std::make_unique<QTemporaryDir>();
        openWindow(m_dir->path());
    }
    void cleanup()
    {
        m_window.reset();
        m_flow.reset();
    }

    void theLinkThatOpensIsTheOneThatWasChecked();
    void sessionExpires();
    void pressedTwentyTimes();
    void languageInFlight();
    void closedWhileTheRequestIsOut();
    void killedAtTheLastKeystroke();

private:
    bool hasArrived(QLatin1StringView verb, QLatin1StringView path)
    {
        const QJsonArray requests = m_sandbox.requests();
        return std::any_of(requests.begin(), requests.end(), [&](const QJsonValue &r) {
            return (r["verb"_L1].toString() == verb || r["method"_L1].toString() == verb) && r["path"_L1].toString() == path;
        });
    }
    int ordersOnServer() { return int(m_sandbox.state().value("orders"_L1).toArray().size()); }
    PaymentPhase phase() const { return payment().phase; }
    qint64 orderId() const { return payment().orderId; }

    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    QList<QUrl> m_opened;
};

void TestWindow::theLinkThatOpensIsTheOneThatWasChecked()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    // The link of a live server may come a look later than the session.
    QTRY_VERIFY(find<QAbstractButton>(u"openLinkButton"_s) && find<QAbstractButton>(u"openLinkButton"_s)->isEnabled());
    find<QAbstractButton>(u"openLinkButton"_s)->setFocus();
    QTest::keyClick(find<QAbstractButton>(u"openLinkButton"_s), Qt::Key_Space);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().toString(QUrl::FullyEncoded), payment().link);
    m_sandbox.pay(orderId(), u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    QTest::qWait(1100);
    QTRY_VERIFY(primary()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QCOMPARE(ordersOnServer(), 1);
}

void TestWindow::sessionExpires()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_sandbox.pay(orderId(), u"expired"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Expired);
    QCOMPARE(ordersOnServer(), 1);
}

void TestWindow::pressedTwentyTimes()
{
    m_window.reset();
    m_flow.reset();
    m_isHurried = false; // The gate is what is being tested.
    openWindow(m_dir->path());
    toProducts();
    QTest::qWait(500);
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(primary(), Qt::LeftButton);
        QTest::qWait(10);
    }
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
    QCOMPARE(ordersOnServer(), 1);
    m_isHurried = true;
}

void TestWindow::languageInFlight()
{
    toProducts();
    m_sandbox.fault(u"POST"_s, ordersPath, u"delay:1000"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Placing);
    m_flow->setLanguage(core::Locale::Language::English);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    QTRY_COMPARE(primary()->text(), u"New order"_s);
}

void TestWindow::closedWhileTheRequestIsOut()
{
    toProducts();
    m_sandbox.fault(u"POST"_s, ordersPath, u"delay:1000"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Placing);
    QTRY_VERIFY(hasArrived("POST"_L1, ordersPath));
    m_window->close();
    m_window.reset();
    m_flow.reset();
    QTRY_COMPARE(ordersOnServer(), 1);
    // The next start finds it, adopts it and opens its payment, without a second order.
    openWindow(m_dir->path());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()), false);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment); // On the same step, and no cart to order a second time.
    QTRY_VERIFY(draft().cart.lines.isEmpty()); // The kept lines may come in first; they go when the attempt is taken up.
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
}

void TestWindow::killedAtTheLastKeystroke()
{
    m_window.reset();
    m_flow.reset(); // One window a profile.
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(victimVariable),
        QStringList({ m_dir->path(), m_shop.url.toString(), m_shop.appToken, m_shop.login, m_shop.password }).join(u'\n'));
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath());
    QVERIFY(victim.waitForFinished(60'000));
    QVERIFY2(victim.exitStatus() == QProcess::CrashExit, victim.readAllStandardOutput().constData());

    QElapsedTimer clock;
    clock.start();
    openWindow(m_dir->path());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    QCOMPARE(find<QLineEdit>(u"loginEdit"_s)->text(), m_shop.login);
    m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products); // On the same step, with everything that was typed and picked.
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    qInfo("reopened after %lld ms", clock.elapsed());
    QVERIFY2(clock.elapsed() < longestReopenMs, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(draft().cart.lines.first().quantity, 2);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Sukru Isik"_s);
    QCOMPARE(draft().details.account, u"card"_s);
    QCOMPARE(ordersOnServer(), 0);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(victimVariable)) {
        Victim victim;
        return QTest::qExec(&victim, argc, argv);
    }
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window.moc"
