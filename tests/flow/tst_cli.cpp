// SPDX-License-Identifier: MIT
// The real vezne-cli against a real vezne-sandbox: what it sends, prints and ends with.
#include "support/clirun.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;
using tests::scenario;

class CliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void checkoutMakesTheFourRequests();
    void untypedFieldsAreReadFromTheForm();
    void watching_data();
    void watching();
    void checkoutWatches();
    void listsAndTotals();
    void refunds();
    void configuration_data();
    void configuration();
    void signInRefused();
    void serverRejects_data();
    void serverRejects();
    void deadServer();
    void errorsAsJson();

private:
    [[nodiscard]] QStringList sent();

    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_cli;
};

void CliTest::init()
{
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->why()));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
}

void CliTest::cleanup()
{
    m_cli.reset();
    m_sandbox.reset();
}

QStringList CliTest::sent()
{
    QStringList lines;
    const QJsonArray requests = m_sandbox->requests();
    for (const QJsonValue &request : requests) {
        lines.append(request["verb"_L1].toString() + u' ' + request["path"_L1].toString());
    }
    return lines;
}

void CliTest::checkoutMakesTheFourRequests()
{
    const CliResult run = (*m_cli)(scenario + u"cash"_s);
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const QStringList wanted{ u"POST /api/content/users-auth-providers/marker/email/users/auth"_s,
        u"POST /api/content/orders-storage/marker/orders/orders"_s, u"POST /api/content/payments/sessions"_s,
        u"GET /api/content/payments/sessions/order/1"_s };
    QCOMPARE(sent(), wanted);
    QCOMPARE(run.json().keys(), (QStringList{ u"attempt"_s, u"order"_s, u"session"_s }));
    const QJsonObject order = run.json().value("order"_L1).toObject();
    QCOMPARE(order.value("id"_L1).toInteger(), 1);
    QCOMPARE(order.value("paymentAccountIdentifier"_L1).toString(), u"cash"_s);
    QVERIFY(QRegularExpression(u"^\\d+\\.\\d\\d$"_s).match(order.value("totalSum"_L1).toString()).hasMatch());
    const QJsonObject session = run.json().value("session"_L1).toObject();
    QCOMPARE(session.value("orderId"_L1).toInteger(), 1);
    QCOMPARE(session.value("status"_L1).toString(), u"waiting"_s);
    QVERIFY(session.value("paymentUrl"_L1).isNull() && session.contains("paymentUrl"_L1));
    QVERIFY(run.err.isEmpty());
    QCOMPARE(run.out.count('\n'), 1);
    // Cash is taken at the counter: nothing is left open in the journal.
    QVERIFY((*m_cli)(u"resume"_s).json().value("attempts"_L1).toArray().isEmpty());
    const QString metadata = m_sandbox->requests().first()["headers"_L1]["x-device-metadata"_L1].toString();
    QVERIFY(metadata.contains("UQ_"_L1));
    (void)(*m_cli)(u"orders"_s);
    const QJsonArray requests = m_sandbox->requests();
    QCOMPARE(requests[requests.size() - 2]["headers"_L1]["x-device-metadata"_L1].toString(), metadata); // Made once and kept.
}

void CliTest::untypedFieldsAreReadFromTheForm()
{
    const QString line = u"checkout --product 1 --field name="_s;
    QCOMPARE((*m_cli)(line + u"Ada"_s).code, 0);
    QVERIFY(sent().contains(u"GET /api/content/forms/marker/order"_s));
    const CliResult missing = (*m_cli)(line);
    QCOMPARE(missing.code, 2);
    QVERIFY2(missing.err.contains("name"_L1), qPrintable(missing.err));
    const CliResult unknown = (*m_cli)(line + u"Ada"_s, { u"--field"_s, u"colour=red"_s });
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.contains("colour"_L1));
    QCOMPARE(m_sandbox->state().value("orders"_L1).toArray().size(), 1);
}

