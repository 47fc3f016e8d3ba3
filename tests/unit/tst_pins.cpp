// SPDX-License-Identifier: MIT
// PINs: what is kept of them, and how often a wrong one can be tried.
#include "checkout/lock/lockcontroller.h"
#include "session/pinhash.h"
#include "session/secretstore.h"
#include "session/settings.h"
#include "support/shortmemory.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using checkout::PinBook;
using core::Secret;

class PinsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSaltedAndSlow();
    void whatIsAPin();
    void theRightOneIsRight();
    void wrongOnesWaitEverLonger();
    void aRestartGivesNoTriesBack();
    void aClockPutBackShortensNothing();
    void oneThatCannotBeHashedIsNone();
    void oneThatCannotBeLookedAtIsNoTry();
    void aComputerWithoutMemoryIsNotTheClerksMistake();
    void aRemovedOneIsGone();
    void aMissingKeychainIsFoundAtOnce();

private:
    [[nodiscard]] checkout::WallClock clock()
    {
        return [this] { return m_now; };
    }
    /// Nothing: it could not be tried.
    std::optional<bool> tried(PinBook &book, const QByteArray &pin)
    {
        QSignalSpy answers(&book, &PinBook::checked);
        if (!book.check(m_name, Secret(pin)) || !answers.wait(10'000)) {
            return std::nullopt;
        }
        return answers.first().at(1).toBool();
    }
    void keep(PinBook &book, const QByteArray &pin)
    {
        QSignalSpy changes(&book, &PinBook::changed);
        book.set(m_name, Secret(pin));
        QVERIFY(changes.wait(10'000));
    }
    void load(PinBook &book)
    {
        QSignalSpy changes(&book, &PinBook::changed);
        book.load(m_name);
        QVERIFY(changes.wait(10'000));
    }

    QString m_name = u"pin:ayse|shop"_s;
    QDateTime m_now = QDateTime(QDate(2026, 11, 28), QTime(9, 0), Qt::UTC);
};

void PinsTest::isSaltedAndSlow()
{
    const Secret first = session::hashPin(Secret("4711"));
    const Secret second = session::hashPin(Secret("4711"));
    QVERIFY(first.reveal().startsWith("$y$")); // The method, its cost and the salt stand in it.
    QVERIFY(!(first == second));
    QVERIFY(!first.reveal().contains("4711"));
    QCOMPARE(session::isPinOf(Secret("4711"), first), std::optional(true));
    QCOMPARE(session::isPinOf(Secret("4711"), second), std::optional(true));
    QCOMPARE(session::isPinOf(Secret("4712"), first), std::optional(false));
    QVERIFY(!session::isPinOf(Secret("4711"), Secret("nonsense")).value_or(false));
    QVERIFY(!session::isPinOf(Secret(), Secret()).value_or(false));
    QElapsedTimer time;
    time.start();
    (void)session::isPinOf(Secret("4711"), first);
    QVERIFY2(time.elapsed() >= 15,
        "as fast as guessing would like it"); // 81 ms where it was measured; a machine may be faster, not by that much.
}

void PinsTest::whatIsAPin()
{
    for (const QString &good : { u"0000"_s, u"12345678"_s, u"471100"_s }) {
        QVERIFY2(PinBook::isPin(good), qPrintable(good));
    }
    for (const QString &bad : { u""_s, u"123"_s, u"123456789"_s, u"12a4"_s, u"12 4"_s, u"١٢٣٤"_s, u"-123"_s }) {
        QVERIFY2(!PinBook::isPin(bad), qPrintable(bad));
    }
}

void PinsTest::theRightOneIsRight()
{
    session::SecretStore secrets(false);
    PinBook book(secrets, clock());
    QVERIFY(!book.has(m_name));
    QVERIFY(!book.check(m_name, Secret("4711")));
    keep(book, "4711");
    QVERIFY(book.has(m_name));
    QCOMPARE(tried(book, "4711"), std::optional(true));
    QCOMPARE(tried(book, "4712"), std::optional(false));
    keep(book, "0815");
    QCOMPARE(tried(book, "4711"), std::optional(false));
    QCOMPARE(tried(book, "0815"), std::optional(true));
}

void PinsTest::wrongOnesWaitEverLonger()
{
    session::SecretStore secrets(false);
    PinBook book(secrets, clock());
    keep(book, "4711");
    for (int i = 0; i < PinBook::freeTries - 1; ++i) {
        QCOMPARE(tried(book, "0000"), std::optional(false));
        QCOMPARE(book.wait(m_name), 0s);
    }
    for (const auto expected : { 10s, 30s, 60s, 300s, 900s, 900s }) {
        QCOMPARE(tried(book, "0000"), std::optional(false));
        QCOMPARE(book.wait(m_name), expected);
        QCOMPARE(tried(book, "4711"), std::nullopt); // Not even the right one.
        m_now = m_now.addSecs(expected.count() - 1);
        QCOMPARE(book.wait(m_name), 1s);
        QCOMPARE(tried(book, "4711"), std::nullopt);
        m_now = m_now.addSecs(1);
    }
    QCOMPARE(tried(book, "4711"), std::optional(true));
    QCOMPARE(tried(book, "0000"), std::optional(false)); // Counted from the start again.
    QCOMPARE(book.wait(m_name), 0s);
}

void PinsTest::aRestartGivesNoTriesBack()
{
    session::SecretStore secrets(false);
    {
        PinBook book(secrets, clock());
        keep(book, "4711");
        QCOMPARE(tried(book, "0000"), std::optional(false));
        QCOMPARE(tried(book, "0000"), std::optional(false));
        QVERIFY(book.check(m_name, Secret("0000"))); // Killed before the answer.
    }
    PinBook next(secrets, clock());
    load(next);
    QVERIFY(next.has(m_name));
    QCOMPARE(next.wait(m_name), 10s);
    QCOMPARE(tried(next, "4711"), std::nullopt);
    m_now = m_now.addSecs(10);
    QCOMPARE(tried(next, "4711"), std::optional(true));
}

void PinsTest::aClockPutBackShortensNothing()
{
    session::SecretStore secrets(false);
    PinBook book(secrets, clock());
    keep(book, "4711");
    for (int i = 0; i < PinBook::freeTries; ++i) {
        QCOMPARE(tried(book, "0000"), std::optional(false));
    }
    m_now = m_now.addDays(-1);
    QCOMPARE(book.wait(m_name), 10s);
}

// Whoever offers to keep something knows before anything has been read or written.
void PinsTest::aMissingKeychainIsFoundAtOnce()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    session::SecretStore secrets(true);
    QSignalSpy changed(&secrets, &session::SecretStore::persistenceChanged);
    QVERIFY(secrets.isPersistent());
    secrets.probe();
    QTRY_VERIFY(!secrets.isPersistent());
    QCOMPARE(changed.size(), 1);
    secrets.probe();
    session::SecretStore memory(false);
    memory.probe();
    QTest::qWait(20);
    QCOMPARE(changed.size(), 1);
}

// As it is where memory is short; the C library takes nothing as long as this.
void PinsTest::oneThatCannotBeHashedIsNone()
{
    session::SecretStore secrets(false);
    PinBook book(secrets, clock());
    QSignalSpy changes(&book, &PinBook::changed);
    QSignalSpy sets(&book, &PinBook::wasSet);
    const Secret unhashable(QByteArray(600, '1'));
    book.set(m_name, unhashable);
    QVERIFY(sets.wait(10'000));
    QCOMPARE(sets.takeFirst(), (QVariantList{ m_name, false }));
    QVERIFY(changes.isEmpty() && !book.has(m_name));
    keep(book, "4711");
    QCOMPARE(sets.takeFirst(), (QVariantList{ m_name, true }));
    book.set(m_name, unhashable);
    QVERIFY(sets.wait(10'000));
    QCOMPARE(sets.takeFirst(), (QVariantList{ m_name, false }));
    QCOMPARE(tried(book, "4711"), std::optional(true)); // The old one still counts.
}

// Nobody has learned anything: neither right nor wrong, and as many tries as before are left, also after a restart.
void PinsTest::oneThatCannotBeLookedAtIsNoTry()
{
    session::SecretStore secrets(false);
    PinBook book(secrets, clock());
    keep(book, "4711");
    for (int i = 0; i < PinBook::freeTries - 1; ++i) {
        QCOMPARE(tried(book, "0000"), std::optional(false));
    }
    QSignalSpy answers(&book, &PinBook::checked);
    QSignalSpy unknown(&book, &PinBook::notChecked);
    for (int i = 0; i < PinBook::freeTries; ++i) {
        QVERIFY(book.check(m_name, Secret(QByteArray(600, '1'))));
        QVERIFY(unknown.wait(10'000));
    }
    QVERIFY(answers.isEmpty());
    QCOMPARE(book.wait(m_name), 0s);
    PinBook next(secrets, clock());
    load(next);
    QCOMPARE(next.wait(m_name), 0s);
    QCOMPARE(tried(next, "0000"), std::optional(false)); // The last free one.
    QVERIFY(next.wait(m_name) > 0s);
}

// What the lock makes of it: a first PIN that could not be set leaves no clerk behind, and one that cannot be checked is not wrong.
void PinsTest::aComputerWithoutMemoryIsNotTheClerksMistake()
{
    using Refusal = checkout::LockState::Refusal;
    const QTemporaryDir folder;
    session::Settings settings(folder.path());
    session::SecretStore secrets(false);
    checkout::FlowOptions options;
    options.now = clock();
    checkout::LockController lock(settings, secrets, options);
    lock.setScope(u"shop"_s, u"ayse"_s, true);
    QSignalSpy sets(&lock, &checkout::LockController::pinWasSet);
    {
        const tests::ShortMemory isShort(32); // MiB, of the 64 that the slow hash takes.
        lock.setPin(Secret("4711"));
        QTRY_COMPARE_WITH_TIMEOUT(sets.size(), 1, 10'000);
    }
    QVERIFY(settings.clerks(u"shop"_s).isEmpty());
    lock.setPin(Secret("4711"));
    QTRY_VERIFY_WITH_TIMEOUT(lock.state().hasPin(), 10'000);
    lock.lock();
    for (int i = 0; i < PinBook::freeTries; ++i) {
        const tests::ShortMemory isShort(32);
        lock.tryPin(Secret("4711"));
        QVERIFY(lock.state().isChecking);
        QTRY_VERIFY_WITH_TIMEOUT(!lock.state().isChecking, 10'000);
        QCOMPARE(lock.state().refusal, Refusal::NotChecked);
    }
    QCOMPARE(lock.state().wait, 0s);
    lock.tryPin(Secret("4711"));
    QTRY_VERIFY_WITH_TIMEOUT(!lock.state().isLocked, 10'000);
}

void PinsTest::aRemovedOneIsGone()
{
    session::SecretStore secrets(false);
    PinBook book(secrets, clock());
    keep(book, "4711");
    book.remove(m_name);
    QVERIFY(!book.has(m_name));
    PinBook next(secrets, clock());
    load(next);
    QVERIFY(!next.has(m_name));
}

QTEST_GUILESS_MAIN(PinsTest)
#include "tst_pins.moc"
