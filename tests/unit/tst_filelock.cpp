// SPDX-License-Identifier: MIT
// What keeps two processes off the same attempt and the same window: one holds it, and no longer than it lives.
#include "core/filelock.h"
#include "core/givingway.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#endif

using core::FileLock;
using namespace Qt::Literals::StringLiterals;

class FileLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void oneHoldsIt();
    void whatCannotBeMadeIsTakenByNobody();
    void noLinkIsFollowed();
    void whoIsKilledLetsGo();
    void aThreadGivesWay();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"some.lock"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

// It gives way to the others of its process, which stay as they are.
void FileLockTest::aThreadGivesWay()
{
#ifdef Q_OS_LINUX
    const auto niceness = [] { return getpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid))); };
    const int usual = niceness();
    int given = usual;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        core::giveWay();
        given = niceness();
    }));
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY2(given >= 5, qPrintable(QString::number(given)));
    QCOMPARE(niceness(), usual);
#else
    QSKIP("Linux only.");
#endif
}

void FileLockTest::oneHoldsIt()
{
    FileLock second(path());
    {
        FileLock first(path());
        QVERIFY(first.tryLock());
        QVERIFY(first.tryLock()); // Again is no other one.
        QVERIFY(first.isLocked());
        QVERIFY(!second.tryLock());
        QVERIFY(second.isTaken() && !second.isLocked());
    }
    QVERIFY(second.tryLock());
    QVERIFY(!second.isTaken());
}

void FileLockTest::whatCannotBeMadeIsTakenByNobody()
{
    FileLock lock(m_dir->filePath(u"nowhere/some.lock"_s));
    QVERIFY(!lock.tryLock());
    QVERIFY(!lock.isTaken());
}

void FileLockTest::noLinkIsFollowed()
{
    QFile other(m_dir->filePath(u"other"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    if (!other.link(path())) {
        QSKIP("The file system has no links.");
    }
    FileLock lock(path());
    QVERIFY(!lock.tryLock());
    QVERIFY(!lock.isTaken());
}

void FileLockTest::whoIsKilledLetsGo()
{
#ifdef Q_OS_UNIX
    int ready[2];
    QCOMPARE(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
        FileLock held(path());
        const char word = held.tryLock() ? 'y' : 'n';
        (void)!write(ready[1], &word, 1);
        pause();
        _exit(0);
    }
    char word = 0;
    QCOMPARE(read(ready[0], &word, 1), ssize_t(1));
    QCOMPARE(word, 'y');
    FileLock lock(path());
    QVERIFY(!lock.tryLock());
    QVERIFY(lock.isTaken());
    QCOMPARE(kill(child, SIGKILL), 0);
    QCOMPARE(waitpid(child, nullptr, 0), child);
    QVERIFY(lock.tryLock());
    close(ready[0]);
    close(ready[1]);
#else
    QSKIP("Processes are forked where there is fork().");
#endif
}

QTEST_GUILESS_MAIN(FileLockTest)
#include "tst_filelock.moc"
