// SPDX-License-Identifier: MIT
// What vezne-cli says is what the store says: whether an order is paid, in which currency, whose name is not known, what was not looked at.
#include "support/clirun.h"
#include "support/storefile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;
using tests::scenario;
using tests::StoreFile;

namespace {

void inCurrency(QJsonObject &store, const QString &currency, const QString &price)
{
    QJsonObject project = store["project"_L1].toObject();
    project["currency"_L1] = currency;
    store["project"_L1] = project;
    StoreFile::changeAll(store, u"products"_s, [&](QJsonObject &product) {
        product["price"_L1] = price;
        QJsonObject values = product["attributeValues"_L1].toObject();
        values.remove(u"price"_s);
        product["attributeValues"_L1] = values;
    });
}

/// The provider is called `signup`, and nobody may read providers or forms.
void withHiddenSignUp(QJsonObject &store)
{
    const auto rename = [](const QString &key) {
        return [key](QJsonObject &entity) { entity[key] = entity[key].toString() == "email"_L1 ? QJsonValue(u"signup"_s) : entity[key]; };
    };
    StoreFile::changeAll(store, u"authProviders"_s, rename(u"identifier"_s));
    StoreFile::changeAll(store, u"users"_s, rename(u"authProviderIdentifier"_s));
    StoreFile::refuse(
        store, { u"GET /users-auth-providers"_s, u"GET /users-auth-providers/marker/{}"_s, u"GET /forms/marker/{}"_s, u"GET /forms"_s });
}

} // namespace

class CliTruthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        open([](QJsonObject &) {});
    }
    void cleanup();
    void anOrderThatIsPaidIsNotWatched();
    void theLastLookIsAtTheOrder();
    void resumeTakesTheOrdersWord();
    void anEndedPaymentIsTold_data();
    void anEndedPaymentIsTold();
    void anOrderThatIsNotThere();
    void cashThatDidNotComeHasNoReceipt();
    void anOrderThatStandsIsNotCalledUnsent();
    void moneyIsInTheOrdersCurrency_data();
    void moneyIsInTheOrdersCurrency();
    void aProviderThatIsNotThereIsNamed();
    void aHiddenProviderIsTried();
    void anAccountThatWasNamedIsConfiguration();
    void theFormOfAStorageIsNamed();
    void whatCannotBeWrittenIsSaid();
    void theDoctorHasEachCheck_data();
    void theDoctorHasEachCheck();
    void hiddenLanguagesAreNotInOrder();
    void phonesMayBeWrittenOut();

private:
    void open(const std::function<void(QJsonObject &)> &change);
    [[nodiscard]] CliResult run(const QString &line, const QStringList &more = {}) { return (*m_cli)(line, more); }
    /// Status by check.
    [[nodiscard]] static QHash<QString, QString> checksOf(const CliResult &doctor);
    [[nodiscard]] QStringList sent();

    std::unique_ptr<StoreFile> m_store;
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_cli;
};

void CliTruthTest::open(const std::function<void(QJsonObject &)> &change)
{
    m_store = std::make_unique<StoreFile>(change);
    QVERIFY(m_store->isWritten());
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start({ u"--store"_s, m_store->path() }), qPrintable(m_sandbox->why()));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
}

void CliTruthTest::cleanup()
{
    m_cli.reset();
    m_sandbox.reset();
}

QHash<QString, QString> CliTruthTest::checksOf(const CliResult &doctor)
{
    QHash<QString, QString> checks;
    const QJsonArray all = doctor.json()["checks"_L1].toArray();
    for (const QJsonValue check : all) {
        checks.insert(check["id"_L1].toString(), check["status"_L1].toString() + u' ' + check["code"_L1].toString());
    }
    return checks;
}

QStringList CliTruthTest::sent()
{
    QStringList lines;
    const QJsonArray requests = m_sandbox->requests();
    for (const QJsonValue request : requests) {
        lines.append(request["verb"_L1].toString() + u' ' + request["path"_L1].toString());
    }
    return lines;
}

