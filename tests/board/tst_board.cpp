// SPDX-License-Identifier: MIT
#include "store/boardlink.h"
#include "support/postgres.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace store;
using Kind = core::BoardFault::Kind;

/// The board on a real PostgreSQL: claims, twins, what is wrong with it, and what it costs a clerk when it is slow or away.
class TestBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void addresses_data();
    void addresses();
    void anOrderIsClaimedOnce();
    void twoProjectsShareABoard();
    void twinsAreSeenWhileTheyAreInTheAir();
    void whatIsMissingIsKnown();
    void whatIsWrongIsSaid();
    void aNewerBoardIsNotTouched();
    void oldRowsAreDropped();
    void theLinkBringsUpWhatItMissed();
    void aSlowBoardCostsLittle();
    void aLinkThatClosesLeavesNothingBehind();
    void whoWaitsIsToldThoughTheLinkGoes();

private:
    [[nodiscard]] QString url() const { return m_server.url(m_database); }
    [[nodiscard]] BoardAddress address() const { return *BoardAddress::parse(url()); }
    static Attempt attempt(AttemptState state, qint64 order = 0);

    tests::PostgresServer m_server;
    QString m_database;
    int m_count = 0;
};

Attempt TestBoard::attempt(AttemptState state, qint64 order)
{
    Attempt made;
    made.id = QUuid::createUuid();
    made.project = u"https://shop.test"_s;
    made.user = u"clerk"_s;
    made.storage = u"orders"_s;
    made.request = R"({"products":[{"productId":1}]})";
    made.state = state;
    made.orderId = order;
    return made;
}

void TestBoard::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.why()));
}

void TestBoard::init()
{
    m_database = u"shop%1"_s.arg(++m_count);
    QVERIFY2(m_server.createDatabase(m_database), qPrintable(m_server.why()));
    Board board(address(), {});
    QVERIFY(board.init());
}

void TestBoard::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("fault");
    QTest::newRow("host") << u"postgresql://till@db.shop.lan/vezne"_s << -1;
    QTest::newRow("port") << u"postgresql://till@10.0.0.5:5433/vezne"_s << -1;
    QTest::newRow("socket") << u"postgresql://till@localhost/vezne?host=/run/postgresql"_s << -1;
    QTest::newRow("another scheme") << u"https://till@db/vezne"_s << int(Kind::BadAddress);
    QTest::newRow("no database") << u"postgresql://till@db"_s << int(Kind::BadAddress);
    QTest::newRow("nobody") << u"postgresql://db/vezne"_s << int(Kind::BadAddress);
    QTest::newRow("words") << u"the board"_s << int(Kind::BadAddress);
    QTest::newRow("empty") << QString() << int(Kind::BadAddress);
    QTest::newRow("password and a blank") << u"postgresql://till:secret-canary@db host/vezne"_s << int(Kind::BadAddress);
    QTest::newRow("password, another scheme") << u"mysql://till:secret-canary@db/vezne"_s << int(Kind::BadAddress);
    QTest::newRow("password") << u"postgresql://till:secret-canary@db/vezne"_s << int(Kind::PasswordInAddress);
}

void TestBoard::addresses()
{
    QFETCH(QString, url);
    QFETCH(int, fault);
    const auto parsed = BoardAddress::parse(url);
    QCOMPARE(parsed ? -1 : int(parsed.error().kind), fault);
    QVERIFY(parsed || !parsed.error().detail.contains("canary"_L1));
}

void TestBoard::anOrderIsClaimedOnce()
{
    Board a(address(), u"a"_s);
    Board b(address(), u"b"_s);
    const Attempt first = attempt(AttemptState::Placed, 7);
    const Attempt second = attempt(AttemptState::Placed, 7);
    QCOMPARE(a.note(first).value_or(false), true);
    QCOMPARE(a.note(first).value_or(false), true); // Told twice is told once.
    QCOMPARE(b.note(second).value_or(true), false);
    QCOMPARE(b.note(attempt(AttemptState::Placed, 8)).value_or(false), true);
    const auto asked = b.ask(second, { 7, 8, 9 });
    QVERIFY(asked);
    QCOMPARE(asked->claimed, QSet<qint64>({ 7, 8 }));
    const auto status = a.status();
    QVERIFY(status);
    QCOMPARE(status->schema, 2);
    QCOMPARE(status->counters, 2);
    QCOMPARE(status->payments, 3);
    QCOMPARE(status->contested, 1);
}

