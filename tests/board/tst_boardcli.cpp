// SPDX-License-Identifier: MIT
// vezne-cli with the shop's board: what the owner runs, and what the counters tell each other.
#include "store/journal.h"
#include "support/clirun.h"
#include "support/postgres.h"
#include "support/referencestore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;
using tests::scenario;

class BoardCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theOwnerMakesTheBoard();
    void whatIsWrongIsASentence();
    void anotherCountersOrderIsKnown();
    void ourReferenceOutweighsAWrongClaim();
    void aBoardOfAnOlderSchema();
    void salesGoOnWithoutTheBoard();

private:
    tests::PostgresServer m_server;
};

void BoardCliTest::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.why()));
    QVERIFY(m_server.createDatabase(u"shop"_s));
}

void BoardCliTest::theOwnerMakesTheBoard()
{
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.why()));
    CliRun cli(sandbox);
    cli.set("VEZNE_SHOP", m_server.url(u"shop"_s));
    const CliResult early = cli(u"shop status"_s);
    QCOMPARE(early.code, 3);
    QVERIFY2(early.err.contains("shop init"_L1), qPrintable(early.err));
    for (int i = 0; i < 2; ++i) { // A second time changes nothing.
        const CliResult made = cli(u"shop init"_s);
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QCOMPARE(made.json(),
            (QJsonObject{ { u"schema"_s, 2 }, { u"counters"_s, 0 }, { u"attempts"_s, 0 }, { u"held"_s, 0 }, { u"payments"_s, 0 },
                { u"contested"_s, 0 } }));
    }
    const CliResult sold = cli(scenario + u"card"_s);
    QVERIFY2(sold.code == 0, qPrintable(sold.err));
    const QJsonObject status = cli(u"shop status"_s).json();
    QCOMPARE(status.value("counters"_L1).toInt(), 1);
    QCOMPARE(status.value("payments"_L1).toInt(), 1);
}

void BoardCliTest::whatIsWrongIsASentence()
{
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.why()));
    CliRun cli(sandbox);
    QCOMPARE(cli(u"shop status"_s).code, 3);
    QCOMPARE(cli(u"shop"_s).code, 2);
    QCOMPARE(cli(u"shop burn"_s).code, 2);
    const CliResult secret = cli(u"shop status --shop postgresql://a:secret-canary@h/d"_s);
    QCOMPARE(secret.code, 3);
    QVERIFY(!secret.err.contains("canary"_L1) && secret.err.contains("pgpass"_L1));
    QCOMPARE(cli(u"shop status --shop postgresql://vezne@127.0.0.1:1/x"_s).code, 6);
    QVERIFY(cli(u"shop status --lang tr_TR --shop https://x"_s).err.contains("postgresql://"_L1));
    // A board that cannot be used is said, and the order is placed.
    const CliResult sold = cli(scenario + u"cash"_s, { u"--shop"_s, m_server.url(u"nowhere"_s) });
    QVERIFY2(sold.code == 0, qPrintable(sold.err));
    QVERIFY2(sold.err.contains("createdb"_L1), qPrintable(sold.err));
}

