// SPDX-License-Identifier: MIT
// Item 13 of docs/threat-model.md: what the memory of the process still holds of a sign-in that is over. Built with what the window's
// program has of it (app/wipedmemory.cpp).
#include "checkout/orders/orderdetail.h"
#include "flowbench.h"
#include "memorysearch.h"
#include "session/connection.h"

using namespace Qt::Literals::StringLiterals;

using tests::countInMemory;
using tests::Disguised;

class MemoryTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void init()
    {
        m_sandbox.reset();
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_flow.reset(); }
    void security13SignedOutIsGone();
    void security13LockedIsGone();
    void security13NothingBringsItBack();
    void security15WhatUnlocksIsGone();

private:
    int refreshes();
};

void MemoryTest::security13SignedOutIsGone()
{
    open();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const Disguised token(m_flow->project().connection()->gate.tokens().accessToken.reveal());
    const Disguised refresh(m_flow->project().connection()->gate.tokens().refreshToken.reveal());
    QVERIFY(token.size() > 20);
    QVERIFY(countInMemory(token) > 0);
    m_flow->signIn().signOut();
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
    QTest::qWait(500);
    QCOMPARE(countInMemory(token), 0);
    QCOMPARE(countInMemory(refresh), 0);
}

void MemoryTest::security13LockedIsGone()
{
    open();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_sandbox.pay(payment().orderId, QStringLiteral("expired"));
    QTRY_COMPARE(phase(), PaymentPhase::Expired); // At rest and not over: the store's events are listened to.
    QTest::qWait(500);
    const Disguised token(m_flow->project().connection()->gate.tokens().accessToken.reveal());
    m_flow->lock().lock();
    QVERIFY(m_flow->lock().state().isLocked);
    QTest::qWait(500);
    QCOMPARE(countInMemory(token), 0);
}

int MemoryTest::refreshes()
{
    const QJsonArray all = m_sandbox.requests();
    return int(std::count_if(
        all.begin(), all.end(), [](const QJsonValue &request) { return request["path"_L1].toString().endsWith("/refresh"_L1); }));
}

// A payment that has ended unpaid is at rest, and may be paid late: the store tells of it, and nobody looks before somebody is back.
void MemoryTest::security13NothingBringsItBack()
{
    open();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_flow->lock().setPin(core::Secret("4711"));
    QTRY_VERIFY(m_flow->lock().state().hasPin());
    const qint64 order = payment().orderId;
    m_sandbox.pay(order, u"expired"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Expired);
    QTest::qWait(500); // The line to the store's events is there, and what was told of before is looked at.
    const auto hasToken = [this] { return !m_flow->project().connection()->gate.accessToken().isEmpty(); };
    QVERIFY(hasToken());
    m_flow->lock().lock();
    QVERIFY(m_flow->lock().state().isLocked && !hasToken());
    const int before = refreshes();
    m_sandbox.pay(order, u"completed"_s);
    QTest::qWait(600);
    QVERIFY(!hasToken());
    QCOMPARE(refreshes(), before);
    m_flow->order().open(u"orders"_s, order, std::nullopt); // Whatever asks for one gets it for its call.
    QTRY_VERIFY(refreshes() > before);
    QTRY_VERIFY(!m_flow->order().state().isReading);
    QVERIFY(m_flow->lock().state().isLocked);
    QTRY_VERIFY(!hasToken());
    m_flow->lock().tryPin(core::Secret("4711"));
    QTRY_VERIFY(!m_flow->lock().state().isLocked && hasToken());
    QTRY_VERIFY(m_flow->attempts().open().isEmpty()); // And what was told meanwhile is known then, unasked.
}

// The attempt that the lock made of it lived on, and with it the password.
void MemoryTest::security15WhatUnlocksIsGone()
{
    open();
    const Disguised password(m_sandbox.password().toUtf8());
    const int known = countInMemory(password); // The sandbox's own line, as this program has read it.
    signIn();
    const auto unlock = [this](int change) {
        m_flow->lock().lock();
        QVERIFY(m_flow->lock().state().isLocked);
        QByteArray typed = m_sandbox.password().toUtf8();
        typed[0] = char(typed[0] + change);
        m_flow->lock().tryPassword(core::Secret(typed));
        QTRY_VERIFY(!m_flow->lock().state().isChecking);
        QCOMPARE(m_flow->lock().state().isLocked, change != 0);
    };
    unlock(1);
    unlock(0);
    QTest::qWait(500);
    QCOMPARE(countInMemory(password), known);
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