void TestBoard::twoProjectsShareABoard()
{
    Board board(address(), u"a"_s);
    QVERIFY(board.note(attempt(AttemptState::Placed, 7)).value_or(false));
    Attempt elsewhere = attempt(AttemptState::Placed, 7);
    elsewhere.project = u"https://other.test"_s;
    QVERIFY(board.note(elsewhere).value_or(false));
    Attempt asking = attempt(AttemptState::Unknown);
    asking.project = u"https://third.test"_s;
    QVERIFY(board.ask(asking, { 7 })->claimed.isEmpty());
}

void TestBoard::twinsAreSeenWhileTheyAreInTheAir()
{
    Board a(address(), u"a"_s);
    Board b(address(), u"b"_s);
    Attempt out = attempt(AttemptState::Sent);
    QVERIFY(a.note(out));
    const Attempt asking = attempt(AttemptState::Unknown);
    QVERIFY(b.ask(asking, { 1 })->isTwinInTheAir);
    QVERIFY(!a.ask(out, { 1 })->isTwinInTheAir); // Nobody is his own twin.
    Attempt other = asking;
    other.request = "{}";
    QVERIFY(!b.ask(other, { 1 })->isTwinInTheAir);
    // Its counter died: by the board's own clock nothing of it can take effect any more.
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.attempts SET since = now() - interval '121 seconds'"_s));
    QVERIFY(!b.ask(asking, { 1 })->isTwinInTheAir);
    out.state = AttemptState::Unknown;
    QVERIFY(a.note(out));
    out.state = AttemptState::Sent; // Sent again: it is in the air anew.
    QVERIFY(a.note(out));
    QVERIFY(b.ask(asking, { 1 })->isTwinInTheAir);
}

void TestBoard::whatIsMissingIsKnown()
{
    Board board(address(), u"a"_s);
    Attempt known = attempt(AttemptState::Unknown);
    QVERIFY(board.note(known));
    const Attempt fresh = attempt(AttemptState::SessionOpen, 3);
    QCOMPARE(board.missing({ known, fresh })->size(), 1);
    known.state = AttemptState::Absent;
    QCOMPARE(board.missing({ known, fresh })->size(), 2);
}

void TestBoard::whatIsWrongIsSaid()
{
    const auto kindOf = [](const QString &at) {
        Board board(*BoardAddress::parse(at), u"a"_s);
        const auto opened = board.open();
        return opened ? -1 : int(opened.error().kind);
    };
    QVERIFY(m_server.createDatabase(m_database + u"_else"_s));
    QCOMPARE(kindOf(m_server.url(m_database + u"_else"_s)), int(Kind::NotABoard));
    QCOMPARE(kindOf(m_server.url(u"nowhere"_s)), int(Kind::NoDatabase));
    QCOMPARE(kindOf(m_server.url(m_database, u"stranger"_s)), int(Kind::WrongPassword));
    QCOMPARE(kindOf(u"postgresql://vezne@127.0.0.1:1/x"_s), int(Kind::Unreachable));
    QVERIFY(m_server.sql(m_database, u"CREATE ROLE %1_guest LOGIN"_s.arg(m_database)));
    QCOMPARE(kindOf(m_server.url(m_database, m_database + u"_guest"_s)), int(Kind::NoPermission));
    Board board(*BoardAddress::parse(m_server.url(m_database, m_database + u"_guest"_s)), {});
    const auto made = board.init();
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Kind::NoPermission);
}

void TestBoard::aNewerBoardIsNotTouched()
{
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.board SET version = 3"_s));
    Board board(address(), u"a"_s);
    QCOMPARE(board.open().error().kind, Kind::Newer);
    QCOMPARE(board.init().error().kind, Kind::Newer);
    QVERIFY(!board.note(attempt(AttemptState::Sent)));
    QVERIFY(m_server.sql(m_database, u"SELECT count(*) FROM vezne.attempts"_s));
    QCOMPARE(m_server.said(), u"0"_s);
}

