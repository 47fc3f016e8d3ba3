// SPDX-License-Identifier: MIT
// Whose order it is: the pure parts, cell by cell (docs/reliability.md#whose-order-it-is).
#include "api/codecs.h"
#include "checkout/orders/evidence.h"
#include "checkout/orders/matching.h"
#include "core/account.h"
#include "core/utc.h"
#include "store/journal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judging_data();
    void judging();
    void everyCombinationIsSafe();
    void beingAlone();
    void devicesAreRead();
    void theReferenceField();
    void aStoreThatKeepsReferences();
    void aStoreThatDropsReferences();
    void theJournalRemembersAnswers();
};

Q_DECLARE_METATYPE(checkout::Evidence)

void TestEvidence::judging_data()
{
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const Evidence &evidence, Verdict verdict) { QTest::newRow(name) << evidence << int(verdict); };
    Evidence alone;
    alone.hasSession = false;
    alone.isAlone = true;
    row("alone, no session", alone, Verdict::Ours);
    Evidence e = alone;
    e.isAlone = false;
    row("another counter is signed in", e, Verdict::NotKnown);
    e.isAlone.reset();
    row("the store does not list devices", e, Verdict::NotKnown);
    e = alone;
    e.hasOurReference = true;
    e.isAlone = false;
    e.isTwinInTheAir = true;
    row("our reference, whatever the rest", e, Verdict::Ours);
    e.isClaimed = true;
    row("our reference, and claimed by somebody who answered wrongly", e, Verdict::Ours);
    e.isDisowned = true;
    row("our reference, and the person said no", e, Verdict::Foreign);
    e = alone;
    e.isDisowned = true;
    row("the person said no", e, Verdict::Foreign);
    e = alone;
    e.isClaimed = true;
    row("claimed", e, Verdict::Foreign);
    e = alone;
    e.isTwinInTheAir = true;
    row("a twin is out", e, Verdict::Wait);
    e = alone;
    e.hasSession = true;
    row("a session, and nothing known of the store", e, Verdict::NotKnown);
    e.storeMakesSessions = false;
    row("a session that somebody asked for", e, Verdict::Foreign);
    e.isTwinInTheAir = true;
    row("the same, while a twin is out", e, Verdict::Foreign);
    e.isTwinInTheAir = false;
    e.storeMakesSessions = true;
    row("a session that the store makes by itself", e, Verdict::Ours);
    e.isAlone = false;
    row("the same, with another counter", e, Verdict::NotKnown);
    e = alone;
    e.isReadable = false;
    row("content or time cannot be read", e, Verdict::NotKnown);
    e = alone;
    e.hasSession.reset();
    row("the sessions were not asked for", e, Verdict::NotKnown);
}

void TestEvidence::judging()
{
    QFETCH(Evidence, evidence);
    QFETCH(int, verdict);
    QCOMPARE(int(judge(evidence)), verdict);
}

// Whatever is known: an order becomes ours by a reference, or alone and readable; never one that is claimed or disowned.
void TestEvidence::everyCombinationIsSafe()
{
    const QList<std::optional<bool>> three{ std::nullopt, false, true };
    int ours = 0;
    for (int bits = 0; bits < 32; ++bits) {
        for (const auto &session : three) {
            for (const auto &trait : three) {
                for (const auto &alone : three) {
                    const Evidence e{ bool(bits & 1), bool(bits & 2), bool(bits & 4), bool(bits & 8), bool(bits & 16), session, trait,
                        alone };
                    if (judge(e) != Verdict::Ours) {
                        continue;
                    }
                    ++ours;
                    QVERIFY(!e.isDisowned && (!e.isClaimed || e.hasOurReference));
                    QVERIFY(e.hasOurReference || (alone == true && e.isReadable && !e.isTwinInTheAir));
                    QVERIFY(e.hasOurReference || session == false || trait == true);
                }
            }
        }
    }
    QVERIFY(ours > 0);
}

void TestEvidence::beingAlone()
{
    const core::Device ours{ u"Linux"_s, core::deviceName(u"k4mq02xa"_s), u"tr-TR"_s };
    core::Device other = ours;
    other.program = core::deviceName(u"zz90ab1c"_s);
    QVERIFY(ours.program.startsWith("Vezne/"_L1) && ours.program.contains("k4mq02xa"_L1));
    QVERIFY(core::isAlone({ ours, ours }, u"k4mq02xa"_s));
    QVERIFY(!core::isAlone({ ours, other }, u"k4mq02xa"_s));
    QVERIFY(!core::isAlone({ ours, { u"MacIntel"_s, u"Mozilla/5.0_(counter_k4mq02xa)_Safari"_s, {} } }, u"k4mq02xa"_s));
    QVERIFY(!core::isAlone({ ours, {} }, u"k4mq02xa"_s));
    QVERIFY(!core::isAlone({}, u"k4mq02xa"_s));
    QVERIFY(!core::isAlone({ ours }, {}));
}

