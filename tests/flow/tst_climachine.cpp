// SPDX-License-Identifier: MIT
// The real vezne-cli and the machine it runs on: files, the environment, the system's language, secrets; doctor and demo.
#include "support/clirun.h"

#include <QFile>
#include <QTest>
#include <array>
#include <csignal>
#include <cstdlib>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;
using tests::scenario;

class CliMachineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void passwordComesFromAFile();
    void ctrlCEndsThePrompt_data();
    void ctrlCEndsThePrompt();
    void secretsStayInside();
    void systemLanguageChangesNoJson();
    void unusableDataFolderStopsTheOrder();
    void doctor();
    void errorsHaveCodes();
    void demo();

private:
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_cli;
};

void CliMachineTest::init()
{
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->why()));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
}

void CliMachineTest::cleanup()
{
    m_cli.reset();
    m_sandbox.reset();
}

void CliMachineTest::passwordComesFromAFile()
{
    m_cli->unset("VEZNE_PASSWORD");
    QCOMPARE((*m_cli)(u"orders --password-file -"_s, {}, m_sandbox->password().toUtf8() + "\n").code, 0);
    const QString path = m_cli->folder() + u"/pw"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_sandbox->password().toUtf8() + "\r\nsecond line\n");
    file.close();
    QCOMPARE((*m_cli)(u"orders --password-file "_s + path).code, 0);
}

void CliMachineTest::ctrlCEndsThePrompt_data()
{
    QTest::addColumn<bool>("isKey");
    QTest::newRow("the key") << true;
    QTest::newRow("a signal of another program") << false;
}

void CliMachineTest::ctrlCEndsThePrompt()
{
    QFETCH(bool, isKey);
    const QByteArray program = QByteArray(VEZNE_BIN_DIR) + "/vezne-cli";
    const QByteArray url = m_sandbox->value("url").toUtf8();
    const QByteArray token = m_sandbox->appToken().toUtf8();
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        ::unsetenv("VEZNE_PASSWORD");
        ::execl(program.constData(), program.constData(), "orders", "--lang", "en", "--project-url", url.constData(), "--app-token",
            token.constData(), "--login", "ada@example.com", nullptr);
        ::_exit(99);
    }
    QVERIFY(child > 0);
    QByteArray shown;
    std::array<char, 256> piece{};
    while (!shown.contains("Password of")) {
        const auto got = ::read(terminal, piece.data(), piece.size());
        QVERIFY2(got > 0, shown.constData());
        shown.append(piece.data(), qsizetype(got));
    }
    const auto hasEcho = [terminal] {
        termios now{};
        return tcgetattr(terminal, &now) == 0 && (now.c_lflag & ECHO) != 0;
    };
    QVERIFY(!hasEcho());
    QVERIFY(isKey ? ::write(terminal, "\x03", 1) == 1 : ::kill(child, SIGINT) == 0);
    int status = 0;
    pid_t ended = 0; // Who has been waited for cannot be waited for again.
    const auto hasEnded = [&] { return ended == child || (ended = ::waitpid(child, &status, WNOHANG)) == child; };
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(), 10'000);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 130);
    QVERIFY(hasEcho());
    ::close(terminal);
}

void CliMachineTest::secretsStayInside()
{
    const CliResult run = (*m_cli)(scenario + u"card --verbose"_s);
    QCOMPARE(run.code, 0);
    QVERIFY(run.err.contains("POST /api/content/payments/sessions 201"_L1));
    const QJsonArray requests = m_sandbox->requests();
    const QString bearer = requests[1]["headers"_L1]["authorization"_L1].toString().section(u' ', 1);
    QVERIFY(bearer.size() > 20);
    for (const QString &secret : { m_sandbox->password(), m_sandbox->appToken(), bearer, m_sandbox->login(), u"Ada"_s }) {
        QVERIFY2(!run.err.contains(secret), qPrintable(secret));
    }
    QVERIFY(!run.out.contains(bearer.toUtf8()) && !run.out.contains(m_sandbox->password().toUtf8()));
    // Every user of the machine may read the command line, and root the environment; nobody else (core::guardProcess()).
    m_sandbox->fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/auth"_s, u"hang"_s);
    QProcess process;
    m_cli->start(process, { u"orders"_s, u"--app-token"_s, m_sandbox->appToken(), u"--timeout"_s, u"20"_s });
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->requests().size(), 5, 10'000);
    for (const QLatin1StringView name : { "cmdline"_L1, "environ"_L1 }) {
        QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        QVERIFY(isOpen || (name == "environ"_L1 && geteuid() != 0));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.isEmpty(), !isOpen);
        QVERIFY2(!bytes.contains(m_sandbox->password().toUtf8()) && !bytes.contains(m_sandbox->appToken().toUtf8()), name.data());
    }
    process.kill();
    QVERIFY(process.waitForFinished());
}

void CliMachineTest::systemLanguageChangesNoJson()
{
    QCOMPARE((*m_cli)(scenario + u"cash"_s).code, 0);
    const QStringList lines{ u"order 1"_s, u"products --limit 3"_s, u"form order"_s, u"preview --product 1:3 --coupon WELCOME10"_s,
        u"status 1"_s };
    QList<QByteArray> before;
    for (const QString &line : lines) {
        before.append((*m_cli)(line).out);
    }
    m_cli->set("LC_ALL", u"tr_TR.UTF-8"_s);
    m_cli->set("LANG", u"tr_TR.UTF-8"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const CliResult run = (*m_cli)(lines[i]);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, before[i]);
        QVERIFY(!run.out.isEmpty());
    }
    const CliResult english = (*m_cli)(u"--lang en bogus"_s);
    QCOMPARE(english.err, u"There is no command bogus. See vezne-cli --help.\n"_s);
    const QByteArray turkish = (*m_cli)(u"products --limit 3 --lang tr_TR"_s).out;
    QVERIFY(turkish != before[1]);
}