void TestBoard::oldRowsAreDropped()
{
    {
        Board board(address(), u"a"_s);
        QVERIFY(board.note(attempt(AttemptState::Paid, 1)));
        QVERIFY(board.note(attempt(AttemptState::Paid, 2)));
    }
    QVERIFY(m_server.sql(m_database, u"UPDATE vezne.attempts SET since = now() - interval '31 days' WHERE order_id = 1"_s));
    Board again(address(), u"a"_s);
    QVERIFY(again.open());
    QVERIFY(m_server.sql(m_database, u"SELECT string_agg(order_id::text, ',') FROM vezne.attempts"_s));
    QCOMPARE(m_server.said(), u"2"_s);
}

// kill -9 of the postmaster: sales go on, and when it is back the board knows of them.
void TestBoard::theLinkBringsUpWhatItMissed()
{
    BoardLink link(address(), u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link.isUp(), 5000);
    m_server.kill(SIGKILL);
    const Attempt sold = attempt(AttemptState::Placed, 41);
    bool isOver = false;
    link.announce(sold, this, [&isOver] { isOver = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 1000);
    QTRY_VERIFY_WITH_TIMEOUT(link.fault().has_value(), 5000);
    std::optional<BoardClaim> claim;
    link.claim(sold, this, [&claim](BoardClaim c) { claim = c; });
    QTRY_VERIFY(claim.has_value());
    QCOMPARE(*claim, BoardClaim::Away);
    QVERIFY2(m_server.begin(), qPrintable(m_server.why()));
    QTRY_VERIFY_WITH_TIMEOUT(link.isUp(), 40'000);
    const auto isThere = [this] {
        return m_server.sql(m_database, u"SELECT count(*) FROM vezne.attempts WHERE order_id = 41"_s) && m_server.said() == "1"_L1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 10'000);
}

void TestBoard::aSlowBoardCostsLittle()
{
    BoardLink link(address(), u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link.isUp(), 5000);
    m_server.signalAll(SIGSTOP);
    QElapsedTimer clock;
    qint64 first = -1;
    qint64 second = -1;
    clock.start();
    link.announce(attempt(AttemptState::Sent), this, [&] { first = clock.elapsed(); });
    QTRY_VERIFY_WITH_TIMEOUT(first >= 0, 3000);
    link.announce(attempt(AttemptState::Sent), this, [&] { second = clock.elapsed() - first; });
    QTRY_VERIFY_WITH_TIMEOUT(second >= 0, 3000);
    m_server.signalAll(SIGCONT);
    QVERIFY2(first <= 400, qPrintable(QString::number(first)));
    QVERIFY2(second <= 150, qPrintable(QString::number(second))); // Known to be slow: nobody waits again.
    QTRY_VERIFY_WITH_TIMEOUT(link.isUp(), 40'000);
    const auto areThere
        = [this] { return m_server.sql(m_database, u"SELECT count(*) FROM vezne.attempts"_s) && m_server.said() == "2"_L1; };
    QTRY_VERIFY_WITH_TIMEOUT(areThere(), 10'000);
}

// The shop's board is changed in the settings while an attempt waits for its word.
void TestBoard::whoWaitsIsToldThoughTheLinkGoes()
{
    auto link = std::make_unique<BoardLink>(address(), u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link->isUp(), 5000);
    m_server.signalAll(SIGSTOP);
    bool isTold = false;
    link->announce(attempt(AttemptState::Sent), this, [&isTold] { isTold = true; });
    link.reset();
    m_server.signalAll(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(isTold, 3000);
}

void TestBoard::aLinkThatClosesLeavesNothingBehind()
{
    {
        BoardLink link(address(), u"a"_s);
        QTRY_VERIFY_WITH_TIMEOUT(link.isUp(), 5000);
        link.note(attempt(AttemptState::Placed, 5)); // The last word of a process that ends at once.
    }
    QVERIFY(m_server.sql(m_database, u"SELECT count(*) FROM vezne.attempts WHERE order_id = 5"_s));
    QCOMPARE(m_server.said(), u"1"_s);
    m_server.signalAll(SIGSTOP);
    QElapsedTimer clock;
    clock.start();
    {
        BoardLink link(address(), u"a"_s);
        link.note(attempt(AttemptState::Placed, 6));
    }
    const qint64 took = clock.elapsed();
    m_server.signalAll(SIGCONT);
    QVERIFY2(took <= 400, qPrintable(QString::number(took)));
    QTest::qWait(200); // The thread of that link ends by itself.
}

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