void CliTest::watching_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("code");
    QTest::newRow("paid") << u"completed"_s << 0;
    QTest::newRow("canceled") << u"canceled"_s << 8;
    QTest::newRow("expired") << u"expired"_s << 8;
    QTest::newRow("nothing happens") << QString() << 9;
}

void CliTest::watching()
{
    QFETCH(QString, outcome);
    const CliResult placed = (*m_cli)(scenario + u"card"_s);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    const QString link = placed.json().value("session"_L1)["paymentUrl"_L1].toString();
    QVERIFY2(link.startsWith(m_sandbox->value("url")), qPrintable(link));
    if (!outcome.isEmpty()) {
        m_sandbox->pay(1, outcome);
    }
    const CliResult watched = (*m_cli)(u"status 1 --watch 2"_s);
    QTEST(watched.code, "code");
    const QString status = watched.json().value("session"_L1)["status"_L1].toString();
    QCOMPARE(status, outcome.isEmpty() ? u"waiting"_s : outcome);
    const bool hasEndedUnpaid = outcome == "canceled"_L1 || outcome == "expired"_L1;
    QCOMPARE((*m_cli)(u"status 1"_s).code, hasEndedUnpaid ? 8 : 0); // That it waits is no fault while nobody watches.
}

void CliTest::checkoutWatches()
{
    m_cli.reset();
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY(m_sandbox->start({ u"--pay"_s, u"auto:1"_s }));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
    const CliResult paid = (*m_cli)(scenario + u"card --watch 20"_s);
    QVERIFY2(paid.code == 0, qPrintable(paid.err));
    QCOMPARE(paid.json().value("session"_L1)["status"_L1].toString(), u"completed"_s);
    QVERIFY2(paid.err.contains("/"_L1), "the link is shown while waiting");
    QCOMPARE((*m_cli)(u"resume"_s).json().value("attempts"_L1).toArray().size(), 0);
}

void CliTest::listsAndTotals()
{
    QCOMPARE((*m_cli)(scenario + u"cash"_s).code, 0);
    QCOMPARE((*m_cli)(scenario + u"cash"_s).code, 0);
    const QJsonObject orders = (*m_cli)(u"orders --limit 1"_s).json();
    QCOMPARE(orders.value("total"_L1).toInt(), 2);
    QCOMPARE(orders.value("items"_L1).toArray().size(), 1);
    const QJsonObject order = (*m_cli)(u"order 1"_s).json().value("items"_L1).toArray().first().toObject();
    QCOMPARE(order.value("id"_L1).toInt(), 1);
    QCOMPARE(order.value("products"_L1).toArray().first()["quantity"_L1].toInt(), 2);
    QCOMPARE((*m_cli)(u"order 777"_s).code, 5);
    QCOMPARE((*m_cli)(u"orders --storage nowhere"_s).code, 3);
    m_cli->unset("VEZNE_LOGIN");
    const QJsonObject products = (*m_cli)(u"products --limit 5 --offset 2"_s).json();
    QCOMPARE(products.value("total"_L1).toInt(), 24);
    QCOMPARE(products.value("items"_L1).toArray().size(), 5);
    const QString title = products.value("items"_L1).toArray().first()["localizeInfos"_L1]["title"_L1].toString();
    const QJsonObject found = (*m_cli)(u"products"_s, { u"--search"_s, title }).json();
    QVERIFY2(found.value("total"_L1).toInt() >= 1, qPrintable(title));
    // By Turkish rules, and without accents, as the window searches.
    const auto count = [this](const QString &text) {
        return (*m_cli)(u"products --lang tr_TR"_s, { u"--search"_s, text }).json().value("total"_L1).toInt();
    };
    QVERIFY(count(u"ÇAY"_s) > 0);
    QCOMPARE(count(u"cay"_s), count(u"ÇAY"_s));
    QCOMPARE(count(u"çay"_s), count(u"ÇAY"_s));
    QCOMPARE(count(u"no such thing"_s), 0);
    const QJsonObject form = (*m_cli)(u"form order"_s).json();
    QCOMPARE(form.value("identifier"_L1).toString(), u"order"_s);
    QVERIFY(!form.value("attributes"_L1).toArray().isEmpty());
    QCOMPARE((*m_cli)(u"form nowhere"_s).code, 3);
    m_cli->set("VEZNE_LOGIN", m_sandbox->login());
    const QJsonObject plain = (*m_cli)(u"preview --product 1:2"_s).json();
    const QJsonObject cut = (*m_cli)(u"preview --product 1:2 --coupon WELCOME10"_s).json();
    const QJsonObject blank = (*m_cli)(u"preview --product 1:2"_s, { u"--coupon"_s, u" WELCOME10\n"_s }).json();
    QCOMPARE(blank, cut);
    QVERIFY(plain.value("totalDue"_L1).isString());
    QVERIFY(cut.value("totalDue"_L1).toString().toDouble() < plain.value("totalDue"_L1).toString().toDouble());
}

