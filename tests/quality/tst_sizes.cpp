// SPDX-License-Identifier: MIT
// Files and functions stay small enough to be read.
#include "quality/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

constexpr int longestHeader = 150;
constexpr int longestSource = 400;
constexpr int longestTest = 500; // A list of cases.
constexpr int longestFunction = 40;
constexpr int longestCase = 60; // A test that is read from top to bottom.

/// Longer on purpose. Each with its reason; a function that got shorter has to leave the list.
const QMap<QString, QString> &longFunctions()
{
    static const QMap<QString, QString> list{
        { u"src/store/attemptstates.cpp followers"_s, u"a table"_s },
        { u"src/cli/doctorreport.cpp wordsOf"_s, u"one complete switch: a reason without words does not compile"_s },
        { u"src/text/errorcodes.cpp numberOf"_s, u"one complete switch an enumeration: a value without a number does not compile"_s },
        { u"src/text/errorhelp.cpp titleFor"_s, u"the same, for the titles"_s },
        { u"src/text/fieldhelp.cpp titleOf"_s, u"the same, for fields"_s },
        { u"src/text/fieldtext.cpp describeProblem"_s, u"one complete switch"_s },
        { u"tests/contract/tst_api_sandbox.cpp operations"_s, u"a table"_s },
    };
    return list;
}

int lineCount(const QString &text)
{
    return int(text.count(u'\n')) + (text.endsWith(u'\n') || text.isEmpty() ? 0 : 1);
}

bool isTooLong(const SourceFile &file)
{
    const int longest = file.isHeader() ? longestHeader : file.path.startsWith("tests/"_L1) ? longestTest : longestSource;
    return lineCount(file.text) > longest;
}

struct Function
{
    QString name;
    int line = 0; ///< Of its opening brace, from 1.
    int length = 0; ///< Lines between the braces.
};

/// The functions of a file in this project's format: the braces of a function stand alone on their lines, in the same column; a class,
/// an enumeration or a list ends in "};" or "});" instead.
QList<Function> functionsOf(const QString &text)
{
    QList<Function> functions;
    const QStringList lines = quality::codeOnly(text).split(u'\n');
    static const QRegularExpression open(u"^( *)\\{$"_s);
    static const QRegularExpression called(u"([\\w:~]+)\\s*\\("_s);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto match = open.match(lines.at(i));
        if (!match.hasMatch()) {
            continue;
        }
        const QString indent = match.captured(1);
        qsizetype end = i + 1;
        while (end < lines.size() && !lines.at(end).startsWith(indent + u'}')) {
            ++end;
        }
        if (end == lines.size() || lines.at(end) != indent + u'}') {
            continue;
        }
        // The signature may take several lines: its first is the one that is not indented further than the brace.
        qsizetype first = i - 1;
        while (first > 0 && (lines.at(first).startsWith(indent + u' ') || lines.at(first).isEmpty())) {
            --first;
        }
        functions.append({ called.match(lines.at(first)).captured(1), int(i + 1), int(end - i - 1) });
    }
    return functions;
}

QStringList functionProblems(const SourceFile &file)
{
    QStringList problems;
    for (const Function &function : functionsOf(file.text)) {
        // The rows of a data-driven test are a table, however many there are.
        const bool isRows = file.path.startsWith("tests/"_L1) && function.name.endsWith("_data"_L1);
        const bool isAllowed = isRows || longFunctions().contains(file.path + u' ' + function.name);
        const int longest = file.path.startsWith("tests/"_L1) ? longestCase : longestFunction;
        if (function.length > longest && !isAllowed) {
            problems.append(u"%1:%2: %3 has %4 lines"_s.arg(file.path).arg(function.line).arg(function.name).arg(function.length));
        }
    }
    return problems;
}

QList<SourceFile> sources()
{
    return quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s }) + quality::filesBelow(u"tests"_s, { u".h"_s, u".cpp"_s });
}

} // namespace

class SizesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longOnesAreSeen();
    void filesAreShort();
    void functionsAreShort();
};

void SizesTest::longOnesAreSeen()
{
    const QString line = u"int a;\n"_s;
    QVERIFY(!isTooLong({ u"src/core/a.h"_s, line.repeated(longestHeader) }));
    QVERIFY(isTooLong({ u"src/core/a.h"_s, line.repeated(longestHeader + 1) }));
    QVERIFY(!isTooLong({ u"src/core/a.cpp"_s, line.repeated(longestSource) }));
    QVERIFY(isTooLong({ u"src/core/a.cpp"_s, line.repeated(longestSource + 1) }));
    QVERIFY(!isTooLong({ u"tests/unit/a.cpp"_s, line.repeated(longestTest) }));
    QVERIFY(isTooLong({ u"tests/unit/a.cpp"_s, line.repeated(longestTest + 1) }));

    const auto sample = [](int lines) -> QString {
        return u"struct A\n{\n"_s + u"    int a;\n"_s.repeated(60) + u"};\n\nvoid B::f(int a,\n    int b)\n{\n"_s
            + u"    g();\n"_s.repeated(lines) + u"}\n"_s;
    };
    const auto found = functionsOf(sample(41));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().name, u"B::f"_s);
    QCOMPARE(found.front().length, 41);
    QCOMPARE(functionProblems({ u"src/core/a.cpp"_s, sample(41) }).size(), 1);
    QVERIFY(functionProblems({ u"src/core/a.cpp"_s, sample(40) }).isEmpty());
    QVERIFY(functionProblems({ u"tests/unit/a.cpp"_s, sample(60) }).isEmpty());
    QCOMPARE(functionProblems({ u"tests/unit/a.cpp"_s, sample(61) }).size(), 1);
}

void SizesTest::filesAreShort()
{
    QStringList problems;
    const auto files = sources();
    QVERIFY(files.size() > 100);
    for (const SourceFile &file : files) {
        if (isTooLong(file)) {
            problems.append(u"%1 has %2 lines"_s.arg(file.path).arg(lineCount(file.text)));
        }
    }
    QVERIFY(quality::isNone(problems));
}

void SizesTest::functionsAreShort()
{
    QStringList problems;
    qsizetype seen = 0;
    for (const SourceFile &file : sources()) {
        seen += functionsOf(file.text).size();
        problems += functionProblems(file);
    }
    QVERIFY2(seen > 500, "the heuristic no longer sees the functions");
    QVERIFY(quality::isNone(problems));
}

QTEST_APPLESS_MAIN(SizesTest)
#include "tst_sizes.moc"
