// SPDX-License-Identifier: MIT
// `--data`: what was acknowledged survives `kill -9`, whole.
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <csignal>
#include <limits>

using namespace Qt::Literals::StringLiterals;

class TestPersistence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAndSessionsSurviveAKill()
    {
        QTemporaryDir folder;
        const QStringList options{ u"--data"_s, folder.filePath(u"store.db"_s) };
        QString token;
        {
            SandboxServer server(options);
            token = server.signIn()[u"accessToken"].toString();
            QCOMPARE(server.order(u"card"_s, { { u"bonusAmount"_s, 20 }, { u"couponCode"_s, u"WELCOME10"_s } }).status, 201);
            server.post(u"/payments/sessions"_s, QJsonObject{ { u"orderId"_s, 1 }, { u"type"_s, u"session"_s } });
            server.killHard();
        }
        SandboxServer server(options);
        server.setBearer(token); // sign-in survives as well
        QCOMPARE(server.get(u"/orders-storage/marker/orders/orders/1"_s).object()[u"totalSum"].toString(), u"275.76"_s);
        QCOMPARE(server.get(u"/payments/sessions/order/1"_s).array().size(), 1);
        QCOMPARE(server.get(u"/discounts/bonus-balance"_s).object()[u"balance"].toDouble(), 5.0);
    }

    // Killed at a random moment while a client places orders as fast as it can, again and again.
    void noAcknowledgedOrderIsLostAndNoneIsHalf()
    {
        QTemporaryDir folder;
        const QStringList options{ u"--data"_s, folder.filePath(u"store.db"_s) };
        QRandomGenerator random(4711);
        QSet<int> acknowledged;
        for (int round = 0; round < 6; ++round) {
            SandboxServer server(options);
            server.signIn();
            const int limit = 20 + int(random.bounded(200u));
            QElapsedTimer timer;
            timer.start();
            std::unique_ptr<QThread> assassin(QThread::create([pid = server.pid(), limit] {
                QThread::msleep(ulong(limit));
                ::kill(pid_t(pid), SIGKILL);
            }));
            assassin->start();
            while (timer.elapsed() < 5000) {
                const Answer answer = server.order(u"cash"_s, { { u"couponCode"_s, u"WELCOME10"_s } });
                if (answer.status != 201 || !answer.isWhole)
                    break;
                acknowledged << answer.object()[u"id"].toInt();
            }
            assassin->wait();
        }
        SandboxServer server(options);
        const QJsonArray orders = server.control("GET", u"/state"_s).object()[u"orders"].toArray();
        QSet<int> found;
        for (const QJsonValue &order : orders) {
            found << order[u"id"].toInt();
            QCOMPARE(order[u"formData"][0][u"value"].toString(), u"Ada Lovelace"_s);
            QCOMPARE(order[u"products"].toArray().size(), 2);
            QCOMPARE(order[u"totalSum"].toDouble(), 275.76);
        }
        qInfo("%lld orders acknowledged, %lld found", qint64(acknowledged.size()), qint64(found.size()));
        QVERIFY(!acknowledged.isEmpty());
        QVERIFY(found.contains(acknowledged));
    }

    void tenThousandOrders()
    {
        QTemporaryDir folder;
        const QStringList options{ u"--data"_s, folder.filePath(u"store.db"_s) };
        {
            SandboxServer server(options);
            server.signIn();
            QCOMPARE(server.order().status, 201);
            QCOMPARE(server.control("POST", u"/orders/1/copy"_s, QJsonObject{ { u"times"_s, 9999 } }).status, 201);
        }
        QElapsedTimer timer;
        timer.start();
        SandboxServer server(options);
        const qint64 started = timer.elapsed();
        server.signIn();
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            timer.restart();
            const QJsonObject list = server.get(u"/orders-storage/marker/orders/orders?offset=5000&limit=30"_s).object();
            best = qMin(best, timer.elapsed());
            QCOMPARE(list[u"total"].toInt(), 10000);
            QCOMPARE(list[u"items"].toArray().size(), 30);
        }
        qInfo("start %lld ms, list %lld ms", started, best);
        QVERIFY(started < longestStartMs);
        QVERIFY(best < longestListMs);
    }

    // Kept amounts are whole numbers of the currency's smallest unit: in a store with other digits each would be another amount.
    void amountsOfOtherDigitsAreRefused_data()
    {
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("a file of today") << true;
        QTest::newRow("a file from before, in hundredths") << false;
    }

    void amountsOfOtherDigitsAreRefused()
    {
        QFETCH(bool, isMarked);
        QTemporaryDir folder;
        const QStringList options{ u"--data"_s, folder.filePath(u"store.db"_s) };
        {
            SandboxServer server(options);
            server.signIn();
            QCOMPARE(server.order().status, 201);
        }
        if (!isMarked) {
            {
                QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"unmarked"_s);
                file.setDatabaseName(options.last());
                QVERIFY(file.open());
                QSqlQuery query(file);
                QVERIFY(query.exec(u"DELETE FROM meta WHERE key = 'digits'"_s));
                QCOMPARE(query.numRowsAffected(), 1);
            }
            QSqlDatabase::removeDatabase(u"unmarked"_s);
        }
        QProcess process;
        process.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-sandbox"),
            options + QStringList{ u"--store"_s, QStringLiteral(VEZNE_SOURCE_DIR "/tests/fixtures/stores/matcha.json") });
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("have 2 digits behind the point, those of this store have 0"), said.constData());
        SandboxServer server(options); // The store that it is of still finds everything.
        QCOMPARE(server.control("GET", u"/state"_s).object()[u"orders"].toArray().size(), 1);
    }

    void aFileThatIsNoDatabaseIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"store.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QProcess process;
        process.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-sandbox"), { u"--data"_s, file.fileName() });
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().startsWith("vezne-sandbox: "));
    }
};

QTEST_GUILESS_MAIN(TestPersistence)
#include "tst_persistence.moc"
