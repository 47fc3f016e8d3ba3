// SPDX-License-Identifier: MIT
#include "store/boardlink.h"
#include "store/drafttext.h"
#include "support/postgres.h"

#include <QTest>
#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace store;
using Kind = core::BoardFault::Kind;

/// What the counters of a shop share beside their claims, on a real PostgreSQL: parked baskets, each picked up by exactly one, and the
/// payments that any counter can be asked about.
class TestBoardShelf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.why())); }
    void init();
    void aBasketComesBackWhole();
    void oneCounterGetsIt();
    void twentyReachForOne();
    void whoTookItCanTakeItAgain();
    void whatWasTakenDoesNotComeBack();
    void oneBadBasketIsOneFault();
    void otherProjectsSeeNothing();
    void whatCannotBeReadIsNotGiven_data();
    void whatCannotBeReadIsNotGiven();
    void anOlderBoardHasNoShelf();
    void oldBasketsGo();
    void paymentsOfTheOthersAreSeen();
    void paymentsAreBroughtUp();

private:
    [[nodiscard]] BoardAddress address() const { return *BoardAddress::parse(m_server.url(m_database)); }
    static Draft basket(const QString &title);
    static ShopPayment payment(qint64 order, AttemptState state);

    static inline const QString m_project = u"https://shop.test"_s;
    tests::PostgresServer m_server;
    QString m_database;
    int m_count = 0;
};

void TestBoardShelf::init()
{
    m_database = u"shelf%1"_s.arg(++m_count);
    QVERIFY2(m_server.createDatabase(m_database), qPrintable(m_server.why()));
    Board board(address(), {});
    QVERIFY(board.init());
}

Draft TestBoardShelf::basket(const QString &title)
{
    Draft draft;
    draft.id = QUuid::createUuid();
    draft.title = title;
    draft.storage = u"orders"_s;
    draft.account = u"card"_s;
    draft.answers = { { u"name"_s, u"Çağrı \"Işık\" \u20BA\n<b>"_s, u"tr_TR"_s }, { u"date"_s, u"31.2.2027"_s, u"en_US"_s } };
    draft.lines = { { 14, 2, u"Çay 1 kg"_s }, { 9007199254740991, 1, {} } };
    draft.couponCode = u"WELCOME10"_s;
    draft.couponText = u" welcome"_s;
    draft.useBonus = true;
    return draft;
}

ShopPayment TestBoardShelf::payment(qint64 order, AttemptState state)
{
    ShopPayment made;
    made.attempt = QUuid::createUuid();
    made.project = m_project;
    made.orderId = order;
    made.state = state;
    made.customer = u"Ayşe Öztürk"_s;
    made.account = u"card"_s;
    made.due = core::Money{ 123450, u"TRY"_s };
    made.link = u"https://pay.example/1"_s;
    return made;
}

