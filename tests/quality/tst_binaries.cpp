// SPDX-License-Identifier: MIT
// The programs as built: hardened, and linked with no more than they may be.
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 90'000; ///< ms, with the script that asks dpkg about each library.

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment([] {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C"_s);
        return environment;
    }());
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// What is missing in the words of `readelf --wide -h -l -d --dyn-syms`.
QStringList hardeningProblems(const QString &elf)
{
    QStringList problems;
    const auto need = [&](bool isThere, const QString &what) {
        if (!isThere) {
            problems.append(what);
        }
    };
    need(elf.contains(QRegularExpression(u"Type:\\s+DYN"_s)), u"not position independent"_s);
    need(elf.contains(QRegularExpression(u"\\(FLAGS_1\\).*\\bPIE\\b"_s)), u"not linked as PIE"_s);
    need(elf.contains("GNU_RELRO"_L1), u"no RELRO"_s);
    need(elf.contains(QRegularExpression(u"\\(FLAGS\\).*BIND_NOW|\\(FLAGS_1\\).*\\bNOW\\b|\\(BIND_NOW\\)"_s)), u"symbols are bound late"_s);
    need(elf.contains(QRegularExpression(u"GNU_STACK[^\\n]*\\sRW\\s"_s)), u"the stack may be executed"_s);
    need(elf.contains("__stack_chk_fail"_L1), u"no stack protector"_s);
    need(!elf.contains(QRegularExpression(u"\\((?:RPATH|RUNPATH)\\)"_s)), u"a library path of the build machine"_s);
    return problems;
}

QString path(const QString &program)
{
    return QStringLiteral(VEZNE_BIN_DIR) + u'/' + program;
}

const QString &goodElf()
{
    static const QString text = u"  Type:                              DYN (Position-Independent Executable file)\n"
                                "  GNU_STACK      0x000000 0x0 0x0 0x000000 0x000000 RW  0x10\n"
                                "  GNU_RELRO      0x040d10 0x1 0x1 0x0012f0 0x0012f0 R   0x1\n"
                                " 0x000000000000001e (FLAGS)              BIND_NOW\n"
                                " 0x000000006ffffffb (FLAGS_1)            Flags: NOW PIE\n"
                                "   12: 0 0 FUNC    GLOBAL DEFAULT  UND __stack_chk_fail@GLIBC_2.4 (3)\n"_s;
    return text;
}

} // namespace

class BinariesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void weakProgramsAreSeen_data();
    void weakProgramsAreSeen();
    void security30ProgramsAreHardened_data();
    void security30ProgramsAreHardened();
    void terminalAndSandboxHaveNoWindow_data() { security30ProgramsAreHardened_data(); }
    void terminalAndSandboxHaveNoWindow();
    void terminalLoadsNoMoreThanItUses();
    void security31EachPackageSaysWhatItIsMadeOf_data() { security30ProgramsAreHardened_data(); }
    void security31EachPackageSaysWhatItIsMadeOf();
};

void BinariesTest::weakProgramsAreSeen_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("fixed address") << u"DYN (Pos"_s << u"EXEC (Pos"_s;
    QTest::newRow("no pie") << u" PIE"_s << QString();
    QTest::newRow("no relro") << u"GNU_RELRO"_s << u"NOTE"_s;
    QTest::newRow("executable stack") << u" RW "_s << u" RWE "_s;
    QTest::newRow("no protector") << u"__stack_chk_fail"_s << u"abort"_s;
    QTest::newRow("library path") << u"  GNU_STACK"_s << u" 0x1 (RUNPATH) x\n  GNU_STACK"_s;
}

void BinariesTest::weakProgramsAreSeen()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QVERIFY(hardeningProblems(goodElf()).isEmpty());
    QCOMPARE(hardeningProblems(QString(goodElf()).replace(before, after)).size(), 1);
    QVERIFY(hardeningProblems(QString(goodElf()).remove("BIND_NOW"_L1).remove("NOW "_L1)).contains(u"symbols are bound late"_s));
}

void BinariesTest::security30ProgramsAreHardened_data()
{
    QTest::addColumn<QString>("program");
    for (const char *program : { "vezne", "vezne-cli", "vezne-sandbox" }) {
        QTest::newRow(program) << QString::fromLatin1(program);
    }
}

void BinariesTest::security30ProgramsAreHardened()
{
    QFETCH(QString, program);
    QVERIFY2(QFileInfo::exists(path(program)), qPrintable(path(program)));
    const QString elf = output(u"readelf"_s, { u"--wide"_s, u"-h"_s, u"-l"_s, u"-d"_s, u"--dyn-syms"_s, path(program) });
    QVERIFY2(!elf.isEmpty(), "readelf (binutils) gave nothing");
    const QStringList problems = hardeningProblems(elf);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"; "_s)));
}

void BinariesTest::terminalAndSandboxHaveNoWindow()
{
    QFETCH(QString, program);
    const QString libraries = output(u"ldd"_s, { path(program) });
    QVERIFY2(libraries.contains("libQt6Core"_L1), qPrintable(libraries));
    const bool hasWindow = libraries.contains("libQt6Gui"_L1) || libraries.contains("libQt6Widgets"_L1);
    QCOMPARE(hasWindow, program == "vezne"_L1);
}

// Each of them brings others along, and all are read before the first option is (docs/performance.md).
void BinariesTest::terminalLoadsNoMoreThanItUses()
{
    const QString needed = output(u"readelf"_s, { u"--wide"_s, u"-d"_s, path(u"vezne-cli"_s) });
    QVERIFY2(needed.contains("libQt6Network"_L1), qPrintable(needed));
    for (const auto &library : { u"libqt6keychain"_s, u"libQt6DBus"_s, u"libQt6WebSockets"_s }) {
        QVERIFY2(!needed.contains(library), qPrintable(library));
    }
}

// The list as the package gets it, of the programs as built here; what is wrong with a list is looked for by the same script as in a
// package.
void BinariesTest::security31EachPackageSaysWhatItIsMadeOf()
{
    QFETCH(QString, program);
    const QString root = QStringLiteral(VEZNE_SOURCE_DIR);
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"sbom.spdx.json"_s);
    const QString programs = program == "vezne-cli"_L1 ? u"vezne-cli;vezne-receipt;vezne-keychain.so"_s : program;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(VEZNE_CMAKE),
        { u"-Darchitecture="_s + QStringLiteral(VEZNE_ARCHITECTURE), u"-Dpackage="_s + program, u"-Dprograms="_s + programs,
            u"-Dfrom="_s + QStringLiteral(VEZNE_BIN_DIR), u"-Dversion=1"_s, u"-Dbuild=1 (test)"_s,
            u"-Dtable="_s + root + u"/resources/data/licences.json"_s,
            u"-DCMAKE_INSTALL_PREFIX="_s + folder.path(), u"-Dto=."_s, u"-P"_s, root + u"/cmake/VezneSbom.cmake"_s });
    QVERIFY(process.waitForFinished(patience));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    process.start(root + u"/tests/package/sbom-check"_s, { list, program });
    QVERIFY(process.waitForFinished(patience));
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, process.readAll().constData());
}

QTEST_APPLESS_MAIN(BinariesTest)
#include "tst_binaries.moc"
