// SPDX-License-Identifier: MIT
// Several customers at a time: baskets parked and picked up at one counter and at several, and the payments of the others.
#include "checkout/draft/deductions.h"
#include "flowbench.h"
#include "support/postgres.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

class TestShelf : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void parkedAndPickedUp();
    void whatIsInHandIsParkedFirst();
    void parkedBasketsOutliveTheProcess();
    void linesThatAreBeingFetchedAreKept();
    void removedCanBeBroughtBack();
    void nothingIsParkedOfNothing();
    void anotherCounterPicksItUp();
    void oneOfTwoCountersGetsIt();
    void ownBasketsAreThereWithoutTheBoard();
    void aSharedBasketNeedsTheBoard();
    void whoSignsOutSeesNoBaskets();
    void paymentsOfTheOtherCounter();

private:
    using Flow = std::unique_ptr<CheckoutFlow>;
    void openWithBoard();
    /// Another counter of the shop: a window with a data folder of its own.
    [[nodiscard]] Flow openOther(const QTemporaryDir &folder);
    static void signInTo(CheckoutFlow &flow, const tests::SandboxProcess &sandbox);
    void fill(const QString &name);
    [[nodiscard]] const QList<ParkedBasket> &baskets() const { return m_flow->shelf().state().baskets; }

    tests::PostgresServer m_server;
    int m_boards = 0;
};

void TestShelf::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    QVERIFY2(m_server.start(), qPrintable(m_server.why()));
}

void TestShelf::init()
{
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_shop.clear();
    open();
}

void TestShelf::cleanup()
{
    m_flow.reset();
    m_dir.reset();
}

void TestShelf::openWithBoard()
{
    const QString name = u"board%1"_s.arg(++m_boards);
    QVERIFY2(m_server.createDatabase(name), qPrintable(m_server.why()));
    m_shop = m_server.url(name);
    const auto run = [this](const QString &command) {
        QProcess cli;
        cli.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-cli"), { u"shop"_s, command, u"--shop"_s, m_shop, u"--data-dir"_s, m_dir->path() });
        return cli.waitForFinished(20'000) && cli.exitCode() == 0;
    };
    QVERIFY(run(u"init"_s));
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->shelf().state().isShared, 5000);
}

TestShelf::Flow TestShelf::openOther(const QTemporaryDir &folder)
{
    FlowOptions other = options();
    other.dataFolder = folder.path();
    auto flow = std::make_unique<CheckoutFlow>(other);
    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    project.storage = u"orders"_s;
    flow->project().connectTo(project);
    return flow;
}

void TestShelf::signInTo(CheckoutFlow &flow, const tests::SandboxProcess &sandbox)
{
    QTRY_VERIFY(!flow.signIn().state().providers.isEmpty());
    flow.signIn().signIn(sandbox.login(), core::Secret(sandbox.password().toUtf8()), false);
    QTRY_VERIFY(flow.draft().state().details.isReady && !flow.draft().state().details.isLoading);
}

void TestShelf::fill(const QString &name)
{
    m_flow->draft().form().setAnswer(u"name"_s, name, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().setQuantity(product(3), 1);
}

void TestShelf::parkedAndPickedUp()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->draft().deductions().applyCoupon();
    QSignalSpy parked(m_flow.get(), &CheckoutFlow::parked);
    m_flow->park({});
    QCOMPARE(parked.count(), 1);
    QCOMPARE(parked.first().first().toString(), u"Çağrı Işık"_s); // By the customer, where nobody says otherwise.
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    QVERIFY(m_flow->draft().isBlank());
    QCOMPARE(baskets().size(), 1);
    QCOMPARE(baskets().first().products, 2);
    m_flow->openShelf();
    QCOMPARE(m_flow->route().page, Route::Page::Shelf);
    m_flow->shelf().takeUp(baskets().first().id);
    QCOMPARE(m_flow->route().page, Route::Page::Products);
    QVERIFY(baskets().isEmpty());
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.lines.first().quantity, 2);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
    QCOMPARE(draft().cart.couponCode, u"WELCOME10"_s);
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
}