// What is typed is there to the letter, what cannot be read too.
void TestBoardShelf::aBasketComesBackWhole()
{
    Board a(address(), u"a"_s);
    Board b(address(), u"b"_s);
    const Draft parked = basket(u"Masa 4 – Ayşe"_s);
    QVERIFY(BoardShelf(a).put(m_project, parked));
    const auto seen = BoardShelf(b).list(m_project);
    QVERIFY(seen);
    QCOMPARE(seen->size(), 1);
    QCOMPARE(seen->first().title, parked.title);
    QCOMPARE(seen->first().products, 3);
    QCOMPARE(seen->first().counter, u"a"_s);
    QVERIFY(qAbs(seen->first().since.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    const auto taken = BoardShelf(b).take(m_project, parked.id);
    QVERIFY(taken && *taken);
    const Draft &back = **taken;
    QCOMPARE(back.title, parked.title);
    QCOMPARE(back.storage, parked.storage);
    QCOMPARE(back.account, parked.account);
    QCOMPARE(back.answers, parked.answers);
    QCOMPARE(back.lines, parked.lines);
    QCOMPARE(back.couponCode, parked.couponCode);
    QCOMPARE(back.couponText, parked.couponText);
    QCOMPARE(back.useBonus, true);
}

void TestBoardShelf::oneCounterGetsIt()
{
    Board a(address(), u"a"_s);
    Board b(address(), u"b"_s);
    const Draft parked = basket(u"1"_s);
    QVERIFY(BoardShelf(a).put(m_project, parked));
    QVERIFY(BoardShelf(a).take(m_project, parked.id)->has_value());
    QVERIFY(!BoardShelf(b).take(m_project, parked.id)->has_value());
    QVERIFY(BoardShelf(b).list(m_project)->isEmpty());
    QVERIFY(BoardShelf(b).drop(parked.id)); // Somebody else's: nothing happens to it.
    QVERIFY(BoardShelf(a).take(m_project, parked.id)->has_value());
}

void TestBoardShelf::twentyReachForOne()
{
    const Draft parked = basket(u"1"_s);
    {
        Board board(address(), u"a"_s);
        QVERIFY(BoardShelf(board).put(m_project, parked));
    }
    std::atomic<int> got{ 0 };
    std::atomic<int> failed{ 0 };
    std::vector<std::thread> counters;
    for (int i = 0; i < 20; ++i) {
        counters.emplace_back([this, i, &parked, &got, &failed] {
            Board board(address(), QString::number(i));
            const auto taken = BoardShelf(board).take(m_project, parked.id);
            failed += taken ? 0 : 1;
            got += taken && *taken ? 1 : 0;
        });
    }
    for (std::thread &counter : counters) {
        counter.join();
    }
    QCOMPARE(failed, 0);
    QCOMPARE(got, 1);
}

// The answer was lost: it is still this counter's, until the counter has it on its disk.
void TestBoardShelf::whoTookItCanTakeItAgain()
{
    Board a(address(), u"a"_s);
    const Draft parked = basket(u"1"_s);
    QVERIFY(BoardShelf(a).put(m_project, parked));
    QVERIFY(BoardShelf(a).take(m_project, parked.id)->has_value());
    QCOMPARE(BoardShelf(a).list(m_project)->size(), 1);
    QVERIFY(BoardShelf(a).take(m_project, parked.id)->has_value());
    QVERIFY(BoardShelf(a).drop(parked.id));
    QVERIFY(BoardShelf(a).list(m_project)->isEmpty());
    QVERIFY(!BoardShelf(a).take(m_project, parked.id)->has_value());
}

// A counter whose first put had no known end puts it there again, after another one has sold it.
void TestBoardShelf::whatWasTakenDoesNotComeBack()
{
    Board a(address(), u"a"_s);
    Board b(address(), u"b"_s);
    const Draft parked = basket(u"1"_s);
    QVERIFY(BoardShelf(a).put(m_project, parked));
    QVERIFY(BoardShelf(b).take(m_project, parked.id)->has_value());
    QVERIFY(BoardShelf(b).drop(parked.id));
    QVERIFY(BoardShelf(a).put(m_project, parked));
    QVERIFY(BoardShelf(a).list(m_project)->isEmpty());
    QVERIFY(!BoardShelf(a).take(m_project, parked.id)->has_value());
    QVERIFY(m_server.sql(m_database, u"SELECT count(*) FROM vezne.held WHERE content IS NULL AND title = ''"_s));
    QCOMPARE(m_server.said(), u"1"_s); // Nothing personal is left in it.
}

// "Picked up at another counter" would not be true of it, and it takes no other basket down.
void TestBoardShelf::oneBadBasketIsOneFault()
{
    Board a(address(), u"a"_s);
    const Draft bad = basket(u"1"_s);
    const Draft good = basket(u"2"_s);
    QVERIFY(BoardShelf(a).put(m_project, bad));
    QVERIFY(BoardShelf(a).put(m_project, good));
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.held SET content = '{torn' WHERE title = '1'"_s));
    QCOMPARE(BoardShelf(a).list(m_project)->size(), 2);
    const auto taken = BoardShelf(a).take(m_project, bad.id);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Kind::Broken);
    QVERIFY(BoardShelf(a).take(m_project, good.id)->has_value());
}

void TestBoardShelf::otherProjectsSeeNothing()
{
    Board a(address(), u"a"_s);
    const Draft parked = basket(u"1"_s);
    QVERIFY(BoardShelf(a).put(m_project, parked));
    QVERIFY(BoardShelf(a).list(u"https://other.test"_s)->isEmpty());
    QVERIFY(!BoardShelf(a).take(u"https://other.test"_s, parked.id)->has_value());
}

void TestBoardShelf::whatCannotBeReadIsNotGiven_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("torn") << QByteArray(R"({"lines":[{"product":1)");
    QTest::newRow("no lines") << QByteArray(R"({"answers":[]})");
    QTest::newRow("half a piece") << QByteArray(R"({"answers":[],"lines":[{"product":1,"quantity":0.5}]})");
    QTest::newRow("less than none") << QByteArray(R"({"answers":[],"lines":[{"product":1,"quantity":-2}]})");
    QTest::newRow("no product") << QByteArray(R"({"answers":[],"lines":[{"product":"1","quantity":2}]})");
    QTest::newRow("too large an id") << QByteArray(R"({"answers":[],"lines":[{"product":1e300,"quantity":2}]})");
}