void CliTest::refunds()
{
    QCOMPARE((*m_cli)(scenario + u"card"_s).code, 0);
    QCOMPARE((*m_cli)(u"refund 1 --product 1:1"_s).code, 5); // Not paid.
    m_sandbox->pay(1, u"completed"_s);
    const CliResult asked = (*m_cli)(u"refund 1 --product 1:1"_s, { u"--note"_s, u"kırık geldi"_s });
    QVERIFY2(asked.code == 0, qPrintable(asked.err));
    const QJsonArray refunds = (*m_cli)(u"refund 1 --list"_s).json().value("items"_L1).toArray();
    QCOMPARE(refunds.size(), 1);
    QCOMPARE(refunds.first()["note"_L1].toString(), u"kırık geldi"_s);
    QCOMPARE((*m_cli)(u"refund 1 --cancel"_s).code, 0);
    // The answer is lost: the order's refunds tell, and nothing is asked for twice.
    m_sandbox->fault(u"POST"_s, u"/api/content/orders/*/refund"_s, u"drop-after"_s);
    const CliResult lost = (*m_cli)(u"refund 1 --product 14:1"_s);
    QVERIFY2(lost.code == 0, qPrintable(lost.err));
    QVERIFY2(lost.err.contains("not known yet"_L1), qPrintable(lost.err));
    QCOMPARE((*m_cli)(u"refund 1 --list"_s).json().value("items"_L1).toArray().size(), 2);
}

void CliTest::configuration_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("plain http") << QStringList{ u"--project-url"_s, u"http://shop.example.com"_s };
    QTest::newRow("no address") << QStringList{ u"--project-url"_s, u"https://"_s };
    QTest::newRow("name in the address") << QStringList{ u"--project-url"_s, u"https://ada:pw@shop.example.com"_s };
    QTest::newRow("wrong token") << QStringList{ u"--app-token"_s, u"wrong"_s };
    QTest::newRow("unknown provider") << QStringList{ u"--provider"_s, u"pigeon"_s };
    QTest::newRow("unknown storage") << QStringList{ u"--storage"_s, u"nowhere"_s };
    QTest::newRow("no authority file") << QStringList{ u"--ca-file"_s, u"/nonexistent.pem"_s };
    QTest::newRow("no password file") << QStringList{ u"--password-file"_s, u"/nonexistent"_s };
}

void CliTest::configuration()
{
    QFETCH(QStringList, options);
    const CliResult run = (*m_cli)(u"checkout --field name:string=Ada --product 1"_s, options);
    QCOMPARE(run.code, 3);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.size() > 20 && run.err.count(u'\n') == 1);
    QVERIFY2(!run.err.contains("demo-1234"_L1) && !run.err.contains(":pw@"_L1), qPrintable(run.err));
    QVERIFY(m_sandbox->state().value("orders"_L1).toArray().isEmpty());
    m_cli->unset("VEZNE_APP_TOKEN");
    QCOMPARE((*m_cli)(u"products"_s).code, 3);
}