void TestShelf::whatIsInHandIsParkedFirst()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 1);
    m_flow->park(u"Ayşe"_s);
    fill(u"Berk"_s);
    m_flow->openShelf();
    m_flow->shelf().takeUp(baskets().first().id);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
    QCOMPARE(baskets().size(), 1);
    QCOMPARE(baskets().first().title, u"Berk"_s);
    QCOMPARE(baskets().first().products, 3);
}

void TestShelf::parkedBasketsOutliveTheProcess()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 1);
    m_flow->park(u"A"_s);
    fill(u"In hand"_s);
    m_flow.reset();
    open();
    signIn();
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"In hand"_s);
    QCOMPARE(baskets().size(), 1);
    QCOMPARE(baskets().first().title, u"A"_s);
}

// The process ends while the products of a basket are still being fetched: its lines are there all the same.
void TestShelf::linesThatAreBeingFetchedAreKept()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 3);
    m_flow->park(u"A"_s);
    m_sandbox.fault(u"GET"_s, u"/api/content/products/ids"_s, u"hang"_s);
    m_flow->openShelf();
    m_flow->shelf().takeUp(baskets().first().id);
    QVERIFY(draft().cart.lines.isEmpty());
    m_flow.reset();
    m_sandbox.reset();
    open();
    signIn();
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.lines.first().quantity, 3);
}

void TestShelf::removedCanBeBroughtBack()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 1);
    m_flow->park(u"A"_s);
    m_flow->shelf().remove(baskets().first().id);
    QVERIFY(baskets().isEmpty());
    QCOMPARE(m_flow->shelf().state().removed, u"A"_s);
    m_flow->shelf().undoRemove();
    QCOMPARE(baskets().size(), 1);
    QVERIFY(m_flow->shelf().state().removed.isEmpty());
}

void TestShelf::nothingIsParkedOfNothing()
{
    signIn();
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    QVERIFY(!m_flow->canPark());
    m_flow->park(u"A"_s);
    QVERIFY(baskets().isEmpty());
    QCOMPARE(m_flow->shelf().freeNumber(), u"1"_s);
}