void TestBoardShelf::whatCannotBeReadIsNotGiven()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decodeDraft(json));
}

// Claims work with a board of the version before; what it does not have is a fault with a way on.
void TestBoardShelf::anOlderBoardHasNoShelf()
{
    QVERIFY(m_server.sql(m_database, u"DROP TABLE vezne.held; DROP TABLE vezne.payments; UPDATE vezne.board SET version = 1"_s));
    Board board(address(), u"a"_s);
    QVERIFY(board.open());
    QCOMPARE(BoardShelf(board).list(m_project).error().kind, Kind::Older);
    QCOMPARE(BoardShelf(board).put(m_project, basket(u"1"_s)).error().kind, Kind::Older);
    Attempt attempt;
    attempt.id = QUuid::createUuid();
    attempt.project = m_project;
    attempt.user = u"clerk"_s;
    QVERIFY(board.note(attempt).value_or(false));
    {
        Board owner(address(), {});
        QVERIFY(owner.init());
    }
    QVERIFY(BoardShelf(board).list(m_project)); // The counter that was there before notices.
    QCOMPARE(board.status()->schema, 2);
    QCOMPARE(board.status()->attempts, 1); // What stood on it stands.
}

void TestBoardShelf::oldBasketsGo()
{
    {
        Board board(address(), u"a"_s);
        QVERIFY(BoardShelf(board).put(m_project, basket(u"old"_s)));
        QVERIFY(BoardPayments(board).note(payment(1, AttemptState::SessionOpen)));
    }
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.held SET since = now() - interval '31 days'"_s));
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.payments SET since = now() - interval '31 days'"_s));
    Board board(address(), u"b"_s);
    QVERIFY(BoardShelf(board).list(m_project)->isEmpty());
    QVERIFY(BoardPayments(board).elsewhere(m_project)->isEmpty());
}

void TestBoardShelf::paymentsOfTheOthersAreSeen()
{
    Board a(address(), u"a"_s);
    Board b(address(), u"b"_s);
    ShopPayment open = payment(42, AttemptState::SessionOpen);
    QVERIFY(BoardPayments(a).note(open));
    QVERIFY(BoardPayments(a).elsewhere(m_project)->isEmpty()); // One's own are known anyway.
    auto seen = BoardPayments(b).elsewhere(m_project);
    QVERIFY(seen);
    QCOMPARE(seen->size(), 1);
    ShopPayment expected = open;
    expected.counter = u"a"_s;
    expected.since = seen->first().since;
    QCOMPARE(seen->first(), expected);
    open.state = AttemptState::Paid;
    open.link.clear();
    open.due.reset();
    QVERIFY(BoardPayments(a).note(open));
    seen = BoardPayments(b).elsewhere(m_project);
    QCOMPARE(seen->first().state, AttemptState::Paid);
    QVERIFY(!seen->first().due && seen->first().link.isEmpty());
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.payments SET since = now() - interval '13 hours'"_s));
    QVERIFY(BoardPayments(b).elsewhere(m_project)->isEmpty());
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.payments SET state = 'SessionOpen'"_s));
    QCOMPARE(BoardPayments(b).elsewhere(m_project)->size(), 1); // What is open is shown however old.
}

// kill -9 of the postmaster: what was noted meanwhile is there afterwards, in its last state.
void TestBoardShelf::paymentsAreBroughtUp()
{
    BoardLink link(address(), u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link.isUp(), 5000);
    m_server.kill(SIGKILL);
    ShopPayment sold = payment(7, AttemptState::SessionOpen);
    link.notePayment(sold);
    QTRY_VERIFY_WITH_TIMEOUT(link.fault().has_value(), 5000);
    sold.state = AttemptState::Paid;
    link.notePayment(sold);
    QVERIFY2(m_server.begin(), qPrintable(m_server.why()));
    const auto isThere = [this] {
        return m_server.sql(m_database, u"SELECT state FROM vezne.payments WHERE order_id = 7"_s) && m_server.said() == "Paid"_L1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 40'000);
}

QTEST_GUILESS_MAIN(TestBoardShelf)
#include "tst_boardshelf.moc"