// The owner has marked it as paid, and its session goes on waiting.
void CliTruthTest::anOrderThatIsPaidIsNotWatched()
{
    QCOMPARE(run(scenario + u"card"_s).code, 0);
    m_sandbox->complete(1);
    QElapsedTimer clock;
    clock.start();
    const CliResult status = run(u"status 1 --watch 20"_s);
    QVERIFY2(status.code == 0, qPrintable(status.err));
    QVERIFY(clock.elapsed() < 10'000);
    QCOMPARE(status.json()["session"_L1]["status"_L1].toString(), u"completed"_s);
    QVERIFY(status.json()["session"_L1]["id"_L1].isNull()); // No session says so: there is no number to invent.
}

void CliTruthTest::theLastLookIsAtTheOrder()
{
    QProcess watching;
    m_cli->start(watching, QString(scenario + u"cash --watch 4"_s).split(u' '));
    const auto isWatched = [this] { return sent().contains(u"GET /api/content/payments/sessions/order/1"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(isWatched(), 10'000);
    m_sandbox->complete(1);
    QVERIFY(watching.waitForFinished(20'000));
    QVERIFY2(watching.exitCode() == 0, watching.readAllStandardError().constData());
    QCOMPARE(sent().filter(u"GET /api/content/orders-storage/marker/orders/orders/1"_s).size(), 1);
    QCOMPARE(run(u"receipt 1"_s).code, 0);
}

void CliTruthTest::resumeTakesTheOrdersWord()
{
    QCOMPARE(run(scenario + u"card"_s).code, 0);
    m_sandbox->complete(1);
    const CliResult resumed = run(u"resume"_s);
    QVERIFY2(resumed.code == 0, qPrintable(resumed.err));
    QCOMPARE(resumed.json()["attempts"_L1].toArray().first()["state"_L1].toString(), u"Paid"_s);
    QVERIFY(run(u"resume"_s).json()["attempts"_L1].toArray().isEmpty());
}

void CliTruthTest::anEndedPaymentIsTold_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::newRow("canceled") << u"canceled"_s;
    QTest::newRow("expired") << u"expired"_s;
}

void CliTruthTest::anEndedPaymentIsTold()
{
    QFETCH(QString, outcome);
    QCOMPARE(run(scenario + u"card"_s).code, 0);
    m_sandbox->pay(1, outcome);
    const CliResult status = run(u"status 1"_s);
    QVERIFY2(status.code == 0, qPrintable(QString::number(status.code) + status.err)); // Reading alone is no judgement.
    QCOMPARE(status.json()["session"_L1]["status"_L1].toString(), outcome);
    QCOMPARE(run(u"status 1 --watch 20"_s).code, 8);
    m_sandbox->complete(1); // Paid in another way after all.
    QCOMPARE(run(u"status 1 --watch 20"_s).code, 0);
}

void CliTruthTest::anOrderThatIsNotThere()
{
    for (const QString &line : { u"status 999"_s, u"status 999 --watch 20"_s }) {
        const CliResult status = run(line);
        QVERIFY2(status.code == 5, qPrintable(QString::number(status.code) + status.err));
        QVERIFY(status.out.isEmpty());
        QVERIFY2(status.err.contains("no such order"_L1), qPrintable(status.err));
    }
}

// A sandbox that began anew gives its first number once more, while the journal has that of an open payment.
void CliTruthTest::anOrderThatStandsIsNotCalledUnsent()
{
    QCOMPARE(run(scenario + u"card"_s).code, 0);
    m_sandbox->reset();
    const CliResult again = run(scenario + u"card"_s);
    QCOMPARE(again.code, 7);
    QVERIFY2(again.err.contains("has the order 1"_L1) && !again.err.contains("Nothing was sent"_L1), qPrintable(again.err));
}

void CliTruthTest::cashThatDidNotComeHasNoReceipt()
{
    QCOMPARE(run(scenario + u"cash --watch 1"_s).code, 9);
    QCOMPARE(run(u"receipt 1"_s).code, 5);
    QCOMPARE(run(scenario + u"cash"_s).code, 0); // Not watched it is taken at the counter, as ever.
    QCOMPARE(run(u"receipt 2"_s).code, 0);
}

void CliTruthTest::moneyIsInTheOrdersCurrency_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("price");
    QTest::newRow("yen") << u"JPY"_s << u"1200"_s;
    QTest::newRow("dinars") << u"KWD"_s << u"12.750"_s;
}

void CliTruthTest::moneyIsInTheOrdersCurrency()
{
    QFETCH(QString, currency);
    QFETCH(QString, price);
    open([&](QJsonObject &store) { inCurrency(store, currency, price); });
    const CliResult placed = run(u"checkout --field name:string=Ada --product 1 --account card"_s);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    const auto isRight = [&](const QJsonValue &entity, QLatin1StringView key) {
        const bool isSo = entity[key].toString() == price && entity["currency"_L1].toString() == currency;
        return isSo || (qWarning().noquote() << QJsonDocument(entity.toObject()).toJson(), false);
    };
    QVERIFY(isRight(run(u"status 1"_s).json()["session"_L1], "amount"_L1));
    QVERIFY(isRight(run(u"status 1 --watch 1"_s).json()["session"_L1], "amount"_L1));
    QVERIFY(isRight(run(u"resume"_s).json()["attempts"_L1].toArray().first()["session"_L1], "amount"_L1));
    m_sandbox->pay(1, u"completed"_s);
    QCOMPARE(run(u"refund 1 --product 1:1"_s).code, 0);
    QVERIFY(isRight(run(u"refund 1 --list"_s).json()["items"_L1].toArray().first(), "amount"_L1));
}

void CliTruthTest::aProviderThatIsNotThereIsNamed()
{
    for (const bool isHidden : { false, true }) {
        open([isHidden](QJsonObject &store) { isHidden ? withHiddenSignUp(store) : void(); });
        const CliResult wrong = run(scenario + u"cash --json --provider nope"_s);
        QCOMPARE(wrong.code, 3);
        const QJsonObject error = QJsonDocument::fromJson(wrong.err.toUtf8())["error"_L1].toObject();
        QCOMPARE(error["code"_L1].toString(), u"VZ-203"_s);
        const QString message = error["message"_L1].toString();
        QVERIFY2(message.contains("no sign-in provider nope"_L1) && !message.contains("password"_L1), qPrintable(message));
        QCOMPARE(checksOf(run(u"doctor --provider nope"_s)).value(u"sign-in"_s), u"error VZ-203"_s);
    }
}

void CliTruthTest::aHiddenProviderIsTried()
{
    open(withHiddenSignUp);
    const CliResult orders = run(u"orders"_s);
    QVERIFY2(orders.code == 0, qPrintable(orders.err));
    // What worked is tried first from then on.
    const qsizetype before = sent().filter(u"POST "_s).size();
    QCOMPARE(run(u"orders"_s).code, 0);
    QCOMPARE(sent().filter(u"POST "_s).size() - before, 1);
    // A wrong password is told as one, or as a name that nobody can know.
    m_cli->set("VEZNE_DATA_DIR", m_cli->folder() + u"/another"_s);
    m_cli->set("VEZNE_PASSWORD", u"wrong"_s);
    const CliResult wrong = run(u"orders"_s);
    QVERIFY2(wrong.code == 4 && wrong.err.contains("password"_L1), qPrintable(QString::number(wrong.code) + wrong.err));
}

void CliTruthTest::anAccountThatWasNamedIsConfiguration()
{
    const CliResult wrong = run(scenario + u"nope"_s);
    QVERIFY2(wrong.code == 3, qPrintable(QString::number(wrong.code) + wrong.err));
    QVERIFY(m_sandbox->state()["orders"_L1].toArray().isEmpty());
}

void CliTruthTest::theFormOfAStorageIsNamed()
{
    open([](QJsonObject &store) {
        StoreFile::changeOne(
            store, u"orderStorages"_s, u"orders"_s, [](QJsonObject &storage) { storage["formIdentifier"_L1] = QString(); });
        StoreFile::changeOne(store, u"forms"_s, u"order"_s, [](QJsonObject &form) { form["identifier"_L1] = u"siparis"_s; });
        StoreFile::changeAll(store, u"attributeSets"_s, [](QJsonObject &set) {
            set["fromForm"_L1] = set["fromForm"_L1].toString() == "order"_L1 ? QJsonValue(u"siparis"_s) : set["fromForm"_L1];
        });
    });
    for (const QString &field : { u"name=Ada"_s, u"name:string=Ada"_s }) {
        const CliResult wrong = run(u"checkout --product 1 --field"_s, { field });
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.contains("--form"_L1), qPrintable(wrong.err));
    }
}

void CliTruthTest::whatCannotBeWrittenIsSaid()
{
    const auto full = [this](const QString &line) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        m_cli->start(process, line.split(u' '));
        return process.waitForFinished(20'000) && process.exitCode() == 70 ? QString::fromUtf8(process.readAllStandardError()) : QString();
    };
    for (const QString &line : { u"products"_s, u"--help"_s, u"--version"_s, u"explain"_s }) {
        const QString said = full(line);
        QVERIFY2(said.contains("standard output"_L1) && said.count(u'\n') == 1, qPrintable(line + said));
    }
    QVERIFY(full(u"doctor"_s).contains("standard output"_L1));
    const QString placed = full(scenario + u"card"_s);
    const QString attempt = run(u"resume"_s).json()["attempts"_L1].toArray().first()["attempt"_L1].toString();
    QVERIFY(!attempt.isEmpty());
    QVERIFY2(placed.contains(attempt), qPrintable(placed));
}

void CliTruthTest::theDoctorHasEachCheck_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("password");
    QTest::newRow("in order") << QStringList() << QString();
    QTest::newRow("bad token") << QStringList{ u"--app-token"_s, u"bad"_s } << QString();
    QTest::newRow("wrong password") << QStringList() << u"wrong"_s;
    QTest::newRow("unreachable") << QStringList{ u"--project-url"_s, u"http://127.0.0.1:9"_s } << QString();
    QTest::newRow("no address") << QStringList{ u"--project-url"_s, u"https://"_s } << QString();
}

void CliTruthTest::theDoctorHasEachCheck()
{
    QFETCH(QStringList, options);
    QFETCH(QString, password);
    if (!password.isEmpty()) {
        m_cli->set("VEZNE_PASSWORD", password);
    }
    const CliResult doctor = run(u"doctor"_s, options);
    QStringList ids;
    const QJsonArray checks = doctor.json()["checks"_L1].toArray();
    for (const QJsonValue check : checks) {
        ids.append(check["id"_L1].toString());
    }
    const QStringList wanted{ u"configuration"_s, u"tls"_s, u"app-token"_s, u"provider"_s, u"sign-in"_s, u"storage"_s, u"form"_s,
        u"reference"_s, u"accounts"_s, u"catalogue"_s, u"attributes"_s, u"languages"_s, u"keychain"_s, u"data-folder"_s };
    QCOMPARE(ids, wanted);
    QCOMPARE(doctor.code == 0, options.isEmpty() && password.isEmpty());
}

void CliTruthTest::hiddenLanguagesAreNotInOrder()
{
    open([](QJsonObject &store) { StoreFile::refuse(store, { u"GET /locales/active/all"_s }); });
    const CliResult doctor = run(u"doctor"_s);
    QCOMPARE(doctor.code, 0);
    QCOMPARE(checksOf(doctor).value(u"languages"_s), u"warning VZ-629"_s);
    QCOMPARE(checksOf(doctor).value(u"catalogue"_s), u"ok "_s);
}

void CliTruthTest::phonesMayBeWrittenOut()
{
    const QString line = u"checkout --product 1 --field name=Ada --field"_s;
    for (const QString &phone : { u"+90 532 111 22 33"_s, u"532 111 22 33"_s }) {
        const CliResult placed = run(line, { u"phone="_s + phone });
        QVERIFY2(placed.code == 0, qPrintable(placed.err));
    }
    QCOMPARE(run(line, { u"phone=+90 532 111 22"_s }).code, 2);
}

QTEST_GUILESS_MAIN(CliTruthTest)
#include "tst_clitruth.moc"
