// SPDX-License-Identifier: MIT
// A disk that fails between two rows of the journal, and a store that gives a number which the journal has already: one order each, no
// more.
#include "flowbench.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

class TestOddJournal : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { beginAnew(); }
    void cleanup() { letGo(); }
    void whatWasNeverSentIsNotOffered();
    void aNumberIsGivenOnceMore();

private:
    /// The first value that the statement gives.
    QVariant inJournal(const QString &sql) const;
};

QVariant TestOddJournal::inJournal(const QString &sql) const
{
    const QString name = u"oddjournal"_s;
    QVariant first;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        file.setDatabaseName(m_dir->path() + u"/journal.sqlite"_s);
        file.open();
        QSqlQuery query(file);
        if (!query.exec(sql)) {
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        }
        first = query.next() ? query.value(0) : QVariant();
    }
    QSqlDatabase::removeDatabase(name);
    return first;
}

// The row is written, and the disk refuses what makes it one that is sent: nothing has left. Who presses again gets one order.
void TestOddJournal::whatWasNeverSentIsNotOffered()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 1);
    inJournal(u"CREATE TRIGGER full BEFORE UPDATE ON attempt WHEN NEW.state = 'Sent' BEGIN SELECT RAISE(FAIL, 'full'); END"_s);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_VERIFY(m_flow->alerts().current());
    QCOMPARE(ordersOnServer(), 0);
    inJournal(u"DROP TRIGGER full"_s);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    // The next start would offer to send it.
    QCOMPARE(inJournal(u"SELECT count(*) FROM attempt WHERE state IN ('Prepared', 'NotSent')"_s).toInt(), 0);
    QCOMPARE(inJournal(u"SELECT count(*) FROM attempt"_s).toInt(), 2);
}

// A sandbox that began anew, a store from a backup: its first number is the one that an order of last week has here.
void TestOddJournal::aNumberIsGivenOnceMore()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 number = payment().orderId;
    m_sandbox.pay(number, u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    m_flow.reset();
    m_sandbox.reset();
    open();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().orderId, number);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(inJournal(u"SELECT count(*) FROM attempt WHERE order_id = %1"_s.arg(number)).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestOddJournal)
#include "tst_oddjournal.moc"
