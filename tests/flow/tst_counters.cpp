// SPDX-License-Identifier: MIT
// Several counters on one store account, each vezne-cli with a data folder of its own: no order is claimed twice.
#include "store/journal.h"
#include "support/clirun.h"
#include "support/referencestore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using store::AttemptState;
using tests::CliResult;
using tests::CliRun;
using tests::scenario;

namespace {

const QString createPath = u"/api/content/orders-storage/marker/*/orders"_s;

} // namespace

class CountersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anotherCountersOrderIsNotTaken();
    void fourCountersOneOrder();
    void thePersonAdopts();
    void thePersonDisowns();
    void anAnsweredOrderHasASession();
    void wordsForNothingAreSaid();
    void aReferenceNeedsNobody();
    void aStoreThatListsNoDevices();

private:
    [[nodiscard]] qsizetype orders() { return m_sandbox->state().value("orders"_L1).toArray().size(); }
    /// Loses the next create call, before it arrives or after.
    void lose(const QString &fault) { m_sandbox->fault(u"POST"_s, createPath, fault); }
    [[nodiscard]] static QJsonObject onlyAttempt(const CliResult &run)
    {
        const QJsonArray attempts = run.json().value("attempts"_L1).toArray();
        return attempts.size() == 1 ? attempts.first().toObject() : QJsonObject();
    }
    [[nodiscard]] static QString stateOf(const CliResult &run) { return onlyAttempt(run).value("state"_L1).toString(); }
    [[nodiscard]] static QString attemptOf(const CliResult &run) { return run.json().value("attempt"_L1).toString(); }
    /// The looks that a minute takes, but for the last.
    static void ageLooks(const CliRun &counter, const QString &attempt);

    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_a;
    std::unique_ptr<CliRun> m_b;
};

void CountersTest::init()
{
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->why()));
    m_a = std::make_unique<CliRun>(*m_sandbox);
    m_b = std::make_unique<CliRun>(*m_sandbox);
}

void CountersTest::ageLooks(const CliRun &counter, const QString &attempt)
{
    store::Journal journal(counter.folder());
    QVERIFY(journal.open());
    auto found = journal.find(QUuid::fromString(attempt));
    QVERIFY(found);
    found->looks = 2;
    found->firstLookAt = QDateTime::currentDateTimeUtc().addSecs(-70);
    QVERIFY(journal.save(*found));
}

// A's call never arrives, B sells the same basket: A must not name B's order as its own.
void CountersTest::anotherCountersOrderIsNotTaken()
{
    lose(u"drop-before"_s);
    QCOMPARE((*m_a)(scenario + u"card"_s).code, 7);
    const CliResult sold = (*m_b)(scenario + u"card"_s);
    QVERIFY2(sold.code == 0, qPrintable(sold.err));
    const CliResult resumed = (*m_a)(u"resume"_s);
    QCOMPARE(resumed.code, 7);
    QCOMPARE(stateOf(resumed), u"Ambiguous"_s);
    QVERIFY(onlyAttempt(resumed).value("order"_L1).isNull());
    const QJsonArray candidates = onlyAttempt(resumed).value("candidates"_L1).toArray();
    QCOMPARE(candidates.size(), 1);
    QCOMPARE(candidates.first()["id"_L1].toInt(), 1);
    QVERIFY2(resumed.err.contains("--adopt"_L1) && resumed.err.contains("--disown"_L1), qPrintable(resumed.err));
    QCOMPARE(orders(), 1);
}

void CountersTest::fourCountersOneOrder()
{
    std::vector<std::unique_ptr<CliRun>> counters;
    for (int i = 0; i < 3; ++i) {
        counters.push_back(std::make_unique<CliRun>(*m_sandbox));
        m_sandbox->fault(u"POST"_s, createPath, u"status:502"_s);
        QCOMPARE((*counters.back())(scenario + u"cash"_s).code, 7);
    }
    QCOMPARE((*m_a)(scenario + u"cash"_s).code, 0);
    for (const auto &counter : counters) {
        const CliResult resumed = (*counter)(u"resume"_s);
        QCOMPARE(resumed.code, 7);
        QVERIFY(onlyAttempt(resumed).value("order"_L1).isNull());
    }
}

void CountersTest::thePersonAdopts()
{
    QCOMPARE((*m_b)(scenario + u"card"_s).code, 0); // Another counter is signed in, and its order looks the same.
    lose(u"drop-after"_s);
    const QString attempt = attemptOf((*m_a)(scenario + u"card"_s));
    const CliResult asked = (*m_a)(u"resume"_s);
    QCOMPARE(stateOf(asked), u"Ambiguous"_s);
    const CliResult answered = (*m_a)(u"resume"_s, { u"--disown"_s, attempt + u"=1"_s, u"--adopt"_s, attempt + u"=2"_s });
    QVERIFY2(answered.code == 0, qPrintable(answered.err));
    QCOMPARE(stateOf(answered), u"SessionOpen"_s);
    QCOMPARE(onlyAttempt(answered).value("order"_L1)["id"_L1].toInt(), 2);
    QCOMPARE(orders(), 2);
}