void TestEvidence::devicesAreRead()
{
    const auto read = api::decodeDevices(
        R"j([{"deviceInfo":{"os":"Linux","browser":"Vezne/1.0 (counter a)","location":"tr-TR"}},{"deviceInfo":null},7])j");
    QVERIFY(read);
    QCOMPARE(read->size(), 3); // A row that cannot be read is a device, and not ours.
    QCOMPARE(read->first().program, u"Vezne/1.0 (counter a)"_s);
    QVERIFY(!api::decodeDevices(R"("none")"));
}

void TestEvidence::theReferenceField()
{
    core::FormSchema form;
    for (const char *marker : { "name", "vezne_ref", "till" }) {
        core::FormField field;
        field.marker = QString::fromLatin1(marker);
        field.type = core::FieldType::String;
        form.fields.append(field);
    }
    QCOMPARE(core::referenceFieldOf(form, {}), u"vezne_ref"_s);
    QCOMPARE(core::referenceFieldOf(form, u"till"_s), u"till"_s);
    QCOMPARE(core::referenceFieldOf(form, u"gone"_s), QString());
    form.fields[1].type = core::FieldType::Integer;
    QCOMPARE(core::referenceFieldOf(form, {}), QString());
    form.fields[1].marker = u"client_reference"_s;
    form.fields[1].type = core::FieldType::String;
    QCOMPARE(core::referenceFieldOf(form, {}), u"client_reference"_s);
}

namespace {

struct Case
{
    store::Attempt attempt;
    core::OrderDraft draft;
    core::Order order;
};

Case sameOrder()
{
    Case c;
    c.attempt.id = QUuid::createUuid();
    c.attempt.createdAt = QDateTime(QDate(2026, 3, 5), QTime(11, 5), core::utc);
    c.attempt.sentAt = c.attempt.createdAt.addSecs(1);
    c.draft.formData = { { u"name"_s, u"string"_s, u"Ada"_s }, { u"vezne_ref"_s, u"string"_s, attemptReference(c.attempt.id) } };
    c.draft.products = { { 1, 2, {} } };
    c.order.id = 5;
    c.order.formData = { { u"name"_s, u"string"_s, u"Ada"_s } };
    c.order.products = { { 1, {}, {}, {}, 2, false } };
    c.order.createdDate = c.attempt.sentAt.addSecs(1);
    return c;
}

const auto nobody = [](qint64) { return false; };

} // namespace

void TestEvidence::aStoreThatKeepsReferences()
{
    const Case c = sameOrder();
    QCOMPARE(referenceMarkerOf(c.attempt.id, c.draft.formData), u"vezne_ref"_s);
    core::Order other = c.order;
    other.id = 6;
    other.formData.append({ u"vezne_ref"_s, u"string"_s, u"VZ-000000000000"_s });
    // An order of another till shows that references are kept: one without any is a web shop's.
    Matches found = matchOrders(c.attempt, c.draft, { c.order, other }, nobody);
    QVERIFY(found.certain.isEmpty() && found.uncertain.isEmpty());
    core::Order ours = c.order;
    ours.id = 7;
    ours.formData = c.draft.formData;
    ours.createdDate = {};
    found = matchOrders(c.attempt, c.draft, { c.order, other, ours }, nobody);
    QVERIFY(found.isByReference);
    QCOMPARE(found.certain.size(), 1);
    QCOMPARE(found.certain.first().id, 7);
    core::Order unreadable = c.order;
    unreadable.isWhole = false;
    found = matchOrders(c.attempt, c.draft, { unreadable, other }, nobody);
    QCOMPARE(found.uncertain.size(), 1);
}

// The field was configured and the store threw it away: the order must not be called absent.
void TestEvidence::aStoreThatDropsReferences()
{
    const Case c = sameOrder();
    const Matches found = matchOrders(c.attempt, c.draft, { c.order }, nobody);
    QVERIFY(!found.isByReference);
    QCOMPARE(found.certain.size(), 1);
}

void TestEvidence::theJournalRemembersAnswers()
{
    QTemporaryDir folder;
    const QUuid attempt = QUuid::createUuid();
    {
        store::Journal journal(folder.path());
        QVERIFY(journal.open());
        QVERIFY(!journal.storeMakesSessions(u"shop"_s));
        QVERIFY(journal.noteStoreMakesSessions(u"shop"_s, false));
        QCOMPARE(journal.storeMakesSessions(u"shop"_s), std::optional(false));
        QVERIFY(journal.noteStoreMakesSessions(u"shop"_s, true));
        QVERIFY(journal.noteStoreMakesSessions(u"shop"_s, false));
        store::Attempt kept;
        kept.id = attempt;
        kept.request = "{}";
        kept.createdAt = QDateTime::currentDateTimeUtc();
        QVERIFY(journal.add(kept));
        QVERIFY(journal.disown(attempt, 4));
        QVERIFY(journal.disown(attempt, 4));
    }
    store::Journal again(folder.path());
    QVERIFY(again.open());
    QCOMPARE(again.storeMakesSessions(u"shop"_s), std::optional(true)); // Once seen, it stays so.
    QVERIFY(!again.storeMakesSessions(u"another"_s));
    QCOMPARE(*again.disowned(attempt), QList<qint64>{ 4 });
    QVERIFY(again.disowned(QUuid::createUuid())->isEmpty());
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