void CliTest::signInRefused()
{
    m_cli->set("VEZNE_PASSWORD", u"wrong"_s);
    const CliResult run = (*m_cli)(scenario + u"cash"_s);
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains("password"_L1), qPrintable(run.err));
    // No refresh for a wrong password, and no second try: the store's form is read, and has the fields that were sent.
    QCOMPARE(sent().filter(u"POST "_s).size(), 1);
    m_cli->unset("VEZNE_PASSWORD");
    QCOMPARE((*m_cli)(u"orders"_s).code, 2);
    QCOMPARE((*m_cli)(u"orders --password secret"_s).code, 2);
}

void CliTest::serverRejects_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const QString auth = u"/api/content/users-auth-providers/marker/email/users/auth"_s;
    const QString products = u"/api/content/products/all"_s;
    QTest::newRow("page instead of sign-in") << u"html-200"_s << auth << QString(scenario + u"cash"_s) << u"web page"_s;
    QTest::newRow("garbage") << u"garbage"_s << products << u"products"_s << u"OneEntry"_s;
    QTest::newRow("page instead of products") << u"html-200"_s << products << u"products"_s << u"web page"_s;
    QTest::newRow("wrong type") << u"wrong-type"_s << products << u"products"_s << u"OneEntry"_s;
    QTest::newRow("fault") << u"status:500"_s << products << u"products"_s << u"server"_s;
    QTest::newRow("bad field") << QString() << QString() << u"checkout --product 1 --field name:string=A"_s << u"name"_s;
    QTest::newRow("unknown product") << QString() << QString() << u"checkout --product 4711 --field name:string=Ada"_s << u"4711"_s;
    QTest::newRow("unknown coupon") << QString() << QString() << u"preview --product 1 --coupon NOPE"_s << u"coupon"_s;
}

void CliTest::serverRejects()
{
    QFETCH(QString, fault);
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(QString, says);
    if (!fault.isEmpty()) {
        m_sandbox->fault(u"POST"_s, path, fault, 9);
    }
    const CliResult run = (*m_cli)(line);
    QVERIFY2(run.code == 5, qPrintable(QString::number(run.code) + run.err));
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
    QVERIFY(m_sandbox->state().value("orders"_L1).toArray().isEmpty());
}

void CliTest::deadServer()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    for (const QString &line : { QString(scenario + u"cash"_s), u"orders"_s, u"products"_s, u"status 1"_s }) {
        const CliResult run = (*m_cli)(line, { u"--project-url"_s, u"http://127.0.0.1:%1"_s.arg(port) });
        QVERIFY2(run.code == 6, qPrintable(QString::number(run.code) + run.err));
        QVERIFY(run.out.isEmpty());
    }
    // A server that never answers ends at the deadline, not later.
    m_sandbox->fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/auth"_s, u"hang"_s);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE((*m_cli)(u"orders --timeout 1"_s).code, 6);
    QVERIFY(timer.elapsed() < 6000);
}

void CliTest::errorsAsJson()
{
    const CliResult run = (*m_cli)(u"checkout --product 1 --field name:string=A --json"_s);
    QCOMPARE(run.code, 5);
    const QJsonObject error = QJsonDocument::fromJson(run.err.toUtf8()).object().value("error"_L1).toObject();
    QCOMPARE(error.keys(), (QStringList{ u"code"_s, u"fields"_s, u"kind"_s, u"message"_s, u"requestId"_s, u"status"_s }));
    QCOMPARE(error.value("kind"_L1).toString(), u"Validation"_s);
    QCOMPARE(error.value("status"_L1).toInt(), 400);
    QVERIFY(error.value("fields"_L1).toObject().contains("name"_L1));
    QVERIFY(error.value("requestId"_L1).toInt() > 0);
    const CliResult usage = (*m_cli)(u"--json bogus"_s);
    QCOMPARE(QJsonDocument::fromJson(usage.err.toUtf8()).object().value("error"_L1)["kind"_L1].toString(), u"Usage"_s);
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
