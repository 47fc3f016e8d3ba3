// SPDX-License-Identifier: MIT
// The terminal and a store whose certificate is pinned: the whole scenario over TLS, and not a byte of it to anybody else.
#include "core/certificatepin.h"
#include "net/pinning.h"
#include "session/settings.h"
#include "support/certificates.h"
#include "support/clirun.h"
#include "support/tlsserver.h"
#include "support/waiting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace tests;

namespace {

const QString order
    = u"checkout --content-lang en_US --json --storage orders --form order --field name:string=Ada --product 1:2 --account cash"_s;

} // namespace

class CliPinsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void security04TheRightOneAndTheSparePass_data();
    void security04TheRightOneAndTheSparePass();
    void security04AnotherOneIsRefusedBeforeAnythingIsSent_data();
    void security04AnotherOneIsRefusedBeforeAnythingIsSent();
    void security04TheDoctorShowsWhatItSaw();

private:
    /// Keeps the pins as the settings page does: of the project, by its address.
    void pin(const QStringList &certificates);
    [[nodiscard]] QString pinOf(const QString &certificate) const;
    /// The server is in this process: it is served while the terminal runs.
    [[nodiscard]] CliResult run(const QString &line);

    SandboxProcess m_sandbox;
    Certificates m_certificates;
    std::unique_ptr<TlsServer> m_front;
    std::unique_ptr<CliRun> m_cli;
};

void CliPinsTest::initTestCase()
{
    if (!Certificates::isPossible() || !QSslSocket::supportsSsl()) {
        QSKIP("no openssl on this machine");
    }
    for (const QString &name : { u"shop"_s, u"spare"_s, u"another"_s }) {
        QVERIFY(m_certificates.make(name, u"127.0.0.1"_s, u"200101000000Z"_s, u"400101000000Z"_s));
    }
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
}

void CliPinsTest::init()
{
    m_sandbox.reset();
    m_front = std::make_unique<TlsServer>(
        m_certificates.path(u"shop.pem"_s), m_certificates.path(u"shop.key"_s), TlsServer::passingOnTo(quint16(m_sandbox.url().port())));
    QVERIFY(m_front->isListening());
    m_cli = std::make_unique<CliRun>(m_sandbox);
    m_cli->set("VEZNE_PROJECT_URL", u"https://127.0.0.1:%1"_s.arg(m_front->serverPort()));
    m_cli->set("LSAN_OPTIONS", qEnvironmentVariable("LSAN_OPTIONS")); // It speaks TLS, and what OpenSSL keeps is known there.
}

void CliPinsTest::cleanup()
{
    m_cli.reset();
    m_front.reset();
}

QString CliPinsTest::pinOf(const QString &certificate) const
{
    return core::pinText(net::keyHashes(QSslCertificate::fromPath(m_certificates.path(certificate + u".pem"_s))).value(0));
}

void CliPinsTest::pin(const QStringList &certificates)
{
    QStringList pins;
    for (const QString &certificate : certificates) {
        pins.append(pinOf(certificate));
    }
    session::Settings(m_cli->folder()).keep(u"https://127.0.0.1:%1"_s.arg(m_front->serverPort()), u"project/pins"_s, pins.join(u", "_s));
}

CliResult CliPinsTest::run(const QString &line)
{
    QProcess process;
    m_cli->start(process, line.split(u' ') + QStringList{ u"--ca-file"_s, m_certificates.path(u"shop.pem"_s) });
    process.closeWriteChannel();
    CliResult result;
    if (runUntil([&process] { return process.state() == QProcess::NotRunning; }, 60'000) && process.exitStatus() == QProcess::NormalExit) {
        result.code = process.exitCode();
    }
    result.out = process.readAllStandardOutput();
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

void CliPinsTest::security04TheRightOneAndTheSparePass_data()
{
    QTest::addColumn<QStringList>("pinned");
    QTest::newRow("the one in use") << QStringList{ u"shop"_s, u"spare"_s };
    QTest::newRow("the one that was the spare") << QStringList{ u"another"_s, u"shop"_s }; // The store has renewed its certificate.
    QTest::newRow("none") << QStringList();
}

void CliPinsTest::security04TheRightOneAndTheSparePass()
{
    QFETCH(QStringList, pinned);
    pin(pinned);
    const CliResult result = run(order);
    QVERIFY2(result.code == 0, qPrintable(result.err));
    QVERIFY(result.json()["order"_L1].isObject());
    QCOMPARE(m_sandbox.state()["orders"_L1].toArray().size(), 1);
    QVERIFY(m_front->clear.contains("POST ") && m_front->clear.contains(m_sandbox.appToken().toUtf8()));
}

void CliPinsTest::security04AnotherOneIsRefusedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("checkout") << order;
    QTest::newRow("as a guest") << order + u" --guest"_s;
    QTest::newRow("resume") << u"resume --json"_s;
    QTest::newRow("orders") << u"orders --json"_s;
    QTest::newRow("products") << u"products --json"_s;
    QTest::newRow("refund") << u"refund 7 --product 1:1 --json"_s;
}

void CliPinsTest::security04AnotherOneIsRefusedBeforeAnythingIsSent()
{
    QFETCH(QString, line);
    pin({ u"another"_s, u"spare"_s });
    const CliResult result = run(line);
    QCOMPARE(result.code, 6); // Not reachable; nothing of an order was sent (docs/cli.md#exit-codes).
    const QJsonObject error = QJsonDocument::fromJson(result.err.toUtf8()).object()["error"_L1].toObject();
    QCOMPARE(error["kind"_L1].toString(), u"Tls"_s);
    QCOMPARE(error["code"_L1].toString(), u"VZ-231"_s);
    QCOMPARE(error["status"_L1].toInt(-1), 0);
    QVERIFY(m_front->knocks > 0); // It has looked at who is there…
    QVERIFY2(m_front->clear.isEmpty(), m_front->clear.constData()); // …and said nothing to them.
    QVERIFY(m_sandbox.state()["orders"_L1].toArray().isEmpty());
    QVERIFY(!result.err.contains(m_sandbox.appToken()) && !result.err.contains(m_sandbox.password()));
    // Nothing is left to be resumed, and the same line goes on where the pins are right again.
    pin({ u"shop"_s, u"spare"_s });
    const CliResult after = run(u"resume --json"_s);
    QVERIFY2(after.code == 0, qPrintable(after.err));
    QVERIFY(after.json()["attempts"_L1].toArray().isEmpty());
}

// Who has to compare a new certificate with what the owner of the store says.
void CliPinsTest::security04TheDoctorShowsWhatItSaw()
{
    pin({ u"another"_s, u"spare"_s });
    const CliResult result = run(u"doctor"_s);
    QCOMPARE(result.code, 6);
    QVERIFY2(result.out.contains(pinOf(u"shop"_s).toUtf8()), result.out.constData());
    QVERIFY(result.out.contains("VZ-231"));
    QVERIFY(m_front->clear.isEmpty());
}

QTEST_GUILESS_MAIN(CliPinsTest)
#include "tst_clipins.moc"