void CountersTest::thePersonDisowns()
{
    lose(u"drop-before"_s);
    const QString attempt = attemptOf((*m_a)(scenario + u"card"_s));
    QCOMPARE((*m_b)(scenario + u"card"_s).code, 0);
    ageLooks(*m_a, attempt);
    const CliResult answered = (*m_a)(u"resume"_s, { u"--disown"_s, attempt + u"=1"_s });
    QCOMPARE(answered.code, 7);
    QCOMPARE(stateOf(answered), u"Absent"_s);
    const CliResult placed = (*m_a)(u"resume"_s, { u"--confirm-resend"_s, attempt });
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QCOMPARE(onlyAttempt(placed).value("order"_L1)["id"_L1].toInt(), 2);
    QCOMPARE(orders(), 2);
}

// Counter A has sold before, so it knows that sessions do not come by themselves here: an order that has one was answered to somebody.
void CountersTest::anAnsweredOrderHasASession()
{
    QCOMPARE((*m_a)(u"checkout --storage orders --form order --field name:string=Eve --product 3 --account card"_s).code, 0);
    lose(u"drop-before"_s);
    const QString attempt = attemptOf((*m_a)(scenario + u"card"_s));
    QCOMPARE((*m_b)(scenario + u"card"_s).code, 0);
    ageLooks(*m_a, attempt);
    const CliResult resumed = (*m_a)(u"resume"_s);
    const QJsonArray attempts = resumed.json().value("attempts"_L1).toArray();
    QCOMPARE(attempts.last()["state"_L1].toString(), u"Absent"_s);
}

void CountersTest::wordsForNothingAreSaid()
{
    lose(u"drop-before"_s);
    const QString attempt = attemptOf((*m_a)(scenario + u"card"_s));
    QCOMPARE((*m_b)(scenario + u"card"_s).code, 0);
    const CliResult resumed = (*m_a)(u"resume"_s, { u"--adopt"_s, attempt + u"=77"_s });
    QCOMPARE(resumed.code, 7);
    QCOMPARE(stateOf(resumed), u"Ambiguous"_s);
    QCOMPARE((*m_a)(u"resume"_s, { u"--adopt"_s, attempt }).code, 2);
    QCOMPARE((*m_a)(u"resume"_s, { u"--adopt"_s, QUuid::createUuid().toString(QUuid::WithoutBraces) + u"=1"_s }).code, 2);
}

// A form with a field vezne_ref: of two orders with one content each counter knows its own, and nobody is asked.
void CountersTest::aReferenceNeedsNobody()
{
    const tests::ReferenceStore store;
    QVERIFY(store.isWritten());
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start({ u"--store"_s, store.path() }), qPrintable(m_sandbox->why()));
    m_a = std::make_unique<CliRun>(*m_sandbox);
    m_b = std::make_unique<CliRun>(*m_sandbox);
    const QString untyped = u"checkout --storage orders --form order --field name=Ada --product 1 --account card"_s;
    const CliResult sold = (*m_b)(untyped);
    QVERIFY2(sold.code == 0, qPrintable(sold.err));
    lose(u"drop-after"_s);
    // With every type given no form is fetched, and the field has to be named.
    QCOMPARE((*m_a)(u"checkout --storage orders --form order --field name:string=Ada --product 1 --account card "
                    "--reference-field vezne_ref"_s)
                 .code,
        7);
    const CliResult resumed = (*m_a)(u"resume"_s);
    QVERIFY2(resumed.code == 0, qPrintable(resumed.err));
    QCOMPARE(onlyAttempt(resumed).value("order"_L1)["id"_L1].toInt(), 2);
    QCOMPARE(orders(), 2);
    QVERIFY((*m_a)(u"doctor"_s).out.contains("in the field vezne_ref"));
}

void CountersTest::aStoreThatListsNoDevices()
{
    lose(u"drop-after"_s);
    const QString attempt = attemptOf((*m_a)(scenario + u"card"_s));
    m_sandbox->fault(u"GET"_s, u"/api/content/users-auth-providers/marker/email/users/sessions"_s, u"status:404"_s);
    const CliResult asked = (*m_a)(u"resume"_s);
    QCOMPARE(asked.code, 7);
    QCOMPARE(stateOf(asked), u"Ambiguous"_s);
    const CliResult answered = (*m_a)(u"resume"_s, { u"--adopt"_s, attempt + u"=1"_s });
    QVERIFY2(answered.code == 0, qPrintable(answered.err));
    QCOMPARE(orders(), 1);
}

QTEST_GUILESS_MAIN(CountersTest)
#include "tst_counters.moc"
