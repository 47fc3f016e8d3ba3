// SPDX-License-Identifier: MIT
// A store that calls its storage, form and account otherwise than is usual, given address, token, login and password alone: the only
// storage is taken with its form, several are named, and the doctor is red for none of it.
#include "support/clirun.h"
#include "support/storefile.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;
using tests::StoreFile;

namespace {

const QString buy = u"checkout --field name:string=Ada --product 14"_s;

/// The demo store with this one storage alone, its form called `siparis_formu`.
void keepStorage(QJsonObject &store, const QString &marker, const QStringList &accounts)
{
    StoreFile::changeOne(store, u"forms"_s, u"order"_s, [](QJsonObject &form) { form["identifier"_L1] = u"siparis_formu"_s; });
    StoreFile::changeAll(store, u"attributeSets"_s, [](QJsonObject &set) {
        if (set.value("fromForm"_L1).toString() == "order"_L1) {
            set["fromForm"_L1] = u"siparis_formu"_s;
        }
    });
    QJsonObject storage = store["orderStorages"_L1].toArray().first().toObject();
    storage["identifier"_L1] = marker;
    storage["formIdentifier"_L1] = u"siparis_formu"_s;
    QJsonArray linked;
    for (const QString &account : accounts) {
        linked.append(QJsonObject{ { u"identifier"_s, account } });
    }
    storage["paymentAccountIdentifiers"_L1] = linked;
    store["orderStorages"_L1] = QJsonArray{ storage };
}

void addStorage(QJsonObject &store, const QString &marker)
{
    QJsonArray storages = store["orderStorages"_L1].toArray();
    QJsonObject storage = storages.first().toObject();
    storage["identifier"_L1] = marker;
    storage["id"_L1] = 900;
    storages.append(storage);
    store["orderStorages"_L1] = storages;
}

} // namespace

class StoreNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theUsualNamesAreFourRequests();
    void theOnlyStorageIsTaken();
    void aFieldWithoutItsTypeToo();
    void severalAreNamed();
    void severalAccountsAreNamed();
    void whatIsGivenStays();
    void ordersAreFound();
    void theListMayBeClosed();
    void doctorIsNotRed_data();
    void doctorIsNotRed();

private:
    void open(const std::function<void(QJsonObject &)> &change);
    [[nodiscard]] QStringList sent();
    [[nodiscard]] QJsonObject lastOrder() { return m_sandbox->state()["orders"_L1].toArray().last().toObject(); }
    /// Status by check.
    [[nodiscard]] QHash<QString, QString> doctor(int code, const QString &more = {});

    std::unique_ptr<StoreFile> m_store;
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_cli;
};

void StoreNamesTest::open(const std::function<void(QJsonObject &)> &change)
{
    m_store = std::make_unique<StoreFile>(change);
    QVERIFY(m_store->isWritten());
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start({ u"--store"_s, m_store->path() }), qPrintable(m_sandbox->why()));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
}

QStringList StoreNamesTest::sent()
{
    QStringList lines;
    const QJsonArray requests = m_sandbox->requests();
    for (const QJsonValue request : requests) {
        lines.append(request["verb"_L1].toString() + u' ' + request["path"_L1].toString().remove(u"/api/content"_s));
    }
    return lines;
}

QHash<QString, QString> StoreNamesTest::doctor(int code, const QString &more)
{
    const CliResult run = (*m_cli)(u"doctor "_s + more);
    if (run.code != code) {
        qWarning().noquote() << run.code << run.err;
    }
    QHash<QString, QString> checks;
    const QJsonArray all = run.json()["checks"_L1].toArray();
    for (const QJsonValue check : all) {
        checks.insert(check["id"_L1].toString(), check["status"_L1].toString() + u' ' + check["detail"_L1].toString());
    }
    checks.insert(u"code"_s, QString::number(run.code));
    return checks;
}

void StoreNamesTest::theUsualNamesAreFourRequests()
{
    open([](QJsonObject &) {});
    QCOMPARE((*m_cli)(buy).code, 0);
    QCOMPARE(sent().size(), 4);
}

