// SPDX-License-Identifier: MIT
// The examples of docs/sandbox.md are run as they stand there: each block marked `sh run` in one shell, in order, against a server
// whose address the block finds in $URL.
#include "sandbox/sandboxserver.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesWork()
    {
        if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
            QSKIP("curl is not installed");
        QFile file(QStringLiteral(VEZNE_SOURCE_DIR "/docs/sandbox.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression block(u"```sh run\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        QString script = u"set -eu\n"_s;
        int blocks = 0;
        for (auto it = block.globalMatch(text); it.hasNext(); ++blocks)
            script += it.next().captured(1);
        QVERIFY(blocks >= 4);
        SandboxServer server;
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"URL"_s, server.url());
        environment.insert(u"no_proxy"_s, u"127.0.0.1"_s);
        shell.setProcessEnvironment(environment);
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"sh"_s, { u"-c"_s, script });
        QVERIFY(shell.waitForFinished(30000));
        const QByteArray output = shell.readAll();
        QVERIFY2(shell.exitCode() == 0, output.constData());
        QVERIFY2(output.contains("\"completed\""), output.constData()); // where the last example ends
    }

    // What the page promises is what the program has.
    void everyOptionIsDescribed()
    {
        QProcess help;
        help.start(QStringLiteral(VEZNE_BIN_DIR "/vezne-sandbox"), { u"--help"_s });
        QVERIFY(help.waitForFinished());
        QFile file(QStringLiteral(VEZNE_SOURCE_DIR "/docs/sandbox.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        static const QRegularExpression option(u"--[a-z-]+"_s);
        for (auto it = option.globalMatch(QString::fromUtf8(help.readAllStandardOutput())); it.hasNext();) {
            const QByteArray name = it.next().captured().toUtf8();
            if (name != "--help" && name != "--help-all" && name != "--version")
                QVERIFY2(text.contains(name), name.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestDocs)
#include "tst_docs.moc"
