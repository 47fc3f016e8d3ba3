// SPDX-License-Identifier: MIT
// Answers as no sandbox gives them: odd totals, payments of another amount, product lists without an envelope.
#include "support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using tests::Behaviour;
using tests::HeardRequest;

class OddStoresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void totals_data();
    void totals();
    void bareProductLists_data();
    void bareProductLists();
    void rowsThatCannotBeReadAreSaid();

private:
    /// Runs while the server, which lives in this thread, answers.
    void run(const QString &line);

    tests::ScriptedServer m_server;
    int m_code = -1;
    QJsonObject m_out;
    QString m_err;
};

void OddStoresTest::run(const QString &line)
{
    const QTemporaryDir folder;
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"VEZNE_PROJECT_URL"_s, m_server.url().toString());
    environment.insert(u"VEZNE_APP_TOKEN"_s, u"token"_s);
    environment.insert(u"VEZNE_LOGIN"_s, u"ada@example.com"_s);
    environment.insert(u"VEZNE_PASSWORD"_s, u"secret-1"_s);
    environment.insert(u"VEZNE_CONTENT_LANG"_s, u"en_US"_s);
    environment.insert(u"VEZNE_DATA_DIR"_s, folder.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VEZNE_BIN_DIR) + u"/vezne-cli"_s, line.split(u' '));
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 60'000);
    m_code = process.exitCode();
    m_out = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    m_err = QString::fromUtf8(process.readAllStandardError());
}

void OddStoresTest::totals_data()
{
    QTest::addColumn<QByteArray>("created");
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QByteArray>("charged");
    QTest::addColumn<QString>("total"); // Of the order that is printed; empty: null.
    QTest::addColumn<QString>("said");
    QTest::newRow("as it should be") << "33.33"_ba << QByteArray() << "33.33"_ba << u"33.33"_s << QString();
    QTest::newRow("odd, then read") << "33.333"_ba
                                    << "\"33.33\""_ba
                                    << "33.33"_ba << u"33.33"_s << QString();
    QTest::newRow("odd, and stays so") << "33.333"_ba
                                       << "\"33.333\""_ba
                                       << "33.33"_ba << QString() << u"no total that can be read"_s;
    QTest::newRow("missing, and not granted to be read")
        << "null"_ba << QByteArray() << "33.33"_ba << QString() << u"no total that can be read"_s;
    QTest::newRow("another amount is charged") << "33.33"_ba << QByteArray() << "50"_ba << u"33.33"_s << u"asks for $50.00"_s;
    QTest::newRow("nothing is said of what is charged") << "33.33"_ba << QByteArray() << "null"_ba << u"33.33"_s << QString();
}

void OddStoresTest::totals()
{
    QFETCH(QByteArray, created);
    QFETCH(QByteArray, read);
    QFETCH(QByteArray, charged);
    QFETCH(QString, total);
    QFETCH(QString, said);
    const QByteArray session = R"({"id":31,"type":"session","status":"waiting","orderId":89,"paymentUrl":null,"amount":)" + charged + '}';
    const auto order = [](const QByteArray &sum) -> QByteArray {
        return R"({"id":89,"currency":"USD","paymentAccountIdentifier":"card","formData":{"en_US":[]},"products":[],"totalSum":)" + sum
            + '}';
    };
    m_server.setChooser([=](const HeardRequest &request) {
        if (request.target.contains("/users/auth")) {
            return Behaviour::answer(201, R"({"userIdentifier":"ada","accessToken":"a.b.c","refreshToken":"1-r"})");
        }
        if (request.target.contains("/payments/sessions/order/")) {
            return Behaviour::answer(200, '[' + session + ']');
        }
        if (request.target.contains("/payments/sessions")) {
            return Behaviour::answer(201, session);
        }
        if (request.verb == "POST") {
            return Behaviour::answer(201, order(created));
        }
        return read.isEmpty() ? Behaviour::answer(403, R"({"statusCode":403,"message":"Permission data not found"})")
                              : Behaviour::answer(200, order(read));
    });
    run(u"checkout --field name:string=Ada --product 1 --account card"_s);
    QVERIFY2(m_code == 0, qPrintable(m_err)); // An answer with an id is the order.
    QCOMPARE(m_out["order"_L1].toObject()["id"_L1].toInt(), 89);
    QCOMPARE(m_out["order"_L1].toObject()["totalSum"_L1].toString(), total);
    QVERIFY2(said.isEmpty() ? m_err.isEmpty() : m_err.contains(said), qPrintable(m_err));
}

void OddStoresTest::bareProductLists_data()
{
    QTest::addColumn<int>("cap");
    QTest::addColumn<bool>("hasOffset");
    QTest::newRow("all at once, whatever is asked for") << 100 << false;
    QTest::newRow("two at a time") << 2 << true;
    QTest::newRow("five at a time") << 5 << true;
}

// Older projects send the list as a bare array: no total, and as many rows as they like.
void OddStoresTest::bareProductLists()
{
    QFETCH(int, cap);
    QFETCH(bool, hasOffset);
    m_server.forget();
    m_server.setChooser([=](const HeardRequest &request) {
        if (request.target.contains("/users/auth")) {
            return Behaviour::answer(201, R"({"userIdentifier":"ada","accessToken":"a.b.c","refreshToken":"1-r"})");
        }
        const QUrlQuery query(QUrl(QString::fromUtf8(request.target)).query());
        const int offset = hasOffset ? query.queryItemValue(u"offset"_s).toInt() : 0;
        QJsonArray page;
        for (int id = offset + 1; id <= 5 && page.size() < cap; ++id) {
            page.append(QJsonObject{ { u"id"_s, id }, { u"localizeInfos"_s, QJsonObject{ { u"title"_s, u"Çay %1"_s.arg(id) } } },
                { u"price"_s, QJsonValue() },
                { u"attributeValues"_s,
                    QJsonObject{ { u"p_price"_s, QJsonObject{ { u"type"_s, u"real"_s }, { u"value"_s, 10 * id } } } } } });
        }
        return Behaviour::answer(201, QJsonDocument(page).toJson());
    });
    run(u"products --search cay"_s);
    QVERIFY2(m_code == 0, qPrintable(m_err));
    QCOMPARE(m_out["total"_L1].toInt(), 5);
    QCOMPARE(m_out["items"_L1].toArray().first().toObject()["price"_L1].toString(), u"10.00"_s);
    QVERIFY(m_server.heard().size() < 8);
}

void OddStoresTest::rowsThatCannotBeReadAreSaid()
{
    m_server.setChooser([](const HeardRequest &request) {
        if (request.target.contains("/users/auth")) {
            return Behaviour::answer(201, R"({"userIdentifier":"ada","accessToken":"a.b.c","refreshToken":"1-r"})");
        }
        return Behaviour::answer(200, R"({"total":3,"items":[{"id":1,"localizeInfos":{"title":"Çay"}},{"id":"x"},{"title":"?"}]})");
    });
    for (const QString &line : { u"products"_s, u"products --search cay"_s, u"orders"_s, u"orders --status x"_s }) {
        run(line);
        QVERIFY2(m_code == 0, qPrintable(m_err));
        QVERIFY2(m_err.contains(u"2 rows of the store's list cannot be read"_s), qPrintable(line + u": "_s + m_err));
    }
    QVERIFY(m_out["items"_L1].isArray());
}

QTEST_GUILESS_MAIN(OddStoresTest)
#include "tst_oddstores.moc"