void StoreNamesTest::theOnlyStorageIsTaken()
{
    open([](QJsonObject &store) { keepStorage(store, u"siparisler"_s, { u"card"_s }); });
    const CliResult placed = (*m_cli)(buy);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QVERIFY2(placed.err.contains("siparisler"_L1), qPrintable(placed.err));
    QCOMPARE(lastOrder()["storage"_L1].toString(), u"siparisler"_s);
    QCOMPARE(lastOrder()["account"_L1].toString(), u"card"_s);
    QCOMPARE(m_sandbox->state()["orders"_L1].toArray().size(), 1);
    QCOMPARE((*m_cli)(u"resume"_s).json()["attempts"_L1].toArray().size(), 1); // The refused one is nothing to go on with.
    // What was found is kept: the next one is four requests again.
    const qsizetype before = sent().size();
    QCOMPARE((*m_cli)(buy).code, 0);
    QCOMPARE(sent().size() - before, 4);
    QCOMPARE(m_sandbox->state()["orders"_L1].toArray().size(), 2);
}

void StoreNamesTest::aFieldWithoutItsTypeToo()
{
    open([](QJsonObject &store) { keepStorage(store, u"siparisler"_s, { u"cash"_s, u"card"_s }); });
    const CliResult placed = (*m_cli)(u"checkout --field name=Ada --product 14"_s);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QCOMPARE(lastOrder()["account"_L1].toString(), u"cash"_s);
    QCOMPARE(sent().count(u"POST /orders-storage/marker/orders/orders"_s), 0); // The form has told already.
}

void StoreNamesTest::severalAreNamed()
{
    open([](QJsonObject &store) {
        keepStorage(store, u"siparisler"_s, { u"cash"_s });
        addStorage(store, u"paket"_s);
    });
    const CliResult placed = (*m_cli)(buy);
    QCOMPARE(placed.code, 3);
    QVERIFY2(placed.err.contains("siparisler, paket"_L1) && placed.err.contains("--storage"_L1), qPrintable(placed.err));
    QVERIFY(m_sandbox->state()["orders"_L1].toArray().isEmpty());
    const CliResult chosen = (*m_cli)(buy + u" --storage paket"_s);
    QVERIFY2(chosen.code == 0, qPrintable(chosen.err));
    QCOMPARE(lastOrder()["storage"_L1].toString(), u"paket"_s);
    m_sandbox->pay(chosen.json()["order"_L1].toObject()["id"_L1].toInteger(), u"completed"_s);
    m_cli->set("VEZNE_DATA_DIR", m_cli->folder() + u"/another"_s);
    const CliResult status = (*m_cli)(u"status 1"_s); // That it is paid is told all the same.
    QVERIFY2(status.code == 0, qPrintable(status.err));
    QCOMPARE(status.json()["session"_L1]["status"_L1].toString(), u"completed"_s);
    const CliResult one = (*m_cli)(u"order 1"_s);
    QVERIFY2(one.code == 3 && one.err.contains("siparisler, paket"_L1), qPrintable(one.err));
    const CliResult orders = (*m_cli)(u"orders --storage siparisler"_s);
    QCOMPARE(orders.code, 0);
    QVERIFY(orders.json()["items"_L1].toArray().isEmpty());
}

void StoreNamesTest::severalAccountsAreNamed()
{
    open([](QJsonObject &store) { keepStorage(store, u"siparisler"_s, { u"card"_s, u"paypal"_s }); });
    const CliResult placed = (*m_cli)(buy);
    QCOMPARE(placed.code, 3);
    QVERIFY2(placed.err.contains("card, paypal"_L1) && placed.err.contains("--account"_L1), qPrintable(placed.err));
    QVERIFY(m_sandbox->state()["orders"_L1].toArray().isEmpty());
    QCOMPARE((*m_cli)(buy + u" --account paypal"_s).code, 0);
    QCOMPARE(lastOrder()["account"_L1].toString(), u"paypal"_s);
}

void StoreNamesTest::whatIsGivenStays()
{
    open([](QJsonObject &store) { keepStorage(store, u"siparisler"_s, { u"cash"_s }); });
    const CliResult placed = (*m_cli)(buy + u" --storage orders"_s);
    QCOMPARE(placed.code, 3);
    QVERIFY(m_sandbox->state()["orders"_L1].toArray().isEmpty());
    QCOMPARE((*m_cli)(u"orders --storage orders"_s).code, 3);
    QCOMPARE((*m_cli)(buy + u" --form nothing"_s).code, 3); // Its storage is found, and the form is the one that was given.
}