void CliMachineTest::unusableDataFolderStopsTheOrder()
{
    QFile file(m_cli->folder() + u"/not-a-folder"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const CliResult run = (*m_cli)(scenario + u"cash"_s, { u"--data-dir"_s, file.fileName() });
    QVERIFY2(run.code == 3, qPrintable(run.err));
    QVERIFY2(run.err.contains("folder"_L1), qPrintable(run.err));
    QVERIFY(m_sandbox->state().value("orders"_L1).toArray().isEmpty());
}

void CliMachineTest::doctor()
{
    const auto statusOf = [](const CliResult &run, const QString &id) {
        const QJsonArray checks = run.json().value("checks"_L1).toArray();
        for (const QJsonValue &check : checks) {
            if (check["id"_L1].toString() == id) {
                return check["status"_L1].toString();
            }
        }
        return QString();
    };
    const CliResult fine = (*m_cli)(u"doctor"_s);
    QVERIFY2(fine.code == 0, qPrintable(fine.err));
    for (const QString &id : { u"configuration"_s, u"tls"_s, u"app-token"_s, u"provider"_s, u"storage"_s, u"form"_s, u"accounts"_s,
             u"catalogue"_s, u"attributes"_s, u"languages"_s, u"data-folder"_s }) {
        QVERIFY2(statusOf(fine, id) == u"ok"_s, qPrintable(id + fine.err));
    }
    QCOMPARE(statusOf(fine, u"keychain"_s), u"warning"_s); // There is no D-Bus here.
    QVERIFY2(fine.out.contains(R"({"by":"name","marker":"barcode","role":"barcode"})"), fine.out.constData());
    const CliResult chosen = (*m_cli)(u"doctor --attribute title=unit --attribute price=nowhere"_s);
    QCOMPARE(statusOf(chosen, u"attributes"_s), u"warning"_s); // Chosen, and in no product: said, and no reason to fail.
    QCOMPARE(chosen.code, 0);
    QVERIFY2(chosen.err.contains("nowhere, which no product has"_L1), qPrintable(chosen.err));
    QVERIFY2(chosen.out.contains(R"({"by":"chosen","marker":"unit","role":"title"})"), chosen.out.constData());
    const QString asIs = (*m_cli)(u"products --limit 1"_s).json()["items"_L1].toArray().first()["localizeInfos"_L1]["title"_L1].toString();
    const QString other = (*m_cli)(u"products --limit 1 --attribute title=unit"_s)
                              .json()["items"_L1]
                              .toArray()
                              .first()["localizeInfos"_L1]["title"_L1]
                              .toString();
    QVERIFY(!other.isEmpty() && other != asIs);
    QCOMPARE(fine.err.count(u'\n'), fine.json().value("checks"_L1).toArray().size());
    QCOMPARE((*m_cli)(u"doctor --app-token wrong"_s).code, 3);
    QCOMPARE((*m_cli)(u"doctor --storage nowhere"_s).code, 3);
    QCOMPARE((*m_cli)(u"doctor --project-url https://"_s).code, 3);
    const CliResult dead = (*m_cli)(u"doctor --project-url http://127.0.0.1:9"_s);
    QCOMPARE(dead.code, 6);
    QCOMPARE(statusOf(dead, u"tls"_s), u"error"_s);
    m_cli->set("VEZNE_PASSWORD", u"wrong"_s);
    QCOMPARE((*m_cli)(u"doctor"_s).code, 4);
    m_cli->unset("VEZNE_LOGIN");
    QCOMPARE((*m_cli)(u"doctor"_s).code, 0);
    QVERIFY(m_sandbox->state().value("orders"_L1).toArray().isEmpty());
}

void CliMachineTest::errorsHaveCodes()
{
    const CliResult one = (*m_cli)(u"explain vz-102 --lang en"_s);
    QCOMPARE(one.code, 0);
    QCOMPARE(one.json()["code"_L1].toString(), u"VZ-102"_s);
    QCOMPARE(one.json()["title"_L1].toString(), u"The store cannot be reached"_s);
    QVERIFY(!one.json()["nextStep"_L1].toString().isEmpty());
    const QJsonObject all = (*m_cli)(u"explain"_s).json();
    QVERIFY(all["total"_L1].toInt() > 100);
    QCOMPARE(all["items"_L1].toArray().size(), all["total"_L1].toInt());
    QCOMPARE((*m_cli)(u"explain VZ-999"_s).code, 2);
    // The code of an error is one that is explained.
    const CliResult dead = (*m_cli)(u"products --json --project-url http://127.0.0.1:9"_s);
    const QJsonObject error = QJsonDocument::fromJson(dead.err.toUtf8())["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"VZ-102"_s);
    QCOMPARE(error["kind"_L1].toString(), u"Offline"_s);
    const QJsonArray checks = (*m_cli)(u"doctor --project-url http://127.0.0.1:9"_s).json()["checks"_L1].toArray();
    for (const QJsonValue &check : checks) {
        QCOMPARE(check.toObject().contains("code"_L1), check["status"_L1].toString() != "ok"_L1);
    }
}

void CliMachineTest::demo()
{
    m_cli->unset("VEZNE_PROJECT_URL");
    m_cli->unset("VEZNE_LOGIN");
    const CliResult run = (*m_cli)(u"demo"_s);
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(run.json().value("order"_L1)["id"_L1].toInt(), 1);
    QCOMPARE(run.json().value("session"_L1)["orderId"_L1].toInt(), 1);
}

QTEST_GUILESS_MAIN(CliMachineTest)
#include "tst_climachine.moc"
