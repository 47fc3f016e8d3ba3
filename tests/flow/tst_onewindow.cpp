// SPDX-License-Identifier: MIT
// One window a profile: a second start hands over to the first, and a window that was killed is in nobody's way.
#include "app/singleinstance.h"
#include "support/sandboxprocess.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestOneWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void theSecondAsksTheFirstToTheFront();
    void theSecondProcessEndsAndTouchesNothing();
    void aKilledWindowIsInNobodysWay();
    void aLockOfTheSettingsIsInNobodysWay();

private:
    void start(QProcess &window, const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"VEZNE_APP_TOKEN"_s, m_sandbox.appToken());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(VEZNE_BIN_DIR) + u"/vezne"_s,
            { u"--data-dir"_s, folder, u"--project-url"_s, m_sandbox.url().toString(), u"--lang"_s, u"tr_TR"_s });
        QVERIFY(window.waitForStarted());
    }
    /// The window has asked the store for its sign-in page.
    bool hasConnected()
    {
        const QJsonArray all = m_sandbox.requests();
        return std::any_of(
            all.begin(), all.end(), [](const QJsonValue &r) { return r["path"_L1].toString().endsWith("/users-auth-providers"_L1); });
    }
    tests::SandboxProcess m_sandbox;
};

void TestOneWindow::theSecondAsksTheFirstToTheFront()
{
    QTemporaryDir folder;
    app::SingleInstance first(folder.path());
    QSignalSpy raised(&first, &app::SingleInstance::raiseRequested);
    QVERIFY(first.claim());
    first.listen();
    app::SingleInstance second(folder.path());
    QVERIFY(!second.claim());
    QTRY_COMPARE(raised.count(), 1);
    QTemporaryDir other;
    app::SingleInstance elsewhere(other.path());
    QVERIFY(elsewhere.claim()); // Another profile is another window.
}

void TestOneWindow::theSecondProcessEndsAndTouchesNothing()
{
    QTemporaryDir folder;
    QProcess first;
    start(first, folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(hasConnected(), 15'000);
    QTest::qWait(300); // Whatever the first still asks for.
    const auto before = m_sandbox.requests().size();
    QProcess second;
    start(second, folder.path());
    QVERIFY(second.waitForFinished(15'000));
    QCOMPARE(second.exitStatus(), QProcess::NormalExit);
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(m_sandbox.requests().size(), before);
    QCOMPARE(first.state(), QProcess::Running);
    first.kill();
    QVERIFY(first.waitForFinished());
}

void TestOneWindow::aKilledWindowIsInNobodysWay()
{
    QTemporaryDir folder;
    QProcess first;
    start(first, folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"window.lock"_s)), 15'000);
    first.kill();
    QVERIFY(first.waitForFinished());
    QVERIFY(QFile::exists(folder.filePath(u"window.lock"_s))); // It had no time to take it away.
    m_sandbox.reset();
    QProcess next;
    start(next, folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(hasConnected(), 15'000);
    QCOMPARE(next.state(), QProcess::Running);
    next.kill();
    QVERIFY(next.waitForFinished());
}

void TestOneWindow::aLockOfTheSettingsIsInNobodysWay()
{
    QTemporaryDir folder;
    QFile lock(folder.filePath(u"settings.ini.lock"_s)); // As a window leaves it that is killed before it has written its name there.
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    m_sandbox.reset();
    QProcess window;
    start(window, folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(hasConnected(), 15'000);
    window.kill();
    QVERIFY(window.waitForFinished());
}

QTEST_GUILESS_MAIN(TestOneWindow)
#include "tst_onewindow.moc"