void StoreNamesTest::ordersAreFound()
{
    open([](QJsonObject &store) { keepStorage(store, u"siparisler"_s, { u"card"_s }); });
    const CliResult placed = (*m_cli)(buy);
    QCOMPARE(placed.code, 0);
    const qint64 id = placed.json()["order"_L1].toObject()["id"_L1].toInteger();
    m_cli->set("VEZNE_DATA_DIR", m_cli->folder() + u"/another"_s); // Another computer, which knows nothing yet.
    QCOMPARE((*m_cli)(u"orders"_s).json()["items"_L1].toArray().size(), 1);
    m_cli->set("VEZNE_DATA_DIR", m_cli->folder() + u"/third"_s);
    QCOMPARE((*m_cli)(u"order %1"_s.arg(id)).json()["items"_L1][0]["id"_L1].toInteger(), id);
    QCOMPARE((*m_cli)(u"order 4711"_s).code, 5);
    m_cli->set("VEZNE_DATA_DIR", m_cli->folder() + u"/fourth"_s);
    m_sandbox->payPart(id, 10);
    QCOMPARE((*m_cli)(u"status %1"_s.arg(id)).json()["paidSoFar"_L1].toString(), u"10.00"_s); // Weighed against the order's total.
}

void StoreNamesTest::theListMayBeClosed()
{
    open([](QJsonObject &store) {
        StoreFile::refuse(store, { u"GET /orders-storage"_s, u"GET /payments/accounts"_s });
        StoreFile::changeAll(store, u"orderStorages"_s, [](QJsonObject &storage) {
            storage["paymentAccountIdentifiers"_L1] = QJsonArray{ QJsonObject{ { u"identifier"_s, u"card"_s } } };
        });
    });
    const CliResult placed = (*m_cli)(buy); // The storage itself may be read, and names its account.
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QCOMPARE(lastOrder()["account"_L1].toString(), u"card"_s);
}

void StoreNamesTest::doctorIsNotRed_data()
{
    QTest::addColumn<std::function<void(QJsonObject &)>>("change");
    QTest::addColumn<QString>("storage");
    QTest::addColumn<QString>("accounts");
    using Change = std::function<void(QJsonObject &)>;
    QTest::newRow("usual names") << Change([](QJsonObject &) {}) << u"ok orders"_s << u"ok cash, card"_s;
    QTest::newRow("one of its own") << Change([](QJsonObject &store) { keepStorage(store, u"siparisler"_s, { u"card"_s }); })
                                    << u"ok siparisler"_s << u"ok card"_s;
    QTest::newRow("several") << Change([](QJsonObject &store) {
        keepStorage(store, u"siparisler"_s, { u"card"_s });
        addStorage(store, u"paket"_s);
    }) << u"warning The store has several order storages: siparisler, paket. Choose one with --storage."_s
                             << u"ok card"_s;
    QTest::newRow("the list is closed") << Change([](QJsonObject &store) { StoreFile::refuse(store, { u"GET /orders-storage"_s }); })
                                        << u"ok orders"_s << u"ok cash, card"_s;
    QTest::newRow("the storage is closed too")
        << Change([](QJsonObject &store) {
               StoreFile::refuse(store, { u"GET /orders-storage"_s, u"GET /orders-storage/marker/{}"_s, u"GET /payments/accounts"_s });
           })
        << u"warning The store does not show its order storages to this user; orders are tried with orders."_s
        << u"warning The store does not show its payment accounts to this user; the first order tells whether one can be used."_s;
}

void StoreNamesTest::doctorIsNotRed()
{
    QFETCH(std::function<void(QJsonObject &)>, change);
    QFETCH(QString, storage);
    QFETCH(QString, accounts);
    open(change);
    const QHash<QString, QString> checks = doctor(0);
    QCOMPARE(checks["code"_L1], u"0"_s);
    QCOMPARE(checks["storage"_L1], storage);
    QCOMPARE(checks["accounts"_L1], accounts);
    if (storage.startsWith("warning The store does not"_L1)) {
        QCOMPARE((*m_cli)(buy).code, 0); // It says the truth: the order can be placed.
        QVERIFY2(checks["form"_L1].startsWith("ok order"_L1), qPrintable(checks["form"_L1]));
    }
    const int code = storage.contains("does not show"_L1) ? 0 : 3;
    QCOMPARE(
        doctor(code, u"--storage nowhere"_s)["code"_L1], QString::number(code)); // A given one has to be there, where that can be seen.
}

QTEST_GUILESS_MAIN(StoreNamesTest)
#include "tst_storenames.moc"