// The board tells that the order is another counter's, and no person is asked.
void BoardCliTest::anotherCountersOrderIsKnown()
{
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.why()));
    CliRun a(sandbox);
    CliRun b(sandbox);
    a.set("VEZNE_SHOP", m_server.url(u"shop"_s));
    b.set("VEZNE_SHOP", m_server.url(u"shop"_s));
    sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/*/orders"_s, u"drop-before"_s);
    const CliResult lost = a(scenario + u"card"_s);
    QCOMPARE(lost.code, 7);
    QCOMPARE(b(scenario + u"card"_s).code, 0);
    {
        store::Journal journal(a.folder());
        QVERIFY(journal.open());
        auto found = journal.find(QUuid::fromString(lost.json().value("attempt"_L1).toString()));
        QVERIFY(found);
        found->looks = 2;
        found->firstLookAt = QDateTime::currentDateTimeUtc().addSecs(-70);
        QVERIFY(journal.save(*found));
    }
    const CliResult resumed = a(u"resume"_s);
    QCOMPARE(resumed.code, 7);
    QCOMPARE(resumed.json().value("attempts"_L1).toArray().first()["state"_L1].toString(), u"Absent"_s);
}

// Somebody at another counter has answered wrongly and claims our order. The order carries our reference: it is ours all the same, its
// payment is opened, and the board tells that two counters name it.
void BoardCliTest::ourReferenceOutweighsAWrongClaim()
{
    const tests::ReferenceStore store;
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start({ u"--store"_s, store.path() }), qPrintable(sandbox.why()));
    CliRun cli(sandbox);
    cli.set("VEZNE_SHOP", m_server.url(u"shop"_s));
    sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/*/orders"_s, u"drop-after"_s);
    const CliResult lost = cli(u"checkout --storage orders --form order --field name:string=Ada --product 1 --account card "
                               "--reference-field vezne_ref"_s);
    QCOMPARE(lost.code, 7);
    QVERIFY(m_server.sql(u"shop"_s,
        u"INSERT INTO vezne.attempts (attempt, project, account, content_hash, counter, state, order_id) "
        "SELECT gen_random_uuid(), project, account, 'x', 'stranger', 'Placed', 1 FROM vezne.attempts WHERE attempt = '%1'"_s.arg(
            lost.json().value("attempt"_L1).toString())));
    const CliResult resumed = cli(u"resume"_s);
    QVERIFY2(resumed.code == 0, qPrintable(resumed.err));
    const QJsonObject attempt = resumed.json().value("attempts"_L1).toArray().first().toObject();
    QCOMPARE(attempt.value("order"_L1)["id"_L1].toInt(), 1);
    QVERIFY(!attempt.value("session"_L1)["paymentUrl"_L1].toString().isEmpty());
    const CliResult status = cli(u"shop status"_s);
    QCOMPARE(status.json().value("contested"_L1).toInt(), 1);
    QVERIFY2(status.err.contains("Two counters"_L1), qPrintable(status.err));
    QVERIFY(m_server.sql(u"shop"_s, u"TRUNCATE vezne.attempts"_s));
}

// Sales go on with a board of the last version; `shop init` brings it up.
void BoardCliTest::aBoardOfAnOlderSchema()
{
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.why()));
    CliRun cli(sandbox);
    QVERIFY(m_server.createDatabase(u"older"_s));
    cli.set("VEZNE_SHOP", m_server.url(u"older"_s));
    QCOMPARE(cli(u"shop init"_s).code, 0);
    QVERIFY(m_server.sql(u"older"_s, u"DROP TABLE vezne.held; DROP TABLE vezne.payments; UPDATE vezne.board SET version = 1"_s));
    QCOMPARE(cli(scenario + u"card"_s).code, 0);
    const QJsonObject before = cli(u"shop status"_s).json();
    QCOMPARE(before.value("schema"_L1).toInt(), 1);
    QCOMPARE(before.value("payments"_L1).toInt(), 1);
    const QJsonObject after = cli(u"shop init"_s).json();
    QCOMPARE(after.value("schema"_L1).toInt(), 2);
    QCOMPARE(after.value("payments"_L1).toInt(), 1);
}

void BoardCliTest::salesGoOnWithoutTheBoard()
{
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.why()));
    CliRun cli(sandbox);
    cli.set("VEZNE_SHOP", m_server.url(u"shop"_s));
    m_server.kill(SIGKILL);
    const CliResult sold = cli(scenario + u"card"_s);
    QVERIFY2(sold.code == 0, qPrintable(sold.err));
    QVERIFY2(sold.err.contains("board"_L1), qPrintable(sold.err));
    QVERIFY2(m_server.begin(), qPrintable(m_server.why()));
    QVERIFY(m_server.sql(u"shop"_s, u"TRUNCATE vezne.attempts"_s));
    // The next run brings up what the board missed.
    QCOMPARE(cli(u"resume"_s).code, 0);
    QCOMPARE(cli(u"shop status"_s).json().value("payments"_L1).toInt(), 1);
}

QTEST_GUILESS_MAIN(BoardCliTest)
#include "tst_boardcli.moc"