void TestShelf::anotherCounterPicksItUp()
{
    openWithBoard();
    const QTemporaryDir folder;
    const Flow other = openOther(folder);
    signInTo(*other, m_sandbox);
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->park(u"Masa 4"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!baskets().isEmpty() && baskets().first().needsBoard, 5000);
    other->openShelf();
    QTRY_COMPARE_WITH_TIMEOUT(other->shelf().state().baskets.size(), 1, 5000);
    QVERIFY(other->shelf().state().baskets.first().isElsewhere);
    other->shelf().takeUp(other->shelf().state().baskets.first().id);
    QTRY_COMPARE_WITH_TIMEOUT(other->route().page, Route::Page::Products, 5000);
    QTRY_COMPARE(other->draft().state().cart.lines.size(), 1);
    QCOMPARE(other->draft().state().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
    m_flow->shelf().refresh();
    QTRY_VERIFY(baskets().isEmpty());
    // It was dropped from the board when it was on the other counter's disk.
    QVERIFY(m_server.sql(u"board%1"_s.arg(m_boards), u"SELECT count(*) FROM vezne.held WHERE content IS NULL"_s));
    QTRY_COMPARE(m_server.said(), u"1"_s);
}

void TestShelf::oneOfTwoCountersGetsIt()
{
    openWithBoard();
    const QTemporaryDir folder;
    const Flow other = openOther(folder);
    signInTo(*other, m_sandbox);
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->park(u"Masa 4"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!baskets().isEmpty() && baskets().first().needsBoard, 5000);
    other->openShelf();
    QTRY_COMPARE_WITH_TIMEOUT(other->shelf().state().baskets.size(), 1, 5000);
    m_flow->openShelf();
    QSignalSpy missedHere(&m_flow->shelf(), &DraftShelf::missed);
    QSignalSpy missedThere(&other->shelf(), &DraftShelf::missed);
    const QUuid id = baskets().first().id;
    m_flow->shelf().takeUp(id);
    other->shelf().takeUp(id);
    const auto isInHand = [](CheckoutFlow &flow) { return flow.draft().state().cart.lines.size() == 1; };
    QTRY_COMPARE_WITH_TIMEOUT(int(isInHand(*m_flow)) + int(isInHand(*other)), 1, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(missedHere.count() + missedThere.count(), 1, 5000);
    QTest::qWait(200);
    QCOMPARE(int(isInHand(*m_flow)) + int(isInHand(*other)), 1);
}

// The board is away from the start: what is parked here is picked up here, and shared when the board is back.
void TestShelf::ownBasketsAreThereWithoutTheBoard()
{
    openWithBoard();
    m_server.kill(SIGKILL);
    toProducts();
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->shop().fault(), 5000);
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->park(u"A"_s);
    QTRY_COMPARE(baskets().size(), 1);
    QVERIFY(!baskets().first().needsBoard);
    QTRY_VERIFY(m_flow->shelf().state().fault);
    m_flow->openShelf();
    m_flow->shelf().takeUp(baskets().first().id);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    m_flow->park(u"B"_s);
    QVERIFY2(m_server.begin(), qPrintable(m_server.why()));
    QTRY_VERIFY_WITH_TIMEOUT(!baskets().isEmpty() && baskets().first().needsBoard, 40'000);
    QVERIFY(!m_flow->shelf().state().fault);
}

// It is on the board, and the board dies: nobody can tell whether another counter has it, so it stays, is said, and comes back.
void TestShelf::aSharedBasketNeedsTheBoard()
{
    openWithBoard();
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->park(u"A"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!baskets().isEmpty() && baskets().first().needsBoard, 5000);
    m_server.kill(SIGKILL);
    m_flow->openShelf();
    QSignalSpy missed(&m_flow->shelf(), &DraftShelf::missed);
    m_flow->shelf().takeUp(baskets().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(missed.count(), 1, 5000);
    QVERIFY(m_flow->draft().isBlank());
    QVERIFY2(m_server.begin(), qPrintable(m_server.why()));
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->shelf().state().fault && baskets().size() == 1, 40'000);
    m_flow->shelf().takeUp(baskets().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(draft().cart.lines.size(), 1, 5000);
}

// Somebody signs out while the board is being asked: nothing is shown, and nothing is kept for nobody.
void TestShelf::whoSignsOutSeesNoBaskets()
{
    openWithBoard();
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->park(u"A"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!baskets().isEmpty() && baskets().first().needsBoard, 5000);
    m_flow->openShelf();
    m_flow->shelf().takeUp(baskets().first().id);
    m_flow->signIn().signOut();
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    QTest::qWait(300);
    QVERIFY(baskets().isEmpty());
    signIn();
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    QTRY_COMPARE_WITH_TIMEOUT(baskets().size(), 1, 5000);
    m_flow->openShelf();
    m_flow->shelf().takeUp(baskets().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(draft().cart.lines.size(), 1, 5000);
}

void TestShelf::paymentsOfTheOtherCounter()
{
    openWithBoard();
    const QTemporaryDir folder;
    const Flow other = openOther(folder);
    signInTo(*other, m_sandbox);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    other->shop().setPaymentsWatched(true);
    const auto seenThere = [&other] { return other->shop().payments().isEmpty() ? PaymentState() : other->shop().payments().first(); };
    QTRY_COMPARE_WITH_TIMEOUT(seenThere().phase, PaymentPhase::Waiting, 10'000);
    QCOMPARE(seenThere().orderId, payment().orderId);
    QCOMPARE(seenThere().customer, u"Çağrı Işık"_s);
    QCOMPARE(seenThere().amount, payment().amount);
    QCOMPARE(seenThere().link, payment().link);
    QVERIFY(!seenThere().accountTitle.isEmpty() && seenThere().accountTitle != "card"_L1);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    QTRY_COMPARE_WITH_TIMEOUT(seenThere().phase, PaymentPhase::Paid, 10'000);
    QVERIFY(seenThere().isOver);
}

QTEST_GUILESS_MAIN(TestShelf)
#include "tst_shelf.moc"
